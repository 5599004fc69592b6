package org.entente.serve.reconcile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.graph.Vocabulary;
import org.entente.graph.view.ItemNames;
import org.entente.link.match.NameIndex;

/**
 * All things that the default graph names, found by name. Immutable: made anew for each version of
 * the data.
 *
 * @param version of the data
 */
record Entities(long version, Terms terms, Map<String, Entity> byId, NameIndex<String> index) {
  /** The namespace of all identifiers. */
  static final String SPACE = "https://w3id.org/entente/";

  private static final List<Node> NAMES =
      List.of(Vocabulary.PREF_LABEL, Vocabulary.ALT_LABEL, Vocabulary.HIDDEN_LABEL);

  /** Reads them; must run inside a transaction. */
  static Entities of(long version, DatasetGraph dataset) {
    Terms terms = Terms.of(dataset.getGraph(Vocabulary.GRAPH_ONTOLOGY));
    Graph graph = dataset.getDefaultGraph();
    Map<String, Entity> byId = new TreeMap<>();
    for (Triple label : graph.find(Node.ANY, Vocabulary.LABEL, Node.ANY).toList()) {
      Node node = label.getSubject();
      Set<String> kinds = kinds(graph, node, terms);
      if (!kinds.isEmpty()) {
        String id = Vocabulary.local(node, SPACE);
        String name = label.getObject().getLiteralLexicalForm();
        byId.put(id, new Entity(node, id, name, otherNames(dataset, node, name), kinds));
      }
    }
    Map<String, List<String>> names = new LinkedHashMap<>();
    byId.forEach((id, entity) -> names.put(id, allNames(entity)));
    return new Entities(version, terms, byId, new NameIndex<>(names));
  }

  private static List<String> allNames(Entity entity) {
    List<String> names = new ArrayList<>(List.of(entity.name()));
    names.addAll(entity.otherNames());
    return names;
  }

  private static Set<String> kinds(Graph graph, Node node, Terms terms) {
    Set<String> kinds = new TreeSet<>();
    boolean thing = Vocabulary.isIn(node, Vocabulary.ID) || Vocabulary.isIn(node, Vocabulary.TOPIC);
    if (thing) {
      graph
          .find(node, Vocabulary.TYPE, Node.ANY)
          .mapWith(Triple::getObject)
          .filterKeep(type -> Vocabulary.isIn(type, Vocabulary.ENT))
          .mapWith(type -> Vocabulary.local(type, Vocabulary.ENT))
          .filterKeep(terms.types()::containsKey)
          .forEach(kinds::add);
    }
    return kinds;
  }

  private static List<String> otherNames(DatasetGraph dataset, Node node, String name) {
    Set<String> names = new TreeSet<>(ItemNames.of(dataset, node));
    for (Node property : NAMES) {
      dataset
          .getDefaultGraph()
          .find(node, property, Node.ANY)
          .mapWith(triple -> triple.getObject().getLiteralLexicalForm())
          .forEach(names::add);
    }
    names.remove(name);
    return List.copyOf(names);
  }

  /** The thing of an identifier, or of its IRI. */
  Optional<Entity> named(String id) {
    return Optional.ofNullable(byId.get(id.startsWith(SPACE) ? id.substring(SPACE.length()) : id));
  }

  /** Things with a name like this one, and the thing of which this is the identifier. */
  Collection<Entity> like(String name) {
    Map<String, Entity> found = new LinkedHashMap<>();
    named(name).ifPresent(entity -> found.put(entity.id(), entity));
    index.like(List.of(name)).forEach(id -> named(id).ifPresent(it -> found.put(id, it)));
    return found.values();
  }
}
