package org.entente.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** From the start of a process to the first right answer over the project's documents. */
final class StartBenchmark {
  private static final String QUERY =
      """
      PREFIX ent: <https://w3id.org/entente/ontology#>
      PREFIX id: <https://w3id.org/entente/id/>
      ASK { id:south-korea ent:hasMissionTo id:nato }
      """;

  private final PrintStream out;
  private final int runs;
  private final Path home;
  private final HttpClient client = HttpClient.newHttpClient();

  /** Takes the home of the Java to start with. */
  StartBenchmark(PrintStream out, int runs, Path home) {
    this.out = out;
    this.runs = Math.max(5, runs);
    this.home = home;
  }

  void run(Path jar) throws IOException, InterruptedException {
    out.printf(
        "%nStart to first right answer with %s, ms, median of %d runs (least to greatest)%n",
        home, runs);
    String java = home.resolve("bin").resolve("java").toString();
    measure("java -jar " + jar.getFileName(), List.of(java, "-jar", jar.toString()));
    Path script = Path.of("bin", "entente");
    if (Files.isExecutable(script)) {
      measure(script.toString(), List.of(script.toString()));
    }
  }

  private void measure(String what, List<String> command) throws IOException, InterruptedException {
    // The first run fills caches: the disk's, and the script's archive of classes.
    time(command, new Figures(), new Figures());
    Figures waited = new Figures();
    Figures worked = new Figures();
    for (int run = 0; run < runs; run++) {
      time(command, waited, worked);
    }
    out.printf("  %-24s %-28s of processor time %s%n", what, waited.spread(), worked.spread());
  }

  private void time(List<String> command, Figures waited, Figures worked)
      throws IOException, InterruptedException {
    int port = freePort();
    List<String> words = new ArrayList<>(command);
    words.addAll(List.of("serve", "--port", String.valueOf(port)));
    long start = System.nanoTime();
    Process process = start(words);
    try {
      while (!answers(port)) {
        if (!process.isAlive()) {
          throw new IOException(words + " ended with " + process.exitValue());
        }
        TimeUnit.MILLISECONDS.sleep(3);
      }
      waited.add((System.nanoTime() - start) / 1e6);
      process.info().totalCpuDuration().ifPresent(time -> worked.add((double) time.toMillis()));
    } finally {
      process.destroy();
      process.waitFor(20, TimeUnit.SECONDS);
    }
  }

  private Process start(List<String> words) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(words)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("JAVA_HOME", home.toString());
    return builder.start();
  }

  private boolean answers(int port) throws IOException, InterruptedException {
    String query = URLEncoder.encode(QUERY, StandardCharsets.UTF_8);
    URI address = URI.create("http://127.0.0.1:" + port + "/entente/query?query=" + query);
    HttpRequest request =
        HttpRequest.newBuilder(address).header("Accept", "application/sparql-results+json").build();
    try {
      return client.send(request, BodyHandlers.ofString()).body().contains("true");
    } catch (ConnectException e) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
