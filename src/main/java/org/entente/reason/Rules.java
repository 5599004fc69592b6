package org.entente.reason;

import java.io.BufferedReader;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.reasoner.TriplePattern;
import org.apache.jena.reasoner.rulesys.ClauseEntry;
import org.apache.jena.reasoner.rulesys.Functor;
import org.apache.jena.reasoner.rulesys.Node_RuleVariable;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.entente.document.Problem;
import org.entente.fact.OntologyException;
import org.entente.graph.Ontology;
import org.entente.graph.RuleText;
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
    return drafts(text).stream().map(draft -> draft.rule("", "")).toList();
  }

  /**
   * The rules of a folder, one in each file, sorted by name.
   *
   * @throws OntologyException with everything that is wrong with them, if something is
   */
  public static List<Rule> read(Path folder, Ontology ontology) {
    return read(Ontology.rules(folder), ontology);
  }

  /**
   * Rules that each stand in a file of their own, such as {@link Ontology#rules()}, in their order.
   *
   * @throws OntologyException with everything that is wrong with them, if something is
   */
  public static List<Rule> read(List<RuleText> texts, Ontology ontology) {
    RuleTerms terms = new RuleTerms(ontology);
    List<Problem> problems = new ArrayList<>();
    List<Rule> rules =
        texts.stream()
            .flatMap(text -> new RuleReader(text, terms, problems).read().stream())
            .toList();
    if (!problems.isEmpty()) {
      throw new OntologyException(problems);
    }
    return rules;
  }

  /** The rules that a store keeps in its ontology graph, sorted by name. */
  public static List<Rule> in(DatasetGraph dataset) {
    return RuleText.in(dataset).stream().map(Rules::known).toList();
  }

  private static Rule known(RuleText text) {
    return drafts(text.source().text()).get(0).rule(text.reason(), text.template());
  }

  static List<Rule.Draft> drafts(String text) {
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
        .map(Rules::draft)
        .toList();
  }

  private static Rule.Draft draft(org.apache.jena.reasoner.rulesys.Rule parsed) {
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
    return new Rule.Draft(name, body, different, head);
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
