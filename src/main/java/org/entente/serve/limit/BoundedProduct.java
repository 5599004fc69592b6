package org.entente.serve.limit;

import java.math.BigInteger;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.NodeValue;

/**
 * Multiplies as ARQ does, but no numbers without end: squared thirty times over, a number of twenty
 * digits keeps a processor busy for hours, and Java lets nobody stop it.
 */
final class BoundedProduct extends E_Multiply {
  private static final int MOST_BITS = 1 << 16;

  BoundedProduct(Expr one, Expr other) {
    super(one, other);
  }

  /**
   * Gives the product.
   *
   * @throws ArithmeticException if it has more than 65,536 binary digits
   */
  @Override
  public NodeValue eval(NodeValue one, NodeValue other) {
    if (bits(one) + bits(other) > MOST_BITS) {
      throw new ArithmeticException("a product of more than " + MOST_BITS + " binary digits");
    }
    return super.eval(one, other);
  }

  private static long bits(NodeValue value) {
    BigInteger digits =
        value.isInteger()
            ? value.getInteger()
            : value.isDecimal() ? value.getDecimal().unscaledValue() : BigInteger.ZERO;
    return digits.bitLength();
  }

  @Override
  public Expr copy(Expr one, Expr other) {
    return new BoundedProduct(one, other);
  }
}
