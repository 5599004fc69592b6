package org.entente.fact.frame;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.entente.fact.Modality;
import org.entente.fact.Schema;
import org.entente.fact.Value;
import org.entente.fact.analysis.Syntax;
import org.entente.fact.analysis.Tree;
import org.entente.fact.entity.Dated;
import org.entente.fact.entity.Lexicon;

/** One sentence on which frames are tried; gathers what they find. */
final class SentenceMatcher {
  /** What a claim tells of, and is none of its things. */
  private static final Set<String> WHERE = Set.of("Place", "State");

  private final Syntax syntax;
  private final Schema schema;
  private final Resolver resolver;
  private final Trace trace;
  private final Scope scope;
  private final Conditions conditions;
  private final Timing timing;
  private final Fillers fillers;
  private final SlotValues values;
  private final Counts counts;
  private final Arms arms;
  private final Portions portions;
  private final Instalments instalments;
  private final Orders orders;
  private final List<Match> found = new ArrayList<>();

  SentenceMatcher(
      Tree tree,
      Schema schema,
      Lexicon lexicon,
      Demands demands,
      Quantities quantities,
      Resolver resolver,
      Trace trace) {
    Roles roles = new Roles(tree, lexicon);
    this.syntax = new Syntax(tree);
    this.schema = schema;
    this.resolver = resolver;
    this.trace = trace;
    this.scope = new Scope(tree, lexicon, roles);
    this.fillers = new Fillers(tree, roles, resolver, schema, demands);
    this.values = new SlotValues(tree, quantities, schema);
    this.conditions = new Conditions(tree, lexicon, roles, resolver);
    this.timing = new Timing(tree, quantities, schema, values);
    this.counts = new Counts(tree);
    this.arms = new Arms(tree, lexicon, resolver, schema);
    this.portions = new Portions(tree, schema);
    this.instalments = new Instalments(tree, quantities, schema);
    this.orders = new Orders(tree, schema, scope, lexicon);
  }

  /** What was found until now. */
  List<Match> found() {
    return List.copyOf(found);
  }

  /** The classes of what a word names, of wanted ones. */
  Set<String> named(int word, Demands.Wanted wanted) {
    return syntax.isNoun(word)
        ? resolver.resolve(word, wanted).stream().map(Referent::kind).collect(toUnmodifiableSet())
        : Set.of();
  }

  /**
   * Tries a construction on a word that names such a thing as it is about.
   *
   * @param kind the classes of these things
   */
  void matchThing(Frame frame, Construction construction, Demands.Wanted kind, int word) {
    if (construction.dated() && timing.beside(word).isEmpty()) {
      return;
    }
    List<Referent> named = resolver.resolve(word, kind);
    if (named.isEmpty()) {
      return;
    }
    boolean binary = schema.isBinary(frame.kind());
    for (Referent self : named) {
      fill(
          new Attempt(frame, construction, word, Optional.of(self)),
          binary || WHERE.contains(self.kind()) ? Optional.empty() : Optional.of(self));
    }
  }

  /** Tries a construction on a word that may trigger it. */
  void match(Frame frame, Construction construction, int word) {
    Attempt attempt = new Attempt(frame, construction, word, Optional.empty());
    if (construction.thing().isEmpty()) {
      fill(attempt, Optional.empty());
      return;
    }
    List<Referent> things = fillers.things(attempt);
    if (things.isEmpty()) {
      trace.tried(frame, word, "no " + frame.kind() + " beside it");
    }
    things.forEach(thing -> fill(attempt, Optional.of(thing)));
  }

  private void fill(Attempt attempt, Optional<Referent> thing) {
    Frame frame = attempt.frame();
    int word = attempt.word();
    if (conditions.isCancelled(attempt) || arms.areGiven(frame, word)) {
      trace.tried(frame, word, "cancelled by a word beside or above it");
      return;
    }
    if (!conditions.isMet(attempt)) {
      trace.tried(frame, word, "without a word that it asks for beside it");
      return;
    }
    SortedMap<String, List<Referent>> filled = fillers.slots(attempt, thing);
    Optional<Set<String>> missed = fillers.missed(attempt, filled);
    if (missed.isPresent()) {
      trace.tried(frame, word, nothingFor(missed.get()));
      return;
    }
    SortedMap<String, List<Referent>> things = orders.ends(frame, word, filled);
    Mode mode = mode(attempt).orPlainly(attempt.construction().modality());
    Optional<Dated> date =
        timing.of(attempt, thing, mode).filter(it -> !values.isOfVisit(attempt, it));
    SortedMap<String, Value> other = orders.placed(frame, word, values.of(attempt, date, mode));
    for (SortedMap<String, List<Referent>> pair : fillers.pairs(attempt, things)) {
      Match whole = new Match(frame, attempt.construction(), word, thing, pair, other, mode, date);
      Optional<String> lack = lack(values.counted(whole));
      if (lack.isEmpty()) {
        instalments
            .dated(portions.of(whole).stream().flatMap(it -> split(it).stream()).toList())
            .stream()
            .map(values::counted)
            .flatMap(it -> instalments.counted(it).stream())
            .forEach(it -> found.add(orders.sold(arms.told(it))));
      }
      trace.tried(frame, word, lack.orElse("matches"));
    }
  }

  private Mode mode(Attempt attempt) {
    if (!attempt.construction().presupposed()) {
      return orders.mode(attempt.frame(), attempt.word());
    }
    // "asked the Iranian minister X to leave": that a name is a minister's is so, whatever is
    // asked.
    return attempt.self().isPresent() ? Mode.PLAIN : scope.of(attempt.word(), true);
  }

  private static Optional<String> lack(Match match) {
    boolean lasts =
        match.construction().ends()
            && match.mode().modality().filter(Modality.ACTUAL::equals).isEmpty();
    if (lasts) {
      return Optional.of("it has not ended");
    }
    if (match.mode().modality().isEmpty()) {
      return Optional.of("only wished, advised or thought of: " + match.mode().because());
    }
    for (Set<String> need : match.construction().needs()) {
      if (need.stream().noneMatch(slot -> isFilled(match, slot))) {
        return Optional.of(nothingFor(need));
      }
    }
    return match.things().isEmpty() && match.values().isEmpty()
        ? Optional.of("nothing is filled")
        : Optional.empty();
  }

  private static String nothingFor(Set<String> need) {
    return "nothing for " + String.join(" or ", need);
  }

  private static boolean isFilled(Match match, String slot) {
    boolean lasting =
        slot.equals("date")
            && (match.values().containsKey("startDate") || match.values().containsKey("endDate"));
    return lasting || match.things().containsKey(slot) || match.values().containsKey(slot);
  }

  /** A match for each value of the slots that hold one thing a statement. */
  private List<Match> split(Match match) {
    List<Match> matches = List.of(match);
    for (String slot : match.construction().each()) {
      List<Match> next = new ArrayList<>();
      for (Match it : matches) {
        List<List<Referent>> parts = parts(slot, it.fillers(slot));
        if (parts.size() < 2) {
          next.add(it);
        } else {
          List<Referent> all = parts.stream().flatMap(List::stream).toList();
          parts.forEach(part -> next.add(values.priced(it.with(slot, part), part, all)));
        }
      }
      matches = next;
    }
    return matches;
  }

  /** Each alone; weapons that are not counted are told of together: drones and radars. */
  private List<List<Referent>> parts(String slot, List<Referent> values) {
    List<List<Referent>> parts = new ArrayList<>();
    List<Referent> uncounted = new ArrayList<>();
    for (Referent value : values) {
      if (slot.equals("weaponSystem") && counts.of(value).isEmpty()) {
        uncounted.add(value);
      } else {
        parts.add(List.of(value));
      }
    }
    if (!uncounted.isEmpty()) {
      parts.add(uncounted);
    }
    return parts;
  }
}
