package org.entente.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.ValidationReport;

/** Checks things, documents, passages and claims against the ontology's SHACL shapes. */
public final class Shapes {
  private final org.apache.jena.shacl.Shapes shapes;

  /** A condition that a node does not meet. */
  public record Violation(Node focus, String message) {}

  /** Shapes as the ontology's graph gives them. */
  public Shapes(Graph shapes) {
    this.shapes = org.apache.jena.shacl.Shapes.parse(shapes);
  }

  /** What is wrong with some nodes of a graph; empty where all is well. */
  public List<Violation> check(Graph graph, Collection<Node> nodes) {
    List<Violation> violations = new ArrayList<>();
    for (Node node : nodes) {
      collect(ShaclValidator.get().validate(shapes, graph, node), violations);
    }
    return violations;
  }

  /** What is wrong with anything in a graph. */
  public List<Violation> check(Graph graph) {
    List<Violation> violations = new ArrayList<>();
    collect(ShaclValidator.get().validate(shapes, graph), violations);
    return violations;
  }

  private static void collect(ValidationReport report, List<Violation> violations) {
    report
        .getEntries()
        .forEach(entry -> violations.add(new Violation(entry.focusNode(), entry.message())));
  }
}
