package org.entente.reason;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.fact.ClaimReader;
import org.entente.fact.Source;
import org.entente.graph.Corpora;
import org.entente.graph.DatasetStore;
import org.entente.graph.Ontology;
import org.entente.graph.Store;
import org.entente.graph.Vocabulary;
import org.junit.jupiter.api.Test;

/** What the project's own documents deserve to be believed, and who can change it. */
class BeliefTest {
  private static final Triple PARTNERS = fact("nato", "partnerOf", "south-korea");
  private static final Triple MISSION = fact("south-korea", "hasMissionTo", "nato");

  @Test
  void aFactIsWeighedByItsPublishers() {
    Weighing partners = weigh(Corpora.loaded(), PARTNERS);
    List<String> publishers = partners.voices().stream().map(Weighing.Voice::publisher).toList();
    assertEquals(
        List.of(
            "ANKASAM",
            "Centre for Security, Diplomacy and Strategy, Vrije Universiteit Brussel",
            "EURACTIV",
            "lee-kim-2024-07"),
        publishers);
    assertTrue(partners.value() > weigh(Corpora.loaded(), MISSION).value());
  }

  @Test
  void aSymmetricFactIsBelievedAlikeInBothDirections() {
    Triple reversed = fact("south-korea", "partnerOf", "nato");
    assertEquals(weigh(Corpora.loaded(), PARTNERS), weigh(Corpora.loaded(), reversed));
  }

  @Test
  void namesAndKindsAreNobodysClaim() {
    Node state = Vocabulary.ent("State");
    Triple kind = Triple.create(thing("south-korea"), Vocabulary.TYPE, state);
    assertTrue(weigh(Corpora.loaded(), kind).isNobodysClaim());
  }

  @Test
  void aWorseGradeInTheClaimFileLowersBelief() {
    double before = weigh(loaded(text -> text), MISSION).value();
    double source =
        weigh(loaded(it -> it.replace("reliability: B", "reliability: D")), MISSION).value();
    double claim =
        weigh(
                loaded(
                    it ->
                        it.replace(
                            "kind: hasMissionTo", "kind: hasMissionTo\n        credibility: 5")),
                MISSION)
            .value();
    assertTrue(source < before, source + " with a source of grade D, " + before + " before");
    assertTrue(claim < before, claim + " with information of grade 5, " + before + " before");
  }

  private static Weighing weigh(Store store, Triple fact) {
    DatasetGraph dataset = store.dataset();
    dataset.begin(ReadWrite.READ);
    try {
      return new Belief(dataset).of(fact);
    } finally {
      dataset.end();
      store.close();
    }
  }

  /** The claim file of one document, as somebody changed it. */
  private static Store loaded(UnaryOperator<String> change) {
    Ontology ontology = Corpora.ontology();
    Path file = Corpora.CLAIMS.resolve("csds-2024-04.yaml");
    Source source = new Source(file.toString(), change.apply(text(file)));
    Store store = DatasetStore.inMemory(Clock.systemUTC());
    Corpora.corpus(store, ontology)
        .load(ClaimReader.read(List.of(source), ontology.schema(), ontology.thesaurus()));
    return store;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Triple fact(String subject, String property, String object) {
    return Triple.create(thing(subject), Vocabulary.ent(property), thing(object));
  }

  private static Node thing(String key) {
    return Vocabulary.iri(Vocabulary.ID + key);
  }
}
