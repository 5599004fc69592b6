package org.entente.reason.derive;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Matches bodies against the relations. */
final class Join {
  /** Takes matches; the variables' values are the join's own. */
  interface Match {
    /**
     * Takes a match.
     *
     * @param days on which every fact of it holds
     * @param rank the highest rank of its facts
     * @return whether no more matches are wanted
     */
    boolean found(int days, int rank);

    /**
     * Whether what a match concludes is known already, so that it need not be found.
     *
     * @param days on which the match would hold at most
     */
    default boolean isKnown(int days) {
      return false;
    }
  }

  private final Relations relations;
  private final Days days;
  private final int[] values;
  private boolean passedOver;

  /**
   * Made once for all rules.
   *
   * @param variables how many variables a rule has at most
   */
  Join(Relations relations, Days days, int variables) {
    this.relations = relations;
    this.days = days;
    this.values = new int[variables];
  }

  /** The values that variables have now, by their number; the caller binds what a plan expects. */
  int[] values() {
    return values;
  }

  /**
   * Finds every match.
   *
   * @param onDays the days on which what is matched already holds
   * @param rank the highest rank of what is matched already
   * @param below only facts of lower ranks are used
   * @return whether a match was the last that was wanted
   */
  boolean run(Plan plan, int onDays, int rank, int below, Match match) {
    passedOver = false;
    return new Run(plan, below, match).from(0, onDays, rank);
  }

  /** Whether the last run passed over facts for their rank. */
  boolean hasPassedOver() {
    return passedOver;
  }

  /** Among plans for one body, the one whose first step finds the fewest facts. */
  Plan narrowest(List<Plan> plans) {
    Plan narrowest = plans.get(0);
    if (plans.size() == 1) {
      return narrowest;
    }
    int least = Integer.MAX_VALUE;
    for (Plan plan : plans) {
      int width = width(plan.step(0));
      if (width < least) {
        least = width;
        narrowest = plan;
      }
    }
    return narrowest;
  }

  private int width(Plan.Step step) {
    Relation relation = relation(step);
    if (relation == null) {
      return step.bindsProperty() ? Integer.MAX_VALUE : 0;
    }
    return switch (step.access()) {
      case PAIR -> relation.find(subject(step), object(step)) == Relation.NONE ? 0 : 1;
      case SUBJECT -> relation.withSubject(subject(step))[0];
      case OBJECT -> relation.withObject(object(step))[0];
      case ALL -> relation.size();
    };
  }

  private @Nullable Relation relation(Plan.Step step) {
    if (step.relation() != null || step.bindsProperty()) {
      return step.relation();
    }
    return relations.find(Atom.value(step.atom().property(), values));
  }

  private int subject(Plan.Step step) {
    return Atom.value(step.atom().subject(), values);
  }

  private int object(Plan.Step step) {
    return Atom.value(step.atom().object(), values);
  }

  private final class Run {
    private final Plan plan;
    private final int below;
    private final Match match;

    Run(Plan plan, int below, Match match) {
      this.plan = plan;
      this.below = below;
      this.match = match;
    }

    boolean from(int depth, int onDays, int rank) {
      for (int[] pair : plan.tests(depth)) {
        if (Atom.value(pair[0], values) == Atom.value(pair[1], values)) {
          return false;
        }
      }
      if (depth == plan.length()) {
        return match.found(onDays, rank);
      }
      if (depth == plan.decided() && match.isKnown(onDays)) {
        return false;
      }
      Plan.Step step = plan.step(depth);
      if (step.bindsProperty()) {
        return inAll(step, depth, onDays, rank);
      }
      Relation relation = relation(step);
      return relation != null && in(relation, step, depth, onDays, rank);
    }

    private boolean inAll(Plan.Step step, int depth, int onDays, int rank) {
      for (int number = 0; number < relations.count(); number++) {
        Relation relation = relations.get(number);
        values[step.atom().property()] = relation.property();
        if (in(relation, step, depth, onDays, rank)) {
          return true;
        }
      }
      return false;
    }

    private boolean in(Relation relation, Plan.Step step, int depth, int onDays, int rank) {
      return switch (step.access()) {
        case PAIR -> {
          int fact = relation.find(subject(step), object(step));
          yield fact != Relation.NONE && take(relation, fact, step, depth, onDays, rank);
        }
        case SUBJECT ->
            in(relation, relation.withSubject(subject(step)), step, depth, onDays, rank);
        case OBJECT -> in(relation, relation.withObject(object(step)), step, depth, onDays, rank);
        case ALL -> inWhole(relation, step, depth, onDays, rank);
      };
    }

    private boolean in(
        Relation relation, int[] facts, Plan.Step step, int depth, int onDays, int rank) {
      for (int i = 1; i <= facts[0]; i++) {
        if (take(relation, facts[i], step, depth, onDays, rank)) {
          return true;
        }
      }
      return false;
    }

    private boolean inWhole(Relation relation, Plan.Step step, int depth, int onDays, int rank) {
      for (int fact = 0; fact < relation.top(); fact++) {
        if (relation.isHeld(fact) && take(relation, fact, step, depth, onDays, rank)) {
          return true;
        }
      }
      return false;
    }

    private boolean take(
        Relation relation, int fact, Plan.Step step, int depth, int onDays, int rank) {
      int own = relation.rank(fact);
      int common = days.and(onDays, relation.days(fact));
      if (own >= below || common == Days.NEVER) {
        passedOver |= own >= below;
        return false;
      }
      if (step.bindsSubject()) {
        values[step.atom().subject()] = relation.subject(fact);
      }
      if (step.isLoop()) {
        if (relation.subject(fact) != relation.object(fact)) {
          return false;
        }
      } else if (step.bindsObject()) {
        values[step.atom().object()] = relation.object(fact);
      }
      return from(depth + 1, common, Math.max(rank, own));
    }
  }
}
