package org.entente.serve.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What editors send by mistake or in a hurry ends with a sentence, and keeps nobody from asking.
 */
class HostileWritingTest {
  private static final String OWN = "/entente/data?graph=http://e/own";
  private static final String SLOW =
      "INSERT { <http://e/a> <http://e/b> ?n } WHERE { SELECT (COUNT(*) AS ?n) { ?a ?b ?c ."
          + " ?d ?e ?f . ?g ?h ?i } }";

  @TempDir Path folder;
  private SmallCorpus small;

  @BeforeEach
  void start() {
    small = new SmallCorpus(folder);
  }

  @AfterEach
  void stop() {
    small.close();
  }

  private static void thenRefused(String why, Wire.Answer answer) {
    assertEquals(400, answer.status(), answer::toString);
    assertTrue(answer.body().contains(why), answer::toString);
  }

  private Wire.Answer put(String turtle) {
    return small.wire.send("PUT", OWN, "text/turtle", turtle, SmallCorpus.EDITOR);
  }

  @Test
  void controlSignsInAnUpdateAreNoFault() {
    assertEquals(
        204, small.update("INSERT DATA { <http://e/a> <http://e/b> 'a\u0085b' }").status());
    assertEquals(
        204, small.update("# \u0080\u009f\nDELETE DATA { <http://e/a> <http://e/b> 1 }").status());
  }

  @Test
  void numbersThatGrowAreRefused() {
    String squares = "BIND(99999999999999999999 AS ?n0)";
    for (int i = 1; i < 30; i++) {
      squares += " BIND(?n%d * ?n%d AS ?n%d)".formatted(i - 1, i - 1, i);
    }
    thenRefused(
        "numbers that are too large",
        small.update("INSERT { <http://e/a> <http://e/b> ?n29 } WHERE { " + squares + " }"));
  }

  @Test
  void giantNumbersAreNotRead() {
    String number = "'" + "9".repeat(3000) + "'^^<http://www.w3.org/2001/XMLSchema#integer>";
    String written = number.replace("9", "\\u0039");
    for (String it : List.of(number, written)) {
      String triple = "<http://e/a> <http://e/b> " + it + " .";
      thenRefused("more than 2000 digits", small.update("INSERT DATA { " + triple + " }"));
      thenRefused("more than 2000 digits", put(triple));
    }
  }

  @Test
  void whatIsNestedTooDeeplyIsASentence() {
    String open = "(".repeat(1_000_000);
    thenRefused("nested too deeply", small.update("DELETE { ?s ?p ?o } WHERE { BIND(" + open));
    thenRefused("nested too deeply", put("<http://e/a> <http://e/b> " + open));
  }

  @Test
  void whoWaitsToWriteKeepsNobodyFromAsking() {
    small.close();
    small = new SmallCorpus(folder, it -> it.withQueries(2).withTimeout(Duration.ofSeconds(3)));
    CompletableFuture<Integer> slow = writing(SLOW);
    while (!slow.isDone()
        && !small.wire.get("/$/metrics").body().contains("entente_queries_in_flight 1\n")) {
      Thread.onSpinWait();
    }
    List<CompletableFuture<Integer>> waiting = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      waiting.add(writing("INSERT DATA { <http://e/a> <http://e/b> " + i + " }"));
    }
    int asked = 0;
    while (!slow.isDone()) {
      assertEquals(200, small.wire.get("/entente/sparql?query=ASK%7B%7D%23" + asked).status());
      asked++;
    }
    assertTrue(asked > 0, "the slow update ended before anybody asked");
    assertEquals(503, slow.join());
    waiting.forEach(it -> assertEquals(204, it.join()));
  }

  private CompletableFuture<Integer> writing(String update) {
    Supplier<Integer> status = () -> small.update(update).status();
    return CompletableFuture.supplyAsync(status, it -> new Thread(it).start());
  }
}
