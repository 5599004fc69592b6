package org.entente.graph.view;

import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.entente.graph.Vocabulary;

/** What the slice of Wikidata calls things that were judged to be its items, in every language. */
public final class ItemNames {
  private static final List<Node> LINKS =
      List.of(
          Vocabulary.iri(Vocabulary.OWL + "sameAs"),
          Vocabulary.iri(Vocabulary.SKOS + "exactMatch"));
  private static final List<Node> NAMES = List.of(Vocabulary.LABEL, Vocabulary.ALT_LABEL);

  private ItemNames() {}

  /** The names of a thing's item, sorted; none where it has no item. Inside a transaction. */
  public static Set<String> of(DatasetGraph dataset, Node thing) {
    Set<String> names = new TreeSet<>();
    for (Node link : LINKS) {
      dataset
          .find(Quad.defaultGraphIRI, thing, link, Node.ANY)
          .forEachRemaining(quad -> collect(dataset, quad.getObject(), names));
    }
    return names;
  }

  private static void collect(DatasetGraph dataset, Node item, Set<String> names) {
    for (Node property : NAMES) {
      Iterator<Quad> found = dataset.find(Vocabulary.GRAPH_WIKIDATA, item, property, Node.ANY);
      found.forEachRemaining(
          quad -> {
            if (quad.getObject().isLiteral()) {
              names.add(quad.getObject().getLiteralLexicalForm());
            }
          });
    }
  }
}
