package org.entente.serve.page.ask;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.entente.graph.Corpora;
import org.entente.graph.Question;
import org.entente.graph.Questions;
import org.entente.graph.Store;
import org.entente.serve.Asking;
import org.entente.serve.EntenteServer;
import org.entente.serve.Settings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every question answers on a page and as a file, without any script. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuestionPagesTest {
  private final Store store = Corpora.loaded();
  private final EntenteServer server = EntenteServer.start(Settings.usual().withPort(0), store);
  private final Asking ask = new Asking(server);

  List<String> names() {
    return new Questions(Corpora.ontology().questions())
        .all().stream().map(Question::name).toList();
  }

  @ParameterizedTest
  @MethodSource("names")
  void showsAsManyRowsAsItsFiles(String name) {
    String page = get("/ask/" + name, 200);
    String csv = get("/ask/" + name + "?format=csv", 200);
    String json = get("/ask/" + name + "?format=json", 200);
    int total = JsonParser.parseString(json).getAsJsonObject().get("total").getAsInt();
    long rows = page.lines().filter(line -> line.startsWith("<tr><td>")).count();
    assertEquals(Math.min(total, Result.ROWS), rows, name);
    assertTrue(csv.lines().count() > total, csv);
    assertTrue(page.contains(rows == 1 ? "One row" : total + " rows"), name);
  }

  @Test
  void theQueryBehindAnAnswerGivesItsRows() {
    String page = get("/ask/partners-of?actor=japan", 200);
    String link = page.replaceFirst("(?s).*href=\"(/sparql\\?query=[^\"]*)\".*", "$1");
    String query =
        URLDecoder.decode(link.substring("/sparql?query=".length()), StandardCharsets.UTF_8);
    assertTrue(QueryFactory.create(query, Syntax.syntaxARQ).isSelectType());
    assertTrue(query.contains("id/japan") || query.contains("id:japan"), query);
    assertTrue(get(link, 200).contains("Answered in"));
  }

  @Test
  void drawsWhatColumnsAllow() {
    assertTrue(get("/ask/agreements-with", 200).contains("aria-label=\"Timeline: "));
    assertTrue(get("/ask/suppliers-and-recipients", 200).contains("aria-label=\"Network: "));
    assertTrue(get("/ask/topics-by-agreements", 200).contains("aria-label=\"Counts: "));
    assertFalse(get("/ask/names-of", 200).contains("<svg"));
  }

  @Test
  void refusesWhatItCannotAnswer() {
    assertTrue(get("/ask/agrements-with", 404).contains("agreements-with"));
    assertTrue(get("/ask/agreements-with?actor=Natoo&format=csv", 400).contains("nearest known"));
    assertTrue(get("/ask/agreements-with?format=docx", 406).contains("html, csv or json"));
    get("/ask/agreements-with?page=0", 400);
  }

  @Test
  void comparesTwoActorsWithWhatTheyShare() {
    String page = get("/compare?actor=ROK&other=Japan", 200);
    for (String shared : List.of("2024 NATO summit in Washington", "IP4")) {
      assertTrue(page.contains(shared), shared);
    }
    String nothing = get("/compare?actor=Iran&other=Latvia", 200);
    assertTrue(nothing.contains("nothing that the two share") || nothing.contains("problem"));
  }

  @Test
  void conflictsShowEverySide() {
    String page = get("/conflicts", 200);
    assertTrue(page.contains("Madrid NATO summit"));
    assertTrue(page.contains("NATO Heads of State Summit"));
  }

  @Test
  void homeCountsWhatIsThere() {
    String page = get("/", 200);
    assertTrue(page.contains("<b>5</b> <a href=\"/ask/documents\">documents</a>"), page);
    assertEquals(1, page.split("type=\"search\"", -1).length - 1);
    for (String name : names()) {
      assertTrue(page.contains("\"/ask/" + name + "\""), name);
    }
  }

  private String get(String path, int status) {
    HttpResponse<String> answer = ask.get(path, "Accept", "text/html");
    assertEquals(status, answer.statusCode(), path + ": " + answer.body());
    return answer.body();
  }

  @AfterAll
  void stop() {
    server.close();
    store.close();
  }
}
