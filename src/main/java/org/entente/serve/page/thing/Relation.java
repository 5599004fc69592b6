package org.entente.serve.page.thing;

import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.graph.view.Fact;
import org.entente.graph.view.Labels;

/**
 * A property that leads from a thing to others, or from others to it.
 *
 * @param incoming whether the others are the subjects
 */
record Relation(Node property, boolean incoming) {
  /**
   * What is at the other end, with the triples that say so: two where a symmetric property holds in
   * both directions.
   */
  record End(Node other, List<Triple> triples) {
    static final Comparator<End> BY_NAME = Comparator.comparing(end -> end.other().toString());

    End {
      triples = List.copyOf(triples);
    }

    /** Gives the fact; of two directions the one that a document states. */
    Fact fact(DatasetGraph data) {
      List<Fact> facts = triples.stream().map(triple -> Fact.of(data, triple)).toList();
      return facts.stream()
          .filter(fact -> fact.standing() == Fact.Standing.STATED)
          .findFirst()
          .orElse(facts.get(0));
    }
  }

  /** Gives its name in addresses: {@code ent:memberOf}, {@code to-ent:memberOf}. */
  String key() {
    return (incoming ? "to-" : "") + Labels.name(property);
  }
}
