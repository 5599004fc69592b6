package org.entente.graph.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertIterableEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.Quad;
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
    corpus.restore(backup.act("anna"), store.dataset(), () -> backup.put(store.dataset(), true));
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

  /** Data that may be looked at and changed so many times, and then no more. */
  private static final class Numbered extends DatasetGraphWrapper {
    private long left;
    private long asked;

    Numbered(DatasetGraph data, long left) {
      super(data);
      this.left = left;
    }

    private Quad counted(Quad quad) {
      asked++;
      if (left-- == 0) {
        throw new QueryCancelledException();
      }
      return quad;
    }

    @Override
    public Iterator<Quad> find() {
      return Iter.map(super.find(), this::counted);
    }

    @Override
    public Iterator<Quad> find(Node g, Node s, Node p, Node o) {
      return Iter.map(super.find(g, s, p, o), this::counted);
    }

    @Override
    public void add(Quad quad) {
      super.add(counted(quad));
    }

    @Override
    public void delete(Quad quad) {
      super.delete(counted(quad));
    }
  }

  private long restore(Backup backup, long looks) {
    Numbered seen = new Numbered(store.dataset(), looks);
    corpus.restore(backup.act("anna"), seen, () -> backup.put(seen, true));
    return seen.asked;
  }

  @Test
  void whereverItIsStoppedTheStoreIsWhatItWas() throws IOException {
    corpus.load(Corpora.files(ONTOLOGY));
    Backup full = backup(store);
    corpus.drop(corpus.documents().get(0));
    List<String> before = Contents.nQuads(store);
    Backup now = backup(store);
    long looks = restore(full, Long.MAX_VALUE);
    restore(now);
    assertIterableEquals(before, Contents.nQuads(store));
    for (long part = 0; part < 20; part++) {
      long stop = part * (looks - 1) / 19;
      assertThrows(QueryCancelledException.class, () -> restore(full, stop), () -> "at " + stop);
      assertIterableEquals(before, Contents.nQuads(store), () -> "stopped at " + stop);
    }
    restore(full, looks);
    corpus.drop(corpus.documents().get(0));
    assertIterableEquals(before, Contents.nQuads(store));
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
