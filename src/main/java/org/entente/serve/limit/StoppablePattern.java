package org.entente.serve.limit;

import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.jspecify.annotations.Nullable;

/** REGEX and REPLACE as ARQ evaluates them, over a text that can be stopped. */
final class StoppablePattern extends ExprFunctionN {
  private static final int PATTERN = 1;

  /** Which of the two: where its flags stand, and what it makes of text and pattern. */
  // The functions below hold nothing, which the compiler cannot see.
  @SuppressWarnings("ImmutableEnumChecker")
  enum Kind {
    REGEX(2, (args, pattern) -> NodeValue.booleanReturn(matcher(args, pattern).find())),
    REPLACE(3, StoppablePattern::replace);

    private final int flags;
    private final BiFunction<List<NodeValue>, Pattern, NodeValue> meaning;

    Kind(int flags, BiFunction<List<NodeValue>, Pattern, NodeValue> meaning) {
      this.flags = flags;
      this.meaning = meaning;
    }
  }

  private final Kind kind;
  private final @Nullable Pattern constant;

  StoppablePattern(Kind kind, ExprList args) {
    super(kind.name().toLowerCase(Locale.ROOT), args);
    this.kind = kind;
    this.constant = isConstant(args, kind) ? tryCompile(values(args)) : null;
  }

  private static boolean isConstant(ExprList args, Kind kind) {
    return args.get(PATTERN).isConstant()
        && (args.size() <= kind.flags || args.get(kind.flags).isConstant());
  }

  private static List<NodeValue> values(ExprList args) {
    return args.getList().stream()
        .map(e -> e.isConstant() ? e.getConstant() : NodeValue.nvEmptyString)
        .toList();
  }

  /** A wrong pattern is an error of each evaluation, which COALESCE may catch, not of the query. */
  private @Nullable Pattern tryCompile(List<NodeValue> args) {
    try {
      return compile(args);
    } catch (ExprEvalException e) {
      return null;
    }
  }

  private Pattern compile(List<NodeValue> args) {
    String flags = args.size() > kind.flags ? text(args.get(kind.flags)) : null;
    return RegexEngine.makePattern(kind.name(), text(args.get(PATTERN)), flags);
  }

  @Override
  public NodeValue eval(List<NodeValue> args) {
    // However short the texts: this may be called a million times to compare rows.
    CrewThread.check().run();
    return kind.meaning.apply(args, constant == null ? compile(args) : constant);
  }

  @Override
  public Expr copy(ExprList args) {
    return new StoppablePattern(kind, args);
  }

  private static String text(NodeValue value) {
    return NodeValueOps.checkAndGetStringLiteral("REGEX or REPLACE", value).getLiteralLexicalForm();
  }

  private static Matcher matcher(List<NodeValue> args, Pattern pattern) {
    return pattern.matcher(new StoppableText(text(args.get(0))));
  }

  private static NodeValue replace(List<NodeValue> args, Pattern pattern) {
    Matcher matcher = matcher(args, pattern);
    String by = text(args.get(2));
    StringBuilder replaced = new StringBuilder();
    for (int found = 0; matcher.find(); found++) {
      // As ARQ does: an empty match counts only where it is the first.
      if (found == 0 || matcher.end() > matcher.start()) {
        matcher.appendReplacement(replaced, by);
      }
    }
    matcher.appendTail(replaced);
    return like(args.get(0).asNode(), replaced.toString());
  }

  private static NodeValue like(Node original, String text) {
    String language = original.getLiteralLanguage();
    return NodeValue.makeNode(
        language == null || language.isEmpty()
            ? NodeFactory.createLiteralString(text)
            : NodeFactory.createLiteralDirLang(text, language, original.getLiteralBaseDirection()));
  }
}
