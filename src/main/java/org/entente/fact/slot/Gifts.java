package org.entente.fact.slot;

import java.util.List;
import java.util.Set;
import org.entente.fact.Value;
import org.entente.fact.frame.Match;
import org.entente.fact.frame.Referent;
import org.entente.fact.statement.Statement;

/** Tells gifts that help coast guards from arms: radars and patrol boats that are given. */
public final class Gifts {
  private static final Set<String> GIVEN =
      Set.of("give", "donate", "grant", "gift", "provide", "hand", "present", "receive", "get");

  private static final Value ORDERED = new Value.Constant("ordered");
  private static final Set<String> HELP =
      Set.of(
          "radar",
          "radars",
          "coastal-radar",
          "patrol-boat",
          "patrol-ship",
          "patrol-vessel",
          "patrol-craft",
          "coast-guard-vessel",
          "coast-guard-ship",
          "cutter",
          "boat");

  private Gifts() {}

  /** The statement that a match makes, as help where it tells of such a gift. */
  public static Statement told(Statement statement, Match match, String verb) {
    List<Referent> goods = match.things().getOrDefault("weaponSystem", List.of());
    boolean help =
        statement.kind().equals("ArmsTransfer")
            && GIVEN.contains(verb)
            && !ORDERED.equals(statement.values().get("status"))
            && !goods.isEmpty()
            && goods.stream().allMatch(it -> HELP.contains(it.key()))
            && match.things().getOrDefault("supplier", List.of()).stream()
                .noneMatch(it -> it.kind().equals("Company"));
    return help ? statement.withKind("AidTransfer") : statement;
  }
}
