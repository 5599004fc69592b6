package org.entente.serve;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.entente.reason.Rule;

/** Documents about nothing, of which rules have something to say; the same for the same number. */
final class MadeUp {
  private static final String SPACE = "urn:example:practice:";
  private static final String DATE = "http://www.w3.org/2001/XMLSchema#date";
  private static final int THINGS = 400;
  private static final int LINES = 12;
  private static final int TIMES = 3;

  private final Random random;
  private final StringBuilder text = new StringBuilder();

  private MadeUp(int number) {
    this.random = new Random(number);
  }

  /** Gives a document as N-Triples; more than a hundred of them, a dozen kilobytes. */
  static String document(int number, List<Rule> rules) {
    MadeUp made = new MadeUp(number);
    made.describe(SPACE + "document:" + number);
    for (int i = 0; i < TIMES; i++) {
      rules.forEach(made::obey);
    }
    return made.text.toString();
  }

  private void describe(String document) {
    for (int i = 0; i < LINES; i++) {
      String thing = thing().getURI();
      line(document + "#" + i, "title", "\"Passage " + i + " of \\\"nothing\\\"\"");
      line(document + "#" + i, "date", "\"2024-05-" + (10 + i) + "\"^^<" + DATE + ">");
      line(document + "#" + i, "about", "<" + thing + ">");
      line(thing, "name", "\"Thing\"@en");
    }
  }

  private void line(String subject, String property, String object) {
    text.append('<').append(subject).append("> <").append(SPACE).append(property).append("> ");
    text.append(object).append(" .\n");
  }

  /** Writes what a rule's body asks for. */
  private void obey(Rule rule) {
    Map<Node, Node> things = new HashMap<>();
    for (Triple pattern : rule.body()) {
      for (Node term : List.of(pattern.getSubject(), pattern.getPredicate(), pattern.getObject())) {
        Node made = term.isVariable() ? things.computeIfAbsent(term, it -> thing()) : term;
        text.append(NodeFmtLib.strNT(made)).append(' ');
      }
      text.append(".\n");
    }
  }

  private Node thing() {
    return NodeFactory.createURI(SPACE + "thing:" + random.nextInt(THINGS));
  }
}
