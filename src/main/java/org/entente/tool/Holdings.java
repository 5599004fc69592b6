package org.entente.tool;

import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Function;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.fact.ClaimReader;
import org.entente.graph.Corpus;
import org.entente.graph.DatasetStore;
import org.entente.graph.Ontology;
import org.entente.graph.Store;
import org.entente.link.Links;

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
    return settings
        .location()
        .map(folder -> onDisk(settings, folder))
        .orElseGet(() -> inMemory(settings));
  }

  private static Holdings onDisk(Settings settings, Path folder) {
    Ontology ontology = Ontology.read(settings.ontology());
    Links links = settings.links(ontology);
    Store store = DatasetStore.onDisk(folder, false, Clock.systemUTC());
    return new Holdings(ontology, store, new Corpus(store, ontology, links::quads));
  }

  private static Holdings inMemory(Settings settings) {
    Ontology ontology = Ontology.read(settings.ontology());
    Store store = DatasetStore.inMemory(Clock.systemUTC());
    Corpus corpus = new Corpus(store, ontology, settings.links(ontology)::quads);
    corpus.load(
        ClaimReader.read(
            Ontology.sources(settings.claims()), ontology.schema(), ontology.thesaurus()));
    return new Holdings(ontology, store, corpus);
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
