package org.entente.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is tried is told as if it were done, and leaves no trace. */
class RehearsalTest {
  private final Ontology ontology = Corpora.ontology();

  @Test
  void aTriedChangeIsSeenWithinAndGoneAfterwards() {
    Store store = Corpora.loaded();
    List<String> before = Contents.nQuads(store);
    try (Store tried = new Rehearsal(store)) {
      Corpus corpus = Corpora.corpus(tried, ontology);
      long facts = corpus.drop("ankasam-2022-10").facts();
      assertEquals(4, corpus.documents().size());
      assertTrue(facts > 0);
      assertEquals(store.version(), tried.version());
      assertEquals(store.lastLoaded(), tried.lastLoaded());
    }
    assertEquals(before, Contents.nQuads(store));
  }
}
