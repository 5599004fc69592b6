package org.entente.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.entente.fact.ClaimFile;
import org.entente.graph.Corpora;
import org.entente.graph.Corpus;
import org.entente.graph.Ontology;
import org.entente.graph.Store;
import org.junit.jupiter.api.Test;

/** What a server has found out of one version of the data it never tells of another. */
class FindingsTest {
  private static final String INFERRED =
      "SELECT ?s ?p ?o { GRAPH <https://w3id.org/entente/graph/inferred> { ?s ?p ?o } }"
          + " ORDER BY ?s ?p ?o";

  @Test
  void inferredClaimsFollowTheData() {
    Ontology ontology = Corpora.ontology();
    List<ClaimFile> files = Corpora.files(ontology);
    try (Store store = Corpora.loaded();
        EntenteServer server = EntenteServer.start(Settings.usual().withPort(0), store)) {
      Corpus corpus = Corpora.corpus(store, ontology);
      String before = thenAnswersAsAServerThatIsNew(server, store);
      corpus.drop(files.get(0).document().id());
      assertNotEquals(before, thenAnswersAsAServerThatIsNew(server, store));
      corpus.load(files);
      assertEquals(before, thenAnswersAsAServerThatIsNew(server, store));
    }
  }

  private static String thenAnswersAsAServerThatIsNew(EntenteServer server, Store store) {
    String answer = new Asking(server).csv(INFERRED);
    try (EntenteServer fresh = EntenteServer.start(Settings.usual().withPort(0), store)) {
      assertEquals(new Asking(fresh).csv(INFERRED), answer);
    }
    return answer;
  }
}
