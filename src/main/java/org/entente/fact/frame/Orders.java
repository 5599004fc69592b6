package org.entente.fact.frame;

import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.fact.Modality;
import org.entente.fact.Schema;
import org.entente.fact.Value;
import org.entente.fact.analysis.Syntax;
import org.entente.fact.analysis.Tree;

/** "A contract to supply tanks": they are not delivered yet, but ordered. */
final class Orders {
  private static final Set<String> CONTRACTS =
      Set.of("contract", "deal", "order", "agreement", "accord", "tender");

  private final Tree tree;
  private final Syntax syntax;
  private final Schema schema;
  private final Scope scope;

  Orders(Tree tree, Schema schema, Scope scope) {
    this.tree = tree;
    this.syntax = new Syntax(tree);
    this.schema = schema;
    this.scope = scope;
  }

  /** The mode of what a trigger says: of what a contract provides for, the contract's own. */
  Mode mode(Frame frame, int trigger) {
    return isOrdered(frame, trigger) ? scope.of(tree.head(trigger)) : scope.of(trigger);
  }

  /** The values that a trigger gives, of what a contract provides for as ordered. */
  SortedMap<String, Value> placed(Frame frame, int trigger, SortedMap<String, Value> values) {
    boolean actual =
        isOrdered(frame, trigger)
            && mode(frame, trigger).modality().filter(Modality.ACTUAL::equals).isPresent();
    if (!actual) {
      return values;
    }
    SortedMap<String, Value> ordered = new TreeMap<>(values);
    ordered.put("status", new Value.Constant("ordered"));
    return ordered;
  }

  private boolean isOrdered(Frame frame, int trigger) {
    int head = tree.head(trigger);
    return head >= 0
        && schema.isA(frame.kind(), "ArmsTransfer")
        && tree.relation(trigger).equals("acl")
        && tree.xpos(trigger).equals("VB")
        && syntax.isNoun(head)
        && CONTRACTS.contains(last(tree.lemma(head)));
  }

  private static String last(String lemma) {
    return lemma.substring(lemma.lastIndexOf(' ') + 1);
  }
}
