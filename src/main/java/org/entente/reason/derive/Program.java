package org.entente.reason.derive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.entente.graph.memory.Terms;
import org.entente.reason.Rule;
import org.jspecify.annotations.Nullable;

/** Rules, made ready to be applied. */
final class Program {
  /** What to do with a new fact that fits an atom of a body. */
  record Trigger(Atom atom, Plan rest, List<Clause.Head> heads) {}

  /** How a fact that fits a head may follow. */
  record Support(Atom head, List<Plan> bodies) {}

  private final List<Clause> clauses = new ArrayList<>();
  private final Relations relations;
  private final List<Trigger @Nullable []> triggers = new ArrayList<>();
  private final Map<Integer, List<Support>> supports = new HashMap<>();

  /** Compiles rules; the terms in them get numbers. */
  Program(List<Rule> rules, Terms terms, Relations relations) {
    this.relations = relations;
    rules.forEach(rule -> clauses.add(clause(rule, terms)));
  }

  /** Tells the properties that rules speak of, which may be any. */
  static Predicate<Node> properties(List<Rule> rules) {
    Set<Node> properties = new HashSet<>();
    for (Rule rule : rules) {
      rule.body().forEach(pattern -> properties.add(pattern.getPredicate()));
      rule.head().forEach(pattern -> properties.add(pattern.getPredicate()));
    }
    boolean any = properties.stream().anyMatch(Var.class::isInstance);
    return any ? property -> true : properties::contains;
  }

  private Clause clause(Rule rule, Terms terms) {
    Map<Node, Integer> variables = new LinkedHashMap<>();
    List<Atom> body = rule.body().stream().map(triple -> atom(triple, variables, terms)).toList();
    List<int[]> different =
        rule.different().stream()
            .map(
                pair ->
                    new int[] {
                      place(pair.one(), variables, terms), place(pair.other(), variables, terms)
                    })
            .toList();
    List<Clause.Head> head =
        rule.head().stream().map(triple -> head(atom(triple, variables, terms), body)).toList();
    return new Clause(body, different, head, variables.size());
  }

  private Clause.Head head(Atom atom, List<Atom> body) {
    Relation relation = atom.property() < 0 ? relations.of(~atom.property()) : null;
    boolean subject = body.stream().anyMatch(it -> it.subject() == atom.subject());
    return new Clause.Head(atom, relation, !subject);
  }

  private static Atom atom(Triple triple, Map<Node, Integer> variables, Terms terms) {
    return new Atom(
        place(triple.getSubject(), variables, terms),
        place(triple.getPredicate(), variables, terms),
        place(triple.getObject(), variables, terms));
  }

  private static int place(Node term, Map<Node, Integer> variables, Terms terms) {
    if (term instanceof Var) {
      int next = variables.size();
      return variables.computeIfAbsent(term, variable -> next);
    }
    return ~terms.number(term);
  }

  /** How many variables a rule has at most. */
  int variables() {
    return clauses.stream().mapToInt(Clause::variables).max().orElse(0);
  }

  /** What to do with new facts of a relation. */
  Trigger[] triggers(Relation relation) {
    while (triggers.size() <= relation.number()) {
      triggers.add(null);
    }
    Trigger[] known = triggers.get(relation.number());
    if (known == null) {
      known = triggersOf(relation);
      triggers.set(relation.number(), known);
    }
    return known;
  }

  private Trigger[] triggersOf(Relation relation) {
    List<Trigger> made = new ArrayList<>();
    for (Clause clause : clauses) {
      for (int position = 0; position < clause.body().size(); position++) {
        Atom atom = clause.body().get(position);
        if (isOf(atom, relation)) {
          Plan rest = Planner.after(relations, clause, position);
          made.add(new Trigger(atom, rest, clause.head()));
        }
      }
    }
    return made.toArray(new Trigger[0]);
  }

  /** How facts of a relation may follow. */
  List<Support> supports(Relation relation) {
    return supports.computeIfAbsent(relation.number(), number -> supportsOf(relation));
  }

  private List<Support> supportsOf(Relation relation) {
    List<Support> made = new ArrayList<>();
    for (Clause clause : clauses) {
      for (Clause.Head head : clause.head()) {
        if (isOf(head.atom(), relation)) {
          made.add(new Support(head.atom(), Planner.towards(relations, clause, head.atom())));
        }
      }
    }
    return List.copyOf(made);
  }

  private static boolean isOf(Atom atom, Relation relation) {
    return atom.property() >= 0 || ~atom.property() == relation.property();
  }
}
