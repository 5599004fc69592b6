package org.entente.serve.page.thing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.graph.Corpora;
import org.entente.graph.Store;
import org.entente.graph.view.Texts;
import org.entente.reason.explain.Inferred;
import org.entente.serve.page.Visit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a page tells of when an inferred fact holds. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FactsTest {
  private Store store;

  @BeforeAll
  void load() {
    store = Corpora.loaded();
    store.dataset().begin(ReadWrite.READ);
  }

  @AfterAll
  void close() {
    store.dataset().end();
    store.close();
  }

  @Test
  void whatTheOntologyCallsPassingIsToldWithItsFirstTime() {
    assertEquals(Set.of("first"), beginnings("met with"));
  }

  /** The words before the dates of a relation's inferred facts. */
  private Set<String> beginnings(String relation) {
    Visit visit = new Visit("/id/south-korea", Map.of("show", List.of("inferred")));
    DatasetGraph data = Inferred.in(store.dataset());
    Texts none = new Texts(Optional.empty(), data, problem -> {});
    return Facts.read(data, visit, none).groups().stream()
        .filter(it -> it.property().text().equals(relation))
        .flatMap(it -> it.rows().stream())
        .flatMap(it -> it.when().stream())
        .map(it -> it.text().replaceAll(" .*", ""))
        .collect(Collectors.toSet());
  }
}
