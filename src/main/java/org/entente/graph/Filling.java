package org.entente.graph;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.core.VarExprList;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransform;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.ExprTransformApplyElementTransform;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/**
 * Fills the blanks of a query by a leading {@code VALUES}. A subquery that hands a blank on gets
 * the value too: that changes no answer, but else it would be evaluated for every value there is.
 */
final class Filling {
  private Filling() {}

  /** A copy of a query with its blanks filled; the query itself stays as it is. */
  static Query filled(Query query, Map<Var, Node> values) {
    ElementTransform same = new ElementTransformCopyBase();
    Query copy =
        QueryTransformOps.transform(query, same, new ExprTransformApplyElementTransform(same));
    fill(copy, values);
    return copy;
  }

  private static void fill(Query query, Map<Var, Node> values) {
    if (values.isEmpty()) {
      return;
    }
    Element pattern = query.getQueryPattern();
    ElementWalker.walk(
        pattern,
        new ElementVisitorBase() {
          @Override
          public void visit(ElementSubQuery element) {
            fill(element.getQuery(), handedOn(element.getQuery(), values));
          }
        });
    query.setQueryPattern(leading(values, pattern));
  }

  private static Map<Var, Node> handedOn(Query query, Map<Var, Node> values) {
    Map<Var, Node> handedOn = new LinkedHashMap<>(values);
    handedOn.keySet().removeIf(variable -> !handsOn(query, variable));
    return handedOn;
  }

  // Of groups only the key may be restricted from outside, and of a slice nothing.
  private static boolean handsOn(Query query, Var variable) {
    boolean grouped = query.hasGroupBy() || query.hasAggregators();
    return isPlain(query.getProject(), variable)
        && (!grouped || isPlain(query.getGroupBy(), variable))
        && !query.hasLimit()
        && !query.hasOffset();
  }

  private static boolean isPlain(VarExprList list, Var variable) {
    return list.contains(variable) && !list.hasExpr(variable);
  }

  private static Element leading(Map<Var, Node> values, Element pattern) {
    ElementGroup group = new ElementGroup();
    values.forEach((variable, value) -> group.addElement(data(variable, value)));
    if (pattern instanceof ElementGroup inner) {
      inner.getElements().forEach(group::addElement);
    } else {
      group.addElement(pattern);
    }
    return group;
  }

  private static ElementData data(Var variable, Node value) {
    ElementData data = new ElementData();
    data.add(variable);
    data.add(BindingFactory.binding(variable, value));
    return data;
  }
}
