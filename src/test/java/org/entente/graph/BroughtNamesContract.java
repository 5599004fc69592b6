package org.entente.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertIterableEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.entente.fact.ClaimFile;
import org.entente.fact.Thesaurus;
import org.entente.fact.review.Harbour;
import org.junit.jupiter.api.Test;

/**
 * What every store promises about names that a document brings and the thesaurus lacks: they are
 * where its claims are, and go with them.
 */
interface BroughtNamesContract {
  Node WATCH = Vocabulary.iri(Vocabulary.ID + "baltic-watch");
  Node ENVOY = Vocabulary.iri(Vocabulary.ID + "mira-kask");

  /** A new store that holds nothing. */
  Store empty();

  private static ClaimFile harbour(String claims) {
    return Harbour.read(claims, Samples.ONTOLOGY.schema(), Samples.ONTOLOGY.thesaurus());
  }

  private static ClaimFile candidates() {
    return harbour(Harbour.claims());
  }

  private static ClaimFile accepted() {
    return harbour(Harbour.claims().replace("reviewStatus: candidate", "reviewStatus: accepted"));
  }

  private Corpus corpus(Store store) {
    return Corpora.corpus(store, Samples.ONTOLOGY);
  }

  private static Set<String> names(Store store, Node graph, Node thing) {
    return Contents.quads(store).stream()
        .filter(quad -> quad.getGraph().equals(graph) && quad.getSubject().equals(thing))
        .filter(Facts::isName)
        .map(Quad::getObject)
        .map(
            it ->
                it.isLiteral() ? it.getLiteralLexicalForm() : Vocabulary.local(it, Vocabulary.ENT))
        .collect(Collectors.toSet());
  }

  @Test
  default void candidatesHaveTheirNamesBesideThem() {
    Store store = empty();
    corpus(store).load(List.of(candidates()));

    Set<String> expected = Set.of("Actor", "Organization", "Baltic Watch", "발트 감시단", "BW");
    assertEquals(expected, names(store, Vocabulary.GRAPH_CANDIDATES, WATCH));
    assertEquals(Set.of(), names(store, Quad.defaultGraphIRI, WATCH));
    assertFalse(corpus(store).known().entry("baltic-watch").isPresent());
  }

  @Test
  default void whatIsAcceptedBringsItsNamesIntoTheGraph() {
    Store store = empty();
    corpus(store).load(List.of(candidates()));
    corpus(store).load(List.of(accepted()));

    assertEquals(Set.of(), names(store, Vocabulary.GRAPH_CANDIDATES, WATCH));
    assertEquals(
        Set.of("Actor", "Person", "Mira Kask", "Kask"), names(store, Quad.defaultGraphIRI, ENVOY));
    Thesaurus known = corpus(store).known();
    assertEquals("Organization", known.entry("baltic-watch").orElseThrow().kind());
    assertTrue(known.isAdded("baltic-watch"));
    assertEquals(1, known.find("BW", kind -> true).size());
  }

  @Test
  default void loadingFromCandidateToAcceptedIsAsLoadingAnew() {
    Store store = empty();
    List.of(candidates(), accepted(), accepted())
        .forEach(file -> corpus(store).load(List.of(file)));
    Store fresh = empty();
    corpus(fresh).load(List.of(accepted()));

    assertIterableEquals(Contents.nQuads(fresh), Contents.nQuads(store));
    assertEquals(List.of(Harbour.ID), corpus(store).load(List.of(accepted())).unchanged());
    corpus(store).load(List.of(candidates()));
    Store before = empty();
    corpus(before).load(List.of(candidates()));
    assertIterableEquals(Contents.nQuads(before), Contents.nQuads(store));
  }

  @Test
  default void namesGoWithTheirDocument() {
    for (ClaimFile file : List.of(candidates(), accepted())) {
      Store store = empty();
      corpus(store).load(Samples.all());
      List<String> before = Contents.nQuads(store);
      corpus(store).load(List.of(file));
      corpus(store).drop(Harbour.ID);

      assertIterableEquals(before, Contents.nQuads(store));
    }
  }

  @Test
  default void aNameThatNoClaimUsesIsNotLoaded() {
    Store store = empty();
    String claims =
        Harbour.claims().replace("subject: Baltic Watch", "subject: Estonia").replace("\r", "");
    corpus(store).load(List.of(harbour(claims)));

    assertEquals(Set.of(), names(store, Vocabulary.GRAPH_CANDIDATES, WATCH));
  }

  @Test
  default void aDocumentThatIsLoadedMayBeReadAgain() {
    Store store = empty();
    corpus(store).load(List.of(accepted()));
    ClaimFile again =
        Harbour.read(
            Harbour.claims()
                .replace("en: Mira Kask", "en: Mira Kask the Elder")
                .replace("subject: Mira Kask", "subject: mira-kask"),
            Samples.ONTOLOGY.schema(),
            corpus(store).known());
    corpus(store).load(List.of(again));

    assertTrue(names(store, Vocabulary.GRAPH_CANDIDATES, ENVOY).contains("Mira Kask the Elder"));
  }

  @Test
  default void aThingOfWhichADocumentBringsTheNameMayBeMade() {
    String made =
        Harbour.claims()
            .replace("kind: Organization", "kind: Treaty")
            .replaceFirst(
                "(?s)- kind: partnerOf\n        slots:\n          subject: Baltic Watch\n          object: NATO",
                "- kind: Treaty\n        thing: baltic-watch\n        slots:\n          name: Watch treaty\n          signatory: NATO")
            .replaceFirst("(?s)  - paragraph: 3\n(?:(?!paragraph).)*Ukraine.*", "");
    Store store = empty();
    corpus(store).load(List.of(harbour(made.replace(": candidate", ": accepted"))));

    assertEquals(
        Set.of("Agreement", "Treaty", "Baltic Watch", "발트 감시단", "BW", "Watch treaty"),
        names(store, Quad.defaultGraphIRI, WATCH));
  }
}
