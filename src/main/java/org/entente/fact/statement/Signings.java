package org.entente.fact.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.fact.Modality;
import org.entente.fact.Value;
import org.entente.fact.analysis.Syntax;
import org.entente.fact.analysis.Tree;
import org.entente.fact.frame.Referent;

/**
 * Tells of the contract that is signed where the text says only for what: "signed for six jets".
 */
public final class Signings {
  private static final Set<String> TIMES = Set.of("date", "startDate");

  private Signings() {}

  /**
   * A statement that a word carries, and the contract by which arms are bought, if it signs one.
   */
  public static List<Statement> told(Statement order, Tree tree, int trigger) {
    Syntax syntax = new Syntax(tree);
    boolean signed =
        order.kind().equals("ArmsTransfer")
            && tree.lemma(trigger).equals("sign")
            && syntax.children(trigger, "obj").isEmpty()
            && syntax.children(trigger, "compound:prt").isEmpty()
            && order.things().containsKey("recipient");
    return signed ? List.of(order, contract(order)) : List.of(order);
  }

  private static Statement contract(Statement order) {
    List<Referent> parties = new ArrayList<>();
    for (String slot : List.of("recipient", "supplier")) {
      parties.addAll(order.fillers(slot));
    }
    SortedMap<String, List<Referent>> things = new TreeMap<>();
    things.put("signatory", parties);
    SortedMap<String, Value> values = new TreeMap<>(order.values());
    values.keySet().retainAll(TIMES);
    if (order.modality() == Modality.ACTUAL) {
      values.put("status", new Value.Constant("signed"));
    }
    return order.withKind("Contract").withThings(things).withValues(values);
  }
}
