package org.entente.graph;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.entente.document.Location;
import org.entente.document.Problem;

/** Checks the whole content of a store, as loading checks what it changes. */
public final class Audit {
  private Audit() {}

  /** Everything that violates a shape, and counts that are not right. Inside a transaction. */
  public static List<Problem> of(DatasetGraph dataset, Ontology ontology) {
    Shapes shapes = new Shapes(ontology.shapes());
    List<Shapes.Violation> violations = new ArrayList<>(shapes.check(dataset.getDefaultGraph()));
    dataset
        .listGraphNodes()
        .forEachRemaining(
            graph -> {
              if (Facts.isDocument(graph)) {
                Graph own = dataset.getGraph(graph);
                violations.addAll(shapes.check(own, evidence(own)));
              }
            });
    List<Problem> problems = new ArrayList<>();
    violations.stream()
        .map(it -> Problem.of(Location.of(it.focus().toString()), it.message()))
        .distinct()
        .forEach(problems::add);
    problems.addAll(counts(dataset));
    return problems.stream().sorted().toList();
  }

  private static Set<Node> evidence(Graph graph) {
    Set<Node> nodes = new LinkedHashSet<>();
    for (Node type : Facts.EVIDENCE) {
      graph.find(Node.ANY, Vocabulary.TYPE, type).forEach(triple -> nodes.add(triple.getSubject()));
    }
    return nodes;
  }

  /** Counts everything again, and tells where the self-description says otherwise. */
  private static List<Problem> counts(DatasetGraph dataset) {
    DatasetGraph copy = DatasetGraphFactory.create();
    Partitions partitions = new Partitions(copy);
    dataset
        .find()
        .forEachRemaining(
            quad -> {
              if (quad.isDefaultGraph()) {
                partitions.add(quad.asTriple());
              } else if (!quad.getGraph().equals(Vocabulary.GRAPH_ABOUT)) {
                partitions.add(quad);
              }
            });
    partitions.write();
    Set<String> said = lines(dataset);
    Set<String> right = lines(copy);
    List<Problem> problems = new ArrayList<>();
    Location about = Location.of(Vocabulary.GRAPH_ABOUT.getURI());
    right.stream()
        .filter(line -> !said.contains(line))
        .forEach(line -> problems.add(Problem.of(about, "lacks: " + line)));
    said.stream()
        .filter(line -> !right.contains(line))
        .forEach(line -> problems.add(Problem.of(about, "says wrongly: " + line)));
    return problems;
  }

  private static Set<String> lines(DatasetGraph dataset) {
    Set<String> lines = new TreeSet<>();
    dataset
        .find(Vocabulary.GRAPH_ABOUT, Node.ANY, Node.ANY, Node.ANY)
        .forEachRemaining(quad -> lines.add(NodeFmtLib.strNT(quad.asTriple())));
    return lines;
  }
}
