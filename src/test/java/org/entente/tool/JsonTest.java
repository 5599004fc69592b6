package org.entente.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every command that reads gives one JSON value on standard output, and nothing else there. */
class JsonTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "entente ask --json",
        "entente ask missions --json",
        "entente ask missions --format JSON --data none",
        "echo 'SELECT * { ?s ent:hasMissionTo ?o }' | entente query - --json",
        "echo 'ASK {}' | entente query - --json",
        "echo 'DESCRIBE id:nato' | entente query - --json",
        "entente check --json",
        "entente check src/test/resources/org/entente/tool/own-partner.yaml --json",
        "entente stats --json",
        "entente explain Norway allyOf Estonia --format json",
        "entente why-not Japan allyOf Russia --format json",
        "entente export --format jsonld --data none"
      })
  void standardOutputIsJson(String command) throws Exception {
    try (Shell shell = new Shell(folder)) {
      String json = shell.run(command + " 2>/dev/null");
      JsonElement read = new Gson().getAdapter(JsonElement.class).fromJson(json);
      assertTrue(read.isJsonArray() || read.isJsonObject());
      assertEquals(command.contains("own-partner") ? Exit.FINDINGS : Exit.FINE, shell.code());
    }
  }

  @Test
  void anExplanationNamesWhatItLacks() throws Exception {
    try (Shell shell = new Shell(folder)) {
      String json = shell.run("entente explain NATO partnerOf IP4 --format json");
      JsonObject stated =
          JsonParser.parseString(json)
              .getAsJsonObject()
              .getAsJsonArray("proofs")
              .get(0)
              .getAsJsonObject();
      assertTrue(stated.get("rule").isJsonNull());
      assertTrue(stated.getAsJsonArray("premises").get(0).getAsJsonObject().has("text"));
    }
  }
}
