package org.entente.serve.reconcile;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.entente.graph.Vocabulary;

/**
 * The classes and properties of the ontology, by local name.
 *
 * @param types those that things may have
 * @param properties those that things may have values of
 */
record Terms(NavigableMap<String, Term> types, NavigableMap<String, Term> properties) {
  /** The pseudo-property that gives a thing's item. */
  static final String WIKIDATA = "wikidata";

  private static final Set<String> NO_THINGS = Set.of("Document", "Passage", "Claim");
  private static final Node DOMAIN = Vocabulary.iri(Vocabulary.SCHEMA + "domainIncludes");
  private static final Node OWL_CLASS = Vocabulary.iri(Vocabulary.OWL + "Class");

  /**
   * A class or property.
   *
   * @param of the classes directly above a class, or those whose things have a property
   */
  record Term(String id, String name, String comment, Set<String> of) {
    JsonObject json() {
      JsonObject json = new JsonObject();
      json.addProperty("id", id);
      json.addProperty("name", name);
      return json;
    }
  }

  /** Reads them from {@code graph:ontology}. */
  static Terms of(Graph ontology) {
    NavigableMap<String, Term> types = new TreeMap<>();
    NavigableMap<String, Term> properties = new TreeMap<>();
    for (Triple triple : ontology.find(Node.ANY, Vocabulary.TYPE, OWL_CLASS).toList()) {
      put(ontology, triple.getSubject(), Vocabulary.SUB_CLASS_OF, types);
    }
    for (Triple triple : ontology.find(Node.ANY, DOMAIN, Node.ANY).toList()) {
      put(ontology, triple.getSubject(), DOMAIN, properties);
    }
    types.keySet().removeAll(NO_THINGS);
    properties.values().removeIf(it -> it.of().stream().noneMatch(types::containsKey));
    properties.put(
        WIKIDATA,
        new Term(WIKIDATA, "Wikidata item", "The item that was judged to be the thing", Set.of()));
    return new Terms(types, properties);
  }

  private static void put(Graph ontology, Node node, Node property, Map<String, Term> out) {
    if (Vocabulary.isIn(node, Vocabulary.ENT)) {
      String id = Vocabulary.local(node, Vocabulary.ENT);
      Set<String> of = new HashSet<>();
      ontology
          .find(node, property, Node.ANY)
          .mapWith(Triple::getObject)
          .filterKeep(it -> Vocabulary.isIn(it, Vocabulary.ENT))
          .forEach(it -> of.add(Vocabulary.local(it, Vocabulary.ENT)));
      String comment = text(ontology, node, Vocabulary.iri(Vocabulary.RDFS + "comment"), "");
      out.put(id, new Term(id, text(ontology, node, Vocabulary.LABEL, id), comment, of));
    }
  }

  private static String text(Graph graph, Node node, Node property, String otherwise) {
    return graph
        .find(node, property, Node.ANY)
        .mapWith(triple -> triple.getObject().getLiteralLexicalForm())
        .nextOptional()
        .orElse(otherwise);
  }

  /** Of a thing's types those without another of them below. */
  List<Term> mostSpecific(Set<String> kinds) {
    Set<String> above = new HashSet<>();
    kinds.forEach(kind -> climb(kind, above));
    return kinds.stream()
        .filter(kind -> !above.contains(kind))
        .flatMap(kind -> Optional.ofNullable(types.get(kind)).stream())
        .sorted(Comparator.comparing(Term::id))
        .toList();
  }

  private void climb(String kind, Set<String> above) {
    Term term = types.get(kind);
    if (term != null) {
      term.of().stream().filter(above::add).forEach(it -> climb(it, above));
    }
  }

  /** The properties that things of a type may have: its own and those of the types above. */
  List<Term> of(String type) {
    Set<String> types = new HashSet<>(Set.of(type));
    climb(type, types);
    List<Term> found = new ArrayList<>();
    for (Term property : properties.values()) {
      if (property.id().equals(WIKIDATA) || property.of().stream().anyMatch(types::contains)) {
        found.add(property);
      }
    }
    return found;
  }
}
