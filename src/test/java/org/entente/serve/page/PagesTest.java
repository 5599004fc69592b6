package org.entente.serve.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.entente.graph.Corpora;
import org.entente.graph.Questions;
import org.entente.graph.Vocabulary;
import org.entente.reason.explain.Inferred;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of page can be used by everybody, on any screen, and loads nothing from elsewhere. */
class PagesTest extends BrowserTest {
  private static final List<String> PATHS =
      List.of(
          "/",
          "/search",
          "/search?q=korea",
          "/search?q=korae",
          "/search?q=agreements+about+cyber+security+with+NATO",
          "/ask",
          "/ask/summits-attended",
          "/ask/suppliers-and-recipients",
          "/ask/conflicts",
          "/ask/events-in",
          "/ask/names-of",
          "/ask/agreements-with?actor=Natoo",
          "/ask/agreements-between?actor=poland&other=australia",
          "/compare",
          "/compare?actor=Natoo",
          "/conflicts",
          "/explain",
          "/explain?s=Australia&p=partnerOf&o=NATO",
          "/explain?s=Natoo&p=partnerOf&o=NATO",
          "/explain?s=South+Korea&p=hasMissionTo&o=NATO&as-of=2022-04-30",
          "/why-not?s=Finland&p=partnerOf&o=NATO",
          "/sparql",
          "/sparql?query=SELECT+*+%7B+%3Fs+ent%3AallyOf+%3Fo+%7D",
          "/sparql?query=SELECT+*+%7B+%3Fs+ent%3AalyOf+%3Fo+%7D",
          "/ontology",
          "/ontology/0.1.0",
          "/id/nato",
          "/id/south-korea?show=inferred",
          "/id/south-korea?relation=ent:cooperatesOn",
          "/topic/cybersecurity",
          "/document/csds-2024-04",
          "/question/ties-of",
          "/graph/about",
          "/graph/csds-2024-04",
          "/dataset",
          "/rule/ally-through-alliance",
          "/frame/agreement-between",
          "/id/natoo");

  /** A page of every kind. */
  private Stream<String> paths() {
    DatasetGraph data = store.dataset();
    return Stream.concat(
        PATHS.stream(),
        Stream.of(Vocabulary.CLAIM_CLASS, Vocabulary.PASSAGE_CLASS)
            .flatMap(
                type ->
                    Stream.of(data, Inferred.in(data))
                        .map(seen -> Txn.calculateRead(data, () -> last(seen, type)))));
  }

  /** The last one of a class: where there are inferred ones, they come after all others. */
  private static String last(DatasetGraph data, Node type) {
    return Iter.asStream(data.find(Node.ANY, Node.ANY, Vocabulary.TYPE, type))
        .map(Quad::getSubject)
        .reduce((first, second) -> second)
        .map(Ref::address)
        .orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("paths")
  void everyPageIsSound(String path) {
    open(path);
    thenThePageIsSound(path);
  }

  private void open(String path) {
    browser.open(path);
    if (path.startsWith("/sparql")) {
      browser.find("[data-editor=ready]");
    }
  }

  /** Every kind of page, and every question. */
  private Stream<String> all() {
    Stream<String> questions =
        new Questions(Corpora.ontology().questions()).all().stream().map(it -> "/ask/" + it.name());
    return Stream.concat(paths(), questions).distinct();
  }

  @ParameterizedTest
  @MethodSource("all")
  void pagesFitNarrowScreens(String path) {
    browser.width(360);
    open(path);
    Object tooWide =
        browser.run(
            "return [...document.querySelectorAll('body *:not(.scroll *):not(.skip)')]"
                + ".filter(e => e.getBoundingClientRect().right > 360).map(e => e.outerHTML)");
    // All questions are made by one template, whose kinds of answers are among the paths.
    List<String> barriers = isOneOfMany(path) ? List.of() : browser.barriers();
    browser.width(1280);
    assertEquals(List.of(), tooWide, path);
    assertEquals(List.of(), barriers, path);
    thenNothingFailed(path);
  }

  private static boolean isOneOfMany(String path) {
    return path.startsWith("/ask/") && !PATHS.contains(path);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/id/nato", "/ask/summits-attended", "/document/csds-2024-04"})
  void printsEndWithTheirCitation(String path) {
    browser.open(path);
    assertFalse(browser.find(".cited").isDisplayed(), path);
    browser.print(true);
    boolean cited = browser.find(".cited").isDisplayed();
    boolean searched = browser.find("header form").isDisplayed();
    browser.print(false);
    assertTrue(cited, path);
    assertFalse(searched, path);
  }
}
