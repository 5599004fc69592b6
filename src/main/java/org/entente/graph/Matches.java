package org.entente.graph;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.Op1;
import org.apache.jena.sparql.algebra.op.Op2;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpModifier;
import org.apache.jena.sparql.algebra.op.OpN;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.table.TableN;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Substitute;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.expr.E_Exists;
import org.apache.jena.sparql.expr.E_LogicalAnd;
import org.apache.jena.sparql.expr.Expr;

/**
 * The triples of the default graph that a row of an answer matched. The query's algebra (SPARQL
 * 1.1, section 18) is solved once more with the row's values put in; each of its triple patterns
 * outside GRAPH is then filled from the solutions. What is negated matches nothing.
 */
final class Matches {
  private final DatasetGraph dataset;
  private final PathWalk paths;
  private final Set<Triple> found = new LinkedHashSet<>();

  private Matches(DatasetGraph dataset) {
    this.dataset = dataset;
    this.paths = new PathWalk(dataset.getDefaultGraph());
  }

  static Set<Triple> of(DatasetGraph dataset, Query query, Binding row) {
    Matches matches = new Matches(dataset);
    matches.solve(Algebra.compile(query), row);
    return matches.found;
  }

  private void solve(Op op, Binding row) {
    Op pattern = pattern(op);
    Set<Var> shared = OpVars.visibleVars(pattern);
    shared.retainAll(OpVars.visibleVars(op));
    BindingBuilder known = Binding.builder();
    shared.stream().filter(row::contains).forEach(var -> known.add(var, row.get(var)));
    TableN table = new TableN(List.copyOf(shared));
    table.addBinding(known.build());
    QueryIterator solutions = Algebra.exec(OpJoin.create(OpTable.create(table), pattern), dataset);
    try {
      solutions.forEachRemaining(solution -> fill(pattern, solution));
    } finally {
      solutions.close();
    }
  }

  /** What a query matches, without what it then does to the solutions. */
  private static Op pattern(Op op) {
    if (op instanceof OpModifier modifier) {
      return pattern(modifier.getSubOp());
    }
    if (op instanceof OpGroup group) {
      return OpExtend.create(group.getSubOp(), group.getGroupVars());
    }
    return op instanceof Op1 over && isOverGroup(op) ? pattern(over.getSubOp()) : op;
  }

  /** Whether an operator computes or tests something of groups (HAVING). */
  private static boolean isOverGroup(Op op) {
    if (op instanceof OpExtend || op instanceof OpFilter) {
      Op below = ((Op1) op).getSubOp();
      return below instanceof OpGroup || isOverGroup(below);
    }
    return false;
  }

  private void fill(Op op, Binding solution) {
    if (op instanceof OpBGP triples) {
      triples.getPattern().forEach(triple -> keep(Substitute.substitute(triple, solution)));
    } else if (op instanceof OpPath path) {
      follow(Substitute.substitute(path.getTriplePath(), solution));
    } else if (op instanceof OpModifier || op instanceof OpGroup) {
      solve(op, solution);
    } else if (op instanceof OpMinus minus) {
      fill(minus.getLeft(), solution);
    } else if (op instanceof OpFilter filter) {
      filter.getExprs().forEach(test -> exists(test, solution));
      fill(filter.getSubOp(), solution);
    } else if (op instanceof Op1 one && !(op instanceof OpGraph)) {
      fill(one.getSubOp(), solution);
    } else if (op instanceof Op2 two) {
      fill(two.getLeft(), solution);
      fill(two.getRight(), solution);
    } else if (op instanceof OpN many) {
      many.getElements().forEach(element -> fill(element, solution));
    }
  }

  private void exists(Expr test, Binding solution) {
    if (test instanceof E_Exists exists) {
      solve(exists.getGraphPattern(), solution);
    } else if (test instanceof E_LogicalAnd both) {
      exists(both.getArg1(), solution);
      exists(both.getArg2(), solution);
    }
  }

  private void follow(TriplePath path) {
    if (path.isTriple()) {
      keep(path.asTriple());
    } else if (path.getSubject().isConcrete() && path.getObject().isConcrete()) {
      found.addAll(paths.between(path.getPath(), path.getSubject(), path.getObject()));
    }
  }

  // A branch of a UNION or OPTIONAL that the solution did not take may be filled in part or by
  // chance: only what is there counts.
  private void keep(Triple triple) {
    if (triple.isConcrete()
        && dataset.contains(
            Quad.defaultGraphIRI, triple.getSubject(), triple.getPredicate(), triple.getObject())) {
      found.add(triple);
    }
  }
}
