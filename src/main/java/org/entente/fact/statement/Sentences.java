package org.entente.fact.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.fact.Modality;
import org.entente.fact.Schema;
import org.entente.fact.frame.Referent;

/** Tells which statements of one sentence say what another one says better. */
public final class Sentences {
  private Sentences() {}

  /** Takes away what another statement of the sentence says better. */
  public static void drop(List<Statement> statements, Schema schema) {
    statements.replaceAll(Sentences::attended);
    List<Statement> all = List.copyOf(statements);
    statements.removeIf(
        it -> isVague(it) || all.stream().anyMatch(other -> isBetter(other, it, schema)));
    once(statements, schema);
    mend(statements);
    join(statements);
    place(statements);
    statements.replaceAll(it -> onceHosted(byState(withoutHosts(it))));
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

  /** "Brazil hosted the summit of the bloc": Brazil did. */
  private static Statement byState(Statement statement) {
    List<Referent> hosts = statement.fillers("host");
    List<Referent> states = hosts.stream().filter(it -> it.kind().equals("State")).toList();
    if (states.isEmpty() || states.size() == hosts.size() || !isGathering(statement)) {
      return statement;
    }
    SortedMap<String, List<Referent>> things = new TreeMap<>(statement.things());
    things.put("host", states);
    return statement.withThings(things);
  }

  /** Who receives somebody meets him. */
  private static Statement attended(Statement statement) {
    List<Referent> guests = statement.fillers("attendee");
    List<Referent> hosts =
        statement.fillers("host").stream()
            .filter(it -> it.kind().equals("Person"))
            .filter(it -> guests.stream().noneMatch(one -> one.key().equals(it.key())))
            .toList();
    boolean met = statement.kind().equals("Meeting") && statement.thing().isEmpty();
    if (!met || hosts.isEmpty() || guests.isEmpty()) {
      return statement;
    }
    SortedMap<String, List<Referent>> things = new TreeMap<>(statement.things());
    List<Referent> all = new ArrayList<>(hosts);
    all.addAll(guests);
    things.put("attendee", all);
    return statement.withThings(things);
  }

  /** "Intervened in Chad and bombed it": the state is told once, as the host. */
  private static Statement onceHosted(Statement statement) {
    List<String> hosts = statement.keys("host");
    List<Referent> venues = statement.fillers("heldIn");
    if (venues.stream().noneMatch(it -> hosts.contains(it.key()))) {
      return statement;
    }
    SortedMap<String, List<Referent>> things = new TreeMap<>(statement.things());
    List<Referent> others = venues.stream().filter(it -> !hosts.contains(it.key())).toList();
    things.put("heldIn", others);
    things.values().removeIf(List::isEmpty);
    return statement.withThings(things);
  }

  /**
   * Whether a statement leaves out, or takes from elsewhere, what it is about: a danger to nobody
   * and nothing, ties between two that its sentence does not name, a meeting of nobody.
   */
  private static boolean isVague(Statement statement) {
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

  /** "The three held a summit": none of them was the others' host. */
  private static Statement withoutHosts(Statement statement) {
    List<Referent> hosts = statement.fillers("host");
    List<Referent> guests = statement.fillers("attendee");
    if (hosts.size() < 2
        || hosts.size() != guests.size()
        || !statement.keys("attendee").containsAll(statement.keys("host"))) {
      return statement;
    }
    SortedMap<String, List<Referent>> things = new TreeMap<>(statement.things());
    things.remove("host");
    return statement.withThings(things);
  }

  /** "met X on a visit to Lima": they met in Lima. */
  private static void place(List<Statement> statements) {
    List<Statement> visits = statements.stream().filter(Sentences::isVisitToPlace).toList();
    for (Statement it : List.copyOf(statements)) {
      boolean open =
          visits.size() == 1
              && it.kind().equals("Meeting")
              && it.thing().isEmpty()
              && !it.things().containsKey("heldIn")
              && it.modality() == visits.get(0).modality()
              && share(it, visits.get(0), "attendee", "visitor");
      if (open) {
        SortedMap<String, List<Referent>> things = new TreeMap<>(it.things());
        things.put("heldIn", visits.get(0).fillers("destination"));
        statements.set(statements.indexOf(it), it.withThings(things));
      }
    }
  }

  private static boolean isVisitToPlace(Statement statement) {
    List<Referent> destinations = statement.fillers("destination");
    return statement.kind().equals("Visit")
        && destinations.size() == 1
        && destinations.get(0).kind().equals("Place");
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

  /** A sum that pays for arms is no aid. */
  private static boolean isBetter(Statement one, Statement other, Schema schema) {
    if (isPlanOf(one, other) || isAgainst(one, other) || isOfAbsent(one, other)) {
      return true;
    }
    boolean summit = other.kind().equals("Meeting") && one.kind().equals("Summit");
    if (summit && other.thing().isEmpty() && other.modality() == one.modality()) {
      return holds(one, other) && share(one, other, "attendee");
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
            && one.kind().equals("ArmsTransfer");
    boolean priced =
        !other.values().containsKey("amount")
            || Objects.equals(one.values().get("amount"), other.values().get("amount"));
    return aid
        && priced
        && (share(one, other, "supplier") || share(one, other, "recipient"))
        && schema.isA(one.kind(), "Transfer");
  }

  /** "Declined to attend the meeting": the meeting took place without him. */
  private static boolean isOfAbsent(Statement one, Statement other) {
    return other.modality() == Modality.DENIED
        && isGathering(other)
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
        && share(condemning, supporting, Schema.SUBJECT)
        && share(condemning, supporting, Schema.OBJECT);
  }

  /** "The leaders of the group, X, Y and Z, met": they did, and no group. */
  private static boolean isOfGroup(Statement one, Statement other) {
    List<Referent> named = one.fillers("attendee");
    List<Referent> vague = other.fillers("attendee");
    boolean met =
        isGathering(one)
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
        && done.things().keySet().containsAll(plan.things().keySet());
  }

  /** "received X for a summit": one gathering, told by its guests and by its name. */
  private static void join(List<Statement> statements) {
    List<Statement> named = new ArrayList<>();
    for (Statement it : statements) {
      boolean event = isGathering(it) || it.kind().equals("Event");
      if (event && it.thing().isPresent()) {
        named.add(it);
      }
    }
    for (Statement it : List.copyOf(statements)) {
      boolean same =
          named.size() == 1
              && isUnnamed(it, named.get(0))
              && it.thing().isEmpty()
              && it.modality() == named.get(0).modality()
              && !isApart(it, named.get(0))
              && (!named.get(0).things().containsKey("attendee")
                  || share(it, named.get(0), "attendee"));
      if (same) {
        statements.remove(it);
        statements.set(statements.indexOf(named.get(0)), named.get(0).holding(it));
        return;
      }
    }
  }

  /** "Held talks with X in Lima before Y received him in Doha": two, by their guests or places. */
  private static boolean isApart(Statement one, Statement other) {
    boolean elsewhere =
        one.things().containsKey("heldIn")
            && other.things().containsKey("heldIn")
            && !share(one, other, "heldIn");
    return elsewhere || !(holds(one, other) || holds(other, one));
  }

  private static boolean holds(Statement one, Statement other) {
    List<String> guests = one.keys("attendee");
    return guests.containsAll(other.keys("attendee"));
  }

  /** A meeting by its guests is told by a summit, too; a plain event by another one. */
  private static boolean isUnnamed(Statement one, Statement named) {
    return one.kind().equals("Meeting") == isGathering(named)
        && (one.kind().equals("Meeting") || one.kind().equals("Event"));
  }

  /** Who did not attend a meeting was absent from it. */
  public static Statement absent(Statement statement) {
    List<Referent> away = statement.fillers("attendee");
    boolean negated = statement.modality() == Modality.DENIED && isGathering(statement);
    if (!negated || away.isEmpty() || statement.thing().isEmpty()) {
      return statement;
    }
    SortedMap<String, List<Referent>> things = new TreeMap<>(statement.things());
    things.remove("attendee");
    things.put("absentee", away);
    return statement.withThings(things).withModality(Modality.ACTUAL);
  }

  private static boolean isGathering(Statement statement) {
    return statement.kind().equals("Summit") || statement.kind().equals("Meeting");
  }

  private static boolean share(Statement one, Statement other, String slot) {
    return share(one, other, slot, slot);
  }

  private static boolean share(Statement one, Statement other, String slot, String its) {
    List<Referent> some = one.fillers(slot);
    return other.fillers(its).stream()
        .anyMatch(it -> some.stream().anyMatch(that -> that.key().equals(it.key())));
  }
}
