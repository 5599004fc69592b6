package org.entente.serve.page.claim;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.graph.Vocabulary;
import org.entente.graph.view.Described;
import org.entente.serve.page.Ref;
import org.entente.serve.page.Statement;

/** Names claims by what they state: they have no names of their own. */
public final class Stated {
  private Stated() {}

  /** Gives a claim by what it states, as one line; takes the graph where it stands, or any. */
  public static Ref ref(DatasetGraph data, Node graph, Node claim) {
    List<Node> terms = new Described(data, graph, claim).all(Vocabulary.REIFIES);
    List<Statement> stated = Statement.all(data, terms.stream().map(Node::getTriple).toList());
    return new Ref(Statement.summary(stated), Ref.address(claim));
  }
}
