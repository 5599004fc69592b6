package org.entente.serve;

import static org.entente.serve.Asking.encoded;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.serve.Served.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each request of {@code attacks/} is answered as its file says, and the server is none the worse:
 * after each it answers a probe within a second, after each group its heap is what it was.
 */
@TestInstance(Lifecycle.PER_CLASS)
class AttacksTest {
  private static final String HEAP = "-Xmx224m";

  /** What is kept on purpose, for whoever asks the same again, is bounded by the heap's size. */
  private static final long KEPT = 32L << 20;

  private static final int SECOND = 1000;
  private static final int TRIES = 5;

  @TempDir private static Path folder;

  private Served server;
  private Asking ask;
  private String probed;
  private long before;
  private int probes;

  @BeforeAll
  void start() throws Exception {
    server = Served.start(folder, List.of(HEAP), "--timeout", "20");
    ask = new Asking(server.address());
    probed = probe();
    assertTrue(probed.startsWith("n\r\n") && !probed.equals("n\r\n0\r\n"), probed);
    before = server.heap();
  }

  @AfterAll
  void stop() {
    server.close();
  }

  static List<String> groups() throws IOException {
    return Attack.all().stream().map(Attack::group).distinct().toList();
  }

  @ParameterizedTest
  @MethodSource("groups")
  void eachIsAnsweredAsItsFileSays(String group) throws Exception {
    assertAll(
        Attack.all().stream()
            .filter(attack -> attack.group().equals(group))
            .map(attack -> () -> thenHeld(attack)));
    thenNothingIsLeft();
  }

  static List<String> groupsOfQueries() throws IOException {
    List<String> groups = new ArrayList<>();
    for (Attack attack : Attack.all()) {
      if (attack.fromTheEditor().isPresent()) {
        groups.add(attack.group());
      }
    }
    return groups.stream().distinct().toList();
  }

  /** The editor solves a query once more, to say what its rows rest on or why it has none. */
  @ParameterizedTest
  @MethodSource("groupsOfQueries")
  void eachQueryIsHeldInTheEditorToo(String group) throws Exception {
    assertAll(
        Attack.all().stream()
            .filter(attack -> attack.group().equals(group))
            .map(attack -> () -> thenHeldInTheEditor(attack)));
    thenNothingIsLeft();
  }

  private void thenHeldInTheEditor(Attack attack) throws IOException {
    Optional<byte[]> request = attack.fromTheEditor();
    if (request.isPresent()) {
      Answer answer = server.send(request.get());
      assertTrue(
          answer.status() == 503 || (answer.status() >= 200 && answer.status() < 500),
          attack + ": " + answer.head() + answer.body());
      assertTrue(fastestProbe() < SECOND, attack + " makes others wait for longer than a second");
    }
  }

  private void thenNothingIsLeft() throws Exception {
    thenNothingRuns();
    long grown = server.heap() - before;
    assertTrue(grown < KEPT, "the heap has grown by " + (grown >> 10) + " KiB");
  }

  private void thenHeld(Attack attack) throws IOException {
    Answer answer = server.send(attack.request());
    assertEquals(attack.status(), answer.status(), attack + ": " + answer.head() + answer.body());
    assertTrue(attack.isAnsweredBy(answer.body()), attack + ": " + answer.body());
    assertFalse(answer.status() >= 400 && answer.body().contains("\tat "), answer.body());
    assertTrue(fastestProbe() < SECOND, attack + " makes others wait for longer than a second");
  }

  /** A query that was stopped needs a moment to let go of what it holds. */
  private void thenNothingRuns() throws InterruptedException {
    long end = System.nanoTime() + 60_000_000_000L;
    while (!ask.get("/$/metrics").body().contains("entente_queries_in_flight 0\n")) {
      assertTrue(System.nanoTime() < end, "a query runs on");
      Thread.sleep(20);
    }
  }

  /** The computer may be busy with other things at once, but not each time. */
  private long fastestProbe() {
    long fastest = Long.MAX_VALUE;
    for (int i = 0; i < TRIES && fastest >= SECOND; i++) {
      long start = System.nanoTime();
      assertEquals(probed, probe());
      fastest = Math.min(fastest, (System.nanoTime() - start) / 1_000_000);
    }
    return fastest;
  }

  /** Asked anew each time: what is kept would prove nothing. */
  private String probe() {
    String query = "SELECT (COUNT(*) AS ?n) { ?s a ?o } #" + probes++;
    return ask.get("/entente/sparql?format=csv&query=" + encoded(query)).body();
  }

  @Test
  void aUsersMistakeLeavesNoTrace() throws Exception {
    String said = server.said();
    assertFalse(said.contains("\tat "), said);
    assertEquals(
        "",
        said.lines()
            .filter(line -> line.contains("Exception") || line.contains("WARNING"))
            .collect(Collectors.joining("\n")));
  }

  @Test
  void thereAreAsManyAsTheIssueAsksFor() throws IOException {
    assertTrue(Attack.all().size() >= 60);
  }
}
