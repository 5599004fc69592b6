package org.entente.serve;

import static org.entente.serve.Asking.encoded;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that is told to stop, and one that cannot start, as processes of their own. */
class StoppingTest {
  private static final String SLOW =
      "/entente/sparql?query="
          + encoded("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }")
          + "&timeout=";

  /** Goes on for a second or so, whatever the data. */
  private static final String RECKONING =
      "/entente/sparql?query="
          + encoded(
              IntStream.range(0, 6)
                  .mapToObj(i -> "VALUES ?x" + i + " { 1 2 3 4 5 6 7 8 9 0 }")
                  .collect(Collectors.joining(" ", "SELECT (COUNT(*) AS ?n) { ", " }")));

  @TempDir private Path folder;

  @Test
  void requestsInHandAreAnsweredBeforeTheEnd() throws Exception {
    try (Served server = Served.start(folder, List.of(), "--data", "none", "--grace", "20")) {
      Asking ask = new Asking(server.address());
      CompletableFuture<HttpResponse<String>> inHand = begun(ask, RECKONING);
      server.process().destroy();
      HttpResponse<String> answer = inHand.get(60, TimeUnit.SECONDS);
      assertEquals(200, answer.statusCode(), answer.body());
      thenItHasEnded(server);
    }
  }

  @Test
  void whatTakesLongerThanTheGraceIsRefusedWithASentence() throws Exception {
    try (Served server = Served.start(folder, List.of(), "--grace", "0")) {
      Asking ask = new Asking(server.address());
      CompletableFuture<HttpResponse<String>> inHand = begun(ask, SLOW + "60");
      server.process().destroy();
      HttpResponse<String> answer = inHand.get(60, TimeUnit.SECONDS);
      assertEquals(503, answer.statusCode());
      assertEquals("The server is stopping.\n", answer.body());
      thenItHasEnded(server);
    }
  }

  /** Asks, and waits until the server has it in hand. */
  private static CompletableFuture<HttpResponse<String>> begun(Asking ask, String path)
      throws InterruptedException {
    CompletableFuture<HttpResponse<String>> answer =
        CompletableFuture.supplyAsync(() -> ask.get(path));
    while (ask.get("/$/metrics").body().contains("entente_queries_in_flight 0\n")) {
      assertFalse(answer.isDone(), "too quick to be in hand");
      Thread.sleep(5);
    }
    return answer;
  }

  private static void thenItHasEnded(Served server) throws InterruptedException, IOException {
    assertTrue(server.process().waitFor(60, TimeUnit.SECONDS));
    assertFalse(server.said().contains("\tat "), server.said());
  }

  @Test
  void aPortInUseIsASentence() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      thenRefused(
          "is in use or not ours to take.",
          List.of("serve", "--data", "none", "--port", String.valueOf(taken.getLocalPort())));
    }
  }

  @Test
  void aLogThatCannotBeWrittenIsASentence() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "");
    thenRefused(
        "cannot be written",
        List.of("serve", "--data", "none", "--log-file", file.resolve("log").toString()));
  }

  @Test
  void aFolderThatIsAFileIsASentence() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "");
    thenRefused("is a file", List.of("serve", "--port", "0", "--location", file.toString()));
  }

  @Test
  void aJavaWithoutAllItsPartsIsASentence() throws Exception {
    List<String> parts = List.of("--limit-modules", "java.base,java.logging");
    thenRefused(
        "This Java lacks a part that Entente needs", parts, List.of("serve", "--port", "0"));
  }

  @Test
  void anOldJavaIsASentence() throws Exception {
    Path java = folder.resolve("java");
    Files.createDirectories(java.resolve("bin"));
    Path program = Files.writeString(java.resolve("bin").resolve("java"), "");
    assertTrue(program.toFile().setExecutable(true));
    Files.writeString(java.resolve("release"), "JAVA_VERSION=\"11.0.2\"\n");
    Path jar = Files.writeString(folder.resolve("entente.jar"), "");
    ProcessBuilder script =
        new ProcessBuilder(Path.of("bin", "entente").toString(), "stats").redirectErrorStream(true);
    script.environment().put("JAVA_HOME", java.toString());
    script.environment().put("ENTENTE_JAR", jar.toString());
    Process process = script.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(2, process.waitFor(), said);
    assertTrue(said.startsWith("Entente needs Java 17 or newer; "), said);
    assertTrue(said.contains("is 11.0.2."), said);
  }

  private void thenRefused(String sentence, List<String> words) throws Exception {
    thenRefused(sentence, List.of(), words);
  }

  private void thenRefused(String sentence, List<String> forJava, List<String> words)
      throws Exception {
    List<String> command = new ArrayList<>(Served.command(forJava));
    command.addAll(words);
    Path said = folder.resolve("said");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    String text = Files.readString(said);
    assertEquals(2, process.exitValue(), text);
    assertTrue(text.contains(sentence), text);
    assertFalse(text.contains("\tat ") || text.contains("Exception"), text);
  }
}
