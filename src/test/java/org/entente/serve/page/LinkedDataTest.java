package org.entente.serve.page;

import static org.entente.serve.Asking.header;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.entente.graph.Corpora;
import org.entente.graph.Store;
import org.entente.graph.Vocabulary;
import org.entente.reason.explain.Inferred;
import org.entente.serve.Asking;
import org.entente.serve.EntenteServer;
import org.entente.serve.Settings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every IRI of the graph leads somewhere, in the form that is asked for. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LinkedDataTest {
  private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";

  private final Store store = Corpora.loaded();
  private final EntenteServer server = EntenteServer.start(Settings.usual().withPort(0), store);
  private final Asking ask = new Asking(server);

  @AfterAll
  void stop() {
    server.close();
    store.close();
  }

  @Test
  void everyIriAnswersInEveryForm() {
    List<String> wrong = minted().parallelStream().flatMap(path -> wrong(path).stream()).toList();
    assertEquals(List.of(), wrong);
  }

  /**
   * The paths of all IRIs of the project that stand anywhere in the data. Inferred claims are made
   * anew for each request: one in sixteen speaks for them all.
   */
  private Set<String> minted() {
    Set<String> paths = new TreeSet<>();
    DatasetGraph data = store.dataset();
    Txn.executeRead(
        data,
        () -> {
          data.find().forEachRemaining(quad -> collect(quad, paths));
          Inferred.in(data)
              .find(Vocabulary.GRAPH_INFERRED, Node.ANY, Vocabulary.TYPE, Node.ANY)
              .forEachRemaining(quad -> sample(quad.getSubject(), paths));
        });
    return paths;
  }

  private static void sample(Node claim, Set<String> paths) {
    if (claim.getURI().endsWith("0")) {
      paths.add(Ref.address(claim));
    }
  }

  private static void collect(Quad quad, Set<String> paths) {
    Stream.of(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject())
        .filter(node -> Vocabulary.isIn(node, Vocabulary.BASE))
        .map(Ref::address)
        .map(address -> address.replaceFirst("#.*", ""))
        .filter(path -> !path.equals("/sparql"))
        .forEach(paths::add);
  }

  private List<String> wrong(String path) {
    List<String> wrong = new ArrayList<>();
    for (Lang lang : List.of(Lang.TURTLE, Lang.JSONLD, Lang.NTRIPLES, Lang.RDFXML)) {
      String type = lang.getContentType().getContentTypeStr();
      HttpResponse<String> answer = ask.get(path, "Accept", type);
      if (answer.statusCode() != 200 || parsed(answer.body(), lang).isEmpty()) {
        wrong.add(path + " as " + type + ": " + answer.statusCode());
      }
    }
    HttpResponse<String> page = ask.get(path, "Accept", BROWSER);
    if (page.statusCode() != 200 || !page.body().contains("<h1")) {
      wrong.add(path + " as a page: " + page.statusCode());
    }
    return wrong;
  }

  private static Graph parsed(String text, Lang lang) {
    Graph graph = GraphFactory.createDefaultGraph();
    // Turtle 1.2 allows this, Jena 5.6.0 writes it, but cannot read it.
    String readable = text.replace(" true )>>", " \"true\"^^<" + Vocabulary.XSD + "boolean> )>>");
    RDFParser.fromString(readable, lang).parse(graph);
    return graph;
  }

  @Test
  void everyTermHasItsAnchor() {
    String page = ask.get("/ontology", "Accept", BROWSER).body();
    DatasetGraph data = store.dataset();
    Txn.executeRead(
        data,
        () ->
            data.find(Vocabulary.GRAPH_ONTOLOGY, Node.ANY, Node.ANY, Node.ANY)
                .forEachRemaining(quad -> thenHasAnchor(quad.getSubject(), page)));
  }

  private static void thenHasAnchor(Node term, String page) {
    if (Vocabulary.isIn(term, Vocabulary.ENT)) {
      String anchor = "id=\"" + Vocabulary.local(term, Vocabulary.ENT) + "\"";
      assertTrue(page.contains(anchor), term + " has no anchor");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "text/turtle, text/turtle",
    "application/ld+json, application/ld+json",
    "application/rdf+xml, application/rdf+xml",
    "application/n-triples, application/n-triples",
    "text/html, text/html",
    "*/*, text/turtle",
    "'text/html;q=0.5, text/turtle', text/turtle",
    "'text/turtle;q=0.5, text/html', text/html",
    "'image/png, application/ld+json;q=0.1', application/ld+json"
  })
  void theBestFormIsChosen(String accept, String type) {
    HttpResponse<String> answer = ask.get("/id/nato", "Accept", accept);
    assertEquals(200, answer.statusCode());
    assertTrue(header(answer, "Content-Type").startsWith(type), header(answer, "Content-Type"));
    assertTrue(header(answer, "Vary").contains("Accept"));
    assertTrue(header(answer, "Link").contains("</id/nato.ttl>; rel=\"alternate\""));
  }

  @ParameterizedTest
  @CsvSource({
    "html, text/html",
    "ttl, text/turtle",
    "jsonld, application/ld+json",
    "nt, application/n-triples",
    "rdf, application/rdf+xml"
  })
  void endingsGoBeforeTheHeader(String ending, String type) {
    for (String path : List.of("/id/nato.", "/ontology.", "/dataset.")) {
      HttpResponse<String> answer = ask.get(path + ending, "Accept", "image/png");
      assertTrue(header(answer, "Content-Type").startsWith(type), path + ending);
    }
  }

  @Test
  void whatCannotBeWrittenIsSaidSo() {
    HttpResponse<String> answer = ask.get("/id/nato", "Accept", "image/png");
    assertEquals(406, answer.statusCode());
    assertTrue(answer.body().contains("text/turtle (format=turtle)"), answer.body());
    assertEquals(405, ask.method("POST", "/id/nato").statusCode());
    assertEquals(400, ask.get("/id/nato.html?page=0").statusCode());
    assertEquals(400, ask.get("/id/nato.html?show=some").statusCode());
  }

  @Test
  void unknownNamesLeadToTheNearest() {
    HttpResponse<String> plain = ask.get("/id/south-corea");
    assertEquals(404, plain.statusCode());
    assertTrue(plain.body().contains("South Korea: /id/south-korea"), plain.body());
    HttpResponse<String> page = ask.get("/id/rok", "Accept", BROWSER);
    assertEquals(404, page.statusCode());
    assertTrue(page.body().contains("href=\"/id/south-korea\""), page.body());
    assertTrue(header(page, "Content-Type").startsWith("text/html"));
  }

  @Test
  void pagesAreHeldUntilTheDataChange() {
    HttpResponse<String> first = ask.get("/id/nato", "Accept", BROWSER);
    String tag = header(first, "ETag");
    assertNotEquals("", tag);
    assertEquals(304, ask.get("/id/nato", "Accept", BROWSER, "If-None-Match", tag).statusCode());
    assertNotEquals(tag, header(ask.get("/id/japan", "Accept", BROWSER), "ETag"));
    store.change(() -> "nothing");
    assertEquals(200, ask.get("/id/nato", "Accept", BROWSER, "If-None-Match", tag).statusCode());
  }

  @Test
  void pagesAreGuarded() {
    for (String path : List.of("/", "/id/nato", "/id/none", "/none")) {
      HttpResponse<String> page = ask.get(path, "Accept", BROWSER);
      String policy = header(page, "Content-Security-Policy");
      assertTrue(policy.startsWith("default-src 'none'; script-src 'self' 'sha256-"), path);
      assertTrue(policy.contains("frame-ancestors 'none'"), path);
      assertEquals("same-origin", header(page, "Referrer-Policy"), path);
      assertEquals("nosniff", header(page, "X-Content-Type-Options"), path);
    }
  }
}
