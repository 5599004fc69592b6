package org.entente.reason;

import java.io.BufferedReader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.reasoner.TriplePattern;
import org.apache.jena.reasoner.rulesys.ClauseEntry;
import org.apache.jena.reasoner.rulesys.Functor;
import org.apache.jena.reasoner.rulesys.Node_RuleVariable;
import org.apache.jena.sparql.core.Var;
import org.entente.graph.Vocabulary;

/** Reads rules in Jena's rule syntax, with Jena's own parser. */
public final class Rules {
  private Rules() {}

  /**
   * The rules of a text. The project's prefixes are known; others are declared with
   * {@code @prefix}.
   *
   * @throws org.apache.jena.reasoner.rulesys.Rule.ParserException if the text is not in the syntax
   * @throws IllegalArgumentException if a rule uses more than triple patterns and {@code notEqual},
   *     or is unsafe
   */
  public static List<Rule> parse(String text) {
    var parser =
        org.apache.jena.reasoner.rulesys.Rule.rulesParserFromReader(
            new BufferedReader(new StringReader(text)));
    Vocabulary.PREFIXES.forEach(
        (prefix, namespace) -> {
          if (!parser.getPrefixMap().containsKey(prefix)) {
            parser.registerPrefix(prefix, namespace);
          }
        });
    return org.apache.jena.reasoner.rulesys.Rule.parseRules(parser).stream()
        .map(Rules::rule)
        .toList();
  }

  private static Rule rule(org.apache.jena.reasoner.rulesys.Rule parsed) {
    String name = parsed.getName() == null ? "" : parsed.getName();
    if (parsed.isBackward()) {
      throw new IllegalArgumentException("rule " + name + " is written backward: use -> for <-");
    }
    List<Triple> body = new ArrayList<>();
    List<Rule.Different> different = new ArrayList<>();
    for (ClauseEntry clause : parsed.getBody()) {
      if (clause instanceof TriplePattern pattern) {
        body.add(triple(pattern));
      } else {
        different.add(different(name, clause));
      }
    }
    List<Triple> head = new ArrayList<>();
    for (ClauseEntry clause : parsed.getHead()) {
      if (!(clause instanceof TriplePattern pattern)) {
        throw new IllegalArgumentException("rule " + name + " may only conclude triples");
      }
      head.add(triple(pattern));
    }
    return new Rule(name, "", "", body, different, head);
  }

  private static Rule.Different different(String name, ClauseEntry clause) {
    if (clause instanceof Functor functor
        && functor.getName().equals("notEqual")
        && functor.getArgLength() == 2) {
      return new Rule.Different(term(functor.getArgs()[0]), term(functor.getArgs()[1]));
    }
    throw new IllegalArgumentException(
        "rule " + name + " uses " + clause + "; only notEqual(?x, ?y) is known");
  }

  private static Triple triple(TriplePattern pattern) {
    return Triple.create(
        term(pattern.getSubject()), term(pattern.getPredicate()), term(pattern.getObject()));
  }

  private static Node term(Node node) {
    return node instanceof Node_RuleVariable variable
        ? Var.alloc(variable.getName().substring(1))
        : node;
  }
}
