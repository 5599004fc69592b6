package org.entente.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How full the heap may be is said, and one query alone does not go beyond it. */
class MemoryShareTest {
  private static final String LARGE =
      "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l } ORDER BY ?a ?d ?g ?j";

  @Test
  void aQueryAloneIsStoppedWhereTheHeapMayHoldLess() {
    String triples =
        IntStream.range(0, 1000)
            .mapToObj("<http://e/s> <http://e/p> %d .\n"::formatted)
            .collect(Collectors.joining());
    Settings settings = Settings.usual().withPort(0);
    try (EntenteServer server =
        EntenteServer.start(
            settings.withLimits(settings.limits().withMemoryShare(0.001)),
            HeldStore.inMemory().with(triples))) {
      Asking ask = new Asking(server);
      HttpResponse<String> answer = ask.query(LARGE);
      assertEquals(503, answer.statusCode(), answer.body());
      assertTrue(answer.body().contains("more memory than this server has left"), answer.body());
      assertEquals("n\n1000\n", ask.csv("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"));
    }
  }
}
