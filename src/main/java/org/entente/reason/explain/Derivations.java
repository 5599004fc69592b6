package org.entente.reason.explain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Substitute;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.entente.graph.Facts;
import org.entente.reason.Rule;

/**
 * How each fact of a snapshot can be had: because it is stated, or by one use of a rule. Keeps what
 * it has found, so it must not outlive the transaction.
 */
final class Derivations {
  private final DatasetGraph dataset;
  private final Predicate<Triple> held;
  private final Map<Node, List<Rule>> byConclusion;
  private final Map<Triple, List<Step>> steps = new HashMap<>();
  private final Map<Triple, Boolean> stated = new HashMap<>();

  Derivations(DatasetGraph dataset, List<Rule> rules) {
    this(dataset, rules, fact -> true);
  }

  /**
   * Over a snapshot in which not all that is stated counts.
   *
   * @param held whether a fact that is stated counts as such
   */
  Derivations(DatasetGraph dataset, List<Rule> rules, Predicate<Triple> held) {
    this.dataset = dataset;
    this.held = held;
    this.byConclusion = byConclusion(rules);
  }

  // A rule whose conclusion has a variable as property is kept under Node.ANY.
  private static Map<Node, List<Rule>> byConclusion(List<Rule> rules) {
    Map<Node, List<Rule>> byConclusion = new HashMap<>();
    for (Rule rule : rules) {
      Set<Node> properties =
          rule.head().stream()
              .map(Triple::getPredicate)
              .map(property -> property.isVariable() ? Node.ANY : property)
              .collect(Collectors.toSet());
      properties.forEach(
          property -> byConclusion.computeIfAbsent(property, key -> new ArrayList<>()).add(rule));
    }
    return byConclusion;
  }

  DatasetGraph dataset() {
    return dataset;
  }

  /** The properties of which some rule concludes something; {@link Node#ANY} for any. */
  Set<Node> properties() {
    return byConclusion.keySet();
  }

  /** Whether the default graph holds a fact. */
  boolean holds(Triple fact) {
    return dataset.contains(
        Quad.defaultGraphIRI, fact.getSubject(), fact.getPredicate(), fact.getObject());
  }

  /** Whether a document, a person, the thesaurus or the ontology states a fact. */
  boolean isStated(Triple fact) {
    return stated.computeIfAbsent(fact, it -> lookUp(it) && held.test(it));
  }

  private boolean lookUp(Triple fact) {
    Iterator<Quad> quads =
        dataset.findNG(Node.ANY, fact.getSubject(), fact.getPredicate(), fact.getObject());
    while (quads.hasNext()) {
      if (Facts.isStating(quads.next().getGraph())) {
        return true;
      }
    }
    return false;
  }

  /** The rules that could conclude a fact. */
  List<Rule> rules(Triple fact) {
    List<Rule> rules = new ArrayList<>();
    rules.addAll(byConclusion.getOrDefault(fact.getPredicate(), List.of()));
    byConclusion.getOrDefault(Node.ANY, List.of()).stream()
        .filter(rule -> !rules.contains(rule))
        .forEach(rules::add);
    return rules;
  }

  /** Every use of a rule that concludes a fact from facts that hold, itself among them, sorted. */
  List<Step> of(Triple fact) {
    List<Step> known = steps.get(fact);
    if (known == null) {
      known = rules(fact).stream().flatMap(rule -> of(fact, rule)).sorted(Step.ORDER).toList();
      steps.put(fact, known);
    }
    return known;
  }

  private Stream<Step> of(Triple fact, Rule rule) {
    List<Step> found = new ArrayList<>();
    for (Triple head : rule.head()) {
      BodyMatch match =
          new BodyMatch(
              dataset,
              rule.different(),
              binding -> {
                List<Triple> premises =
                    rule.body().stream().map(it -> Substitute.substitute(it, binding)).toList();
                return found.add(new Step(rule, fact, binding, premises));
              });
      BodyMatch.unify(head, fact, BindingFactory.empty())
          .ifPresent(known -> match.solve(rule.body(), known));
    }
    // Two conclusions of a rule may come to the same.
    return rule.head().size() > 1 ? found.stream().distinct() : found.stream();
  }
}
