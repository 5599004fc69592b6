package org.entente.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Shapes that ask for kinds find the same whether or not values of plain kinds are passed over. */
class ValueKindsTest {
  private static final List<String> KINDS = List.of("A", "B", "C");
  private static final List<String> PROPERTIES = List.of("p", "q");

  private static final String PREFIX = "PREFIX sh: <" + Vocabulary.SH + ">\n";

  private final Graph facts = GraphFactory.createDefaultGraph();

  static LongStream seeds() {
    return LongStream.range(0, 300);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void noDoubtfulValueIsPassedOver(long seed) {
    Random random = new Random(seed);
    Shapes shapes = new Shapes(shapes(random));
    for (int i = 0; i < 12; i++) {
      facts.add(Triple.create(thing(random), Vocabulary.TYPE, iri(some(KINDS, random))));
      facts.add(Triple.create(thing(random), iri(some(PROPERTIES, random)), thing(random)));
    }
    facts.add(triple("n0", some(PROPERTIES, random), NodeFactory.createLiteralString("n1")));
    facts.add(triple("n1", some(PROPERTIES, random), NodeFactory.createBlankNode("n2")));
    Set<Triple> all = facts.find().toSet();
    Set<Node> nodes = new HashSet<>();
    all.forEach(it -> nodes.add(it.getSubject()));

    assertEquals(Set.copyOf(shapes.check(facts)), Set.copyOf(shapes.check(facts, nodes, all)));
  }

  @Test
  void onlyAKindThatEveryShapeAcceptsIsPassedOver() {
    ValueKinds kinds =
        new ValueKinds(
            shapes(
                "sh:node [ sh:or ( [ sh:class <http://e/A> ] [ sh:class <http://e/B> ] ) ]",
                "sh:class <http://e/B>"));
    facts.add(triple("n0", "p", iri("a-thing")));
    facts.add(triple("n0", "p", iri("b-thing")));
    facts.add(Triple.create(iri("a-thing"), Vocabulary.TYPE, iri("A")));
    facts.add(Triple.create(iri("b-thing"), Vocabulary.TYPE, iri("B")));

    assertEquals(
        List.of(triple("n0", "p", iri("a-thing"))),
        kinds.doubtful(facts).find(Node.ANY, iri("p"), Node.ANY).toList());
  }

  private static Triple triple(String subject, String property, Node object) {
    return Triple.create(iri(subject), iri(property), object);
  }

  private static Node iri(String name) {
    return NodeFactory.createURI("http://e/" + name);
  }

  private static Node thing(Random random) {
    return iri("n" + random.nextInt(5));
  }

  private static String some(List<String> names, Random random) {
    return names.get(random.nextInt(names.size()));
  }

  /** One to four shapes, each of which asks for kinds of one property, in one of several ways. */
  private static Graph shapes(Random random) {
    StringBuilder text = new StringBuilder(PREFIX);
    int count = 1 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      String target =
          random.nextBoolean()
              ? "sh:targetClass <http://e/" + some(KINDS, random) + ">"
              : "sh:targetSubjectsOf <http://e/" + some(PROPERTIES, random) + ">";
      text.append(shape(i, target, some(PROPERTIES, random), asks(random)));
    }
    return RDFParser.fromString(text.toString(), Lang.TURTLE).toGraph();
  }

  /** Shapes that ask something of each value of p. */
  private static Graph shapes(String... asked) {
    StringBuilder text = new StringBuilder(PREFIX);
    for (int i = 0; i < asked.length; i++) {
      text.append(shape(i, "sh:targetSubjectsOf <http://e/p>", "p", asked[i]));
    }
    return RDFParser.fromString(text.toString(), Lang.TURTLE).toGraph();
  }

  private static String shape(int number, String target, String property, String asks) {
    return "<http://e/s%d> a sh:NodeShape ; %s ; sh:property [ sh:path <http://e/%s> ; %s ] .\n"
        .formatted(number, target, property, asks);
  }

  private static String asks(Random random) {
    String one = "sh:class <http://e/" + some(KINDS, random) + ">";
    String other = "sh:class <http://e/" + some(KINDS, random) + ">";
    String either = "sh:or ( [ " + one + " ] [ " + other + " ] )";
    return switch (random.nextInt(8)) {
      case 0 -> one;
      case 1 -> either;
      case 2 -> "sh:node [ " + either + " ]";
      case 3 -> "sh:node [ sh:not [ " + one + " ] ]";
      case 4 -> "sh:node [ sh:and ( [ " + one + " ] [ " + other + " ] ) ]";
      case 5 -> "sh:nodeKind sh:IRI ; sh:node [ " + either + " ]";
      case 6 -> "sh:nodeKind sh:Literal ; " + one;
      default -> one + " ; sh:maxCount 1";
    };
  }
}
