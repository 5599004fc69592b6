package org.entente.reason.explain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.document.Digests;
import org.entente.reason.Intervals;
import org.entente.reason.Rule;
import org.entente.reason.explain.Explanation.Derived;
import org.entente.reason.explain.Explanation.Ground;
import org.entente.reason.explain.Explanation.Proof;
import org.entente.reason.explain.Explanation.Stated;

/**
 * Proofs of the facts of a snapshot, found on demand by matching the bodies of rules against it.
 * What follows must stand in its default graph already. Keeps what it has found, so it must not
 * outlive the transaction; of one thread.
 */
public final class Proofs {
  private final Derivations derivations;
  private final Statements statements;
  private final Scope everything;
  private final Findings findings;

  /** Over a dataset, inside the caller's transaction. */
  public Proofs(DatasetGraph dataset, List<Rule> rules) {
    this(Inferred.without(dataset), rules, new Findings());
  }

  /** Over a dataset and the rules that it holds, inside the caller's transaction. */
  public static Proofs of(DatasetGraph dataset) {
    DatasetGraph stored = Inferred.without(dataset);
    Findings findings = Inferred.findings(dataset);
    return new Proofs(stored, findings.rules(stored), findings);
  }

  /** Over a dataset of which something may have been found out already. */
  Proofs(DatasetGraph stored, List<Rule> rules, Findings findings) {
    this.findings = findings;
    this.derivations = new Derivations(stored, rules);
    this.statements = new Statements(stored);
    this.everything = new Scope(derivations, statements);
  }

  private Proofs(DatasetGraph stored, List<Rule> rules, LocalDate day) {
    this.findings = new Findings();
    this.statements = new Statements(stored);
    this.derivations =
        new Derivations(
            AsOf.of(stored, rules, day), rules, fact -> statements.days(fact).contains(day));
    this.everything = new Scope(derivations, statements);
  }

  /** Over what held on a day: each premise of a proof did, and what is stated was so then. */
  public static Proofs asOf(DatasetGraph dataset, List<Rule> rules, LocalDate day) {
    return new Proofs(Inferred.without(dataset), rules, day);
  }

  /** When a fact holds: the union over its proofs of the days that all their premises share. */
  public Intervals days(Triple fact) {
    return findings.days().of(fact, everything::days);
  }

  /** How far a fact deserves to be believed: as far as its strongest proof's weakest premise. */
  public double belief(Triple fact) {
    return findings.beliefs().of(fact, everything::belief);
  }

  /** The properties of which some rule concludes something; {@link Node#ANY} for any. */
  Set<Node> properties() {
    return derivations.properties();
  }

  boolean isStated(Triple fact) {
    return derivations.isStated(fact);
  }

  /**
   * What rules make of a fact, whether or not it is stated too.
   *
   * @param rule the last rule of the shortest proof
   * @param premises those of the shortest proof, each once
   * @param belief by rules alone
   * @param days by rules alone
   * @param dating the premises of all steps that begin first or end last
   */
  record Conclusion(
      String rule, Set<Triple> premises, double belief, Intervals days, Set<Triple> dating) {}

  /** Whether rules conclude a fact that holds from anything but itself. */
  boolean isConcluded(Triple fact) {
    return !derivations.isStated(fact)
        || derivations.of(fact).stream().anyMatch(this::restsOnStatements)
        || conclusion(fact).isPresent();
  }

  private boolean restsOnStatements(Step step) {
    return step.premises().stream()
            .allMatch(it -> !it.equals(step.fact()) && derivations.isStated(it))
        && !step.premises().stream()
            .map(statements::days)
            .reduce(Intervals.ALWAYS, Intervals::and)
            .isNever();
  }

  /** What rules make of a fact; empty where none concludes it from anything but itself. */
  Optional<Conclusion> conclusion(Triple fact) {
    // Proofs of what nobody states begin elsewhere, and none is better for going through it.
    Scope others = derivations.isStated(fact) ? everything.without(Set.of(fact)) : everything;
    List<Step> steps = others.steps(fact);
    if (steps.isEmpty()) {
      return Optional.empty();
    }
    Step first = steps.get(0);
    List<Intervals> each = steps.stream().map(others::days).toList();
    Intervals days = each.stream().reduce(Intervals.NEVER, Intervals::or);
    Set<Triple> dating = new LinkedHashSet<>();
    for (int i = 0; i < steps.size(); i++) {
      if (each.get(i).sharesAnEnd(days)) {
        dating.addAll(steps.get(i).premises());
      }
    }
    return Optional.of(
        new Conclusion(
            first.rule().name(),
            new LinkedHashSet<>(first.premises()),
            steps.stream().mapToDouble(others::belief).max().orElse(0),
            days,
            dating));
  }

  /** The stated facts that a fact's shortest proof comes down to; itself, where it is stated. */
  public Set<Triple> evidence(Triple fact) {
    return findings.evidence().of(fact, this::ground);
  }

  private Set<Triple> ground(Triple fact) {
    return derivations.isStated(fact) ? Set.of(fact) : everything.evidence(fact);
  }

  /**
   * Why a fact holds: all proofs, none of which rests on itself.
   *
   * @param limit how many proofs are wanted at most, those of premises among them; from 1. Each
   *     proof that is given is whole, whatever the limit.
   */
  public Explanation explain(Triple fact, int limit) {
    Telling telling = new Telling(limit);
    Ground ground = telling.ground(fact, Set.of(), Intervals.ALWAYS);
    boolean complete = telling.complete && everything.isComplete();
    return new Explanation(complete, limit, belief(fact), days(fact), ground);
  }

  /** One explanation in the making. */
  private final class Telling {
    private int left;
    private boolean complete = true;
    // Many proofs share a premise.
    private final Map<Set<Triple>, Scope> scopes = new HashMap<>();

    Telling(int limit) {
      this.left = limit;
    }

    /**
     * A fact with its proofs, none of which uses the facts that it is to prove.
     *
     * @param within proofs that hold on none of these days are left out: they help nothing
     */
    Ground ground(Triple fact, Set<Triple> goals, Intervals within) {
      Set<Triple> excluded = new HashSet<>(goals);
      excluded.add(fact);
      Scope scope = scopes.computeIfAbsent(excluded, everything::without);
      boolean isStated =
          derivations.isStated(fact)
              && (within.isAlways() || !statements.days(fact).and(within).isNever());
      List<Step> steps = derivations.holds(fact) ? steps(scope, fact, within) : List.of();
      int wanted = Math.min(steps.size(), Math.max(left - (isStated ? 1 : 0), isStated ? 0 : 1));
      left -= wanted + (isStated ? 1 : 0);
      complete &= wanted == steps.size() && scope.isComplete();
      List<Proof> proofs = new ArrayList<>();
      if (isStated) {
        proofs.add(stated(fact));
      }
      steps.subList(0, wanted).forEach(step -> proofs.add(derived(step, scope, excluded)));
      return new Ground(fact, List.copyOf(proofs));
    }

    private static List<Step> steps(Scope scope, Triple fact, Intervals within) {
      return scope.steps(fact).stream()
          .filter(step -> !scope.days(step).and(within).isNever())
          .toList();
    }

    private Proof stated(Triple fact) {
      return new Stated(
          Digests.sha256("stated\n" + Words.of(fact)).substring(0, 16),
          statements.belief(fact),
          statements.days(fact),
          statements.claims(fact),
          statements.graphs(fact));
    }

    private Proof derived(Step step, Scope scope, Set<Triple> goals) {
      Map<String, Node> binding = new TreeMap<>();
      step.binding().forEach((variable, node) -> binding.put(variable.getName(), node));
      Intervals days = scope.days(step);
      return new Derived(
          step.id(),
          scope.belief(step),
          days,
          step.rule().name(),
          step.rule().template(),
          binding,
          step.premises().stream().map(premise -> ground(premise, goals, days)).toList());
    }
  }
}
