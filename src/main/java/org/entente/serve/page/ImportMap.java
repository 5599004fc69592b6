package org.entente.serve.page;

import com.google.gson.Gson;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The names by which one script imports another. It is the only script inside a page, and always
 * the same, so that the Content Security Policy can name it by its digest.
 */
record ImportMap(String json) {
  private static final Map<String, String> MODULES =
      Map.of(
          "entente/keys", "keys.js",
          "entente/completion", "completion.js",
          "entente/tabs", "tabs.js");

  private static final String CODE = "codemirror__";

  /** Modules of WebJars: the name by which they are imported, their WebJar, their file. */
  private static final List<List<String>> FOREIGN =
      List.of(
          List.of("@codemirror/autocomplete", CODE + "autocomplete", "dist/index.js"),
          List.of("@codemirror/commands", CODE + "commands", "dist/index.js"),
          List.of("@codemirror/language", CODE + "language", "dist/index.js"),
          List.of("@codemirror/lint", CODE + "lint", "dist/index.js"),
          List.of("@codemirror/state", CODE + "state", "dist/index.js"),
          List.of("@codemirror/view", CODE + "view", "dist/index.js"),
          List.of("@codemirror/legacy-modes/mode/sparql", CODE + "legacy-modes", "mode/sparql.js"),
          List.of("@lezer/common", "lezer__common", "dist/index.js"),
          List.of("@lezer/highlight", "lezer__highlight", "dist/index.js"),
          List.of("@marijn/find-cluster-break", "marijn__find-cluster-break", "src/index.js"),
          List.of("crelt", "crelt", "index.js"),
          List.of("style-mod", "style-mod", "src/style-mod.js"),
          List.of("w3c-keyname", "w3c-keyname", "index.js"));

  static ImportMap of(Assets assets) {
    Map<String, String> imports = new TreeMap<>();
    FOREIGN.forEach(it -> imports.put(it.get(0), assets.webjar(it.get(1), it.get(2))));
    MODULES.forEach((name, asset) -> imports.put(name, assets.address(asset)));
    return new ImportMap(new Gson().toJson(Map.of("imports", imports)));
  }

  /** Gives its digest as CSP 3 writes it. */
  String digest() {
    try {
      byte[] sha256 =
          MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(sha256) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
