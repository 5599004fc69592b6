package org.entente.serve.page;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.graph.view.NameIndex;
import org.entente.graph.view.NameIndex.Named;
import org.entente.serve.answer.Refusal;
import org.entente.serve.protocol.Desk;

/** The names of all that is in the data, read once for each version of them. */
public final class Directory {
  private static final int MOST = 5;

  private final Kept<NameIndex> names;

  /** Takes where the version of the data is known. */
  public Directory(Desk desk) {
    this.names = new Kept<>(desk, NameIndex::new);
  }

  /** Gives the names; must be called inside a transaction. */
  public NameIndex names(DatasetGraph data) {
    return names.of(data);
  }

  /**
   * Does nothing if something is said of a node.
   *
   * @throws Refusal naming what goes by a similar name, if nothing is
   */
  void require(DatasetGraph data, Node node) {
    if (!isKnown(data, node)) {
      throw Refusal.absent(
          "Nothing is known here of <" + node + ">. Look for it by its name.", near(data, node));
    }
  }

  private static boolean isKnown(DatasetGraph data, Node node) {
    return data.contains(Node.ANY, node, Node.ANY, Node.ANY)
        || data.contains(Node.ANY, Node.ANY, Node.ANY, node)
        || data.containsGraph(node);
  }

  private List<Refusal.Suggestion> near(DatasetGraph data, Node node) {
    String iri = node.getURI();
    String name = iri.substring(iri.lastIndexOf('/') + 1).replace('-', ' ');
    NameIndex known = names(data);
    List<Named> found = known.find(name, MOST);
    return (found.isEmpty() ? known.nearest(name) : found)
        .stream()
            .map(it -> Ref.of(data, it.node()))
            .map(ref -> new Refusal.Suggestion(ref.text(), ref.address()))
            .toList();
  }
}
