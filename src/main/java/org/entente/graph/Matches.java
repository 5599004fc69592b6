package org.entente.graph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.Op1;
import org.apache.jena.sparql.algebra.op.Op2;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpModifier;
import org.apache.jena.sparql.algebra.op.OpN;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Substitute;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.expr.E_Exists;
import org.apache.jena.sparql.expr.E_LogicalAnd;
import org.apache.jena.sparql.expr.Expr;

/**
 * What the rows of an answer matched. The patterns of the query's algebra (SPARQL 1.1, section 18)
 * are solved; each of its triple patterns outside GRAPH is then filled from the solutions of each
 * row. What is negated matches nothing.
 */
final class Matches {
  /**
   * What one row matched.
   *
   * @param facts triples of the default graph
   * @param cited claims and passages, wherever the query found them
   */
  record Match(Set<Triple> facts, Set<Node> cited) {
    Match() {
      this(new LinkedHashSet<>(), new LinkedHashSet<>());
    }

    private void cite(Node node) {
      if (Vocabulary.isIn(node, Vocabulary.CLAIM) || Vocabulary.isIn(node, Vocabulary.PASSAGE)) {
        cited.add(node);
      }
    }
  }

  private final DatasetGraph dataset;
  private final PathWalk paths;
  private final Solutions solutions;

  private Matches(DatasetGraph dataset, Solutions solutions) {
    this.dataset = dataset;
    this.paths = new PathWalk(dataset.getDefaultGraph());
    this.solutions = solutions;
  }

  /** What each row matched, in the order of the rows. */
  static List<Match> of(DatasetGraph dataset, Query query, List<Binding> rows) {
    return of(Solutions.none(dataset, query), rows);
  }

  /**
   * The same of rows whose query was solved already.
   *
   * @param rows any of its rows
   */
  static List<Match> of(Solutions solutions, List<Binding> rows) {
    Matches matches = new Matches(solutions.dataset(), solutions);
    List<Match> found = rows.stream().map(row -> new Match()).toList();
    matches.solve(solutions.query(), rows, found);
    return found;
  }

  /** Solves an operator's pattern and adds what its solutions match to the rows that they made. */
  private void solve(Op op, List<Binding> rows, List<Match> found) {
    Op pattern = Solutions.pattern(op);
    Set<Var> shared = OpVars.visibleVars(pattern);
    shared.retainAll(OpVars.visibleVars(op));
    Map<Binding, Set<Match>> wanted = new LinkedHashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      Binding known = only(shared, rows.get(i));
      wanted.computeIfAbsent(known, key -> identities()).add(found.get(i));
    }
    List<Binding> made = new ArrayList<>();
    List<Match> matches = new ArrayList<>();
    solutions.forEach(
        op,
        shared,
        wanted.keySet(),
        solution -> {
          for (Match match : wanted.getOrDefault(only(shared, solution), Set.of())) {
            made.add(solution);
            matches.add(match);
            solution.varsMentioned().forEach(var -> match.cite(solution.get(var)));
          }
        });
    fill(pattern, made, matches);
  }

  // Two matches with the same content so far are still those of two rows.
  private static Set<Match> identities() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }

  private static Binding only(Set<Var> variables, Binding row) {
    BindingBuilder some = Binding.builder();
    variables.stream().filter(row::contains).forEach(var -> some.add(var, row.get(var)));
    return some.build();
  }

  /** Fills an operator's triple patterns from solutions, each of which counts for a match. */
  private void fill(Op op, List<Binding> solutions, List<Match> matches) {
    if (op instanceof OpBGP triples) {
      for (int i = 0; i < solutions.size(); i++) {
        keep(triples.getPattern(), solutions.get(i), matches.get(i));
      }
    } else if (op instanceof OpPath path) {
      for (int i = 0; i < solutions.size(); i++) {
        follow(Substitute.substitute(path.getTriplePath(), solutions.get(i)), matches.get(i));
      }
    } else if (op instanceof OpModifier || op instanceof OpGroup) {
      solve(op, solutions, matches);
    } else if (op instanceof OpMinus minus) {
      fill(minus.getLeft(), solutions, matches);
    } else if (op instanceof OpFilter filter) {
      filter.getExprs().forEach(test -> exists(test, solutions, matches));
      fill(filter.getSubOp(), solutions, matches);
    } else if (op instanceof Op1 one && !(op instanceof OpGraph)) {
      fill(one.getSubOp(), solutions, matches);
    } else if (op instanceof Op2 two) {
      fill(two.getLeft(), solutions, matches);
      fill(two.getRight(), solutions, matches);
    } else if (op instanceof OpN many) {
      many.getElements().forEach(element -> fill(element, solutions, matches));
    }
  }

  private void exists(Expr test, List<Binding> solutions, List<Match> matches) {
    if (test instanceof E_Exists exists) {
      solve(exists.getGraphPattern(), solutions, matches);
    } else if (test instanceof E_LogicalAnd both) {
      exists(both.getArg1(), solutions, matches);
      exists(both.getArg2(), solutions, matches);
    }
  }

  private void keep(BasicPattern pattern, Binding solution, Match match) {
    pattern.forEach(triple -> keep(Substitute.substitute(triple, solution), match));
  }

  private void follow(TriplePath path, Match match) {
    if (path.isTriple()) {
      keep(path.asTriple(), match);
    } else if (path.getSubject().isConcrete() && path.getObject().isConcrete()) {
      match.facts().addAll(paths.between(path.getPath(), path.getSubject(), path.getObject()));
    }
  }

  // A branch of a UNION or OPTIONAL that the solution did not take may be filled in part or by
  // chance: only what is there counts.
  private void keep(Triple triple, Match match) {
    if (triple.isConcrete()
        && dataset.contains(
            Quad.defaultGraphIRI, triple.getSubject(), triple.getPredicate(), triple.getObject())) {
      match.facts().add(triple);
    }
  }
}
