package org.entente.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.entente.fact.ClaimFile;
import org.entente.fact.Source;
import org.entente.graph.Corpora;
import org.entente.graph.Corpus;
import org.entente.graph.DatasetStore;
import org.entente.graph.Ontology;
import org.entente.graph.Store;
import org.entente.graph.Vocabulary;
import org.junit.jupiter.api.Test;

/** The links of the things that a store's documents name come and go with the documents. */
class CorpusLinksTest {
  private static final Node SAME_AS = Vocabulary.iri(Vocabulary.OWL + "sameAs");
  private static final Node EXACT_MATCH = Vocabulary.iri(Vocabulary.SKOS + "exactMatch");
  private static final Node CLOSE_MATCH = Vocabulary.iri(Vocabulary.SKOS + "closeMatch");

  private static final Ontology ONTOLOGY = Corpora.ontology();
  private static final Links LINKS = links(ONTOLOGY);
  private static final List<ClaimFile> FILES = Corpora.files(ONTOLOGY);

  private final Store store = DatasetStore.inMemory(Clock.systemUTC());
  private final Corpus corpus = Corpora.corpus(store, ONTOLOGY, LINKS::quads);

  @Test
  void thingsAndTopicsInUseAndNoOthersAreLinkedInTheirGraphAndInTheDefaultGraph() {
    corpus.load(FILES);
    for (Node graph : List.of(Vocabulary.GRAPH_WIKIDATA, Quad.defaultGraphIRI)) {
      assertTrue(holds(graph, "id/nato", SAME_AS, "Q7184"));
      assertTrue(holds(graph, "id/k2-black-panther", SAME_AS, "Q495177"));
      assertTrue(holds(graph, "id/russian-invasion-of-ukraine", SAME_AS, "Q110999040"));
      assertTrue(holds(graph, "topic/cybersecurity", EXACT_MATCH, "Q3510521"));
    }
    assertEquals(expected(), held());
  }

  @Test
  void whatMayBeTheSameIsOnlyACandidate() {
    corpus.load(FILES);
    assertTrue(
        holds(Vocabulary.GRAPH_CANDIDATES, "id/north-atlantic-council", CLOSE_MATCH, "Q944947"));
    assertEquals(
        Set.of(), find(quad -> quad.isDefaultGraph() && quad.getPredicate().equals(CLOSE_MATCH)));
  }

  @Test
  void droppingADocumentTakesAwayTheLinksThatRestedOnItAlone() {
    corpus.load(FILES);
    for (String document : corpus.documents()) {
      corpus.drop(document);
      assertEquals(expected(), held(), "after dropping " + document);
    }
    assertEquals(Set.of(), find(quad -> Vocabulary.isIn(quad.getObject(), Vocabulary.WD)));
  }

  @Test
  void aJudgementThatIsNewOrWithdrawnArrivesByLoadingTheSameFiles() {
    corpus.load(FILES);
    Links other = new Links(LINKS.all().stream().filter(it -> !it.key().equals("nato")).toList());
    Corpus again = Corpora.corpus(store, ONTOLOGY, other::quads);
    assertEquals(FILES.size(), again.load(FILES).unchanged().size());
    assertEquals(expected(other), held());
    assertFalse(holds(Quad.defaultGraphIRI, "id/nato", SAME_AS, "Q7184"));
    Corpora.corpus(store, ONTOLOGY, LINKS::quads).load(FILES);
    assertEquals(expected(), held());
    assertTrue(holds(Quad.defaultGraphIRI, "id/nato", SAME_AS, "Q7184"));
  }

  private Set<String> expected() {
    return expected(LINKS);
  }

  /** The links of everything mentioned, as the judgements say. */
  private Set<String> expected(Links links) {
    Set<String> lines = new TreeSet<>();
    for (Quad mention : quads(quad -> quad.getPredicate().equals(Vocabulary.MENTIONS))) {
      links.quads(mention.getObject()).forEach(quad -> lines.add(quad.toString()));
    }
    return lines;
  }

  private Set<String> held() {
    return find(quad -> !quad.isDefaultGraph() && Vocabulary.isIn(quad.getObject(), Vocabulary.WD));
  }

  private boolean holds(Node graph, String thing, Node property, String item) {
    Node subject = Vocabulary.iri("https://w3id.org/entente/" + thing);
    Quad quad = new Quad(graph, subject, property, new Item(item).node());
    return !find(quad::equals).isEmpty();
  }

  private Set<String> find(java.util.function.Predicate<Quad> wanted) {
    Set<String> lines = new TreeSet<>();
    quads(wanted).forEach(quad -> lines.add(quad.toString()));
    return lines;
  }

  private List<Quad> quads(java.util.function.Predicate<Quad> wanted) {
    DatasetGraph dataset = store.dataset();
    dataset.begin(ReadWrite.READ);
    try {
      return dataset.stream().filter(wanted).toList();
    } finally {
      dataset.end();
    }
  }

  private static Links links(Ontology ontology) {
    Source source = Ontology.sources(List.of(Path.of("data", "links.tsv"))).get(0);
    return Links.read(source, ontology.schema(), ontology.thesaurus());
  }
}
