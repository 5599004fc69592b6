package org.entente.link.slice;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.jena.datatypes.BaseDatatype;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.entente.graph.Vocabulary;
import org.entente.link.Item;

/**
 * The value of a statement or qualifier, as a node of Wikidata's RDF.
 *
 * @param precision of a date, as Wikibase counts: 9 year, 10 month, 11 day; empty for other values
 */
record SnakValue(Node node, OptionalInt precision) {
  private static final String UNKNOWN = "http://www.wikidata.org/.well-known/genid/";
  private static final RDFDatatype POINT = new BaseDatatype(Vocabulary.GEO + "wktLiteral");

  /** What a snak says; empty for "some value", "no value" and values of types that are not kept. */
  static Optional<SnakValue> of(JsonObject snak) {
    if (!snak.get("snaktype").getAsString().equals("value")) {
      return Optional.empty();
    }
    JsonObject data = snak.getAsJsonObject("datavalue");
    JsonElement value = data.get("value");
    return switch (data.get("type").getAsString()) {
      case "string" -> Optional.of(plain(NodeFactory.createLiteralString(value.getAsString())));
      case "wikibase-entityid" -> entity(value.getAsJsonObject());
      case "time" -> time(value.getAsJsonObject());
      case "globecoordinate" -> Optional.of(plain(point(value.getAsJsonObject())));
      default -> Optional.empty();
    };
  }

  /**
   * What a qualifier says; where its value is not known, an address that stands for the unknown, as
   * in Wikidata's RDF: a membership that has ended nobody knows when has ended.
   */
  static Optional<SnakValue> qualifier(JsonObject snak, Node statement, String property) {
    if (snak.get("snaktype").getAsString().equals("somevalue")) {
      String name = Vocabulary.local(statement, Wikibase.OWN) + "-" + property;
      return Optional.of(plain(Vocabulary.iri(UNKNOWN + name)));
    }
    return of(snak);
  }

  private static SnakValue plain(Node node) {
    return new SnakValue(node, OptionalInt.empty());
  }

  private static Optional<SnakValue> entity(JsonObject value) {
    String id = value.get("id").getAsString();
    return id.startsWith("Q") ? Optional.of(plain(new Item(id).node())) : Optional.empty();
  }

  /** Where only month or year is known, Wikibase writes zeros; RDF takes the first day. */
  private static Optional<SnakValue> time(JsonObject value) {
    int precision = value.get("precision").getAsInt();
    String day = value.get("time").getAsString().replaceFirst("^\\+", "").replace("-00", "-01");
    return precision < 9 || day.startsWith("-")
        ? Optional.empty()
        : Optional.of(
            new SnakValue(
                NodeFactory.createLiteralDT(day, XSDDatatype.XSDdateTime),
                OptionalInt.of(precision)));
  }

  private static Node point(JsonObject value) {
    BigDecimal east = value.get("longitude").getAsBigDecimal();
    BigDecimal north = value.get("latitude").getAsBigDecimal();
    String text = "Point(" + east.toPlainString() + " " + north.toPlainString() + ")";
    return NodeFactory.createLiteralDT(text, POINT);
  }

  /** The item that it is, if it is one. */
  Optional<Item> item() {
    return Vocabulary.isIn(node, Vocabulary.WD)
        ? Optional.of(new Item(Vocabulary.local(node, Vocabulary.WD)))
        : Optional.empty();
  }

  /** Writes it at a property of a statement; a date once more, with its precision. */
  void write(Node statement, String namespace, String property, Collection<Triple> out) {
    out.add(Triple.create(statement, Vocabulary.iri(namespace + property), node));
    if (precision.isPresent()) {
      Node full = Vocabulary.iri(statement.getURI() + "-" + property);
      Node number =
          NodeFactory.createLiteralDT(String.valueOf(precision.getAsInt()), XSDDatatype.XSDinteger);
      out.addAll(
          Set.of(
              Triple.create(statement, Vocabulary.iri(namespace + "value/" + property), full),
              Triple.create(full, Wikibase.TIME_VALUE, node),
              Triple.create(full, Wikibase.TIME_PRECISION, number)));
    }
  }
}
