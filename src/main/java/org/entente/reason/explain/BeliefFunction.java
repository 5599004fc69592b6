package org.entente.reason.explain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryBuildException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionBase;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.util.Symbol;
import org.apache.jena.sys.JenaSubsystemLifecycle;
import org.entente.graph.Vocabulary;
import org.entente.reason.Belief;
import org.entente.reason.Weighing;

/**
 * The SPARQL function {@code ent:belief}: how much a fact, given as a triple term, deserves to be
 * believed; or what the sentences behind some claims weigh together, given by IRI or as IRIs in a
 * string with blanks between them. From 0 to 1, to three places.
 */
public final class BeliefFunction extends FunctionBase {
  private static final int PLACES = 3;
  private static final Symbol PROOFS = Symbol.create(Vocabulary.ENT + "proofs");

  /** Makes the function known when Jena starts. */
  public static final class Registration implements JenaSubsystemLifecycle {
    // After ARQ itself, which holds the register.
    private static final int LEVEL = 1000;

    @Override
    public void start() {
      FunctionRegistry.get().put(Vocabulary.ent("belief").getURI(), iri -> new BeliefFunction());
    }

    @Override
    public void stop() {
      FunctionRegistry.get().remove(Vocabulary.ent("belief").getURI());
    }

    @Override
    public int level() {
      return LEVEL;
    }
  }

  @Override
  public void checkBuild(String iri, ExprList arguments) {
    if (arguments.size() != 1) {
      throw new QueryBuildException("ent:belief takes a fact as <<( … )>>, or the claims of one");
    }
  }

  @Override
  protected NodeValue exec(List<NodeValue> arguments, FunctionEnv environment) {
    Node asked = arguments.get(0).asNode();
    if (asked.isTripleTerm()) {
      return number(proofs(environment).belief(asked.getTriple()));
    }
    String claims =
        asked.isURI() ? asked.getURI() : asked.isLiteral() ? asked.getLiteralLexicalForm() : "";
    Weighing weighing =
        new Belief(environment.getDataset())
            .ofClaims(Arrays.stream(claims.split(" ")).map(Vocabulary::iri).toList());
    if (weighing.isNobodysClaim()) {
      throw new ExprEvalException("no asserted claim: " + asked);
    }
    return number(weighing.value());
  }

  @Override
  public NodeValue exec(List<NodeValue> arguments) {
    throw new IllegalStateException("belief rests on a dataset");
  }

  /** One object serves all rows of an answer, and knows what it has found for others. */
  private static Proofs proofs(FunctionEnv environment) {
    Context context = environment.getContext();
    Proofs known = context.get(PROOFS);
    if (known == null) {
      DatasetGraph dataset = environment.getDataset();
      known = Proofs.of(dataset);
      context.set(PROOFS, known);
    }
    return known;
  }

  private static NodeValue number(double belief) {
    BigDecimal rounded = BigDecimal.valueOf(belief).setScale(PLACES, RoundingMode.HALF_UP);
    BigDecimal plain = rounded.stripTrailingZeros();
    return NodeValue.makeDecimal(plain.scale() < 1 ? plain.setScale(1) : plain);
  }
}
