package org.entente.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.Quad;
import org.entente.document.Problem;
import org.junit.jupiter.api.Test;

/** Checks of a whole store find what loading would never let in. */
class AuditTest {
  private final Store store = Corpora.loaded();
  private final Ontology ontology = Corpora.ontology();

  @Test
  void aLoadedStoreIsInOrder() {
    assertEquals(List.of(), audit());
  }

  @Test
  void aFactWithoutCountAndAgainstTheShapesIsFoundTwice() {
    put(Quad.defaultGraphIRI, "partnerOf");
    List<Problem> problems = audit();
    assertTrue(problems.stream().anyMatch(it -> it.at().file().endsWith("/id/nato")));
    assertTrue(problems.stream().anyMatch(it -> it.what().startsWith("lacks: ")));
    assertTrue(problems.stream().anyMatch(it -> it.what().startsWith("says wrongly: ")));
  }

  @Test
  void aClaimWithoutPassageIsFound() {
    store.change(
        () -> {
          store
              .dataset()
              .add(
                  Vocabulary.graphOf("csds-2024-04"),
                  Vocabulary.iri(Vocabulary.CLAIM + "00"),
                  Vocabulary.TYPE,
                  Vocabulary.CLAIM_CLASS);
          return true;
        });
    assertTrue(audit().stream().anyMatch(it -> it.at().file().endsWith("/claim/00")));
  }

  private void put(org.apache.jena.graph.Node graph, String property) {
    store.change(
        () -> {
          store
              .dataset()
              .add(
                  graph,
                  NodeFactory.createURI(Vocabulary.ID + "nato"),
                  Vocabulary.ent(property),
                  NodeFactory.createURI(Vocabulary.ID + "nato"));
          return true;
        });
  }

  private List<Problem> audit() {
    store.dataset().begin(ReadWrite.READ);
    try {
      return Audit.of(store.dataset(), ontology);
    } finally {
      store.dataset().end();
    }
  }
}
