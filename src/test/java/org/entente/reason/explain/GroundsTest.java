package org.entente.reason.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.entente.graph.Corpora;
import org.entente.graph.Evidence;
import org.entente.graph.Store;
import org.entente.graph.Vocabulary;
import org.entente.reason.Rules;
import org.junit.jupiter.api.Test;

/** Rows that match what is inferred show the passages that it rests on. */
class GroundsTest {
  private static final Store STORE = Corpora.loaded();

  /** The passages under the first row of an answer, as document and paragraph. */
  private static Set<String> passages(String text) {
    DatasetGraph stored = STORE.dataset();
    return stored.calculateRead(
        () -> {
          DatasetGraph data = Inferred.in(stored);
          Query query = new Query();
          query.getPrefixMapping().setNsPrefixes(Vocabulary.PREFIXES);
          QueryFactory.parse(query, text, Vocabulary.ENT, Syntax.syntaxSPARQL_12);
          List<Binding> rows = new ArrayList<>();
          QueryExec.dataset(data).query(query).select().forEachRemaining(rows::add);
          assertFalse(rows.isEmpty(), text);
          Proofs proofs = new Proofs(data, Rules.in(data));
          return Evidence.of(data, query, rows.subList(0, 1), proofs::evidence)
              .get(0)
              .supports()
              .stream()
              .map(it -> it.document() + " " + it.paragraph())
              .collect(Collectors.toCollection(TreeSet::new));
        });
  }

  @Test
  void aDerivedFactRestsOnThePassagesOfItsProof() {
    assertEquals(
        Set.of("euractiv-2022-11 15"),
        passages("SELECT * { id:norway ent:allyOf ?who FILTER (?who = id:estonia) }"));
  }

  @Test
  void anInferredClaimRestsOnTheSame() {
    assertEquals(
        Set.of("euractiv-2022-11 15"),
        passages(
            "SELECT * { GRAPH ?g { ?claim rdf:reifies <<( id:norway ent:allyOf id:estonia )>> }"
                + " }"));
  }

  @Test
  void severalStepsAreFollowedToTheirEnd() {
    assertEquals(
        passages(
            "SELECT * { id:kishida-visit-ukraine-2023 ent:visitor id:fumio-kishida ;"
                + " ent:destination id:ukraine . id:fumio-kishida ent:represents id:japan }"),
        passages("SELECT * { id:japan ent:metWith id:ukraine }"));
  }
}
