package org.entente.serve.limit;

import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionEnv;

/** A cast, a power or a rounding as ARQ evaluates it, but not of numbers without end. */
final class BoundedFunction extends E_Function {
  private static final Map<String, BiConsumer<NodeValue, NodeValue>> OF_TWO =
      Map.of(
          ARQConstants.mathPrefix + "pow", Size::checkPower,
          ARQConstants.fnPrefix + "round", Size::checkPlaces,
          ARQConstants.fnPrefix + "round-half-to-even", Size::checkPlaces);

  BoundedFunction(String iri, ExprList args) {
    super(iri, args);
  }

  /** Says whether the function of an IRI needs to be bounded. */
  static boolean concerns(String iri) {
    return Size.isRead(iri) || OF_TWO.containsKey(iri);
  }

  /**
   * Gives what ARQ does.
   *
   * @throws ArithmeticException if the numbers are too large, or the text that is read as one
   */
  @Override
  public NodeValue evalSpecial(Binding binding, FunctionEnv env) {
    ExprList values = new ExprList();
    getArgs().forEach(arg -> values.add(arg.eval(binding, env)));
    check(values);
    return new E_Function(getFunctionIRI(), values).evalSpecial(binding, env);
  }

  private void check(ExprList values) {
    BiConsumer<NodeValue, NodeValue> ofTwo = OF_TWO.get(getFunctionIRI());
    if (ofTwo == null) {
      values.forEach(value -> Size.checkReading(value.getConstant(), getFunctionIRI()));
    } else if (values.size() == 2) {
      ofTwo.accept(values.get(0).getConstant(), values.get(1).getConstant());
    }
  }

  @Override
  public Expr copy(ExprList args) {
    return new BoundedFunction(getFunctionIRI(), args);
  }
}
