package org.entente.serve;

import static org.entente.serve.Asking.encoded;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Queries that would fill a small heap, asked of a server in a Java of its own. */
@TestInstance(Lifecycle.PER_CLASS)
class MemoryTest {
  private static final String DOUBLING =
      IntStream.range(0, 60)
          .mapToObj(i -> "BIND(CONCAT(?x%1$d, ?x%1$d, ?x%1$d) AS ?x%2$d)".formatted(i, i + 1))
          .collect(
              Collectors.joining(
                  " ", "SELECT (STRLEN(?x60) AS ?n) { BIND(STR(RAND()) AS ?x0) ", "}"));

  @TempDir private static Path folder;

  private Process java;
  private Asking ask;

  @BeforeAll
  void start() throws IOException, InterruptedException {
    Path address = folder.resolve("address");
    java =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx80m",
                "-cp",
                System.getProperty("java.class.path"),
                SmallServer.class.getName(),
                address.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    while (!Files.exists(address) && java.isAlive()) {
      Thread.sleep(20);
    }
    ask = new Asking(Files.readString(address));
  }

  @AfterAll
  void stop() throws InterruptedException {
    java.destroy();
    java.waitFor(10, TimeUnit.SECONDS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?a",
        "SELECT ?a ?d ?g (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } GROUP BY ?a ?c ?d ?f ?g ?i",
        "SELECT (GROUP_CONCAT(CONCAT(STR(?a), STR(?d), STR(?g))) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
        "CONSTRUCT { ?a ?b ?x } { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i BIND(CONCAT(STR(?c), STR(?d), STR(?f), STR(?g), STR(?i)) AS ?x) }",
        "doubling"
      })
  void whatWouldFillTheHeapIsStopped(String query) {
    String asked = query.equals("doubling") ? DOUBLING : query;
    HttpResponse<String> answer = ask.get("/entente/sparql?query=" + encoded(asked));
    assertEquals(503, answer.statusCode(), answer.body());
    assertTrue(answer.body().contains("more memory than this server has left"), answer.body());
    assertEquals("n\n10000\n", ask.csv("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"));
  }
}
