package org.entente.fact.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.fact.Modality;
import org.entente.fact.Value;
import org.entente.fact.frame.Referent;

/** Settles who hosted and attended the gatherings of one sentence, where, and which are one. */
public final class Meetings {
  private Meetings() {}

  /** With the hosts that it has: neither one another's nor of their own state. */
  static Statement settled(Statement statement) {
    return onceHosted(byState(withoutHosts(statement)));
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
  static Statement attended(Statement statement) {
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
  static void place(List<Statement> statements) {
    List<Statement> visits = statements.stream().filter(Meetings::isVisitToPlace).toList();
    for (Statement it : List.copyOf(statements)) {
      boolean open =
          visits.size() == 1
              && it.kind().equals("Meeting")
              && it.thing().isEmpty()
              && !it.things().containsKey("heldIn")
              && it.modality() == visits.get(0).modality()
              && it.shares("attendee", visits.get(0), "visitor");
      if (open) {
        SortedMap<String, List<Referent>> things = new TreeMap<>(it.things());
        things.put("heldIn", visits.get(0).fillers("destination"));
        statements.set(statements.indexOf(it), it.withThings(things));
      }
    }
  }

  /** "Summits in Lima and Quito": one in each. */
  static void part(List<Statement> statements) {
    for (Statement it : List.copyOf(statements)) {
      List<Referent> venues = it.fillers("heldIn");
      if (venues.size() > 1
          && isGathering(it)
          && it.thing().filter(Meetings::isSeveral).isPresent()) {
        int at = statements.indexOf(it);
        statements.remove(at);
        for (int i = 0; i < venues.size(); i++) {
          SortedMap<String, List<Referent>> things = new TreeMap<>(it.things());
          things.put("heldIn", List.of(venues.get(i)));
          statements.add(at + i, it.withThings(things));
        }
      }
    }
  }

  private static boolean isSeveral(Referent gathering) {
    return !gathering.known()
        && !gathering.inherited()
        && (gathering.label().endsWith("summits") || gathering.label().endsWith("meetings"));
  }

  private static boolean isVisitToPlace(Statement statement) {
    List<Referent> destinations = statement.fillers("destination");
    return statement.kind().equals("Visit")
        && destinations.size() == 1
        && destinations.get(0).kind().equals("Place");
  }

  /** "received X for a summit": one gathering, told by its guests and by its name. */
  static void join(List<Statement> statements) {
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
                  || it.shares("attendee", named.get(0)));
      if (same) {
        statements.remove(it);
        statements.set(statements.indexOf(named.get(0)), named.get(0).holding(it));
        return;
      }
    }
  }

  /**
   * "Held talks with X in Lima before Y received him in Doha": two, by their guests, days or
   * places.
   */
  private static boolean isApart(Statement one, Statement other) {
    boolean elsewhere =
        one.things().containsKey("heldIn")
            && other.things().containsKey("heldIn")
            && !one.shares("heldIn", other);
    return elsewhere || isAnotherDay(one, other) || !(holds(one, other) || holds(other, one));
  }

  /** Whether their days differ: one in May may be the one of 3 May. */
  private static boolean isAnotherDay(Statement one, Statement other) {
    return one.values().get("date") instanceof Value.Date day
        && other.values().get("date") instanceof Value.Date otherDay
        && !(day.date().first().isBefore(otherDay.date().after())
            && otherDay.date().first().isBefore(day.date().after()));
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

  /** Whether a statement tells of a meeting or a summit. */
  static boolean isGathering(Statement statement) {
    return statement.kind().equals("Summit") || statement.kind().equals("Meeting");
  }

  /** Whether all that attend one gathering attend another, too. */
  static boolean holds(Statement one, Statement other) {
    return one.keys("attendee").containsAll(other.keys("attendee"));
  }
}
