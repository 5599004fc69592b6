package org.entente.serve.limit;

import org.apache.jena.sparql.expr.E_Add;
import org.apache.jena.sparql.expr.E_Divide;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.E_OpNumericIntegerDivide;
import org.apache.jena.sparql.expr.E_OpNumericMod;
import org.apache.jena.sparql.expr.E_StrDatatype;
import org.apache.jena.sparql.expr.E_Subtract;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.NodeValue;

/** An operator or STRDT as ARQ evaluates it, but not on numbers without end. */
final class BoundedOperator extends ExprFunction2 {
  private final ExprFunction2 own;

  private BoundedOperator(ExprFunction2 own) {
    super(own.getArg1(), own.getArg2(), own.getFunctionSymbol().getSymbol(), own.getOpName());
    this.own = own;
  }

  /** Gives a function of ARQ's with other arguments, bounded. */
  static Expr of(ExprFunction2 function, Expr one, Expr other) {
    return new BoundedOperator((ExprFunction2) function.copy(one, other));
  }

  /** Says whether a function needs to be bounded. */
  static boolean concerns(ExprFunction2 function) {
    return function instanceof E_Multiply
        || function instanceof E_Add
        || function instanceof E_Subtract
        || function instanceof E_Divide
        || function instanceof E_OpNumericMod
        || function instanceof E_OpNumericIntegerDivide
        || function instanceof E_StrDatatype;
  }

  /**
   * Gives what ARQ does.
   *
   * @throws ArithmeticException if the numbers are too large, or the text that is read as one
   */
  @Override
  public NodeValue eval(NodeValue one, NodeValue other) {
    if (!(own instanceof E_StrDatatype)) {
      Size.checkReckoning(one, other);
    } else if (other.isIRI()) {
      Size.checkReading(one, other.asNode().getURI());
    }
    return own.eval(one, other);
  }

  @Override
  public Expr copy(Expr one, Expr other) {
    return of(own, one, other);
  }
}
