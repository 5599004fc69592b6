package org.entente.serve.page;

import com.google.gson.Gson;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/**
 * The names by which one script imports another. It is the only script inside a page, and always
 * the same, so that the Content Security Policy can name it by its digest.
 */
record ImportMap(String json) {
  private static final Map<String, String> MODULES = Map.of("entente/keys", "keys.js");

  static ImportMap of(Assets assets) {
    Map<String, String> imports = new TreeMap<>();
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
