package org.entente.graph.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertIterableEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.apache.jena.sparql.exec.UpdateExec;
import org.entente.document.DataException;
import org.entente.graph.Contents;
import org.entente.graph.Corpora;
import org.entente.graph.Corpus;
import org.entente.graph.DatasetStore;
import org.entente.graph.Ontology;
import org.entente.graph.Store;
import org.junit.jupiter.api.Test;

/** A corpus takes other content from a backup, and goes on from there. */
class RestoredCorpusTest {
  private static final Ontology ONTOLOGY = Corpora.ontology();

  private final Store store = DatasetStore.inMemory(Clock.systemUTC());
  private final Corpus corpus = Corpora.corpus(store, ONTOLOGY);

  private static Backup backup(Store of) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Backup.write(of, out);
    return Backup.read("the body", new ByteArrayInputStream(out.toByteArray()));
  }

  private void restore(Backup backup) {
    corpus.restore(backup.act("anna"), () -> backup.put(store.dataset(), true));
  }

  @Test
  void whatFollowsAfterwardsIsThatOfTheNewContent() throws IOException {
    Backup empty = backup(store);
    corpus.load(Corpora.files(ONTOLOGY));
    List<String> loaded = Contents.nQuads(store);
    Backup full = backup(store);

    restore(empty);
    assertEquals(List.of(), corpus.documents());
    corpus.load(Corpora.files(ONTOLOGY));
    assertIterableEquals(loaded, Contents.nQuads(store));

    corpus.drop(corpus.documents().get(0));
    restore(full);
    String first = corpus.documents().get(0);
    corpus.drop(first);
    corpus.load(Corpora.files(ONTOLOGY));
    assertIterableEquals(loaded, Contents.nQuads(store));
  }

  @Test
  void theOntologyInUseIsThereWhateverTheBackupHolds() throws IOException {
    List<String> before = Contents.nQuads(store);
    restore(backup(DatasetStore.inMemory(Clock.systemUTC())));
    assertIterableEquals(before, Contents.nQuads(store));
  }

  @Test
  void factsThatNothingSupportsAndCountsThatAreNoneAreRefused() throws IOException {
    corpus.load(Corpora.files(ONTOLOGY));
    List<String> loaded = Contents.nQuads(store);
    String prefixes =
        "PREFIX ent: <https://w3id.org/entente/ontology#>"
            + " PREFIX id: <https://w3id.org/entente/id/> ";
    assertRefused(
        prefixes + "INSERT DATA { id:finland ent:partnerOf id:brazil }",
        "holds a fact that nothing supports");
    assertRefused(
        prefixes
            + "DELETE { GRAPH ?g { ?s <http://rdfs.org/ns/void#triples> ?n } }"
            + " INSERT { GRAPH ?g { ?s <http://rdfs.org/ns/void#triples> \"many\" } }"
            + " WHERE { GRAPH ?g { ?s <http://rdfs.org/ns/void#triples> ?n } }",
        "graph/about: lacks");
    assertIterableEquals(loaded, Contents.nQuads(store));
  }

  private void assertRefused(String update, String why) throws IOException {
    try (Store other = Corpora.loaded()) {
      other.change(
          () -> {
            UpdateExec.dataset(other.dataset()).update(update).build().execute();
            return other;
          });
      Backup backup = backup(other);
      DataException refused = assertThrows(DataException.class, () -> restore(backup));
      String said = String.valueOf(refused.getMessage());
      assertTrue(said.contains(why), said);
    }
  }
}
