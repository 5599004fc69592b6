package org.entente.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.fact.ClaimFile;
import org.entente.fact.review.Harbour;
import org.entente.graph.Corpora;
import org.entente.graph.Corpus;
import org.entente.graph.DatasetStore;
import org.entente.graph.Ontology;
import org.entente.graph.Store;
import org.entente.serve.Asking;
import org.entente.serve.EntenteServer;
import org.entente.serve.Settings;
import org.entente.serve.page.review.ReviewedData;

/**
 * A round of changes that ends where it began: documents come and go by the store that the server
 * serves, candidates are reviewed at its pages.
 */
final class Changes {
  private static final String DESK = "/review/" + Harbour.ID;

  private final ReviewedData data;
  private final EntenteServer server;
  private final Asking ask;
  private final Ontology ontology;
  private final List<ClaimFile> files;
  private final Map<String, ClaimFile> held = new TreeMap<>();

  Changes(ReviewedData data, EntenteServer server) {
    this.data = data;
    this.ontology = data.ontology();
    this.files = Corpora.files(ontology);
    this.server = server;
    this.ask = new Asking(server);
  }

  /** A short round. */
  List<Runnable> few() {
    return List.of(
        () -> load(files.get(0)),
        () -> review("decision=accept"),
        () -> drop(files.get(0)),
        data::reset);
  }

  /** A long round. */
  List<Runnable> many() {
    return List.of(
        () -> load(files.get(0)),
        () -> load(files.get(1)),
        () -> review("decision=accept"),
        () -> drop(files.get(0)),
        () -> load(files.get(2)),
        () -> review("reason=not-said"),
        () -> drop(files.get(1)),
        () -> drop(files.get(2)),
        data::reset);
  }

  private void load(ClaimFile file) {
    held.put(file.document().id(), file);
    data.corpus().load(List.of(file));
  }

  private void drop(ClaimFile file) {
    held.remove(file.document().id());
    data.corpus().drop(file.document().id());
  }

  /** Decides on the first candidate that waits, as a browser does. */
  private void review(String decision) {
    HttpResponse<String> page = patiently(() -> ask.get(DESK));
    String form =
        "token=%s&claim=%s&%s".formatted(hidden(page, "token"), hidden(page, "claim"), decision);
    String cookie = Asking.header(page, "Set-Cookie").replaceFirst(";.*", "");
    HttpResponse<String> answer =
        patiently(
            () -> ask.post(DESK, Asking.FORM, form, "Origin", server.address(), "Cookie", cookie));
    assertEquals(303, answer.statusCode(), answer.body());
  }

  /** A person tries again where the server is busy. */
  private static HttpResponse<String> patiently(Supplier<HttpResponse<String>> request) {
    HttpResponse<String> answer = request.get();
    while (answer.statusCode() == 503) {
      answer = request.get();
    }
    return answer;
  }

  private static String hidden(HttpResponse<String> page, String name) {
    Matcher field = Pattern.compile("name=\"" + name + "\" value=\"(\\w+)\"").matcher(page.body());
    assertTrue(field.find(), page::body);
    return field.group(1);
  }

  /** What the state that the data are in should answer: what a new store of the same files does. */
  Map<Request, String> expected() throws IOException {
    List<ClaimFile> all = new ArrayList<>(held.values());
    String reviewed = Files.readString(data.claims());
    all.add(Harbour.read(reviewed, ontology.schema(), ontology.thesaurus()));
    try (Store store = DatasetStore.inMemory(ReviewedData.CLOCK)) {
      Corpus corpus = Corpora.corpus(store, ontology);
      corpus.load(all);
      try (EntenteServer fresh = EntenteServer.start(Settings.usual().withPort(0), store)) {
        Asking asking = new Asking(fresh);
        Map<Request, String> expected = new java.util.HashMap<>();
        Request.MIXTURE.forEach(it -> expected.put(it, Request.said(it.ask(asking))));
        return expected;
      }
    }
  }
}
