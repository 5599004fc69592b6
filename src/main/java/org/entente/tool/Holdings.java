package org.entente.tool;

import java.io.InputStream;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.fact.ClaimReader;
import org.entente.graph.Corpus;
import org.entente.graph.DatasetStore;
import org.entente.graph.Ontology;
import org.entente.graph.Snapshot;
import org.entente.graph.Store;
import org.entente.link.federation.Federation;
import org.entente.link.match.Linking;
import org.entente.reason.Rules;
import org.entente.reason.derive.Reasoner;
import org.entente.reason.explain.Inferred;
import org.jspecify.annotations.Nullable;

/**
 * The store, ready for use, with the ontology and the documents behind it. These two are read when
 * they are first asked for: a server that starts from the jar's snapshot needs neither.
 */
final class Holdings implements AutoCloseable {
  private final Settings settings;
  private final Store store;
  private @Nullable Ontology ontology;
  private @Nullable Corpus corpus;
  private @Nullable Linking linking;

  private Holdings(Settings settings, Store store) {
    this.settings = settings;
    this.store = store;
    Federation.offline().open(store.dataset());
  }

  /**
   * Opens the store on disk, or fills one in memory; it is closed with this.
   *
   * @throws org.entente.document.DataException if ontology, claim files or store are not in order
   */
  static Holdings open(Settings settings) {
    if (settings.location().isPresent()) {
      Store store = DatasetStore.onDisk(settings.location().get(), false, Clock.systemUTC());
      return new Holdings(settings, store);
    }
    Optional<InputStream> snapshot =
        settings.isPacked() ? Packed.snapshot() : Optional.<InputStream>empty();
    if (snapshot.isEmpty()) {
      return made(settings);
    }
    Store store = DatasetStore.inMemory(Clock.systemUTC());
    Snapshot.read(snapshot.get(), store);
    return new Holdings(settings, store);
  }

  /** A store in memory, filled from the ontology and the claim files as they are. */
  static Holdings made(Settings settings) {
    Holdings holdings = new Holdings(settings, DatasetStore.inMemory(Clock.systemUTC()));
    Ontology ontology = holdings.ontology();
    holdings.linking().install(holdings.store());
    holdings
        .corpus()
        .load(
            ClaimReader.read(
                Ontology.sources(settings.claims()), ontology.schema(), ontology.thesaurus()));
    return holdings;
  }

  /** The same ontology and links without documents, in memory. */
  Holdings apart() {
    Holdings apart = new Holdings(settings, DatasetStore.inMemory(Clock.systemUTC()));
    apart.ontology = ontology();
    apart.linking = linking();
    linking().install(apart.store);
    return apart;
  }

  Store store() {
    return store;
  }

  Ontology ontology() {
    if (ontology == null) {
      ontology = settings.readOntology();
    }
    return ontology;
  }

  Corpus corpus() {
    if (corpus == null) {
      corpus =
          new Corpus(
              store,
              ontology(),
              linking()::quads,
              new Reasoner(Rules.read(ontology().rules(), ontology())));
    }
    return corpus;
  }

  Linking linking() {
    if (linking == null) {
      linking = settings.linking(ontology());
    }
    return linking;
  }

  /** Reads from the store in one transaction, the claims of what is inferred among the rest. */
  <T> T read(Function<DatasetGraph, T> work) {
    DatasetGraph dataset = store.dataset();
    dataset.begin(ReadWrite.READ);
    try {
      return work.apply(Inferred.in(dataset));
    } finally {
      dataset.end();
    }
  }

  @Override
  public void close() {
    store.close();
  }
}
