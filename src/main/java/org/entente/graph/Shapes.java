package org.entente.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.shacl.engine.Target;
import org.apache.jena.shacl.engine.ValidationContext;
import org.apache.jena.shacl.engine.constraint.SparqlConstraint;
import org.apache.jena.shacl.parser.Constraint;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.VLib;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.jspecify.annotations.Nullable;

/**
 * Checks things, documents, passages and claims against the ontology's SHACL shapes. The conditions
 * that are queries are asked once for many nodes; only where one finds something is it asked again
 * for that node, to say what.
 */
public final class Shapes {
  private static final Node SPARQL = Vocabulary.iri(Vocabulary.SH + "sparql");

  /** More triples take longer to go through than to look each property up. */
  private static final int MUCH = 100;

  private final org.apache.jena.shacl.Shapes shapes;
  private final Map<Node, List<Part>> byClass = new HashMap<>();
  private final Map<Node, List<Part>> byProperty = new HashMap<>();
  private final List<Part> others = new ArrayList<>();
  private final ValueKinds kinds;

  /**
   * A condition that a node does not meet.
   *
   * @param value the node for which it does not; the focus itself where it is about no other
   */
  public record Violation(Node focus, Node value, String message) {}

  /** A shape, the same without its queries, and these. */
  private static final class Part {
    final Shape whole;
    final Shape plain;
    final List<ManyAsked> queries = new ArrayList<>();

    Part(Shape whole, Shape plain) {
      this.whole = whole;
      this.plain = plain;
      for (Constraint constraint : whole.getConstraints()) {
        if (constraint instanceof SparqlConstraint query) {
          queries.add(new ManyAsked(query));
        }
      }
    }
  }

  /** Shapes as the ontology's graph gives them. */
  public Shapes(Graph graph) {
    this.shapes = org.apache.jena.shacl.Shapes.parse(graph);
    this.kinds = new ValueKinds(graph);
    Graph plain = GraphFactory.createDefaultGraph();
    graph.find().filterDrop(triple -> triple.getPredicate().equals(SPARQL)).forEach(plain::add);
    org.apache.jena.shacl.Shapes withoutQueries = org.apache.jena.shacl.Shapes.parse(plain);
    for (Shape shape : shapes.getTargetShapes()) {
      index(new Part(shape, withoutQueries.getShape(shape.getShapeNode())));
    }
  }

  private void index(Part part) {
    for (Target target : part.whole.getTargets()) {
      switch (target.getTargetType()) {
        case targetClass, implicitClass ->
            byClass.computeIfAbsent(target.getObject(), key -> new ArrayList<>()).add(part);
        case targetSubjectsOf ->
            byProperty.computeIfAbsent(target.getObject(), key -> new ArrayList<>()).add(part);
        default -> others.add(part);
      }
    }
  }

  /**
   * What is wrong with some nodes of a graph; empty where all is well. Subclasses are not known
   * here: a node has the types that the graph says.
   */
  public List<Violation> check(Graph graph, Collection<Node> nodes) {
    return check(graph, graph, nodes);
  }

  /**
   * The same of a graph in which all was well before it changed: of what is related to thousands,
   * only what it is newly related to is looked at.
   *
   * @param changes the triples that the graph gained or lost
   */
  public List<Violation> check(Graph graph, Collection<Node> nodes, Collection<Triple> changes) {
    return check(graph, new ChangedView(graph, kinds, changes), nodes);
  }

  private List<Violation> check(Graph graph, Graph seen, Collection<Node> nodes) {
    Graph doubtful = kinds.doubtful(seen);
    ValidationContext context = ValidationContext.create(shapes, doubtful);
    Map<Part, List<Node>> asked = new LinkedHashMap<>();
    for (Node node : nodes) {
      for (Part part : parts(graph, node)) {
        VLib.validateShape(context, doubtful, part.plain, node);
        if (!part.queries.isEmpty()) {
          asked.computeIfAbsent(part, key -> new ArrayList<>()).add(node);
        }
      }
    }
    asked.forEach((part, focus) -> ask(context, graph, part, focus));
    // To write a report of nothing takes longer than to look.
    return context.hasViolation() ? violations(context.generateReport()) : List.of();
  }

  /** What is wrong with anything in a graph. */
  public List<Violation> check(Graph graph) {
    return violations(ShaclValidator.get().validate(shapes, graph));
  }

  /** The shapes that speak of a node. */
  private Set<Part> parts(Graph graph, Node node) {
    Set<Part> parts = new LinkedHashSet<>();
    graph
        .find(node, Vocabulary.TYPE, Node.ANY)
        .forEach(type -> parts.addAll(byClass.getOrDefault(type.getObject(), List.of())));
    Set<Node> properties = properties(graph, node);
    byProperty.forEach(
        (property, speaking) -> {
          if (properties == null
              ? graph.contains(node, property, Node.ANY)
              : properties.contains(property)) {
            parts.addAll(speaking);
          }
        });
    others.stream().filter(part -> VLib.isFocusNode(part.whole, node, graph)).forEach(parts::add);
    return parts;
  }

  /** The properties of a node; null where too much is said of it to look at all that. */
  private static @Nullable Set<Node> properties(Graph graph, Node node) {
    Set<Node> properties = new HashSet<>();
    ExtendedIterator<Triple> said = graph.find(node, Node.ANY, Node.ANY);
    try {
      for (int i = 0; i < MUCH && said.hasNext(); i++) {
        properties.add(said.next().getPredicate());
      }
      return said.hasNext() ? null : properties;
    } finally {
      said.close();
    }
  }

  private static void ask(ValidationContext context, Graph graph, Part part, List<Node> focus) {
    for (ManyAsked query : part.queries) {
      query
          .found(graph, focus)
          .forEach(node -> query.constraint().validateNodeShape(context, graph, part.whole, node));
    }
  }

  private static Node value(ReportEntry entry) {
    return entry.value() == null ? entry.focusNode() : entry.value();
  }

  private static List<Violation> violations(ValidationReport report) {
    return report.getEntries().stream()
        .map(entry -> new Violation(entry.focusNode(), value(entry), entry.message()))
        .toList();
  }
}
