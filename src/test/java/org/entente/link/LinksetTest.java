package org.entente.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.entente.graph.QuestionStore;
import org.entente.graph.Store;
import org.junit.jupiter.api.Test;

/** The self-description counts the links to Wikidata, as VoID's linksets. */
class LinksetTest {
  private static final String TOLD =
      """
      PREFIX void: <http://rdfs.org/ns/void#>
      SELECT ?property ?n {
        GRAPH <https://w3id.org/entente/graph/about> {
          ?set a void:Linkset ; void:linkPredicate ?property ; void:triples ?n ;
            void:subjectsTarget <https://w3id.org/entente/dataset> ;
            void:objectsTarget <http://www.wikidata.org/> } }
      ORDER BY ?property""";
  private static final String COUNTED =
      """
      PREFIX owl: <http://www.w3.org/2002/07/owl#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      SELECT ?property (COUNT(*) AS ?n) {
        VALUES ?property { owl:sameAs skos:exactMatch }
        ?thing ?property ?item
        FILTER (STRSTARTS(STR(?item), "http://www.wikidata.org/entity/Q")) }
      GROUP BY ?property ORDER BY ?property""";

  @Test
  void eachKindOfLinkIsALinksetWithItsCount() {
    try (Store store = QuestionStore.loaded()) {
      List<String> told = rows(store, TOLD);
      assertEquals(rows(store, COUNTED), told);
      assertEquals(2, told.size());
    }
  }

  private static List<String> rows(Store store, String query) {
    DatasetGraph dataset = store.dataset();
    dataset.begin(ReadWrite.READ);
    try (QueryExec exec = QueryExec.dataset(dataset).query(query).build()) {
      return exec.select().stream()
          .map(row -> row.get("property").getURI() + " " + row.get("n").getLiteralLexicalForm())
          .toList();
    } finally {
      dataset.end();
    }
  }
}
