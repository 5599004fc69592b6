package org.entente.graph;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.entente.graph.journal.Act;

/**
 * Keeps a store's ontology graph and questions those of the ontology in use, and with them what the
 * default graph has of it, whatever documents say: the topics, and which class lies under which.
 */
final class OntologyQuads {
  private static final Node COMMENT = Vocabulary.iri(Vocabulary.RDFS + "comment");

  private OntologyQuads() {}

  /**
   * Replaces what differs, in one transaction, and derives anew, since rules may be among it;
   * changes nothing where all is the same.
   */
  static void install(Store store, Ontology ontology, Consequences consequences) {
    DatasetGraph dataset = store.dataset();
    if (dataset.calculateRead(() -> held(dataset)).equals(wanted(ontology))) {
      return;
    }
    store.change(
        Act.ofUser("bring the ontology up to date"),
        () -> replace(dataset, ontology, consequences));
  }

  /** The same, inside a transaction that writes; gives how many quads differ. */
  static int replace(DatasetGraph dataset, Ontology ontology, Consequences consequences) {
    Set<Quad> wanted = wanted(ontology);
    Set<Quad> gone = held(dataset);
    gone.removeAll(wanted);
    Set<Quad> came = new LinkedHashSet<>(wanted);
    came.removeAll(held(dataset));
    if (gone.isEmpty() && came.isEmpty()) {
      return 0;
    }
    Partitions partitions = new Partitions(dataset);
    for (Quad quad : gone) {
      partitions.delete(quad);
      if (isShared(quad)) {
        partitions.delete(quad.asTriple());
      }
    }
    for (Quad quad : wanted) {
      partitions.add(quad);
      if (isShared(quad)) {
        partitions.add(quad.asTriple());
      }
    }
    consequences.forget();
    consequences.follow(dataset, List.of(), partitions);
    partitions.write();
    return gone.size() + came.size();
  }

  private static Set<Quad> wanted(Ontology ontology) {
    Set<Quad> wanted = new LinkedHashSet<>();
    copy(ontology.vocabulary(), Vocabulary.GRAPH_ONTOLOGY, wanted);
    copy(ontology.shapes(), Vocabulary.GRAPH_ONTOLOGY, wanted);
    copy(ontology.topics(), Vocabulary.GRAPH_ONTOLOGY, wanted);
    copy(ontology.questions(), Vocabulary.GRAPH_QUESTIONS, wanted);
    ontology.rules().forEach(rule -> describe(rule, wanted));
    return wanted;
  }

  private static boolean isShared(Quad quad) {
    boolean isTopic = Vocabulary.isIn(quad.getSubject(), Vocabulary.TOPIC);
    boolean isOrderOfClasses =
        quad.getPredicate().equals(Vocabulary.SUB_CLASS_OF)
            && Vocabulary.isIn(quad.getSubject(), Vocabulary.ENT)
            && Vocabulary.isIn(quad.getObject(), Vocabulary.ENT);
    return quad.getGraph().equals(Vocabulary.GRAPH_ONTOLOGY) && (isTopic || isOrderOfClasses);
  }

  private static void describe(RuleText rule, Set<Quad> to) {
    Map.of(
            Vocabulary.TYPE,
            Vocabulary.RULE_CLASS,
            Vocabulary.LABEL,
            english(rule.label()),
            COMMENT,
            english(rule.reason()),
            Vocabulary.TEMPLATE,
            english(rule.template()),
            Vocabulary.RULE_TEXT,
            NodeFactory.createLiteralString(rule.source().text()))
        .forEach(
            (property, value) ->
                to.add(new Quad(Vocabulary.GRAPH_ONTOLOGY, rule.node(), property, value)));
  }

  private static Node english(String text) {
    return NodeFactory.createLiteralLang(text, "en");
  }

  private static Set<Quad> held(DatasetGraph dataset) {
    Set<Quad> quads = new LinkedHashSet<>();
    for (Node graph : new Node[] {Vocabulary.GRAPH_ONTOLOGY, Vocabulary.GRAPH_QUESTIONS}) {
      dataset.find(graph, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quads::add);
    }
    return quads;
  }

  private static void copy(Graph from, Node graph, Set<Quad> to) {
    from.find().forEach(triple -> to.add(new Quad(graph, triple)));
  }
}
