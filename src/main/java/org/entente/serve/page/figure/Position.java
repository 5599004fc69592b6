package org.entente.serve.page.figure;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.entente.graph.Vocabulary;

/**
 * A place on the Earth, in degrees.
 *
 * @param longitude from -180, the west, to 180
 * @param latitude from -90, the south, to 90
 */
record Position(double longitude, double latitude) {
  private static final Node SAME_AS = Vocabulary.iri(Vocabulary.OWL + "sameAs");
  private static final Node COORDINATES = Vocabulary.iri(Vocabulary.WDT + "P625");
  private static final Pattern POINT =
      Pattern.compile("Point\\((-?\\d+(?:\\.\\d+)?) (-?\\d+(?:\\.\\d+)?)\\)");

  Position {
    if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)) {
      throw new IllegalArgumentException(
          longitude + " " + latitude + " is no longitude and latitude in degrees");
    }
  }

  /**
   * Finds where something is: by coordinates that it is itself, as Well-Known Text (OGC 06-103r4),
   * or by those of its Wikidata item in the slice.
   */
  static Optional<Position> of(DatasetGraph data, Node node) {
    if (node.isLiteral()) {
      return read(node);
    }
    return Iter.asStream(data.find(Node.ANY, node, SAME_AS, Node.ANY))
        .map(Quad::getObject)
        .flatMap(item -> coordinates(data, item))
        .flatMap(value -> read(value).stream())
        .min(Comparator.comparing(Position::longitude).thenComparing(Position::latitude));
  }

  private static Stream<Node> coordinates(DatasetGraph data, Node item) {
    return Iter.asStream(data.find(Vocabulary.GRAPH_WIKIDATA, item, COORDINATES, Node.ANY))
        .map(Quad::getObject);
  }

  private static Optional<Position> read(Node literal) {
    Matcher point = POINT.matcher(literal.getLiteralLexicalForm());
    boolean known = (Vocabulary.GEO + "wktLiteral").equals(literal.getLiteralDatatypeURI());
    return known && point.matches()
        ? Optional.of(
            new Position(Double.parseDouble(point.group(1)), Double.parseDouble(point.group(2))))
        : Optional.empty();
  }
}
