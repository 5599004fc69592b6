package org.entente.reason.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.graph.ClaimNames;
import org.entente.graph.Dates;
import org.entente.graph.QuestionStore;
import org.entente.graph.Store;
import org.entente.graph.Vocabulary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When facts hold that follow is told as exactly as the documents tell it, and not more so. */
class InferredDatesTest {
  private static final Store STORE = QuestionStore.loaded();

  @ParameterizedTest
  @CsvSource({
    "south-korea, agreementPartnerOf, nato, 2012",
    "south-korea, agreementPartnerOf, ip4, 2024-07",
    "south-korea, metWith, finland, 2022-09-27"
  })
  void aDateIsAsExactAsWhereItComesFrom(
      String subject, String property, String object, String date) {
    Triple fact = Triple.create(id(subject), Vocabulary.ent(property), id(object));
    DatasetGraph data = STORE.dataset();
    data.executeRead(
        () ->
            assertEquals(
                date,
                Dates.from(Inferred.in(data), Vocabulary.GRAPH_INFERRED, ClaimNames.inferred(fact))
                    .orElseThrow()
                    .toString()));
  }

  @ParameterizedTest
  @CsvSource({
    "south-korea, agreementPartnerOf, ip4, from 2024-07 on",
    "south-korea, metWith, finland, from 2022-09-27 on"
  })
  void anExplanationSaysItAlike(String subject, String property, String object, String days) {
    Triple fact = Triple.create(id(subject), Vocabulary.ent(property), id(object));
    DatasetGraph data = STORE.dataset();
    data.executeRead(
        () -> {
          Explanation why = Proofs.of(data).explain(fact, 100);
          assertEquals(days, new Told(data).days(why.days(), fact, why.ground().proofs()));
        });
  }

  private static Node id(String name) {
    return NodeFactory.createURI(Vocabulary.ID + name);
  }
}
