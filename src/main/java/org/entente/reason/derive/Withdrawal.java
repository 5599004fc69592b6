package org.entente.reason.derive;

import java.util.ArrayList;
import java.util.List;

/**
 * Withdraws what no longer follows. A fact that lost a support stays where facts of lower rank
 * still support it on all its days: these cannot rest on it themselves. Every other goes, with all
 * that rested on it, and is derived again from what is left (deletion and rederivation as in Gupta,
 * Mumick and Subrahmanian 1993, cut short by well-founded ranks).
 */
final class Withdrawal {
  private static final int ANY_RANK = Relation.UNRANKED + 1;

  /** A fact that went; a hopeless one followed from nothing any more, of whatever rank. */
  private record Gone(
      Relation relation,
      int subject,
      int object,
      boolean isStated,
      int statedDays,
      boolean isHopeless) {}

  /** Takes facts. */
  interface Facts {
    void take(Relation relation, int subject, int object);
  }

  private final Program program;
  private final Join join;
  private final Relations relations;
  private final Days days;
  private final List<Gone> gone = new ArrayList<>();
  // Of what is being proved.
  private int proved;
  private int highest;
  private boolean hopeless;

  Withdrawal(Program program, Join join, Relations relations, Days days) {
    this.program = program;
    this.join = join;
    this.relations = relations;
    this.days = days;
  }

  /**
   * Takes away what no longer follows.
   *
   * @param suspects facts that lost a support; grows
   * @param changed takes facts that went and came back, to be followed from there
   */
  void run(WorkList suspects, WorkList changed) {
    for (int at = 0; at < suspects.size(); at++) {
      Relation relation = relations.get(suspects.relation(at));
      int fact = suspects.fact(at);
      if (relation.isHeld(fact) && !isSupported(relation, fact)) {
        boolean isHopeless = hopeless && proved == relation.statedDays(fact);
        suspectConclusions(relation, fact, suspects);
        remove(relation, fact, isHopeless);
      }
    }
    gone.forEach(fact -> restore(fact, changed));
  }

  /** Tells what went and did not come back. */
  void forEachGone(Facts facts) {
    for (Gone fact : gone) {
      if (fact.relation().find(fact.subject(), fact.object()) == Relation.NONE) {
        facts.take(fact.relation(), fact.subject(), fact.object());
      }
    }
  }

  private boolean isSupported(Relation relation, int fact) {
    int goal = relation.days(fact);
    if (goal == Days.NEVER) {
      // It can only be stated, for no day; nothing else leads to such a fact.
      proved = goal;
      hopeless = true;
      return relation.isStated(fact);
    }
    proved = relation.statedDays(fact);
    hopeless = relation.rank(fact) < Relation.UNRANKED;
    return days.covers(proved, goal)
        || (relation.rank(fact) < Relation.UNRANKED
            && proves(
                relation,
                relation.subject(fact),
                relation.object(fact),
                relation.rank(fact),
                goal));
  }

  private void remove(Relation relation, int fact, boolean isHopeless) {
    gone.add(
        new Gone(
            relation,
            relation.subject(fact),
            relation.object(fact),
            relation.isStated(fact),
            relation.statedDays(fact),
            isHopeless));
    relation.remove(fact);
  }

  private void suspectConclusions(Relation relation, int fact, WorkList suspects) {
    for (Program.Trigger trigger : program.triggers(relation)) {
      if (trigger
          .atom()
          .fits(
              relation.subject(fact), relation.property(), relation.object(fact), join.values())) {
        join.run(
            trigger.rest(),
            relation.days(fact),
            0,
            ANY_RANK,
            (onDays, rank) -> {
              trigger.heads().forEach(head -> suspect(head, suspects));
              return false;
            });
      }
    }
  }

  private void suspect(Clause.Head head, WorkList suspects) {
    int[] bound = join.values();
    Relation relation = head.relation();
    if (relation == null) {
      relation = relations.find(Atom.value(head.atom().property(), bound));
    }
    if (relation == null) {
      return;
    }
    int fact =
        relation.find(
            Atom.value(head.atom().subject(), bound), Atom.value(head.atom().object(), bound));
    if (fact != Relation.NONE) {
      suspects.add(relation, fact);
    }
  }

  private void restore(Gone fact, WorkList changed) {
    proved = fact.statedDays();
    highest = -1;
    if (!fact.isHopeless()) {
      proves(fact.relation(), fact.subject(), fact.object(), ANY_RANK, Days.ALWAYS);
    }
    if (proved == Days.NEVER && !fact.isStated()) {
      return;
    }
    int number = ~fact.relation().put(fact.subject(), fact.object());
    fact.relation().setRank(number, Math.min(highest + 1, Relation.UNRANKED));
    fact.relation().setDays(number, proved);
    if (fact.isStated()) {
      fact.relation().state(number, fact.statedDays());
    }
    changed.await(fact.relation(), number);
  }

  /** Whether facts of ranks below one prove another for certain days; stops when they do. */
  private boolean proves(Relation relation, int subject, int object, int below, int goal) {
    for (Program.Support support : program.supports(relation)) {
      if (support.head().fits(subject, relation.property(), object, join.values())
          && join.run(
              join.narrowest(support.bodies()),
              Days.ALWAYS,
              0,
              below,
              (onDays, rank) -> {
                proved = days.or(proved, onDays);
                highest = Math.max(highest, rank);
                return days.covers(proved, goal);
              })) {
        return true;
      }
      hopeless &= !join.hasPassedOver();
    }
    return false;
  }
}
