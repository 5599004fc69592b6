package org.entente.fact.statement;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.entente.fact.Modality;
import org.entente.fact.Schema;
import org.entente.fact.Value;
import org.entente.fact.frame.Referent;

/** Tells which statements say too little by themselves, or nothing beside another one. */
final class Subsumption {
  private Subsumption() {}

  /**
   * Whether a statement leaves out, or takes from elsewhere, what it is about: a danger to nobody
   * and nothing, ties between two that its sentence does not name, a meeting of nobody.
   */
  static boolean isVague(Statement statement) {
    return switch (statement.kind()) {
      case "Threat" -> statement.things().keySet().equals(Set.of("posedBy"));
      case "securityTiesWith" -> statement.inherited().size() == 2;
      case "Event" ->
          statement.thing().isEmpty()
              && statement.values().isEmpty()
              && statement.things().keySet().equals(Set.of("attendee"))
              && statement.inherited().contains("attendee");
      case "Meeting", "Summit" ->
          statement.things().isEmpty()
              && statement
                  .thing()
                  .filter(it -> it.known() || !it.label().equals(lower(it.label())))
                  .isEmpty();
      default -> false;
    };
  }

  private static String lower(String label) {
    return label.toLowerCase(Locale.ROOT);
  }

  /** Whether one statement says better what another one of its sentence says. */
  static boolean isBetter(Statement one, Statement other, Schema schema) {
    if (isPlanOf(one, other) || isAgainst(one, other) || isOfAbsent(one, other)) {
      return true;
    }
    boolean summit = other.kind().equals("Meeting") && one.kind().equals("Summit");
    if (summit && other.thing().isEmpty() && other.modality() == one.modality()) {
      return Meetings.holds(one, other) && one.shares("attendee", other);
    }
    if (isTheSameTwo(one, other) || isOfGroup(one, other)) {
      return true;
    }
    if (isOfEvent(one, other)) {
      return true;
    }
    boolean aid =
        other.kind().equals("AidTransfer")
            && !other.things().containsKey("weaponSystem")
            && one.kind().equals("ArmsTransfer")
            // "A package of $5 million": it makes no claim of its own.
            && !Packages.isAnnounced(one);
    boolean priced =
        !other.values().containsKey("amount")
            || Objects.equals(one.values().get("amount"), other.values().get("amount"));
    return aid
        && priced
        && (one.shares("supplier", other) || one.shares("recipient", other))
        && schema.isA(one.kind(), "Transfer");
  }

  /** "Declined to attend the meeting": the meeting took place without him. */
  private static boolean isOfAbsent(Statement one, Statement other) {
    return other.modality() == Modality.DENIED
        && Meetings.isGathering(other)
        && one.things().containsKey("absentee")
        && one.thing().isPresent()
        && other.thing().filter(it -> it.key().equals(one.thing().get().key())).isPresent();
  }

  /** "Chile sent jets" to the exercise told of: nobody got them. */
  private static boolean isOfEvent(Statement one, Statement other) {
    return one.kind().equals("Event")
        && one.thing().isPresent()
        && one.things().keySet().equals(Set.of("attendee"))
        && other.kind().equals("ArmsTransfer")
        && !other.things().containsKey("recipient")
        && one.keys("attendee").equals(other.keys("supplier"));
  }

  /** "condemned X's attack on Y and backed it": nobody backs whom he condemns. */
  private static boolean isAgainst(Statement condemning, Statement supporting) {
    return condemning.kind().equals("condemns")
        && supporting.kind().equals("supports")
        && condemning.shares(Schema.SUBJECT, supporting)
        && condemning.shares(Schema.OBJECT, supporting);
  }

  /** "The leaders of the group, X, Y and Z, met": they did, and no group. */
  private static boolean isOfGroup(Statement one, Statement other) {
    List<Referent> named = one.fillers("attendee");
    List<Referent> vague = other.fillers("attendee");
    boolean met =
        Meetings.isGathering(one)
            && one.kind().equals(other.kind())
            && one.thing().isEmpty()
            && other.thing().isEmpty()
            && named.size() > 1;
    boolean persons = one.kind().equals("Summit") && isAll(named, "Person");
    return met
        && (persons
            ? vague.stream().noneMatch(it -> it.kind().equals("Person"))
            : isAll(vague, "Group") && named.stream().noneMatch(it -> it.kind().equals("Group")));
  }

  private static boolean isAll(List<Referent> some, String kind) {
    return some.stream().allMatch(it -> it.kind().equals(kind));
  }

  /** "The two leaders met": the two of whom the text has told, not their states besides. */
  private static boolean isTheSameTwo(Statement meeting, Statement summit) {
    return meeting.kind().equals("Meeting")
        && summit.kind().equals("Summit")
        && meeting.thing().isEmpty()
        && summit.thing().isEmpty()
        && summit.inherited().contains("attendee")
        && meeting.inherited().contains("attendee")
        && meeting.keys("attendee").size() == summit.keys("attendee").size();
  }

  /** "approved the treaty with X": what is done is no plan. */
  private static boolean isPlanOf(Statement done, Statement plan) {
    return plan.modality() == Modality.PLANNED
        && done.modality() != Modality.PLANNED
        && plan.thing().isPresent()
        && done.thing().filter(it -> it.key().equals(plan.thing().get().key())).isPresent()
        && done.things().keySet().containsAll(plan.things().keySet())
        && !isDatedForce(plan);
  }

  /** "The treaty between X and Y will enter into force on 1 July": that tells more than it. */
  private static boolean isDatedForce(Statement plan) {
    return plan.values().containsKey("date")
        && new Value.Constant("inForce").equals(plan.values().get("status"));
  }
}
