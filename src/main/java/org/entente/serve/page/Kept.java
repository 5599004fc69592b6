package org.entente.serve.page;

import java.util.function.Function;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.serve.protocol.Desk;
import org.jspecify.annotations.Nullable;

/** Something read from the data once for each version of them, because reading it takes a while. */
public final class Kept<T> {
  private final Desk desk;
  private final Function<DatasetGraph, T> reading;
  private volatile @Nullable Edition<T> latest;

  private record Edition<T>(long version, T content) {}

  /** Takes where the version of the data is known, and how to read. */
  public Kept(Desk desk, Function<DatasetGraph, T> reading) {
    this.desk = desk;
    this.reading = reading;
  }

  /** Gives what the data hold now; must be called inside a transaction. */
  public T of(DatasetGraph data) {
    Edition<T> known = latest;
    long version = desk.version();
    if (known == null || known.version() != version) {
      known = new Edition<>(version, reading.apply(data));
      latest = known;
    }
    return known.content();
  }
}
