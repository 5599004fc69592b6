package org.entente.serve.reconcile;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.entente.graph.Vocabulary;
import org.entente.link.match.Names;

/** What things have, in the default graph. */
record Values(Graph graph, Entities entities) {
  private static final List<Node> SAME =
      List.of(
          Vocabulary.iri(Vocabulary.OWL + "sameAs"),
          Vocabulary.iri(Vocabulary.SKOS + "exactMatch"));

  /** Whether a thing has one of these values, each a name, an identifier or a text. */
  boolean hasAny(Entity entity, String property, Set<String> wanted) {
    return nodes(entity, property).stream()
        .anyMatch(node -> wanted.stream().anyMatch(it -> is(node, it)));
  }

  private boolean is(Node node, String wanted) {
    return entity(node).map(it -> isNamed(it, wanted)).orElseGet(() -> isText(node, wanted));
  }

  private static boolean isNamed(Entity entity, String wanted) {
    String folded = Names.folded(wanted);
    return entity.id().equals(wanted)
        || Names.folded(entity.name()).equals(folded)
        || entity.otherNames().stream().anyMatch(it -> Names.folded(it).equals(folded));
  }

  private static boolean isText(Node node, String wanted) {
    String text = text(node);
    return text.equals(wanted)
        || (node.isLiteral()
            && text.matches("\\d{4}-\\d\\d-\\d\\d")
            && wanted.matches("\\d{4}(-\\d\\d)?")
            && text.startsWith(wanted));
  }

  private static String text(Node node) {
    if (node.isLiteral()) {
      return node.getLiteralLexicalForm();
    }
    return node.getURI().replaceFirst("^.*[/#]", "");
  }

  private Optional<Entity> entity(Node node) {
    return node.isURI() ? entities.named(node.getURI()) : Optional.empty();
  }

  private List<Node> nodes(Entity entity, String property) {
    List<Node> properties =
        property.equals(Terms.WIKIDATA) ? SAME : List.of(Vocabulary.ent(property));
    return properties.stream()
        .flatMap(
            it ->
                graph
                    .find(entity.node(), it, Node.ANY)
                    .mapWith(Triple::getObject)
                    .toList()
                    .stream())
        .sorted(Comparator.comparing(Node::toString))
        .toList();
  }

  /** A thing's values of a property, as the API's data extension writes them. */
  JsonArray json(Entity entity, String property) {
    JsonArray array = new JsonArray();
    nodes(entity, property).forEach(node -> array.add(json(node)));
    return array;
  }

  private JsonObject json(Node node) {
    JsonObject json = new JsonObject();
    Optional<Entity> entity = entity(node);
    if (entity.isPresent()) {
      json.addProperty("id", entity.get().id());
      json.addProperty("name", entity.get().name());
    } else if (!node.isLiteral()) {
      json.addProperty("str", text(node));
    } else if (node.getLiteralDatatype().equals(XSDDatatype.XSDdate)) {
      json.addProperty("date", text(node));
    } else if (node.getLiteralDatatype().equals(XSDDatatype.XSDinteger)) {
      json.addProperty("int", new java.math.BigInteger(text(node)));
    } else if (node.getLiteralDatatype().equals(XSDDatatype.XSDdecimal)) {
      json.addProperty("float", new java.math.BigDecimal(text(node)));
    } else if (node.getLiteralDatatype().equals(XSDDatatype.XSDboolean)) {
      json.addProperty("bool", Boolean.valueOf(text(node)));
    } else {
      json.addProperty("str", text(node));
    }
    return json;
  }
}
