package org.entente.reason.derive;

import java.util.List;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.entente.graph.Consequences;
import org.entente.graph.memory.Terms;
import org.entente.reason.Intervals;
import org.entente.reason.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Derives all that follows from stated facts, forward and semi-naively: each new fact is matched
 * once in each place of each body, against the facts before it. A fact holds on the days for which
 * it is stated and on those on which all facts of some match hold together.
 *
 * <p>Facts are stated and retracted one by one; {@link #settle} then brings in line what follows,
 * at a cost that depends on what changes and not on what there is.
 */
public final class Engine {
  private final Predicate<Node> properties;
  private final Terms terms;
  private final Days days = new Days();
  private final Relations relations = new Relations();
  private final Program program;
  private final Join join;
  private WorkList changed = new WorkList();
  private WorkList suspects = new WorkList();

  /** The numbers of the terms. */
  Terms terms() {
    return terms;
  }

  /** Takes facts, by the numbers of their terms. */
  interface Output {
    void add(int subject, int property, int object);

    void delete(int subject, int property, int object);
  }

  /** An engine that knows no facts. */
  public Engine(List<Rule> rules) {
    this(rules, new Terms());
  }

  /** An engine that knows no facts and numbers terms as its caller does. */
  Engine(List<Rule> rules, Terms terms) {
    this.terms = terms;
    this.properties = Program.properties(rules);
    this.program = new Program(rules, terms, relations);
    this.join = new Join(relations, days, program.variables());
  }

  /** Whether facts of a property may matter to the rules; others need not be stated. */
  public boolean isRelevant(Node property) {
    return properties.test(property);
  }

  /** From now on a fact is stated, for these days, whatever was stated of it before. */
  public void state(Triple triple, Intervals forDays) {
    state(
        relations.of(terms.number(triple.getPredicate())),
        terms.number(triple.getSubject()),
        terms.number(triple.getObject()),
        days.number(forDays));
  }

  /** From now on a fact is stated, for always. */
  void state(int subject, int property, int object) {
    state(relations.of(property), subject, object, Days.ALWAYS);
  }

  private void state(Relation relation, int subject, int object, int stated) {
    int fact = relation.put(subject, object);
    if (fact < 0) {
      relation.state(~fact, stated);
      relation.setDays(~fact, stated);
      changed.await(relation, ~fact);
      return;
    }
    boolean isStatedLess = !days.covers(stated, relation.statedDays(fact));
    relation.state(fact, stated);
    if (isStatedLess) {
      suspects.add(relation, fact);
    }
    if (!days.covers(relation.days(fact), stated)) {
      relation.setDays(fact, days.or(relation.days(fact), stated));
      changed.await(relation, fact);
    }
  }

  /** From now on a fact is not stated; it may still follow from others. */
  public void retract(Triple triple) {
    retract(find(triple));
  }

  /** From now on a fact is not stated; it may still follow from others. */
  void retract(int subject, int property, int object) {
    retract(find(subject, property, object));
  }

  private void retract(@Nullable Found found) {
    if (found != null && found.relation().isStated(found.fact())) {
      found.relation().retract(found.fact());
      suspects.add(found.relation(), found.fact());
    }
  }

  /** Whether a fact is stated. */
  public boolean isStated(Triple triple) {
    Found found = find(triple);
    return found != null && found.relation().isStated(found.fact());
  }

  /** Whether a fact is stated. */
  boolean isStated(int subject, int property, int object) {
    Relation relation = relations.find(property);
    return relation != null && relation.isStated(subject, object);
  }

  /** The facts that are stated, and what else the relations hold. */
  Relations relations() {
    return relations;
  }

  /** Whether a fact is stated or follows. */
  public boolean holds(Triple triple) {
    return find(triple) != null;
  }

  /** Whether a fact is stated or follows. */
  boolean holds(int subject, int property, int object) {
    return find(subject, property, object) != null;
  }

  /** The days on which a fact holds; none where it does not hold at all. */
  public Intervals intervals(Triple triple) {
    Found found = find(triple);
    return found == null ? Intervals.NEVER : days.get(found.relation().days(found.fact()));
  }

  private record Found(Relation relation, int fact) {}

  private @Nullable Found find(Triple triple) {
    return find(
        terms.find(triple.getSubject()),
        terms.find(triple.getPredicate()),
        terms.find(triple.getObject()));
  }

  private @Nullable Found find(int subject, int property, int object) {
    Relation relation = relations.find(property);
    if (relation == null || subject < 0 || object < 0) {
      return null;
    }
    int fact = relation.find(subject, object);
    return fact == Relation.NONE ? null : new Found(relation, fact);
  }

  /**
   * Derives and withdraws.
   *
   * @param out is told what now follows without being stated and perhaps did not before, and what
   *     neither follows nor is stated any more
   */
  public void settle(Consequences.Output out) {
    settle(
        new Output() {
          @Override
          public void add(int subject, int property, int object) {
            out.add(triple(subject, property, object));
          }

          @Override
          public void delete(int subject, int property, int object) {
            out.delete(triple(subject, property, object));
          }
        });
  }

  /** The same, with the numbers of terms. */
  void settle(Output out) {
    Withdrawal withdrawal = new Withdrawal(program, join, relations, days);
    int retracted = suspects.size();
    withdrawal.run(suspects, changed);
    Derivation derivation = new Derivation();
    for (int at = 0; at < changed.size(); at++) {
      derivation.from(relations.get(changed.relation(at)), changed.fact(at));
    }
    withdrawal.forEachGone(
        (relation, subject, object) -> out.delete(subject, relation.property(), object));
    tell(suspects, retracted, out);
    tell(changed, changed.size(), out);
    suspects = new WorkList();
    changed = new WorkList();
  }

  private void tell(WorkList facts, int count, Output out) {
    for (int at = 0; at < count; at++) {
      Relation relation = relations.get(facts.relation(at));
      int fact = facts.fact(at);
      if (relation.isHeld(fact) && !relation.isStated(fact)) {
        out.add(relation.subject(fact), relation.property(), relation.object(fact));
      }
    }
  }

  private Triple triple(int subject, int property, int object) {
    return Triple.create(terms.term(subject), terms.term(property), terms.term(object));
  }

  /** Draws the conclusions of matches. */
  private final class Derivation implements Join.Match {
    private List<Clause.Head> heads = List.of();

    void from(Relation relation, int fact) {
      if (!relation.isHeld(fact)) {
        return;
      }
      relation.arrive(fact);
      relation.index(fact);
      if (relation.days(fact) == Days.NEVER) {
        return;
      }
      int[] bound = join.values();
      for (Program.Trigger trigger : program.triggers(relation)) {
        heads = trigger.heads();
        if (trigger
            .atom()
            .fits(relation.subject(fact), relation.property(), relation.object(fact), bound)) {
          join.run(
              trigger.rest(),
              relation.days(fact),
              relation.rank(fact),
              Relation.UNRANKED + 1,
              this);
        }
      }
    }

    @Override
    public boolean found(int onDays, int rank) {
      // An iterator for each match would cost more than most matches.
      for (int i = 0; i < heads.size(); i++) {
        conclude(heads.get(i), onDays, Math.min(rank + 1, Relation.UNRANKED));
      }
      return false;
    }

    @Override
    public boolean isKnown(int onDays) {
      int[] bound = join.values();
      for (int i = 0; i < heads.size(); i++) {
        Clause.Head head = heads.get(i);
        Relation relation = head.relation();
        if (relation == null) {
          return false;
        }
        int fact =
            relation.find(
                Atom.value(head.atom().subject(), bound), Atom.value(head.atom().object(), bound));
        if (fact == Relation.NONE || !days.covers(relation.days(fact), onDays)) {
          return false;
        }
      }
      return true;
    }

    private void conclude(Clause.Head head, int onDays, int rank) {
      int[] bound = join.values();
      int subject = Atom.value(head.atom().subject(), bound);
      int property = Atom.value(head.atom().property(), bound);
      if (head.relation() == null && !terms.term(property).isURI()) {
        return;
      }
      Relation relation = head.relation() == null ? relations.of(property) : head.relation();
      int fact = relation.put(subject, Atom.value(head.atom().object(), bound));
      if (fact < 0 && head.isDoubtful() && isValue(subject)) {
        relation.remove(~fact);
      } else if (fact < 0) {
        relation.setRank(~fact, rank);
        relation.setDays(~fact, onDays);
        changed.await(relation, ~fact);
      } else if (!days.covers(relation.days(fact), onDays)) {
        relation.setRank(fact, Relation.UNRANKED);
        relation.setDays(fact, days.or(relation.days(fact), onDays));
        changed.await(relation, fact);
      }
    }

    /** Whether a term cannot be a subject. */
    private boolean isValue(int term) {
      Node node = terms.term(term);
      return node.isLiteral() || node.isTripleTerm();
    }
  }
}
