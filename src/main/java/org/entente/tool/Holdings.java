package org.entente.tool;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.fact.ClaimReader;
import org.entente.graph.Corpus;
import org.entente.graph.DatasetStore;
import org.entente.graph.Ontology;
import org.entente.graph.Store;

/**
 * The ontology, the store and the documents in it, ready for use.
 *
 * @param store belongs to this and is closed with it
 */
record Holdings(Ontology ontology, Store store, Corpus corpus) implements AutoCloseable {
  /**
   * Opens the store on disk, or fills one in memory.
   *
   * @throws org.entente.document.DataException if ontology, claim files or store are not in order
   */
  static Holdings open(Settings settings) {
    return settings.location().isPresent() ? onDisk(settings, false) : inMemory(settings);
  }

  /** The same, where a folder that does not exist becomes a new store. */
  static Holdings openOrMake(Settings settings) {
    return settings.location().isPresent() ? onDisk(settings, true) : inMemory(settings);
  }

  private static Holdings onDisk(Settings settings, boolean create) {
    Ontology ontology = Ontology.read(settings.ontology());
    Store store = DatasetStore.onDisk(settings.location().orElseThrow(), create, Clock.systemUTC());
    return new Holdings(ontology, store, corpus(store, ontology));
  }

  private static Holdings inMemory(Settings settings) {
    Ontology ontology = Ontology.read(settings.ontology());
    Store store = DatasetStore.inMemory(Clock.systemUTC());
    Corpus corpus = corpus(store, ontology);
    corpus.load(
        ClaimReader.read(
            Ontology.sources(settings.claims()), ontology.schema(), ontology.thesaurus()));
    return new Holdings(ontology, store, corpus);
  }

  static Corpus corpus(Store store, Ontology ontology) {
    return new Corpus(store, ontology, thing -> List.of());
  }

  /** Reads from the store in one transaction. */
  <T> T read(Function<DatasetGraph, T> work) {
    DatasetGraph dataset = store.dataset();
    dataset.begin(ReadWrite.READ);
    try {
      return work.apply(dataset);
    } finally {
      dataset.end();
    }
  }

  @Override
  public void close() {
    store.close();
  }
}
