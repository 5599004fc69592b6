package org.entente.serve;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.entente.graph.Store;
import org.entente.graph.journal.Act;

/** A store as small as can be: a data set, changed by tests. */
final class HeldStore implements Store {
  private final DatasetGraph data;
  private final AtomicLong version = new AtomicLong();
  private volatile Optional<Instant> lastLoaded = Optional.empty();

  HeldStore(DatasetGraph data) {
    this.data = data;
  }

  static HeldStore inMemory() {
    return new HeldStore(DatasetGraphFactory.createTxnMem());
  }

  static HeldStore onDisk() {
    return new HeldStore(DatabaseMgr.connectDatasetGraph(Location.mem()));
  }

  /** Adds what a TriG text says. */
  HeldStore with(String trig) {
    return change(
        () -> {
          RDFParser.fromString(trig, Lang.TRIG).parse(data);
          return this;
        });
  }

  @Override
  public DatasetGraph dataset() {
    return data;
  }

  @Override
  public <T> T change(Act act, Supplier<T> work) {
    T result = Txn.calculateWrite(data, work);
    version.incrementAndGet();
    lastLoaded = Optional.of(Instant.parse("2026-01-02T03:04:05Z"));
    return result;
  }

  @Override
  public Optional<Instant> lastLoaded() {
    return lastLoaded;
  }

  @Override
  public long version() {
    return version.get();
  }

  @Override
  public void close() {
    data.close();
  }
}
