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
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.entente.fact.ClaimFile;
import org.entente.fact.review.Archive;
import org.entente.graph.Corpora;
import org.entente.graph.Corpus;
import org.entente.graph.Ontology;
import org.entente.graph.QuestionStore;
import org.entente.graph.Store;
import org.entente.graph.view.Terms;
import org.entente.link.federation.Federation;
import org.entente.serve.EntenteServer;
import org.entente.serve.Settings;
import org.entente.serve.page.Browser;
import org.entente.serve.page.review.ReviewDesk;

/**
 * Asks for pages as a browser does: of the project's documents every kind of page and every
 * question, of a large graph the things of which most is said. Each page is asked for anew, as if
 * nobody had seen it since the data changed, and again as it is kept.
 */
final class PageBenchmark {
  private static final int WARMING = 20;
  private static final int ROUNDS = 11;

  /** A page that takes longer, in milliseconds, is asked for a few times only. */
  private static final double LONG = 500;

  private static final int MOST_KILOBYTES = 150;
  private static final int MOST_UNTIL_PAINTED = 300;
  private static final String PAINTED =
      "return performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? ''";
  private static final Pattern ASSET =
      Pattern.compile("(?:href|src)=\"(/assets/[^\"]+\\.(?:css|js|svg))\"");

  private final PrintStream out;
  private final Ontology project = Corpora.ontology();
  private final HttpClient client = HttpClient.newHttpClient();

  /** What was measured of one page, in milliseconds. */
  private record Times(Figures anew, Figures waiting, Figures kept) {
    Times() {
      this(new Figures(), new Figures(), new Figures());
    }
  }

  PageBenchmark(PrintStream out) {
    this.out = out;
  }

  void run(long triples) throws IOException, InterruptedException {
    try (Store store = QuestionStore.loaded()) {
      Corpus corpus = Corpora.corpus(store, project);
      try (EntenteServer server = serve(store, Optional.of(desk(corpus)))) {
        pages(server.address(), "the project's documents", PagePaths.all(store, project), 30);
        if (Browser.isInstalled()) {
          paint(server.address(), PagePaths.entities(store));
        }
      }
    }
    Documents documents = new Documents(project, 1);
    try (Store store = Stores.MEMORY.open()) {
      List<ClaimFile> files = new ArrayList<>(documents.triples(triples));
      files.addAll(Corpora.files(project));
      Corpora.corpus(store, documents.ontology()).load(files);
      try (EntenteServer server = serve(store, Optional.empty())) {
        String what = "and %,d triples".formatted(triples);
        pages(server.address(), what, PagePaths.entities(store), 100);
      }
    }
  }

  /** With the texts, where they are at hand. */
  private static EntenteServer serve(Store store, Optional<ReviewDesk> desk) {
    Settings settings = Settings.usual().withPort(0);
    return EntenteServer.start(
        Corpora.hasTexts() ? settings.withDocuments(Corpora.TEXTS) : settings,
        store,
        Federation.offline(),
        desk);
  }

  private ReviewDesk desk(Corpus corpus) {
    return new ReviewDesk(
        new Archive(Corpora.CLAIMS, project.schema(), project.thesaurus()),
        corpus,
        Corpora.hasTexts() ? Corpora.TEXTS : Path.of("."),
        Terms.of(project.vocabulary()),
        "nobody",
        Clock.systemUTC());
  }

  private void pages(String address, String what, List<String> paths, int target)
      throws IOException, InterruptedException {
    out.printf(
        "%nPages over HTTP, %s: %d rounds after %d; milliseconds, least and greatest in brackets%n",
        what, ROUNDS, WARMING);
    out.printf(
        "  %-58s %-24s %-9s %-9s %s%n",
        "page", "processor, made anew", "waiting", "kept", "kB, with its assets");
    Map<String, Times> times = new LinkedHashMap<>();
    for (int round = -WARMING; round < ROUNDS; round++) {
      for (String path : paths) {
        measure(URI.create(address + path), times.computeIfAbsent(path, it -> new Times()), round);
      }
    }
    List<String> missed = new ArrayList<>();
    for (Map.Entry<String, Times> page : times.entrySet()) {
      print(address, page.getKey(), page.getValue(), target, missed);
    }
    out.printf(
        "  %d of %d pages within %d ms of processor time and %d kB; not: %s%n",
        paths.size() - missed.size(), paths.size(), target, MOST_KILOBYTES, missed);
  }

  private void measure(URI address, Times times, int round)
      throws IOException, InterruptedException {
    if (times.anew().count() > 2 && times.anew().median() > LONG) {
      return;
    }
    ServerTime server = new ServerTime();
    long start = System.nanoTime();
    get(address, "no-cache");
    double waited = (System.nanoTime() - start) / 1e6;
    double worked = server.milliseconds();
    if (round >= 0 || worked > LONG) {
      times.anew().add(worked);
      times.waiting().add(waited);
      start = System.nanoTime();
      get(address, "max-age=60");
      times.kept().add((System.nanoTime() - start) / 1e6);
    }
  }

  private void print(String address, String path, Times times, int target, List<String> missed)
      throws IOException, InterruptedException {
    byte[] page = get(URI.create(address + path), "max-age=60");
    double kilobytes = page.length / 1000.0;
    double first = kilobytes + assets(URI.create(address + path), page) / 1000.0;
    boolean isSmall = first <= MOST_KILOBYTES || PagePaths.isLarge(path);
    boolean isMet = times.anew().median() <= target && isSmall;
    if (!isMet) {
      missed.add(path);
    }
    out.printf(
        Locale.ROOT,
        "  %-58s %-24s %-9.1f %-9.1f %.1f, %.1f%s%n",
        path,
        times.anew().spread(),
        times.waiting().median(),
        times.kept().median(),
        kilobytes,
        first,
        isMet ? "" : "  missed");
  }

  private byte[] get(URI address, String cache) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .header("Accept", "text/html")
            .header("Accept-Encoding", "gzip")
            .header("Cache-Control", cache)
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
      bytes += get(address.resolve(asset), "max-age=60").length;
    }
    return bytes;
  }

  /** The first contentful paint, in a browser that has seen the site before. */
  private void paint(String address, List<String> things) {
    List<String> paths =
        new ArrayList<>(List.of("/", "/ask", "/ask/agreements-with", "/compare", "/conflicts"));
    paths.addAll(List.of("/explain?s=Australia&p=partnerOf&o=NATO", "/sparql", "/ontology"));
    paths.addAll(things);
    out.printf("%nFirst contentful paint in Chromium, ms%n");
    try (Browser browser = new Browser(address)) {
      for (String path : paths) {
        Figures figures = paint(browser, path);
        String verdict = figures.median() <= MOST_UNTIL_PAINTED ? "" : "  missed";
        out.printf("  %-58s %s%s%n", path, figures.spread(), verdict);
      }
    }
  }

  private static Figures paint(Browser browser, String path) {
    Figures figures = new Figures();
    for (int round = 0; round < 10; round++) {
      browser.open(path);
      browser.find("footer");
      Object at = browser.run(PAINTED);
      while (at.equals("")) {
        at = browser.run(PAINTED);
      }
      figures.add(((Number) at).doubleValue());
    }
    return figures;
  }
}
