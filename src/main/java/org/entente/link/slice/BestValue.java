package org.entente.link.slice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.entente.graph.Vocabulary;

/**
 * What an item's statements of best rank say.
 *
 * @param precision of a date, as Wikibase counts: 9 year, 10 month, 11 day; empty for other values
 */
public record BestValue(Property property, Node value, OptionalInt precision) {
  private static final Pattern POINT = Pattern.compile("Point\\((\\S+) (\\S+)\\)");

  /** All that a graph in Wikidata's shapes has on an item, by property. */
  public static List<BestValue> of(Graph graph, Node item) {
    List<BestValue> values = new ArrayList<>();
    for (Property property : Property.values()) {
      graph.find(item, property.direct(), Node.ANY).mapWith(Triple::getObject).toList().stream()
          .sorted(Comparator.comparing(Node::toString))
          .map(value -> new BestValue(property, value, precision(graph, item, property, value)))
          .forEach(values::add);
    }
    return values;
  }

  private static OptionalInt precision(Graph graph, Node item, Property property, Node value) {
    Node full = Vocabulary.iri(Vocabulary.PS + "value/" + property.id());
    return graph
        .find(item, Vocabulary.iri(Vocabulary.P + property.id()), Node.ANY)
        .mapWith(Triple::getObject)
        .filterKeep(it -> graph.contains(it, Vocabulary.iri(Vocabulary.PS + property.id()), value))
        .toList()
        .stream()
        .flatMap(it -> graph.find(it, full, Node.ANY).toList().stream())
        .flatMap(
            it -> graph.find(it.getObject(), Wikibase.TIME_PRECISION, Node.ANY).toList().stream())
        .mapToInt(it -> Integer.parseInt(it.getObject().getLiteralLexicalForm()))
        .findFirst();
  }

  /** A literal for people: a date at its precision, a point as latitude and longitude. */
  public String text() {
    String text = value.getLiteralLexicalForm();
    if (precision.isPresent()) {
      return text.substring(0, Math.min(text.length(), length(precision.getAsInt())));
    }
    Matcher point = POINT.matcher(text);
    return point.matches() ? point.group(2) + ", " + point.group(1) : text;
  }

  private static int length(int precision) {
    return precision <= 9 ? "2023".length() : precision == 10 ? "2023-07".length() : 10;
  }
}
