package org.entente.reason.derive;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.entente.graph.Consequences;
import org.entente.graph.Facts;
import org.entente.reason.Rule;
import org.entente.reason.Validity;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a store's default graph closed under rules. The engine is filled from the store when a
 * first change makes it necessary, and follows the changes from then on.
 */
public final class Reasoner implements Consequences {
  /** So much is told at once. */
  private static final int PART = 1 << 14;

  private final List<Rule> rules;
  private @Nullable Engine engine;

  /** Reasons by rules; one object serves one corpus. */
  public Reasoner(List<Rule> rules) {
    this.rules = List.copyOf(rules);
  }

  @Override
  public synchronized void follow(DatasetGraph dataset, Collection<Triple> touched, Output out) {
    if (engine == null) {
      engine = begin(dataset, out);
    } else {
      update(engine, dataset, touched, out);
    }
  }

  @Override
  public synchronized void forget() {
    engine = null;
  }

  private Engine begin(DatasetGraph dataset, Output out) {
    Engine fresh = new Engine(rules);
    Validity validity = new Validity(dataset);
    List<Triple> derived = new ArrayList<>();
    dataset
        .find(Quad.defaultGraphIRI, Node.ANY, Node.ANY, Node.ANY)
        .forEachRemaining(
            quad -> {
              Triple triple = quad.asTriple();
              if (!Facts.isGiven(dataset, triple)) {
                derived.add(triple);
              } else if (fresh.isRelevant(triple.getPredicate())) {
                fresh.state(triple, validity.of(triple));
              }
            });
    settle(fresh, out);
    derived.stream().filter(triple -> !fresh.holds(triple)).forEach(out::delete);
    return fresh;
  }

  private static void update(
      Engine engine, DatasetGraph dataset, Collection<Triple> touched, Output out) {
    Validity validity = new Validity(dataset);
    for (Triple triple : withDated(dataset, touched)) {
      if (!engine.isRelevant(triple.getPredicate())) {
        continue;
      }
      if (isInDefaultGraph(dataset, triple) && Facts.isGiven(dataset, triple)) {
        engine.state(triple, validity.of(triple));
      } else {
        engine.retract(triple);
      }
    }
    settle(engine, out);
    out.addAll(touched.stream().filter(engine::holds).toList());
  }

  /** Tells what follows in large parts, but in order. */
  private static void settle(Engine engine, Output out) {
    List<Triple> waiting = new ArrayList<>();
    engine.settle(
        new Output() {
          @Override
          public void add(Triple triple) {
            waiting.add(triple);
            if (waiting.size() == PART) {
              tell();
            }
          }

          @Override
          public void delete(Triple triple) {
            tell();
            out.delete(triple);
          }

          private void tell() {
            out.addAll(waiting);
            waiting.clear();
          }
        });
    out.addAll(waiting);
  }

  private static boolean isInDefaultGraph(DatasetGraph dataset, Triple triple) {
    return dataset.contains(
        Quad.defaultGraphIRI, triple.getSubject(), triple.getPredicate(), triple.getObject());
  }

  /** A new date of a thing may change the days of all that is said of it. */
  private static Set<Triple> withDated(DatasetGraph dataset, Collection<Triple> touched) {
    Set<Triple> all = new LinkedHashSet<>(touched);
    Set<Node> dated = new LinkedHashSet<>();
    touched.stream().filter(Validity::isDate).map(Triple::getSubject).forEach(dated::add);
    dated.forEach(
        thing ->
            dataset
                .find(Quad.defaultGraphIRI, thing, Node.ANY, Node.ANY)
                .forEachRemaining(quad -> all.add(quad.asTriple())));
    return all;
  }
}
