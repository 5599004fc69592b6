package org.entente.reason.derive;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Chooses in which order bodies are matched: what is bound most narrowly comes first. */
final class Planner {
  private final Relations relations;
  private final BitSet bound = new BitSet();
  private final List<Atom> atoms;
  private final List<Atom> heads;
  private final List<int[]> untested;
  private final List<Plan.Step> steps = new ArrayList<>();
  private final List<int[][]> tests = new ArrayList<>();
  private int decided = -1;

  private Planner(Relations relations, Clause clause, Atom known) {
    this.relations = relations;
    this.atoms = new ArrayList<>(clause.body());
    this.heads = clause.head().stream().map(Clause.Head::atom).toList();
    this.untested = new ArrayList<>(clause.different());
    bind(known);
  }

  /** How the rest of a body is matched where a fact fits one of its atoms. */
  static Plan after(Relations relations, Clause clause, int position) {
    Planner planner = new Planner(relations, clause, clause.body().get(position));
    planner.atoms.remove(position);
    return planner.plan();
  }

  /** Ways to match the whole body where the head is known: at least one. */
  static List<Plan> towards(Relations relations, Clause clause, Atom head) {
    List<Plan> plans = new ArrayList<>();
    for (int first = 0; first < clause.body().size(); first++) {
      Planner planner = new Planner(relations, clause, head);
      Atom atom = planner.atoms.get(first);
      if (planner.width(atom) <= BY_OBJECT) {
        planner.test();
        planner.step(planner.atoms.remove(first));
        plans.add(planner.plan());
      }
    }
    return plans.isEmpty() ? List.of(new Planner(relations, clause, head).plan()) : plans;
  }

  private Plan plan() {
    if (tests.size() == steps.size()) {
      test();
    }
    while (!atoms.isEmpty()) {
      Atom next =
          atoms.stream()
              .min(Comparator.comparingInt(this::width).thenComparing(atom -> !decides(atom)))
              .orElseThrow();
      atoms.remove(next);
      step(next);
    }
    return new Plan(steps, tests, decided);
  }

  /** Whether an atom gives a value to what is concluded. */
  private boolean decides(Atom atom) {
    return heads.stream()
        .flatMapToInt(head -> IntStream.of(head.subject(), head.property(), head.object()))
        .anyMatch(place -> !isBound(place) && (place == atom.subject() || place == atom.object()));
  }

  private static final int BY_OBJECT = 2;

  /** How many facts an atom may match, very roughly; sizes are not known when rules are read. */
  private int width(Atom atom) {
    boolean subject = isBound(atom.subject());
    boolean object = isBound(atom.object());
    int any = isBound(atom.property()) ? 0 : 10;
    if (subject && object) {
      return any;
    } else if (subject) {
      return any + (atom.subject() < 0 ? 3 : 1);
    } else if (object) {
      return any + (atom.object() < 0 ? 4 : BY_OBJECT);
    }
    return any + 5;
  }

  private void step(Atom atom) {
    boolean bindsProperty = !isBound(atom.property());
    if (bindsProperty) {
      bound.set(atom.property());
    }
    boolean subject = isBound(atom.subject());
    boolean object = isBound(atom.object());
    Plan.Access access =
        subject
            ? object ? Plan.Access.PAIR : Plan.Access.SUBJECT
            : object ? Plan.Access.OBJECT : Plan.Access.ALL;
    Relation relation = atom.property() < 0 ? relations.of(~atom.property()) : null;
    steps.add(new Plan.Step(atom, access, relation, bindsProperty, !subject, !object));
    bind(atom);
    test();
  }

  private void bind(Atom atom) {
    for (int place : new int[] {atom.subject(), atom.property(), atom.object()}) {
      if (place >= 0) {
        bound.set(place);
      }
    }
  }

  private boolean isBound(Atom atom) {
    return isBound(atom.subject()) && isBound(atom.property()) && isBound(atom.object());
  }

  private boolean isBound(int place) {
    return place < 0 || bound.get(place);
  }

  /** Plans the tests that can be made now. */
  private void test() {
    List<int[]> ready =
        untested.stream().filter(pair -> isBound(pair[0]) && isBound(pair[1])).toList();
    untested.removeAll(ready);
    tests.add(ready.toArray(new int[0][]));
    if (decided < 0 && heads.stream().allMatch(this::isBound)) {
      decided = steps.size();
    }
  }
}
