package org.entente.reason.derive;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.reasoner.rulesys.GenericRuleReasoner;
import org.apache.jena.sparql.graph.GraphFactory;
import org.entente.graph.Consequences;
import org.entente.reason.Intervals;
import org.entente.reason.Rule;
import org.entente.reason.Rules;

/** An engine, and what it says follows without being stated. */
final class Derived implements Consequences.Output {
  final Engine engine;
  final Set<Triple> triples = new HashSet<>();

  Derived(List<Rule> rules) {
    this.engine = new Engine(rules);
  }

  /** A fresh run over facts that always hold. */
  static Derived from(String rules, Collection<Triple> facts) {
    Derived derived = new Derived(Rules.parse(rules));
    facts.forEach(fact -> derived.engine.state(fact, Intervals.ALWAYS));
    derived.settle();
    return derived;
  }

  void settle() {
    engine.settle(this);
    triples.removeIf(engine::isStated);
  }

  @Override
  public void add(Triple triple) {
    triples.add(triple);
  }

  @Override
  public void delete(Triple triple) {
    triples.remove(triple);
  }

  /**
   * What Jena's own forward engine derives, on fresh runs. One run may overlook what it finds when
   * it starts from its own result, so it is run until it finds no more.
   */
  static Set<Triple> byJena(String rules, Collection<Triple> facts) {
    Set<Triple> all = new HashSet<>(facts);
    int before;
    do {
      before = all.size();
      all.addAll(run(rules, all));
      all.removeIf(triple -> triple.getSubject().isLiteral());
    } while (all.size() > before);
    facts.forEach(all::remove);
    return all;
  }

  private static List<Triple> run(String rules, Collection<Triple> facts) {
    Graph graph = GraphFactory.createDefaultGraph();
    facts.forEach(graph::add);
    GenericRuleReasoner reasoner =
        new GenericRuleReasoner(org.apache.jena.reasoner.rulesys.Rule.parseRules(parser(rules)));
    reasoner.setMode(GenericRuleReasoner.FORWARD);
    return reasoner.bind(graph).find().toList();
  }

  private static org.apache.jena.reasoner.rulesys.Rule.Parser parser(String rules) {
    return org.apache.jena.reasoner.rulesys.Rule.rulesParserFromReader(
        new java.io.BufferedReader(new java.io.StringReader(rules)));
  }
}
