package org.entente.graph;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.shacl.engine.constraint.SparqlConstraint;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.Table;
import org.apache.jena.sparql.algebra.TableFactory;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.util.Context;
import org.jspecify.annotations.Nullable;

/**
 * The query of a SHACL condition, about {@code $this}, made ready once and then asked about many
 * nodes at a time: to make a query ready takes longer than to answer it for a few.
 */
final class ManyAsked {
  private static final Var THIS = Var.alloc("this");

  /** Stands for the nodes until they are known. */
  private static final Node ANYTHING = Vocabulary.iri("urn:entente:anything");

  private final SparqlConstraint constraint;
  // Null until it is asked first.
  private volatile @Nullable Op ready;

  ManyAsked(SparqlConstraint constraint) {
    this.constraint = constraint;
  }

  SparqlConstraint constraint() {
    return constraint;
  }

  private Op ready() {
    Op made = ready;
    if (made == null) {
      made = about(constraint.getQuery());
      ready = made;
    }
    return made;
  }

  private static Op about(Query query) {
    ElementData anything = new ElementData();
    anything.add(THIS);
    anything.add(BindingFactory.binding(THIS, ANYTHING));
    ElementGroup pattern = new ElementGroup();
    pattern.addElement(anything);
    if (query.getQueryPattern() instanceof ElementGroup group) {
      group.getElements().forEach(pattern::addElement);
    } else {
      pattern.addElement(query.getQueryPattern());
    }
    Query about = query.cloneQuery();
    about.setQueryPattern(pattern);
    return Algebra.optimize(Algebra.compile(about));
  }

  /** Those of some nodes that the query gives a row for. */
  Set<Node> found(Graph graph, List<Node> nodes) {
    Table table = TableFactory.create(List.of(THIS));
    nodes.forEach(node -> table.addBinding(BindingFactory.binding(THIS, node)));
    Op about =
        Transformer.transform(
            new TransformCopy() {
              @Override
              public Op transform(OpTable other) {
                boolean isOurs =
                    Iter.anyMatch(other.getTable().rows(), row -> ANYTHING.equals(row.get(THIS)));
                return isOurs ? OpTable.create(table) : other;
              }
            },
            ready());
    DatasetGraph dataset = DatasetGraphFactory.wrap(graph);
    Context context = Context.setupContextForDataset(ARQ.getContext(), dataset);
    Context.setCurrentDateTime(context);
    Set<Node> found = new LinkedHashSet<>();
    QueryIterator rows =
        QC.execute(about, BindingFactory.root(), ExecutionContext.create(dataset, graph, context));
    try {
      rows.forEachRemaining(row -> found.add(row.get(THIS)));
    } finally {
      rows.close();
    }
    return found;
  }
}
