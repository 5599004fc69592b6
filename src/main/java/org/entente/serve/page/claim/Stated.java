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

  /** Gives what a claim states, in words. */
  public static List<Statement> by(DatasetGraph data, Node claim) {
    List<Node> terms = new Described(data, Node.ANY, claim).all(Vocabulary.REIFIES);
    return Statement.all(data, terms.stream().map(Node::getTriple).toList());
  }

  /** Gives a claim by what it states, as one line. */
  public static Ref ref(DatasetGraph data, Node claim) {
    return new Ref(Statement.summary(by(data, claim)), Ref.address(claim));
  }
}
