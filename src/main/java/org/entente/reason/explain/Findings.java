package org.entente.reason.explain;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.reason.Intervals;
import org.entente.reason.Rule;
import org.entente.reason.Rules;
import org.jspecify.annotations.Nullable;

/**
 * What has been found out of one version of the data: its rules, and what is proved of facts. Many
 * threads may use it, in as many transactions, as long as all of them see that version.
 */
public final class Findings {
  /** Each takes about 80 bytes. */
  private static final int MOST_NAMES =
      (int) Math.min(1_000_000, Runtime.getRuntime().maxMemory() / 16 / 80);

  private final Memory<Intervals> days = new Memory<>();
  private final Memory<Double> beliefs = new Memory<>();
  private final Memory<Set<Triple>> evidence = new Memory<>();
  private final Memory<List<Triple>> commons = new Memory<>();
  private final Memory<List<Triple>> claims = new Memory<>();
  private volatile @Nullable List<Rule> rules;
  private volatile @Nullable Map<Long, Triple> names;

  /** The rules that the data hold. */
  List<Rule> rules(DatasetGraph dataset) {
    List<Rule> known = rules;
    if (known == null) {
      known = Rules.in(dataset);
      rules = known;
    }
    return known;
  }

  /** When facts hold. */
  Memory<Intervals> days() {
    return days;
  }

  /** How far facts deserve to be believed. */
  Memory<Double> beliefs() {
    return beliefs;
  }

  /** The stated facts that facts rest on. */
  Memory<Set<Triple>> evidence() {
    return evidence;
  }

  /** What the claims of inferred facts have in common; nothing of facts that are not inferred. */
  Memory<List<Triple>> commons() {
    return commons;
  }

  /** The whole claims of inferred facts. */
  Memory<List<Triple>> claims() {
    return claims;
  }

  /** The facts by the digests in the names of their claims, where these have been made. */
  @Nullable Map<Long, Triple> names() {
    return names;
  }

  /**
   * Keeps the facts by the digests in the names of their claims, unless they are too many.
   *
   * @param names nobody changes them any more
   */
  void keep(Map<Long, Triple> names) {
    if (names.size() <= MOST_NAMES) {
      this.names = Collections.unmodifiableMap(names);
    }
  }
}
