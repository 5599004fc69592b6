package org.entente.serve.page.thing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.entente.graph.Vocabulary;
import org.entente.graph.view.Fact;
import org.entente.serve.page.thing.Relation.End;

/** Reads what a thing is related to, by facts that hold; names, kinds and links stand apart. */
final class Relations {
  private static final Set<Node> APART =
      Set.of(
          Vocabulary.TYPE,
          Vocabulary.LABEL,
          Vocabulary.PREF_LABEL,
          Vocabulary.ALT_LABEL,
          Vocabulary.HIDDEN_LABEL,
          Vocabulary.DATE_PRECISION,
          Vocabulary.iri(Vocabulary.SKOS + "definition"),
          Vocabulary.iri(Vocabulary.SKOS + "inScheme"),
          Wikidata.SAME_AS,
          Wikidata.EXACT_MATCH);

  private final DatasetGraph data;
  private final Node thing;
  private final Map<Node, Boolean> symmetric = new HashMap<>();
  private final Map<Relation, Map<Node, List<Triple>>> found = new LinkedHashMap<>();

  private Relations(DatasetGraph data, Node thing) {
    this.data = data;
    this.thing = thing;
  }

  /** Gives the other ends of each relation, by name. */
  static Map<Relation, List<End>> of(DatasetGraph data, Node thing) {
    Relations relations = new Relations(data, thing);
    relations.read(data.find(Quad.defaultGraphIRI, thing, Node.ANY, Node.ANY), false);
    relations.read(data.find(Quad.defaultGraphIRI, Node.ANY, Node.ANY, thing), true);
    return relations.sorted();
  }

  private void read(java.util.Iterator<Quad> quads, boolean incoming) {
    while (quads.hasNext()) {
      Triple triple = quads.next().asTriple();
      if (!APART.contains(triple.getPredicate())) {
        put(triple, incoming);
      }
    }
  }

  private void put(Triple triple, boolean incoming) {
    Node property = triple.getPredicate();
    Relation relation = new Relation(property, incoming && !isSymmetric(property));
    Node other = incoming ? triple.getSubject() : triple.getObject();
    if (!incoming || !other.equals(thing)) {
      found
          .computeIfAbsent(relation, key -> new HashMap<>())
          .computeIfAbsent(other, key -> new ArrayList<>(1))
          .add(triple);
    }
  }

  private boolean isSymmetric(Node property) {
    return symmetric.computeIfAbsent(property, key -> Fact.isSymmetric(data, key));
  }

  private Map<Relation, List<End>> sorted() {
    Map<Relation, List<End>> sorted = new LinkedHashMap<>();
    found.forEach(
        (relation, ends) ->
            sorted.put(
                relation,
                ends.entrySet().stream()
                    .map(end -> new End(end.getKey(), end.getValue()))
                    .sorted(End.BY_NAME)
                    .toList()));
    return sorted;
  }
}
