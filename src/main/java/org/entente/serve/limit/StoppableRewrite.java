package org.entente.serve.limit;

import java.util.Set;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.entente.serve.limit.StoppablePattern.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Replaces ARQ's regular expressions by ones that can be stopped, and its reckoning by one that
 * ends. ARQ has no place to register an engine of one's own, but it lets a query bring its own
 * optimiser: this one goes before ARQ's.
 */
public final class StoppableRewrite {
  private static final Set<String> MATCHES = Set.of(ARQConstants.fnPrefix + "matches");
  private static final Set<String> REPLACES = Set.of(ARQConstants.fnPrefix + "replace");

  private StoppableRewrite() {}

  /** Gives the optimiser to put into a query's context as {@code sysOptimizerFactory}. */
  public static RewriteFactory factory() {
    return context -> op -> Optimize.stdOptimizationFactory.create(context).rewrite(rewrite(op));
  }

  private static Op rewrite(Op op) {
    return Transformer.transform(new TransformCopy(), new Expressions(), op);
  }

  /** Says whether a function is one that this replaces. */
  public static boolean concerns(ExprFunction function) {
    return kind(function) != null || isBounded(function);
  }

  private static boolean isBounded(ExprFunction function) {
    return function instanceof E_Function named
        ? BoundedFunction.concerns(named.getFunctionIRI())
        : function instanceof ExprFunction2 two && BoundedOperator.concerns(two);
  }

  private static @Nullable Kind kind(ExprFunction function) {
    String iri = function instanceof E_Function named ? named.getFunctionIRI() : "";
    if (function instanceof E_Regex || MATCHES.contains(iri)) {
      return Kind.REGEX;
    }
    return function instanceof E_StrReplace || REPLACES.contains(iri) ? Kind.REPLACE : null;
  }

  private static final class Expressions extends ExprTransformCopy {
    @Override
    public Expr transform(ExprFunction2 function, Expr one, Expr other) {
      return isBounded(function)
          ? BoundedOperator.of(function, one, other)
          : super.transform(function, one, other);
    }

    @Override
    public Expr transform(ExprFunctionN function, ExprList args) {
      Kind kind = kind(function);
      if (kind != null) {
        return new StoppablePattern(kind, args);
      }
      return isBounded(function)
          ? new BoundedFunction(function.getFunctionIRI(), args)
          : super.transform(function, args);
    }
  }
}
