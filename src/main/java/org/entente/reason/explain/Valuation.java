package org.entente.reason.explain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;

/**
 * How much facts have of a measure: the least values that fit all rules at once, found by going
 * back from a fact to all that it may rest on, and then letting values rise until none changes
 * (Kleene's iteration). So nothing counts that rests on itself alone.
 */
final class Valuation<V> {
  /** So many facts are looked at for one; a region larger than this is cut. */
  static final int REGION = 20_000;

  private final Derivations derivations;
  private final Measure<V> measure;
  private final Set<Triple> excluded;
  private final @Nullable Valuation<V> whole;
  private final Map<Triple, V> settled = new HashMap<>();
  // By each fact that was looked at, those that it may be a premise of.
  private final Map<Triple, Set<Triple>> dependents = new HashMap<>();
  private boolean complete = true;

  // Those that may rest on what is excluded, as far as the whole had been looked at.
  private Set<Triple> affected = Set.of();
  private int affectedAt = -1;

  /** Over a snapshot. */
  Valuation(Derivations derivations, Measure<V> measure) {
    this(derivations, measure, null, Set.of());
  }

  private Valuation(
      Derivations derivations,
      Measure<V> measure,
      @Nullable Valuation<V> whole,
      Set<Triple> excluded) {
    this.derivations = derivations;
    this.measure = measure;
    this.whole = whole;
    this.excluded = excluded;
  }

  /** The same where some facts are taken not to hold; of others that rest on none, this tells. */
  Valuation<V> without(Set<Triple> facts) {
    return new Valuation<>(derivations, measure, this, facts);
  }

  /** Whether every value so far is exact; if not, some are too low. */
  boolean isComplete() {
    return complete && (whole == null || whole.isComplete());
  }

  /** Whether what is excluded may make a difference to a fact. */
  private boolean isAffected(Valuation<V> by, Triple fact) {
    by.of(fact);
    if (affectedAt != by.settled.size()) {
      affectedAt = by.settled.size();
      affected = new HashSet<>(excluded);
      Deque<Triple> open = new ArrayDeque<>(excluded);
      while (!open.isEmpty()) {
        for (Triple dependent : by.dependents.getOrDefault(open.remove(), Set.of())) {
          if (affected.add(dependent)) {
            open.add(dependent);
          }
        }
      }
    }
    return affected.contains(fact);
  }

  /** What a fact has. */
  V of(Triple fact) {
    if (whole != null && !isAffected(whole, fact)) {
      return whole.of(fact);
    }
    if (!settled.containsKey(fact)) {
      settle(fact);
    }
    return value(fact, settled);
  }

  /** What a use of a rule gives. */
  V of(Step step) {
    return of(step, settledAll(step.premises()));
  }

  private Map<Triple, V> settledAll(Collection<Triple> facts) {
    Map<Triple, V> values = new HashMap<>();
    facts.forEach(fact -> values.put(fact, of(fact)));
    return values;
  }

  private V of(Step step, Map<Triple, V> values) {
    V together = measure.all();
    for (Triple premise : step.premises()) {
      together = measure.both().apply(together, value(premise, values));
    }
    return measure.after().apply(together);
  }

  private V value(Triple fact, Map<Triple, V> values) {
    V known = values.get(fact);
    return known != null ? known : settled.getOrDefault(fact, measure.none());
  }

  private void settle(Triple fact) {
    Map<Triple, V> values = new LinkedHashMap<>();
    explore(fact, values);
    Deque<Triple> open = new ArrayDeque<>(values.keySet());
    Set<Triple> waiting = new LinkedHashSet<>(open);
    while (!open.isEmpty()) {
      Triple next = open.remove();
      waiting.remove(next);
      if (rise(next, values)) {
        for (Triple dependent : dependents.getOrDefault(next, Set.of())) {
          if (values.containsKey(dependent) && waiting.add(dependent)) {
            open.add(dependent);
          }
        }
      }
    }
    settled.putAll(values);
  }

  /** Collects what a fact may rest on, each with what its own evidence gives it. */
  private void explore(Triple fact, Map<Triple, V> values) {
    Deque<Triple> open = new ArrayDeque<>(List.of(fact));
    values.put(fact, initial(fact));
    while (!open.isEmpty()) {
      Triple next = open.remove();
      for (Triple premise : premises(next, values)) {
        dependents.computeIfAbsent(premise, key -> new LinkedHashSet<>()).add(next);
        if (!settled.containsKey(premise) && !values.containsKey(premise)) {
          if (whole != null && !isAffected(whole, premise)) {
            settled.put(premise, whole.of(premise));
          } else {
            values.put(premise, initial(premise));
            open.add(premise);
          }
        }
      }
      complete &= values.size() < REGION;
    }
  }

  private V initial(Triple fact) {
    boolean counts = !excluded.contains(fact) && derivations.isStated(fact);
    return counts ? measure.stated().apply(fact) : measure.none();
  }

  private Collection<Triple> premises(Triple fact, Map<Triple, V> values) {
    Collection<Triple> premises = new ArrayList<>();
    if (values.size() < REGION) {
      steps(fact, values).forEach(step -> premises.addAll(step.premises()));
    }
    return premises;
  }

  private List<Step> steps(Triple fact, Map<Triple, V> values) {
    boolean isFull = measure.all().equals(value(fact, values));
    return isFull || excluded.contains(fact) ? List.of() : derivations.of(fact);
  }

  private boolean rise(Triple fact, Map<Triple, V> values) {
    V before = value(fact, values);
    V now = before;
    for (Step step : steps(fact, values)) {
      now = measure.either().apply(now, of(step, values));
    }
    values.put(fact, now);
    return !now.equals(before);
  }
}
