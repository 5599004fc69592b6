package org.entente.reason.explain;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.util.NodeCmp;
import org.entente.document.Digests;
import org.entente.reason.Rule;

/**
 * One use of a rule: from facts that hold to another.
 *
 * @param fact what it concludes
 * @param binding what the rule's variables stand for
 * @param premises the rule's body with that put in, in its order
 */
record Step(Rule rule, Triple fact, Binding binding, List<Triple> premises) {
  /** By the rule's name, then by what the premises say. */
  static final Comparator<Step> ORDER =
      Comparator.comparing((Step step) -> step.rule().name())
          .thenComparing(Step::premises, Step::compare);

  private static int compare(List<Triple> some, List<Triple> others) {
    for (int i = 0; i < Math.min(some.size(), others.size()); i++) {
      int order = compare(some.get(i), others.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(some.size(), others.size());
  }

  private static int compare(Triple one, Triple other) {
    int bySubject = NodeCmp.compareRDFTerms(one.getSubject(), other.getSubject());
    if (bySubject != 0) {
      return bySubject;
    }
    int byProperty = NodeCmp.compareRDFTerms(one.getPredicate(), other.getPredicate());
    return byProperty != 0
        ? byProperty
        : NodeCmp.compareRDFTerms(one.getObject(), other.getObject());
  }

  /** The same for the same use of a rule, in whatever data: 16 hexadecimal digits. */
  String id() {
    String text = premises.stream().map(Words::of).collect(Collectors.joining("\n"));
    return Digests.sha256(rule.name() + "\n" + Words.of(fact) + "\n" + text).substring(0, 16);
  }
}
