package org.entente.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.entente.fact.ClaimFile;
import org.entente.fact.ClaimReader;
import org.entente.graph.Corpora;
import org.entente.graph.Ontology;
import org.entente.graph.Store;
import org.entente.graph.Vocabulary;
import org.entente.serve.EntenteServer;
import org.entente.serve.Settings;
import org.entente.serve.page.Browser;

/**
 * Asks for pages of every kind as a browser does, of the project's documents and of a large graph;
 * the thing, the document and the claim are those with the most facts. Each page is made anew at
 * each request: one that is kept would tell nothing but how fast it is found.
 */
final class PageBenchmark {
  private static final int WARMING = 60;
  private static final int ROUNDS = 60;
  private static final Pattern ASSET =
      Pattern.compile("(?:href|src)=\"(/assets/[^\"]+\\.(?:css|js|svg))\"");
  private static final List<String> QUESTIONS =
      List.of(
          "/",
          "/search?q=korea",
          "/search?q=agreements+about+cyber+security+with+NATO",
          "/suggest?q=sou",
          "/ask",
          "/ask/agreements-with",
          "/ask/partners-of?as-of=2022-12-01",
          "/ask/suppliers-and-recipients",
          "/compare",
          "/conflicts",
          "/sparql",
          "/ontology");

  private final PrintStream out;
  private final Ontology project = Ontology.read(Path.of("ontology"));
  private final Documents documents = new Documents(project, 1);
  private final HttpClient client = HttpClient.newHttpClient();

  PageBenchmark(PrintStream out) {
    this.out = out;
  }

  void run(long triples) throws IOException, InterruptedException {
    List<ClaimFile> own =
        ClaimReader.read(
            Ontology.sources(Ontology.files(Path.of("data", "claims"), ".yaml")),
            project.schema(),
            project.thesaurus());
    List<ClaimFile> more = new ArrayList<>(documents.triples(triples));
    more.addAll(own);
    measure(own, "the project's documents", Browser.isInstalled());
    measure(more, "and %,d triples".formatted(triples), false);
  }

  private void measure(List<ClaimFile> files, String what, boolean paint)
      throws IOException, InterruptedException {
    try (Store store = Stores.MEMORY.open()) {
      Corpora.corpus(store, documents.ontology()).load(files);
      Settings settings = Settings.usual().withPort(0);
      try (EntenteServer server = EntenteServer.start(settings, store)) {
        out.printf("%nPages over HTTP, %s: %d rounds%n", what, ROUNDS);
        for (String path : paths(store)) {
          page(URI.create(server.address() + path));
        }
        if (paint) {
          paint(server.address());
        }
      }
    }
  }

  private void page(URI address) throws IOException, InterruptedException {
    Figures figures = new Figures();
    byte[] page = new byte[0];
    for (int round = -WARMING; round < ROUNDS; round++) {
      long start = System.nanoTime();
      page = get(address);
      double milliseconds = (System.nanoTime() - start) / 1e6;
      if (round >= 0) {
        figures.add(milliseconds);
      }
    }
    out.printf(
        Locale.ROOT,
        "  %-56s p50 %7.2f ms  p99 %7.2f ms  %5.1f kB, with its assets %5.1f kB%n",
        address.toString().replaceFirst("^https?://[^/]*", ""),
        figures.median(),
        figures.quantile(0.99),
        page.length / 1000.0,
        (page.length + assets(address, page)) / 1000.0);
  }

  private byte[] get(URI address) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .header("Accept", "text/html")
            .header("Accept-Encoding", "gzip")
            .header("Cache-Control", "no-cache")
            .build();
    HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
    if (answer.statusCode() != 200) {
      throw new IOException(address + " answered " + answer.statusCode());
    }
    return answer.body();
  }

  /** Counts the bytes of the style sheets, scripts and pictures that a page itself names. */
  private int assets(URI address, byte[] page) throws IOException, InterruptedException {
    if (page.length < 2 || page[0] != 0x1f) {
      return 0;
    }
    String html =
        new String(
            new GZIPInputStream(new ByteArrayInputStream(page)).readAllBytes(),
            StandardCharsets.UTF_8);
    int bytes = 0;
    for (String asset : ASSET.matcher(html).results().map(it -> it.group(1)).distinct().toList()) {
      bytes += get(address.resolve(asset)).length;
    }
    return bytes;
  }

  /** The first contentful paint, in a browser that has seen the site before. */
  private void paint(String address) {
    try (Browser browser = new Browser(address)) {
      for (String path : List.of("/", "/id/south-korea", "/ask/agreements-with", "/compare")) {
        out.printf("  first contentful paint of %s, in ms: %s%n", path, paint(browser, path));
      }
    }
  }

  private static String paint(Browser browser, String path) {
    Figures figures = new Figures();
    for (int round = 0; round < 10; round++) {
      browser.open(path);
      browser.find("footer");
      Object at =
          browser.run("return performance.getEntriesByName('first-contentful-paint')[0].startTime");
      figures.add(((Number) at).doubleValue());
    }
    return figures.spread();
  }

  private static List<String> paths(Store store) {
    DatasetGraph data = store.dataset();
    return Txn.calculateRead(
        data,
        () ->
            Stream.concat(
                    QUESTIONS.stream(),
                    Stream.of(Vocabulary.ID, Vocabulary.TOPIC, Vocabulary.DOC, Vocabulary.CLAIM)
                        .map(namespace -> busiest(data, namespace))
                        .map(node -> "/" + Vocabulary.local(node, Vocabulary.BASE)))
                .toList());
  }

  /** The node of a namespace that most quads begin or end with. */
  private static Node busiest(DatasetGraph data, String namespace) {
    Map<String, Integer> counts = new TreeMap<>();
    data.find().forEachRemaining(quad -> count(quad, namespace, counts));
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(entry -> Vocabulary.iri(entry.getKey()))
        .orElseThrow();
  }

  private static void count(Quad quad, String namespace, Map<String, Integer> counts) {
    Stream.of(quad.getSubject(), quad.getObject())
        .filter(node -> Vocabulary.isIn(node, namespace))
        .forEach(node -> counts.merge(node.getURI(), 1, Integer::sum));
  }
}
