package org.entente.reason.explain;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Substitute;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.entente.reason.Rule;

/**
 * Finds what makes all patterns of a rule's body true in the default graph. Of the patterns that
 * are open, the one with the fewest matches goes first: all are looked up in turns, and the one
 * that is through first has won (the idea of a dovetailed search).
 */
final class BodyMatch {
  private final DatasetGraph dataset;
  private final List<Rule.Different> different;
  private final Predicate<Binding> found;

  /**
   * Looks in a dataset, inside the caller's transaction.
   *
   * @param different pairs that must not be the same
   * @param found is told each solution, and says whether to go on
   */
  BodyMatch(DatasetGraph dataset, List<Rule.Different> different, Predicate<Binding> found) {
    this.dataset = dataset;
    this.different = different;
    this.found = found;
  }

  /** Looks for solutions that extend a binding; false where it was told to stop. */
  boolean solve(List<Triple> patterns, Binding known) {
    if (different.stream().anyMatch(pair -> isSame(pair, known))) {
      return true;
    }
    List<Triple> open = new ArrayList<>();
    for (Triple pattern : patterns) {
      Triple filled = Substitute.substitute(pattern, known);
      if (!filled.isConcrete()) {
        open.add(filled);
      } else if (!contains(filled)) {
        return true;
      }
    }
    return open.isEmpty() ? found.test(known) : extend(open, known);
  }

  private boolean extend(List<Triple> open, Binding known) {
    Matches fewest = fewest(open);
    List<Triple> rest = new ArrayList<>(open);
    rest.remove(fewest.pattern());
    for (Triple match : fewest.triples()) {
      Optional<Binding> more = unify(fewest.pattern(), match, known);
      if (more.isPresent() && !solve(rest, more.get())) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSame(Rule.Different pair, Binding known) {
    Node one = Substitute.substitute(pair.one(), known);
    return one.isConcrete() && one.equals(Substitute.substitute(pair.other(), known));
  }

  private boolean contains(Triple fact) {
    return dataset.contains(
        Quad.defaultGraphIRI, fact.getSubject(), fact.getPredicate(), fact.getObject());
  }

  private record Matches(Triple pattern, List<Triple> triples) {}

  private Matches fewest(List<Triple> patterns) {
    List<Iterator<Quad>> searches = patterns.stream().map(this::search).toList();
    try {
      List<List<Triple>> found = new ArrayList<>();
      patterns.forEach(pattern -> found.add(new ArrayList<>()));
      for (int i = 0; ; i = (i + 1) % patterns.size()) {
        if (!searches.get(i).hasNext()) {
          return new Matches(patterns.get(i), found.get(i));
        }
        found.get(i).add(searches.get(i).next().asTriple());
      }
    } finally {
      searches.forEach(Iter::close);
    }
  }

  private Iterator<Quad> search(Triple pattern) {
    return dataset.find(
        Quad.defaultGraphIRI,
        anyOr(pattern.getSubject()),
        anyOr(pattern.getPredicate()),
        anyOr(pattern.getObject()));
  }

  private static Node anyOr(Node term) {
    return term.isVariable() ? Node.ANY : term;
  }

  /** What the variables of a pattern must stand for to make it a triple, besides what is known. */
  static Optional<Binding> unify(Triple pattern, Triple triple, Binding known) {
    Binding more = known;
    List<Node> open = List.of(pattern.getSubject(), pattern.getPredicate(), pattern.getObject());
    List<Node> terms = List.of(triple.getSubject(), triple.getPredicate(), triple.getObject());
    for (int i = 0; i < open.size(); i++) {
      Node wanted = Substitute.substitute(open.get(i), more);
      if (wanted instanceof Var variable) {
        more = BindingBuilder.create(more).add(variable, terms.get(i)).build();
      } else if (!wanted.equals(terms.get(i))) {
        return Optional.empty();
      }
    }
    return Optional.of(more);
  }
}
