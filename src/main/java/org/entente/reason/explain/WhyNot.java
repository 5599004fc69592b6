package org.entente.reason.explain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Substitute;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.entente.graph.Vocabulary;
import org.entente.reason.Rule;
import org.entente.reason.explain.Shortcomings.Shortcoming;

/**
 * Tells what is missing for a fact: for each rule that could conclude it, the premises are matched
 * against the facts that hold with as few left out as possible.
 */
public final class WhyNot {
  /** So many of one rule's nearest bindings are told. */
  private static final int PER_RULE = 3;

  private static final Comparator<Shortcoming> NEAREST =
      Comparator.comparingInt(WhyNot::distance)
          .thenComparingInt(it -> -it.given().size())
          .thenComparing(Shortcoming::rule)
          .thenComparing(it -> it.binding().toString());

  private final Derivations derivations;

  /** Over a dataset, inside the caller's transaction. */
  public WhyNot(DatasetGraph dataset, List<Rule> rules) {
    this.derivations = new Derivations(Inferred.without(dataset), rules);
  }

  private WhyNot(Derivations derivations) {
    this.derivations = derivations;
  }

  /** Over what held on a day. */
  public static WhyNot asOf(DatasetGraph dataset, List<Rule> rules, LocalDate day) {
    return new WhyNot(new Derivations(AsOf.of(Inferred.without(dataset), rules, day), rules));
  }

  // What kind of thing something is does not change as a fact about it may: that weighs more.
  private static int distance(Shortcoming near) {
    long kinds = near.missing().stream().filter(it -> it.predicateMatches(Vocabulary.TYPE)).count();
    return near.missing().size() + (int) kinds;
  }

  /** What stands between a fact and its proof. */
  public Shortcomings of(Triple fact) {
    List<Shortcoming> all = new ArrayList<>();
    for (Rule rule : derivations.rules(fact)) {
      for (Triple head : rule.head()) {
        BodyMatch.unify(head, fact, BindingFactory.empty())
            .ifPresent(known -> all.addAll(nearest(rule, known)));
      }
    }
    return new Shortcomings(
        fact,
        derivations.holds(fact),
        all.stream().distinct().sorted(NEAREST).toList(),
        OtherClaim.of(derivations.dataset(), fact));
  }

  private List<Shortcoming> nearest(Rule rule, Binding known) {
    for (int left = 0; left <= rule.body().size(); left++) {
      Set<Shortcoming> found = new LinkedHashSet<>();
      leaveOut(rule, known, left, 0, new ArrayList<>(), found);
      if (!found.isEmpty()) {
        return found.stream().sorted(NEAREST).limit(PER_RULE).toList();
      }
    }
    return List.of();
  }

  /** Tries every choice of so many premises to be left out. */
  private void leaveOut(
      Rule rule, Binding known, int left, int from, List<Triple> out, Set<Shortcoming> found) {
    if (left == 0) {
      match(rule, known, out, found);
      return;
    }
    for (int i = from; i <= rule.body().size() - left; i++) {
      out.add(rule.body().get(i));
      leaveOut(rule, known, left - 1, i + 1, out, found);
      out.remove(out.size() - 1);
    }
  }

  private void match(Rule rule, Binding known, List<Triple> out, Set<Shortcoming> found) {
    List<Triple> kept = new ArrayList<>(rule.body());
    out.forEach(kept::remove);
    int[] budget = {PER_RULE * 20};
    new BodyMatch(
            derivations.dataset(),
            rule.different(),
            binding -> {
              List<Triple> missing = fill(out, binding);
              if (missing.stream().noneMatch(this::isThere)) {
                found.add(shortcoming(rule, binding, kept, missing));
              }
              return --budget[0] > 0;
            })
        .solve(kept, known);
  }

  private boolean isThere(Triple pattern) {
    return pattern.isConcrete() && derivations.holds(pattern);
  }

  private static Shortcoming shortcoming(
      Rule rule, Binding binding, List<Triple> kept, List<Triple> missing) {
    Map<String, Node> names = new TreeMap<>();
    binding.forEach((variable, node) -> names.put(variable.getName(), node));
    return new Shortcoming(rule.name(), rule.template(), names, fill(kept, binding), missing);
  }

  private static List<Triple> fill(List<Triple> patterns, Binding binding) {
    return patterns.stream().map(it -> Substitute.substitute(it, binding)).toList();
  }
}
