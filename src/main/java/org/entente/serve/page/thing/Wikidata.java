package org.entente.serve.page.thing;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.entente.graph.Vocabulary;
import org.entente.serve.page.Ref;

/**
 * The Wikidata item of a thing, and what the slice on this server says of it.
 *
 * @param item its number and address
 * @param facts each property and its value
 */
public record Wikidata(Ref item, List<Known> facts) {
  static final Node SAME_AS = Vocabulary.iri(Vocabulary.OWL + "sameAs");
  static final Node EXACT_MATCH = Vocabulary.iri(Vocabulary.SKOS + "exactMatch");

  /** A property of an item, and its value. */
  public record Known(Ref property, Ref value) {}

  /** Takes a copy. */
  public Wikidata {
    facts = List.copyOf(facts);
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
    List<Known> facts =
        Iter.asStream(data.find(Vocabulary.GRAPH_WIKIDATA, item, Node.ANY, Node.ANY))
            .map(quad -> known(data, quad))
            .sorted(Comparator.comparing(it -> it.property().text()))
            .toList();
    return new Wikidata(new Ref(Vocabulary.local(item, Vocabulary.WD), item.getURI()), facts);
  }

  private static Known known(DatasetGraph data, Quad quad) {
    return new Known(Ref.of(data, quad.getPredicate()), Ref.of(data, quad.getObject()));
  }
}
