package org.entente.serve.page.thing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.entente.graph.Vocabulary;
import org.entente.link.slice.BestValue;
import org.entente.link.slice.Origin;
import org.entente.link.slice.Property;
import org.entente.serve.page.Ref;

/**
 * The Wikidata item of a thing, and what the slice on this server says of it.
 *
 * @param item its number and address
 * @param facts its names, and the values of its properties
 * @param origins where that was taken from, the oldest first
 */
public record Wikidata(Ref item, List<Known> facts, List<Origin> origins) {
  static final Node SAME_AS = Vocabulary.iri(Vocabulary.OWL + "sameAs");
  static final Node EXACT_MATCH = Vocabulary.iri(Vocabulary.SKOS + "exactMatch");
  private static final String PROPERTY = "https://www.wikidata.org/wiki/Property:";

  /** A property of an item, and its values. */
  public record Known(Ref property, List<Ref> values) {
    /** Takes a copy. */
    public Known {
      values = List.copyOf(values);
    }
  }

  /** Takes copies. */
  public Wikidata {
    facts = List.copyOf(facts);
    origins = List.copyOf(origins);
  }

  static Optional<Wikidata> of(DatasetGraph data, Node thing) {
    return Stream.of(SAME_AS, EXACT_MATCH)
        .flatMap(property -> Iter.asStream(data.find(Node.ANY, thing, property, Node.ANY)))
        .map(Quad::getObject)
        .filter(object -> Vocabulary.isIn(object, Vocabulary.WD))
        .findFirst()
        .map(item -> of(item, data));
  }

  private static Wikidata of(Node item, DatasetGraph data) {
    Graph slice = data.getGraph(Vocabulary.GRAPH_WIKIDATA);
    List<Known> facts = new ArrayList<>(names(slice, item));
    Map<Property, List<Ref>> values = new LinkedHashMap<>();
    BestValue.of(slice, item)
        .forEach(
            it ->
                values
                    .computeIfAbsent(it.property(), property -> new ArrayList<>())
                    .add(value(data, it)));
    values.forEach(
        (property, its) ->
            facts.add(new Known(new Ref(property.label(), PROPERTY + property.id()), its)));
    Ref itself = new Ref(Vocabulary.local(item, Vocabulary.WD), item.getURI());
    return new Wikidata(itself, facts, List.copyOf(Origin.of(slice, item)));
  }

  private static List<Known> names(Graph slice, Node item) {
    List<Ref> labels =
        slice.find(item, Vocabulary.LABEL, Node.ANY).mapWith(Triple::getObject).toList().stream()
            .sorted(Comparator.comparing(Node::getLiteralLanguage))
            .map(it -> it.getLiteralLexicalForm() + " (" + it.getLiteralLanguage() + ")")
            .map(text -> new Ref(text, ""))
            .toList();
    return labels.isEmpty() ? List.of() : List.of(new Known(new Ref("label", ""), labels));
  }

  private static Ref value(DatasetGraph data, BestValue it) {
    return it.value().isLiteral() ? new Ref(it.text(), "") : Ref.of(data, it.value());
  }
}
