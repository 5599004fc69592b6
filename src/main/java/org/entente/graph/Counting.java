package org.entente.graph;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.AggCount;
import org.apache.jena.sparql.expr.aggregate.AggCountVar;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.entente.graph.memory.Counted;

/**
 * Counts what fits one triple pattern, as a whole or for each term in one place, without going
 * through it where the data can tell. ARQ's own executor looks at each triple. Whatever else a
 * query says (a second pattern, FILTER, a variable used twice, DISTINCT) is ARQ's.
 */
class Counting extends LateJoins {
  Counting(ExecutionContext context) {
    super(context);
  }

  /**
   * What one pattern is looked for in.
   *
   * @param terms the pattern: a triple, or a quad with the graph first
   */
  private record Search(Counted data, List<Node> terms) {
    Node[] pattern() {
      return terms.stream().map(term -> term.isVariable() ? Node.ANY : term).toArray(Node[]::new);
    }

    /** Whether each term is found by looking it up: no variable in two places, or within one. */
    boolean isPlain() {
      List<Node> open = terms.stream().filter(term -> !term.isConcrete()).toList();
      return open.stream().allMatch(Node::isVariable)
          && open.stream().distinct().count() == open.size();
    }
  }

  @Override
  protected QueryIterator execute(OpGroup group, QueryIterator input) {
    if (input.isJoinIdentity()) {
      Optional<Iterator<Binding>> rows =
          search(group.getSubOp())
              .filter(Search::isPlain)
              .filter(search -> group.getAggregators().stream().allMatch(it -> counts(it, search)))
              .flatMap(search -> rows(group, search));
      if (rows.isPresent()) {
        input.close();
        return QueryIterPlainWrapper.create(rows.get(), execCxt);
      }
    }
    return super.execute(group, input);
  }

  private Optional<Search> search(Op op) {
    if (op instanceof OpBGP triples && triples.getPattern().size() == 1) {
      return search(execCxt.getActiveGraph(), terms(triples));
    }
    if (op instanceof OpGraph graph
        && graph.getSubOp() instanceof OpBGP triples
        && triples.getPattern().size() == 1) {
      Node name = graph.getNode();
      List<Node> triple = terms(triples);
      if (name.isVariable()) {
        List<Node> quad = Stream.concat(Stream.of(name), triple.stream()).toList();
        return search(execCxt.getDataset(), quad);
      } else if (!Quad.isDefaultGraph(name) && !Quad.isUnionGraph(name)) {
        return search(execCxt.getDataset().getGraph(name), triple);
      }
    }
    return Optional.empty();
  }

  private static Optional<Search> search(Object data, List<Node> pattern) {
    return data instanceof Counted counted
        ? Optional.of(new Search(counted, pattern))
        : Optional.empty();
  }

  private static List<Node> terms(OpBGP triples) {
    Triple triple = triples.getPattern().get(0);
    return List.of(triple.getSubject(), triple.getPredicate(), triple.getObject());
  }

  /** Whether something is the number of rows: COUNT(*), or of a variable that each row binds. */
  private static boolean counts(ExprAggregator named, Search search) {
    Aggregator aggregator = named.getAggregator();
    return aggregator instanceof AggCount
        || (aggregator instanceof AggCountVar && isOf(aggregator.getExprList().get(0), search));
  }

  private static boolean isOf(Expr expression, Search search) {
    return expression.isVariable() && search.terms().contains(expression.asVar());
  }

  private static Optional<Iterator<Binding>> rows(OpGroup group, Search search) {
    List<ExprAggregator> counts = group.getAggregators();
    List<Var> variables = group.getGroupVars().getVars();
    if (variables.isEmpty() && !counts.isEmpty()) {
      return search.data().count(search.pattern()).stream()
          .mapToObj(count -> Iter.singletonIterator(row(Binding.builder(), counts, count)))
          .findFirst();
    }
    if (variables.size() != 1 || !group.getGroupVars().getExprs().isEmpty()) {
      return Optional.empty();
    }
    Var key = variables.get(0);
    int place = search.terms().indexOf(key);
    return place < 0
        ? Optional.empty()
        : search
            .data()
            .tally(place, search.pattern())
            .map(
                tallies ->
                    Iter.map(
                        tallies,
                        it -> row(Binding.builder().add(key, it.term()), counts, it.count())));
  }

  private static Binding row(BindingBuilder row, List<ExprAggregator> counts, long count) {
    Node number = NodeValue.makeInteger(count).asNode();
    counts.forEach(it -> row.add(it.getVar(), number));
    return row.build();
  }
}
