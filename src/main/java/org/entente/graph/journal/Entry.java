package org.entente.graph.journal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * One change in a journal: what one transaction did.
 *
 * @param number from 1, without a gap
 * @param when to the millisecond
 * @param act who made it and what for
 * @param previous the digest of the entry before; of the first, the empty text
 * @param removed quads that were there before and are not after
 * @param added quads that are there after and were not before
 */
public record Entry(
    long number, Instant when, Act act, String previous, List<Quad> removed, List<Quad> added) {
  /** Refuses an entry that tells of nothing. */
  public Entry {
    when = when.truncatedTo(ChronoUnit.MILLIS);
    removed = List.copyOf(removed);
    added = List.copyOf(added);
    if (removed.isEmpty() && added.isEmpty()) {
      throw new IllegalArgumentException("an entry tells of a quad that came or went");
    }
  }

  /** What a dataset shows of an entry's change. */
  enum Trace {
    WHOLE,
    PARTIAL,
    NONE
  }

  /** Whether a dataset is as after the change, as before it, or neither. Inside a transaction. */
  Trace trace(DatasetGraph dataset) {
    boolean after =
        added.stream().allMatch(dataset::contains) && removed.stream().noneMatch(dataset::contains);
    if (after) {
      return Trace.WHOLE;
    }
    boolean before =
        added.stream().noneMatch(dataset::contains) && removed.stream().allMatch(dataset::contains);
    return before ? Trace.NONE : Trace.PARTIAL;
  }

  /** Makes the change in a dataset, inside a transaction. */
  public void apply(DatasetGraph dataset) {
    removed.forEach(dataset::delete);
    added.forEach(dataset::add);
  }

  /** Makes the change in a set of quads. */
  public void apply(Collection<Quad> quads) {
    removed.forEach(quads::remove);
    quads.addAll(added);
  }
}
