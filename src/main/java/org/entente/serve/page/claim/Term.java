package org.entente.serve.page.claim;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.graph.Vocabulary;
import org.entente.graph.view.Described;
import org.entente.serve.page.Ref;

/** A term of the vocabulary, with what it means. */
public record Term(Ref ref, String meaning) {
  /** Gives a term with its comment. */
  public static Term of(DatasetGraph data, Node term) {
    Described said = new Described(data, Vocabulary.GRAPH_ONTOLOGY, term);
    return new Term(Ref.of(data, term), said.text(Vocabulary.COMMENT));
  }
}
