package org.entente.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.entente.fact.ClaimFile;
import org.entente.fact.ClaimReader;
import org.entente.graph.Corpora;
import org.entente.graph.Ontology;
import org.entente.graph.Question;
import org.entente.graph.Questions;
import org.entente.graph.Store;
import org.entente.serve.EntenteServer;
import org.entente.serve.Settings;

/** Asks the questions of the ontology over HTTP, each with its defaults, from 1 and 8 clients. */
final class QueryBenchmark {
  private static final int WARMING = 30;
  private static final int ROUNDS = 30;

  private final PrintStream out;
  private final Ontology project = Ontology.read(Path.of("ontology"));
  private final Documents documents = new Documents(project, 1);
  private final HttpClient client = HttpClient.newHttpClient();

  QueryBenchmark(PrintStream out) {
    this.out = out;
  }

  void run() throws IOException, InterruptedException {
    List<ClaimFile> own =
        ClaimReader.read(
            Ontology.sources(Ontology.files(Path.of("data", "claims"), ".yaml")),
            project.schema(),
            project.thesaurus());
    List<ClaimFile> more = new ArrayList<>(documents.triples(100_000));
    more.addAll(own);
    out.printf("%nAnswering over HTTP: %d rounds of all questions%n", ROUNDS);
    for (Stores kind : List.of(Stores.MEMORY, Stores.TIM, Stores.TDB2)) {
      measure(kind, own, "the project's documents", kind == Stores.MEMORY);
      measure(kind, more, "and 100,000 triples", false);
    }
  }

  private void measure(Stores kind, List<ClaimFile> files, String what, boolean each)
      throws IOException, InterruptedException {
    try (Store store = kind.open()) {
      Corpora.corpus(store, documents.ontology()).load(files);
      try (EntenteServer server = EntenteServer.start(Settings.usual().withPort(0), store)) {
        URI address = URI.create(server.address() + "/entente/query");
        Map<String, HttpRequest> requests = requests(address);
        ask(requests, WARMING);
        Map<String, Figures> alone = ask(requests, ROUNDS);
        long start = System.nanoTime();
        Map<String, Figures> together = together(requests);
        double seconds = (System.nanoTime() - start) / 1e9;
        long answers = 8L * ROUNDS * requests.size();
        out.printf("%s, %s: %d questions%n", kind, what, requests.size());
        print("all", all(alone), all(together));
        out.printf(Locale.ROOT, "  8 clients: %.0f answers a second%n", answers / seconds);
        if (each) {
          alone.forEach(
              (name, figures) -> print(name, figures, Objects.requireNonNull(together.get(name))));
        }
      }
    }
  }

  private void print(String what, Figures alone, Figures together) {
    out.printf("  %-40s 1 client %s   8 clients %s%n", what, times(alone), times(together));
  }

  private static String times(Figures figures) {
    return String.format(
        Locale.ROOT, "p50 %7.2f ms  p99 %7.2f ms", figures.median(), figures.quantile(0.99));
  }

  private Map<String, HttpRequest> requests(URI address) {
    Map<String, HttpRequest> requests = new TreeMap<>();
    for (Question question : new Questions(project.questions()).all()) {
      String query = question.bind(Map.of()).serialize();
      requests.put(
          question.name(),
          HttpRequest.newBuilder(address)
              .header("Content-Type", "application/sparql-query")
              .header("Accept", "application/sparql-results+json")
              .POST(BodyPublishers.ofString(query))
              .build());
    }
    return requests;
  }

  private Map<String, Figures> ask(Map<String, HttpRequest> requests, int rounds)
      throws IOException, InterruptedException {
    Map<String, Figures> figures = new TreeMap<>();
    for (int round = 0; round < rounds; round++) {
      for (Map.Entry<String, HttpRequest> request : requests.entrySet()) {
        long start = System.nanoTime();
        HttpResponse<byte[]> answer = client.send(request.getValue(), BodyHandlers.ofByteArray());
        double milliseconds = (System.nanoTime() - start) / 1e6;
        if (answer.statusCode() != 200) {
          throw new IOException(
              request.getKey()
                  + ": "
                  + new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8));
        }
        figures.computeIfAbsent(request.getKey(), key -> new Figures()).add(milliseconds);
      }
    }
    return figures;
  }

  private Map<String, Figures> together(Map<String, HttpRequest> requests) {
    List<CompletableFuture<Map<String, Figures>>> clients = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      CompletableFuture<Map<String, Figures>> result = new CompletableFuture<>();
      Thread thread =
          new Thread(
              () -> {
                try {
                  result.complete(ask(requests, ROUNDS));
                } catch (IOException | InterruptedException e) {
                  result.completeExceptionally(e);
                }
              });
      thread.start();
      clients.add(result);
    }
    Map<String, Figures> all = new TreeMap<>();
    for (CompletableFuture<Map<String, Figures>> done : clients) {
      done.join()
          .forEach(
              (name, figures) -> all.computeIfAbsent(name, key -> new Figures()).addAll(figures));
    }
    return all;
  }

  private static Figures all(Map<String, Figures> figures) {
    Figures all = new Figures();
    figures.values().forEach(all::addAll);
    return all;
  }
}
