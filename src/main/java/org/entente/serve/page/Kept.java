package org.entente.serve.page;

import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.serve.protocol.Desk;
import org.jspecify.annotations.Nullable;

/** Something read from the data once for each version of them, because reading it takes a while. */
public final class Kept<T> {
  private final Desk desk;
  private final Supplier<String> besides;
  private final Function<DatasetGraph, T> reading;
  private volatile @Nullable Edition<T> latest;

  private record Edition<T>(long version, String besides, T content) {}

  /** Takes where the version of the data is known, and how to read. */
  public Kept(Desk desk, Function<DatasetGraph, T> reading) {
    this(desk, () -> "", reading);
  }

  /** Takes also what changes whenever something changes that is read besides the data. */
  public Kept(Desk desk, Supplier<String> besides, Function<DatasetGraph, T> reading) {
    this.desk = desk;
    this.besides = besides;
    this.reading = reading;
  }

  /** Gives what the data hold now; must be called inside a transaction. */
  public T of(DatasetGraph data) {
    Edition<T> known = latest;
    long version = desk.version();
    String other = besides.get();
    if (known == null || known.version() != version || !known.besides().equals(other)) {
      known = new Edition<>(version, other, reading.apply(data));
      latest = known;
    }
    return known.content();
  }
}
