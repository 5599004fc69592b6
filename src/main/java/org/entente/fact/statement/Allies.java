package org.entente.fact.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.entente.fact.Claim;
import org.entente.fact.Modality;
import org.entente.fact.Schema;
import org.entente.fact.Value;
import org.entente.fact.frame.Referent;

/** Those whom a treaty binds to defend each other are allies. */
public final class Allies {
  private static final String KIND = "allyOf";
  private static final double CONFIDENCE = 0.7;

  /** Of more parties than these nobody writes out who is whose ally. */
  private static final int MOST = 5;

  private static final Set<Value> OPEN =
      Set.of(new Value.Constant("draft"), new Value.Constant("ended"));

  private Allies() {}

  /** The statements with who is bound by them to defend whom. */
  public static List<Statement> told(List<Statement> statements) {
    List<Statement> all = new ArrayList<>(statements);
    for (Statement statement : statements) {
      List<Referent> parties = statement.fillers("signatory");
      boolean few = parties.size() > 1 && parties.size() <= MOST;
      boolean holds = statements.stream().noneMatch(it -> undoes(it, statement));
      if (few
          && holds
          && binds(statement)
          && parties.stream().allMatch(it -> it.kind().equals("State"))) {
        for (int i = 0; i + 1 < parties.size(); i++) {
          Statement pair = pair(statement, parties.get(i), parties.subList(i + 1, parties.size()));
          if (all.stream().noneMatch(it -> isSame(it, pair))) {
            all.add(pair);
          }
        }
      }
    }
    return all;
  }

  /** Whether a statement says of the same treaty that it is not, or no longer. */
  private static boolean undoes(Statement one, Statement treaty) {
    boolean same =
        one.thing().isPresent()
            && one.thing().map(Referent::key).equals(treaty.thing().map(Referent::key));
    return same
        && (one.modality() == Modality.DENIED
            || one.values().values().stream().anyMatch(OPEN::contains));
  }

  private static boolean binds(Statement statement) {
    return statement.modality() == Modality.ACTUAL
        && new Value.Truth(true).equals(statement.values().get("mutualDefence"))
        && statement.values().values().stream().noneMatch(OPEN::contains);
  }

  private static Statement pair(Statement treaty, Referent one, List<Referent> others) {
    TreeMap<String, List<Referent>> ends = new TreeMap<>();
    ends.put(Schema.SUBJECT, List.of(one));
    ends.put(Schema.OBJECT, List.copyOf(others));
    return new Statement(
        KIND,
        Optional.empty(),
        ends,
        new TreeMap<>(),
        Modality.ACTUAL,
        treaty.sayers(),
        Claim.Validity.ALWAYS,
        treaty.maker(),
        Math.min(CONFIDENCE, treaty.confidence()));
  }

  /** Whether a statement names these allies already, in whatever order. */
  private static boolean isSame(Statement one, Statement pair) {
    return one.kind().equals(KIND)
        && ((holds(one, Schema.SUBJECT, pair, Schema.SUBJECT)
                && holds(one, Schema.OBJECT, pair, Schema.OBJECT))
            || (holds(one, Schema.SUBJECT, pair, Schema.OBJECT)
                && holds(one, Schema.OBJECT, pair, Schema.SUBJECT)));
  }

  private static boolean holds(Statement one, String slot, Statement other, String its) {
    return keys(one, slot).containsAll(keys(other, its));
  }

  private static Set<String> keys(Statement statement, String slot) {
    return statement.fillers(slot).stream().map(Referent::key).collect(Collectors.toSet());
  }
}
