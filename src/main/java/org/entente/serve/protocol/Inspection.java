package org.entente.serve.protocol;

import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_Now;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunction0;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunction3;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.expr.Unstable;
import org.entente.link.federation.Federation;
import org.entente.serve.answer.Outcome;
import org.entente.serve.answer.Refusal;
import org.entente.serve.limit.StoppableRewrite;

/** Looks through a whole query, sub-queries and EXISTS included, for what must be known of it. */
final class Inspection {
  private boolean repeatable = true;
  private boolean matches;
  private boolean walks;
  private boolean asksElsewhere;

  /**
   * Looks through the algebra of a query.
   *
   * @throws Refusal if it would ask another server than Wikidata
   */
  static Inspection of(Op op) {
    Inspection inspection = new Inspection();
    inspection.walk(op);
    return inspection;
  }

  boolean isRepeatable() {
    return repeatable;
  }

  boolean matches() {
    return matches;
  }

  boolean walks() {
    return walks;
  }

  boolean asksElsewhere() {
    return asksElsewhere;
  }

  private void walk(Op op) {
    Walker.walk(op, new Patterns(), new Expressions());
  }

  private void walk(Expr expr) {
    Walker.walk(expr, new Patterns(), new Expressions());
  }

  private final class Patterns extends OpVisitorBase {
    @Override
    public void visit(OpService service) {
      Federation.objection(service.getService())
          .ifPresent(
              it -> {
                throw new Refusal(Outcome.FORBIDDEN, it.sentences());
              });
      // Whoever answers may answer otherwise the next time.
      repeatable = false;
      asksElsewhere = true;
    }

    @Override
    public void visit(OpPath path) {
      walks = true;
    }

    // Jena's walker leaves out the expressions of these two.
    @Override
    public void visit(OpOrder order) {
      order.getConditions().forEach(c -> walk(c.getExpression()));
    }

    @Override
    public void visit(OpGroup group) {
      group.getAggregators().forEach(this::visit);
    }

    private void visit(ExprAggregator aggregator) {
      if (aggregator.getAggregator().getExprList() != null) {
        aggregator.getAggregator().getExprList().forEach(Inspection.this::walk);
      }
    }
  }

  private final class Expressions extends ExprVisitorBase {
    @Override
    public void visit(ExprFunction0 function) {
      look(function);
    }

    @Override
    public void visit(ExprFunction1 function) {
      look(function);
    }

    @Override
    public void visit(ExprFunction2 function) {
      look(function);
    }

    @Override
    public void visit(ExprFunction3 function) {
      look(function);
    }

    @Override
    public void visit(ExprFunctionN function) {
      look(function);
    }
  }

  private void look(ExprFunction function) {
    matches |= StoppableRewrite.concerns(function);
    repeatable &= !(function instanceof Unstable || function instanceof E_Now);
    if (function instanceof E_Function named) {
      Functions.check(named.getFunctionIRI());
      repeatable &= Functions.isRepeatable(named.getFunctionIRI());
    }
  }
}
