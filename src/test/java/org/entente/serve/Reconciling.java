package org.entente.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.http.HttpResponse;
import org.entente.graph.QuestionStore;
import org.entente.graph.Store;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

/** Asks the Reconciliation API over the project's own data. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Reconciling {
  final Store store = QuestionStore.loaded();
  final EntenteServer server =
      EntenteServer.start(Settings.usual().withPort(0).withCors("*"), store);
  final Asking ask = new Asking(server);

  @AfterAll
  void stop() {
    server.close();
    store.close();
  }

  static JsonArray results(JsonObject answer) {
    return answer.getAsJsonArray("result");
  }

  static JsonObject json(HttpResponse<String> answer) {
    assertEquals(200, answer.statusCode(), answer.body());
    return JsonParser.parseString(answer.body()).getAsJsonObject();
  }

  static void hasIdAndName(JsonElement element) {
    assertFalse(element.getAsJsonObject().get("id").getAsString().isEmpty());
    assertFalse(element.getAsJsonObject().get("name").getAsString().isEmpty());
  }
}
