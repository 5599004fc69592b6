package org.entente.graph.answer;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;
import org.entente.graph.Evidence.Support;
import org.entente.graph.Vocabulary;

/**
 * What a query asks about: of the passages that a row rests on, those about it tell more than those
 * that only say whom one of the others represents.
 *
 * @param things the things that its patterns name
 */
record Aim(Set<Node> things) {
  static Aim of(Query query) {
    Set<Node> things = new HashSet<>();
    if (query.getQueryPattern() != null) {
      ElementWalker.walk(
          query.getQueryPattern(),
          new ElementVisitorBase() {
            @Override
            public void visit(ElementPathBlock block) {
              for (TriplePath pattern : block.getPattern().getList()) {
                add(pattern.getSubject(), things);
                add(pattern.getObject(), things);
              }
            }

            // What fills a blank stands there.
            @Override
            public void visit(ElementData data) {
              data.getRows().forEach(row -> row.forEach((name, node) -> add(node, things)));
            }
          });
    }
    return new Aim(things);
  }

  private static void add(Node node, Set<Node> things) {
    if (Vocabulary.isIn(node, Vocabulary.ID) || Vocabulary.isIn(node, Vocabulary.TOPIC)) {
      things.add(node);
    }
  }

  /** Whether what is stated is about one of these things. */
  boolean isMet(Support support) {
    return things.contains(support.fact().getSubject())
        || things.contains(support.fact().getObject());
  }
}
