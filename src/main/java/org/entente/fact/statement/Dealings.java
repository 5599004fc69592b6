package org.entente.fact.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.fact.frame.Referent;

/** How often a document has told of each as giving, or getting, arms. Not for several threads. */
final class Dealings {
  private static final String SUPPLIER = "supplier";
  private static final String RECIPIENT = "recipient";

  private final Map<String, Integer> told = new TreeMap<>();

  /** The firms that have sold arms, by their names. */
  private final List<String> sellers = new ArrayList<>();

  /** Somebody has given, or got. */
  void tell(String slot, Referent one) {
    told.merge(slot + " " + one.key(), 1, Integer::sum);
  }

  /** A firm has sold. */
  void sell(Referent firm) {
    sellers.add(firm.label());
  }

  /** How often somebody has given, or got. */
  int told(String slot, Referent one) {
    return told.getOrDefault(slot + " " + one.key(), 0);
  }

  /** Whether somebody, or a firm called after him, has given arms, and more often than got any. */
  boolean isGiver(Referent one) {
    String last = one.label().substring(one.label().lastIndexOf(' ') + 1);
    long given = told(SUPPLIER, one) + sellers.stream().filter(it -> it.contains(last)).count();
    return given > told(RECIPIENT, one);
  }
}
