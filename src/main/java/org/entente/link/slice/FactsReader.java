package org.entente.link.slice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.entente.graph.Vocabulary;
import org.entente.link.Item;

/** Reads what a graph in Wikidata's shapes says of an item. */
final class FactsReader {
  private FactsReader() {}

  static ItemFacts read(Graph graph, Item item) {
    Node node = item.node();
    SortedMap<String, String> labels = new TreeMap<>();
    graph
        .find(node, Vocabulary.LABEL, Node.ANY)
        .mapWith(Triple::getObject)
        .forEach(it -> labels.put(it.getLiteralLanguage(), it.getLiteralLexicalForm()));
    return new ItemFacts(
        item,
        labels,
        new TreeSet<>(texts(graph, node, Vocabulary.ALT_LABEL)),
        texts(graph, node, Wikibase.DESCRIPTION).stream().findFirst().orElse(""),
        new TreeSet<>(kinds(graph, node)),
        statements(graph, node));
  }

  private static List<String> texts(Graph graph, Node subject, Node property) {
    return graph
        .find(subject, property, Node.ANY)
        .mapWith(triple -> triple.getObject().getLiteralLexicalForm())
        .toList();
  }

  private static List<String> kinds(Graph graph, Node node) {
    return graph
        .find(node, Wikibase.KIND, Node.ANY)
        .mapWith(triple -> Vocabulary.local(triple.getObject(), Vocabulary.ENT))
        .toList();
  }

  private static List<ItemFacts.Statement> statements(Graph graph, Node node) {
    List<ItemFacts.Statement> statements = new ArrayList<>();
    graph
        .find(node, Node.ANY, Node.ANY)
        .filterKeep(triple -> isProperty(triple.getPredicate(), Vocabulary.P))
        .forEach(triple -> statement(graph, triple, statements));
    return statements;
  }

  private static void statement(Graph graph, Triple to, List<ItemFacts.Statement> out) {
    String property = Vocabulary.local(to.getPredicate(), Vocabulary.P);
    Node statement = to.getObject();
    Node value = Vocabulary.iri(Vocabulary.PS + property);
    String rank =
        graph
            .find(statement, Wikibase.RANK, Node.ANY)
            .mapWith(triple -> Vocabulary.local(triple.getObject(), Vocabulary.WIKIBASE))
            .nextOptional()
            .orElse("NormalRank");
    graph
        .find(statement, value, Node.ANY)
        .mapWith(Triple::getObject)
        .forEach(
            it ->
                out.add(new ItemFacts.Statement(property, it, qualifiers(graph, statement), rank)));
  }

  private static Map<String, List<Node>> qualifiers(Graph graph, Node statement) {
    Map<String, List<Node>> qualifiers = new TreeMap<>();
    graph
        .find(statement, Node.ANY, Node.ANY)
        .filterKeep(triple -> isProperty(triple.getPredicate(), Vocabulary.PQ))
        .forEach(
            triple ->
                qualifiers
                    .computeIfAbsent(
                        Vocabulary.local(triple.getPredicate(), Vocabulary.PQ),
                        key -> new ArrayList<>())
                    .add(triple.getObject()));
    return qualifiers;
  }

  private static boolean isProperty(Node predicate, String namespace) {
    return Vocabulary.isIn(predicate, namespace)
        && Vocabulary.local(predicate, namespace).matches("P\\d+");
  }
}
