package org.entente.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/** What one transaction does to the documents of a store, and all that follows from it. */
final class Change {
  /** Kinds of things that the default graph names only where some fact about them holds. */
  private static final Set<String> OCCURRENT = Set.of("Agreement", "Event", "Transfer", "Threat");

  private final DatasetGraph dataset;
  private final Graph topics;
  private final Function<Node, List<Quad>> names;
  private final Partitions partitions;
  private final Set<Node> touched = new LinkedHashSet<>();
  private final Set<Triple> doubtful = new LinkedHashSet<>();
  private final List<Quad> candidateNames = new ArrayList<>();
  private final Set<Triple> changed = new LinkedHashSet<>();

  /**
   * Begins a change, inside a transaction.
   *
   * @param topics what the default graph holds whatever documents say
   * @param names what is known of a thing besides what documents say
   */
  Change(DatasetGraph dataset, Graph topics, Function<Node, List<Quad>> names) {
    this.dataset = dataset;
    this.topics = topics;
    this.names = names;
    this.partitions = new Partitions(dataset);
  }

  /** Adds what a document says. */
  void add(Collection<Quad> quads) {
    for (Quad quad : quads) {
      partitions.add(quad);
      if (Facts.isFact(quad)) {
        put(quad.asTriple());
      }
      touch(quad);
    }
  }

  /** Takes away what a document said. */
  void remove(Collection<Quad> quads) {
    for (Quad quad : quads) {
      boolean sharedName = quad.getGraph().equals(Vocabulary.GRAPH_CANDIDATES);
      if (sharedName && Facts.isName(quad)) {
        candidateNames.add(quad);
      } else {
        partitions.delete(quad);
      }
      if (Facts.isFact(quad)) {
        doubtful.add(quad.asTriple());
      }
      touch(quad);
    }
  }

  /** Has a person assert a triple. */
  void assertTriple(Triple triple) {
    partitions.add(new Quad(Vocabulary.GRAPH_ASSERTED, triple));
    put(triple);
    touchAsserted(triple);
  }

  /** Takes back that a person asserts a triple; what is given otherwise, or follows, stays. */
  void withdraw(Triple triple) {
    partitions.delete(new Quad(Vocabulary.GRAPH_ASSERTED, triple));
    if (!Facts.isGiven(dataset, triple)) {
      take(triple);
    }
    touchAsserted(triple);
  }

  /** A new kind of a thing concerns also what points to it. */
  private void touchAsserted(Triple triple) {
    touched.add(triple.getSubject());
    if (triple.getObject().isURI()) {
      touched.add(triple.getObject());
    }
    if (triple.getPredicate().equals(Vocabulary.TYPE)) {
      dataset
          .find(Quad.defaultGraphIRI, Node.ANY, Node.ANY, triple.getSubject())
          .forEachRemaining(quad -> touched.add(quad.getSubject()));
    }
  }

  private void put(Triple triple) {
    partitions.add(triple);
    changed.add(triple);
  }

  private void take(Triple triple) {
    partitions.delete(triple);
    changed.add(triple);
  }

  /** Looks at names and links of these things too. */
  void touch(Set<Node> things) {
    touched.addAll(things);
  }

  private void touch(Quad quad) {
    if (quad.getObject().isTripleTerm()) {
      changed.add(quad.getObject().getTriple());
    } else if (quad.getPredicate().equals(Vocabulary.MENTIONS)) {
      touched.add(quad.getObject());
    } else if (Vocabulary.isIn(quad.getSubject(), Vocabulary.ID)) {
      touched.add(quad.getSubject());
    }
  }

  /** Brings default graph, names and links in line with what is stated, and then what follows. */
  void settle(Consequences consequences) {
    doubtful.stream().filter(fact -> !Facts.isStated(dataset, fact)).forEach(this::take);
    candidateNames.stream()
        .filter(quad -> !Facts.isMentioned(dataset, quad.getSubject(), quad.getGraph()))
        .forEach(partitions::delete);
    touched.forEach(this::name);
    consequences.follow(dataset, changed, partitions);
    partitions.write();
  }

  private void name(Node thing) {
    boolean mentioned = Facts.isInUse(dataset, thing);
    List<Quad> elsewhere = names.apply(thing);
    Facts.links(dataset, thing).stream()
        .filter(link -> !elsewhere.contains(link))
        .forEach(partitions::delete);
    elsewhere.forEach(mentioned ? partitions::add : partitions::delete);
    Set<Triple> own = new LinkedHashSet<>();
    Facts.names(dataset, thing).forEach(quad -> own.add(quad.asTriple()));
    elsewhere.stream()
        .filter(quad -> !quad.getGraph().equals(Vocabulary.GRAPH_CANDIDATES))
        .forEach(quad -> own.add(quad.asTriple()));
    boolean wanted = mentioned && (!isOccurrent(own) || Facts.figures(dataset, thing));
    Facts.describing(dataset, thing).stream()
        .filter(triple -> !wanted || !own.contains(triple))
        .filter(triple -> !Facts.isStated(dataset, triple))
        .filter(triple -> !topics.contains(triple))
        .forEach(this::take);
    if (wanted) {
      own.forEach(this::put);
    }
  }

  private boolean isOccurrent(Set<Triple> own) {
    return own.stream()
        .filter(triple -> triple.getPredicate().equals(Vocabulary.TYPE))
        .anyMatch(
            triple -> OCCURRENT.contains(Vocabulary.local(triple.getObject(), Vocabulary.ENT)));
  }

  /** What is wrong with the things that this touched. */
  List<Shapes.Violation> check(Shapes shapes) {
    Graph facts = dataset.getDefaultGraph();
    return partitions
        .changes()
        .map(changes -> shapes.check(facts, touched, changes))
        .orElseGet(() -> shapes.check(facts, touched));
  }
}
