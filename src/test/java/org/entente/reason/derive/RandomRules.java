package org.entente.reason.derive;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/** Rules and facts by chance, over few enough terms that much follows. */
final class RandomRules {
  private static final String BASE = "http://e/";
  private static final List<String> VARIABLES = List.of("?x", "?y", "?z", "?v");

  private final Random random;
  private final int things;

  RandomRules(long seed) {
    this.random = new Random(seed);
    this.things = 4 + random.nextInt(5);
  }

  /** Up to five rules, in Jena's syntax. */
  String rules() {
    StringBuilder text = new StringBuilder("@prefix e: <" + BASE + ">.\n");
    int count = 1 + random.nextInt(5);
    for (int i = 0; i < count; i++) {
      text.append(rule(i)).append('\n');
    }
    return text.toString();
  }

  private String rule(int number) {
    List<String> body = new ArrayList<>();
    int length = 1 + random.nextInt(3);
    for (int i = 0; i < length; i++) {
      body.add(pattern(VARIABLES, true));
    }
    String all = String.join(" ", body);
    List<String> bound = VARIABLES.stream().filter(all::contains).toList();
    if (bound.size() > 1 && random.nextBoolean()) {
      body.add("notEqual(" + bound.get(0) + ", " + bound.get(1) + ")");
    }
    List<String> head = new ArrayList<>();
    head.add(pattern(bound, false));
    if (random.nextInt(4) == 0) {
      head.add(pattern(bound, false));
    }
    return "[r" + number + ": " + String.join(" ", body) + " -> " + String.join(" ", head) + "]";
  }

  private String pattern(List<String> variables, boolean inBody) {
    boolean any = inBody && random.nextInt(12) == 0;
    String property = any ? "?v" : "e:p" + random.nextInt(4);
    String object =
        random.nextInt(12) == 0
            ? "'" + random.nextInt(2) + "'"
            : term(variables, random.nextInt(6) == 0);
    return "(" + term(variables, random.nextInt(8) == 0) + " " + property + " " + object + ")";
  }

  private String term(List<String> variables, boolean constant) {
    return constant || variables.isEmpty()
        ? "e:n" + random.nextInt(things)
        : variables.get(random.nextInt(variables.size()));
  }

  /** So many facts. */
  List<Triple> facts(int count) {
    return random.ints(count).mapToObj(any -> fact()).distinct().collect(Collectors.toList());
  }

  /** Any fact. */
  Triple fact() {
    Node object =
        random.nextInt(8) == 0
            ? NodeFactory.createLiteralString(String.valueOf(random.nextInt(2)))
            : node("n" + random.nextInt(things));
    return Triple.create(node("n" + random.nextInt(things)), node("p" + random.nextInt(4)), object);
  }

  private static Node node(String name) {
    return NodeFactory.createURI(BASE + name);
  }

  Random random() {
    return random;
  }
}
