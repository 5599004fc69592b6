package org.entente.fact.slot;

import java.util.List;
import org.entente.fact.Value;
import org.entente.fact.entity.Lexicon;
import org.entente.fact.entity.Lexicon.Role;
import org.entente.fact.frame.Match;
import org.entente.fact.frame.Referent;
import org.entente.fact.statement.Statement;

/** Tells gifts that help coast guards from arms: radars and patrol boats that are given. */
public final class Gifts {
  private static final Value ORDERED = new Value.Constant("ordered");

  private final Lexicon lexicon;

  /** By what is given, and how. */
  public Gifts(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The statement that a match makes, as help where it tells of such a gift. */
  public Statement told(Statement statement, Match match, String verb) {
    List<Referent> goods = match.fillers("weaponSystem");
    boolean help =
        statement.kind().equals("ArmsTransfer")
            && lexicon.has(Role.DONATING, verb)
            && !ORDERED.equals(statement.values().get("status"))
            && !goods.isEmpty()
            && goods.stream().allMatch(it -> lexicon.has(Role.COAST_GUARD, it.key()))
            && match.fillers("supplier").stream().noneMatch(it -> it.kind().equals("Company"));
    return help ? statement.withKind("AidTransfer") : statement;
  }
}
