package org.entente.reason.explain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.entente.reason.Rule;

/** Tries every combination of facts with every rule, and nothing cleverer. */
record NaiveProver(List<Rule> rules) {
  /** A use of a rule, as text: what is proved, by which rule, from what. */
  record Use(String rule, Triple conclusion, List<Triple> premises) {}

  /** All that follows from some facts, and these. */
  Set<Triple> closure(Set<Triple> base) {
    Set<Triple> facts = new LinkedHashSet<>(base);
    boolean grows = true;
    while (grows) {
      grows = uses(facts).stream().map(Use::conclusion).filter(facts::add).count() > 0;
    }
    return facts;
  }

  /** In how many rounds each fact is first reached: 0 for those given. */
  Map<Triple, Integer> rounds(Set<Triple> base) {
    Map<Triple, Integer> rounds = new HashMap<>();
    base.forEach(fact -> rounds.put(fact, 0));
    for (int round = 1, before = -1; rounds.size() > before; round++) {
      before = rounds.size();
      for (Use use : uses(new LinkedHashSet<>(rounds.keySet()))) {
        rounds.putIfAbsent(use.conclusion(), round);
      }
    }
    return rounds;
  }

  /** Every use of a rule on some facts, each once. */
  Set<Use> uses(Set<Triple> facts) {
    Set<Use> uses = new LinkedHashSet<>();
    for (Rule rule : rules) {
      use(rule, 0, new HashMap<>(), new ArrayList<>(), facts, uses);
    }
    return uses;
  }

  private static void use(
      Rule rule,
      int next,
      Map<Node, Node> known,
      List<Triple> premises,
      Set<Triple> facts,
      Set<Use> uses) {
    if (next == rule.body().size()) {
      if (rule.different().stream()
          .noneMatch(pair -> fill(pair.one(), known).equals(fill(pair.other(), known)))) {
        for (Triple head : rule.head()) {
          uses.add(new Use(rule.name(), fill(head, known), List.copyOf(premises)));
        }
      }
      return;
    }
    for (Triple fact : facts) {
      Map<Node, Node> more = new HashMap<>(known);
      if (fits(rule.body().get(next), fact, more)) {
        premises.add(fact);
        use(rule, next + 1, more, premises, facts, uses);
        premises.remove(premises.size() - 1);
      }
    }
  }

  private static boolean fits(Triple pattern, Triple fact, Map<Node, Node> known) {
    return fits(pattern.getSubject(), fact.getSubject(), known)
        && fits(pattern.getPredicate(), fact.getPredicate(), known)
        && fits(pattern.getObject(), fact.getObject(), known);
  }

  private static boolean fits(Node pattern, Node term, Map<Node, Node> known) {
    if (!(pattern instanceof Var)) {
      return pattern.equals(term);
    }
    Node before = known.putIfAbsent(pattern, term);
    return before == null || before.equals(term);
  }

  private static Triple fill(Triple pattern, Map<Node, Node> known) {
    return Triple.create(
        fill(pattern.getSubject(), known),
        fill(pattern.getPredicate(), known),
        fill(pattern.getObject(), known));
  }

  private static Node fill(Node term, Map<Node, Node> known) {
    return known.getOrDefault(term, term);
  }
}
