package org.entente.fact.reading;

import java.util.ArrayList;
import java.util.List;
import org.entente.fact.Schema;
import org.entente.fact.frame.Referent;

/** Tells which statements of one sentence say what another one says better. */
final class Sentences {
  private Sentences() {}

  /** Takes away what another statement of the sentence says better. */
  static void drop(List<Statement> statements, Schema schema) {
    List<Statement> all = List.copyOf(statements);
    statements.removeIf(it -> all.stream().anyMatch(other -> isBetter(other, it, schema)));
    join(statements);
  }

  /** A sum that pays for arms is no aid. */
  private static boolean isBetter(Statement one, Statement other, Schema schema) {
    boolean aid = other.kind().equals("AidTransfer") && one.kind().equals("ArmsTransfer");
    return aid
        && (share(one, other, "supplier") || share(one, other, "recipient"))
        && schema.isA(one.kind(), "Transfer");
  }

  /** "received X for a summit": one gathering, told by its guests and by its name. */
  private static void join(List<Statement> statements) {
    List<Statement> named = new ArrayList<>();
    for (Statement it : statements) {
      if (isGathering(it) && it.thing().isPresent() && !it.things().containsKey("attendee")) {
        named.add(it);
      }
    }
    for (Statement it : List.copyOf(statements)) {
      if (named.size() == 1 && it.kind().equals("Meeting") && it.thing().isEmpty()) {
        statements.remove(it);
        statements.remove(named.get(0));
        statements.add(named.get(0).holding(it));
        return;
      }
    }
  }

  private static boolean isGathering(Statement statement) {
    return statement.kind().equals("Summit") || statement.kind().equals("Meeting");
  }

  private static boolean share(Statement one, Statement other, String slot) {
    List<Referent> some = one.things().getOrDefault(slot, List.of());
    return other.things().getOrDefault(slot, List.of()).stream()
        .anyMatch(it -> some.stream().anyMatch(that -> that.key().equals(it.key())));
  }
}
