package org.entente.link.slice;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.entente.graph.Vocabulary;

/**
 * Where a part of the slice was taken from.
 *
 * @param name unique, of letters, digits, dots and hyphens
 * @param title for people
 * @param license the address of the licence
 * @param date the day on which it was taken
 */
public record Origin(String name, String title, String license, LocalDate date)
    implements Comparable<Origin> {
  /** Every source's address begins so. */
  static final String PREFIX = Wikibase.OWN + "source-";

  private static final String CC0 = "https://creativecommons.org/publicdomain/zero/1.0/";

  /** Refuses a name that no IRI can hold. */
  public Origin {
    if (!name.matches("[A-Za-z0-9.-]+")) {
      throw new IllegalArgumentException(
          "\"" + name + "\" is no name of an origin: use letters, digits, dots and hyphens");
    }
  }

  /** Wikidata itself, on a day. */
  public static Origin wikidata(LocalDate date) {
    return new Origin("wikidata-" + date, "Wikidata", CC0, date);
  }

  /** Where a graph in Wikidata's shapes has its knowledge of an item from, the oldest first. */
  public static SortedSet<Origin> of(Graph graph, Node item) {
    SortedSet<Origin> origins = new TreeSet<>();
    Stream.concat(
            Stream.of(item),
            graph.find(item, Node.ANY, Node.ANY).mapWith(Triple::getObject).toList().stream()
                .filter(it -> Vocabulary.isIn(it, Wikibase.OWN)))
        .flatMap(it -> graph.find(it, Vocabulary.DERIVED_FROM, Node.ANY).toList().stream())
        .map(Triple::getObject)
        .distinct()
        .forEach(source -> origins.add(read(graph, source)));
    return origins;
  }

  private static Origin read(Graph graph, Node source) {
    return new Origin(
        Vocabulary.local(source, PREFIX),
        one(graph, source, Wikibase.TITLE).getLiteralLexicalForm(),
        one(graph, source, Wikibase.LICENSE).getURI(),
        LocalDate.parse(one(graph, source, Wikibase.DATE).getLiteralLexicalForm()));
  }

  private static Node one(Graph graph, Node subject, Node property) {
    return graph.find(subject, property, Node.ANY).next().getObject();
  }

  @Override
  public int compareTo(Origin other) {
    return Comparator.comparing(Origin::date).thenComparing(Origin::name).compare(this, other);
  }

  Node node() {
    return Vocabulary.iri(PREFIX + name);
  }

  List<Triple> triples() {
    return List.of(
        Triple.create(node(), Vocabulary.TYPE, Wikibase.SOURCE_CLASS),
        Triple.create(node(), Wikibase.TITLE, NodeFactory.createLiteralLang(title, "en")),
        Triple.create(node(), Wikibase.LICENSE, Vocabulary.iri(license)),
        Triple.create(
            node(),
            Wikibase.DATE,
            NodeFactory.createLiteralDT(date.toString(), XSDDatatype.XSDdate)));
  }
}
