package org.entente.fact.statement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.fact.Schema;

/** Brings the statements of one sentence together, and takes away what another one says better. */
public final class Sentences {
  private Sentences() {}

  /** Adds a statement, as one with another where both may be the same. */
  public static void add(List<Statement> statements, Statement statement) {
    for (int i = 0; i < statements.size(); i++) {
      Optional<Statement> both = statements.get(i).with(statement);
      if (both.isPresent()) {
        statements.set(i, both.get());
        return;
      }
    }
    statements.add(statement);
  }

  /** What two parts of a sentence say is one statement only of what has a name of its own. */
  public static void join(List<Statement> statements, Statement statement) {
    if (statement.thing().isPresent()) {
      add(statements, statement);
    } else {
      statements.add(statement);
    }
  }

  /** Takes away what another statement of the sentence says better. */
  public static void drop(List<Statement> statements, Schema schema) {
    statements.replaceAll(Meetings::attended);
    List<Statement> all = List.copyOf(statements);
    statements.removeIf(
        it ->
            Subsumption.isVague(it)
                || all.stream().anyMatch(other -> Subsumption.isBetter(other, it, schema)));
    once(statements, schema);
    mend(statements);
    Meetings.join(statements);
    Meetings.place(statements);
    statements.replaceAll(Meetings::settled);
    Meetings.part(statements);
  }

  /** "X counts Y as its partner": that Y is X's is no more. */
  private static void once(List<Statement> statements, Schema schema) {
    for (int i = statements.size() - 1; i > 0; i--) {
      Statement last = statements.get(i);
      boolean told =
          schema.isSymmetric(last.kind())
              && statements.subList(0, i).stream().anyMatch(it -> isTurned(it, last));
      if (told) {
        statements.remove(i);
      }
    }
  }

  private static boolean isTurned(Statement one, Statement other) {
    return one.kind().equals(other.kind())
        && one.modality() == other.modality()
        && one.validity().equals(other.validity())
        && Set.copyOf(one.keys(Schema.SUBJECT)).equals(Set.copyOf(other.keys(Schema.OBJECT)))
        && Set.copyOf(one.keys(Schema.OBJECT)).equals(Set.copyOf(other.keys(Schema.SUBJECT)));
  }

  /** "Took delivery of drones bought from X": who sold them belongs to the drones. */
  private static void mend(List<Statement> statements) {
    List<Statement> bare = statements.stream().filter(Sentences::isBare).toList();
    List<Statement> open =
        statements.stream()
            .filter(it -> it.kind().equals("ArmsTransfer"))
            .filter(it -> it.things().containsKey("weaponSystem"))
            .filter(it -> !it.things().containsKey("supplier"))
            .toList();
    if (bare.size() == 1 && open.size() == 1 && bare.get(0).modality() == open.get(0).modality()) {
      statements.remove(bare.get(0));
      statements.set(statements.indexOf(open.get(0)), open.get(0).holding(bare.get(0)));
    }
  }

  private static boolean isBare(Statement statement) {
    return statement.kind().equals("ArmsTransfer")
        && statement.things().keySet().equals(Set.of("supplier"));
  }
}
