package org.entente.serve.page;

import static org.entente.serve.Asking.header;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.entente.fact.review.Harbour;
import org.entente.graph.Corpora;
import org.entente.graph.Ontology;
import org.entente.graph.Store;
import org.entente.graph.Vocabulary;
import org.entente.link.federation.Federation;
import org.entente.serve.Asking;
import org.entente.serve.EntenteServer;
import org.entente.serve.Settings;
import org.entente.serve.page.review.ReviewedData;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A page of any kind is held by browsers until the data change, and sent in fewer bytes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HeldPagesTest {
  private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";

  private final Store store = loaded();
  private final EntenteServer server = EntenteServer.start(Settings.usual().withPort(0), store);
  private final Asking ask = new Asking(server);

  /** All documents, and candidates, which frames made. */
  private static Store loaded() {
    Store store = Corpora.loaded();
    Ontology ontology = Corpora.ontology();
    Corpora.corpus(store, ontology)
        .load(List.of(Harbour.read(ontology.schema(), ontology.thesaurus())));
    return store;
  }

  @AfterAll
  void stop() {
    server.close();
    store.close();
  }

  /** A page of every kind. */
  private Stream<String> pages() {
    DatasetGraph data = store.dataset();
    return Stream.concat(
        Stream.of(
            "/",
            "/search?q=korea",
            "/search?q=agreements+about+cyber+security+with+NATO",
            "/ask",
            "/ask/summits-attended",
            "/ask/partners-of?as-of=2022-12-01",
            "/compare?actor=nato&other=south-korea",
            "/conflicts",
            "/explain",
            "/explain?s=Australia&p=partnerOf&o=NATO",
            "/why-not?s=Finland&p=partnerOf&o=NATO",
            "/sparql",
            "/ontology",
            "/id/nato",
            "/topic/cybersecurity",
            "/document/csds-2024-04",
            "/question/ties-of",
            "/graph/csds-2024-04",
            "/graph/inferred",
            "/dataset",
            "/rule/ally-through-alliance",
            "/frame/partner@1"),
        Stream.of(Vocabulary.CLAIM_CLASS, Vocabulary.PASSAGE_CLASS)
            .map(type -> Txn.calculateRead(data, () -> first(data, type)))
            .map(Ref::address));
  }

  /** Pages, and what goes with them. */
  private Stream<String> paths() {
    return Stream.concat(
        pages(), Stream.of("/suggest?q=kor", "/ask/summits-attended?format=csv", "/sparql/terms"));
  }

  private static Node first(DatasetGraph data, Node type) {
    return data.find(Node.ANY, Node.ANY, Vocabulary.TYPE, type).next().getSubject();
  }

  private HttpResponse<String> get(String path, String... more) {
    String[] headers =
        Stream.concat(Stream.of("Accept", BROWSER), Stream.of(more)).toArray(String[]::new);
    return ask.get(path, headers);
  }

  @ParameterizedTest
  @MethodSource("paths")
  void isHeldUntilTheDataChange(String path) {
    HttpResponse<String> first = get(path);
    assertEquals(200, first.statusCode(), first.body());
    String tag = header(first, "ETag");
    assertEquals(304, get(path, "If-None-Match", tag).statusCode(), "it has not changed");
    store.change(() -> "nothing, but the version counts");
    HttpResponse<String> later = get(path, "If-None-Match", tag);
    assertEquals(200, later.statusCode());
    assertNotEquals(tag, header(later, "ETag"));
  }

  @ParameterizedTest
  @MethodSource("paths")
  void headTellsWhatGetWouldSend(String path) {
    Map<String, String> told = headers(ask.method("HEAD", path, "Accept", BROWSER));
    assertEquals(headers(get(path)), told);
    assertEquals("", ask.method("HEAD", path, "Accept", BROWSER).body());
  }

  private static Map<String, String> headers(HttpResponse<?> answer) {
    return Map.of(
        "status", String.valueOf(answer.statusCode()),
        "type", header(answer, "Content-Type"),
        "length", header(answer, "Content-Length"),
        "tag", header(answer, "ETag"),
        "cache", header(answer, "Cache-Control"));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void isSentInFewerBytesToWhoTakesThem(String path) {
    HttpResponse<String> plain = get(path);
    HttpResponse<String> zipped = get(path, "Accept-Encoding", "gzip");
    assertEquals("gzip", header(zipped, "Content-Encoding"));
    assertTrue(length(zipped) < length(plain) / 2, path);
    assertNotEquals(header(plain, "ETag"), header(zipped, "ETag"), "two forms, two tags");
  }

  private static int length(HttpResponse<String> answer) {
    return Integer.parseInt(header(answer, "Content-Length"));
  }

  @Test
  void whatWaitsForADecisionIsToldAnewEachTime() {
    try (ReviewedData data = new ReviewedData();
        EntenteServer desk =
            EntenteServer.start(
                Settings.usual().withPort(0), data.store(), Federation.offline(), data.desk())) {
      Asking reviewer = new Asking(desk);
      HttpResponse<String> before = reviewer.get("/review", "Accept", BROWSER);
      assertTrue(before.body().contains("5 claims wait for a decision."), before.body());
      assertTrue(before.headers().firstValue("ETag").isEmpty(), "held by nobody");
      assertEquals(303, reject(reviewer, desk.address()).statusCode());
      String then = header(before, "Last-Modified");
      HttpResponse<String> after =
          reviewer.get("/review", "Accept", BROWSER, "If-Modified-Since", then);
      assertEquals(200, after.statusCode(), "files change without the data");
      assertTrue(after.body().contains("4 claims wait for a decision."), after.body());
    }
  }

  private static HttpResponse<String> reject(Asking reviewer, String origin) {
    String path = "/review/" + Harbour.ID;
    HttpResponse<String> page = reviewer.get(path, "Accept", BROWSER);
    String form =
        "decision=reject&reason=not-said&claim=%s&token=%s"
            .formatted(hidden(page, "claim"), hidden(page, "token"));
    String cookie = header(page, "Set-Cookie").replaceFirst(";.*", "");
    return reviewer.post(path, Asking.FORM, form, "Cookie", cookie, "Origin", origin);
  }

  private static String hidden(HttpResponse<String> page, String name) {
    return page.body()
        .replaceFirst("(?s).*type=\"hidden\" name=\"" + name + "\" value=\"(\\w+)\".*", "$1");
  }
}
