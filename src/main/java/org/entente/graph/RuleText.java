package org.entente.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.fact.Source;

/**
 * An inference rule as a domain expert writes it, one in a file that bears its name. Comments on
 * top say why it holds, and, in a line of their own, the sentence that tells a person what it
 * concluded.
 *
 * @param name the file's name without its ending
 * @param source the file, in Jena's rule syntax
 */
public record RuleText(String name, Source source) {
  static final String ENDING = ".rule";
  private static final String SAYS = "says:";

  /** Names the rule after its file. */
  static RuleText of(Source source) {
    String file = source.name().substring(source.name().lastIndexOf('/') + 1);
    return new RuleText(file.substring(0, file.length() - ENDING.length()), source);
  }

  /** The rules that a store's ontology graph holds, sorted by name. */
  public static List<RuleText> in(DatasetGraph dataset) {
    List<RuleText> rules = new ArrayList<>();
    dataset
        .find(Vocabulary.GRAPH_ONTOLOGY, Node.ANY, Vocabulary.RULE_TEXT, Node.ANY)
        .forEachRemaining(
            quad -> {
              String name = Vocabulary.local(quad.getSubject(), Vocabulary.RULE);
              String text = quad.getObject().getLiteralLexicalForm();
              rules.add(new RuleText(name, new Source(name + ENDING, text)));
            });
    return rules.stream().sorted(Comparator.comparing(RuleText::name)).toList();
  }

  /** The rule as a thing of the graph. */
  public Node node() {
    return Vocabulary.iri(Vocabulary.RULE + name);
  }

  /** Why the rule holds, in a sentence or more; empty where the file does not say. */
  public String reason() {
    return comments(line -> !line.startsWith(SAYS));
  }

  /** A sentence with the rule's variables in braces; empty where the file has none. */
  public String template() {
    String says = comments(line -> line.startsWith(SAYS));
    return says.isEmpty() ? "" : says.substring(SAYS.length()).strip();
  }

  /** The name as words. */
  String label() {
    return name.replace('-', ' ');
  }

  private String comments(Predicate<String> wanted) {
    return head().stream().filter(wanted).collect(Collectors.joining(" "));
  }

  /** The comments before the rule itself, without their signs. */
  private List<String> head() {
    return source
        .text()
        .lines()
        .takeWhile(line -> line.isBlank() || line.startsWith("#"))
        .map(line -> line.replaceFirst("^#+", "").strip())
        .filter(line -> !line.isEmpty())
        .toList();
  }
}
