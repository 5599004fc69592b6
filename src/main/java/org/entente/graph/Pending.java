package org.entente.graph;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphReadOnly;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.system.buffering.BufferingDatasetGraph;

/** A dataset as an update would make it; the one below stays as it is until this is applied. */
public final class Pending extends BufferingDatasetGraph {
  // Jena's buffer forgets what is put in where it stands already; but to say it again asserts it.
  private final Set<Triple> asserted = new LinkedHashSet<>();

  /** Over a dataset, within whose transaction this is used. */
  public Pending(DatasetGraph below) {
    super(new DatasetGraphReadOnly(below));
  }

  // Jena's own lead past the buffer.
  @Override
  public Graph getDefaultGraph() {
    return GraphView.createDefaultGraph(this);
  }

  @Override
  public Graph getGraph(Node name) {
    return GraphView.createNamedGraph(this, name);
  }

  /** What was put into the default graph and not taken out again. */
  Set<Triple> asserted() {
    return asserted;
  }

  @Override
  protected void addToDftGraph(Node subject, Node property, Node object) {
    super.addToDftGraph(subject, property, object);
    asserted.add(Triple.create(subject, property, object));
  }

  @Override
  protected void deleteFromDftGraph(Node subject, Node property, Node object) {
    super.deleteFromDftGraph(subject, property, object);
    asserted.remove(Triple.create(subject, property, object));
  }

  // Jena's own looks anew after each thousand.
  @Override
  public void deleteAny(Node graph, Node subject, Node property, Node object) {
    Iter.toList(find(graph, subject, property, object)).forEach(this::delete);
  }

  // Jena's own forgets the graphs below.
  @Override
  public Iterator<Node> listGraphNodes() {
    Set<Node> names = new LinkedHashSet<>();
    base().listGraphNodes().forEachRemaining(names::add);
    getAddedQuads().forEach(quad -> names.add(quad.getGraph()));
    names.removeIf(name -> !containsGraph(name));
    return names.iterator();
  }
}
