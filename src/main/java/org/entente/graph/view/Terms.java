package org.entente.graph.view;

import java.util.Locale;
import java.util.function.UnaryOperator;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.entente.graph.Vocabulary;

/**
 * What the ontology's terms are called, by their local names; what it does not define, such as the
 * slots of a binary claim, in words all the same.
 */
public record Terms(DatasetGraph dataset) implements UnaryOperator<String> {
  /** Of a vocabulary that is in no dataset. */
  public static Terms of(Graph vocabulary) {
    return new Terms(DatasetGraphFactory.wrap(vocabulary));
  }

  @Override
  public String apply(String term) {
    return new Labels(dataset)
        .label(Vocabulary.ent(term))
        .orElseGet(() -> term.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT));
  }
}
