package org.entente.fact.frame;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.entente.fact.Modality;
import org.entente.fact.Schema;
import org.entente.fact.Value;
import org.entente.fact.analysis.Syntax;
import org.entente.fact.analysis.Tree;
import org.entente.fact.analysis.WordSet;
import org.entente.fact.entity.Dated;
import org.entente.fact.entity.Lexicon;
import org.entente.fact.entity.Ships;

/** One sentence on which frames are tried; gathers what they find. */
final class SentenceMatcher {
  /** What takes place once. */
  private static final Set<String> ONCE = WordSet.of("Visit", "Meeting", "Summit");

  /** What a claim tells of, and is none of its things. */
  private static final Set<String> WHERE = Set.of("Place", "State");

  private static final String FORCES = "<forces>";

  private final Tree tree;
  private final Syntax syntax;
  private final Schema schema;
  private final Quantities quantities;
  private final Resolver resolver;
  private final Trace trace;
  private final Scope scope;
  private final Roles roles;
  private final Lexicon lexicon;
  private final Fillers fillers;
  private final SlotValues values;
  private final Counts counts;
  private final Arms arms;
  private final Portions portions;
  private final Instalments instalments;
  private final Orders orders;
  private final List<Match> found = new ArrayList<>();
  private List<Integer> partners = List.of();
  private int partnersWord = -1;

  SentenceMatcher(
      Tree tree,
      Schema schema,
      Lexicon lexicon,
      Demands demands,
      Quantities quantities,
      Resolver resolver,
      Trace trace) {
    this.roles = new Roles(tree, lexicon);
    this.lexicon = lexicon;
    this.tree = tree;
    this.syntax = new Syntax(tree);
    this.schema = schema;
    this.quantities = quantities;
    this.resolver = resolver;
    this.trace = trace;
    this.scope = new Scope(tree, lexicon, roles);
    this.fillers = new Fillers(tree, roles, resolver, schema, demands);
    this.values = new SlotValues(tree, quantities, schema);
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
    if (construction.dated() && quantities.dateBeside(tree, word).isEmpty()) {
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
    boolean described = attempt.self().isPresent() && isOne(attempt.construction().unless(), word);
    if (described || isCancelled(attempt.construction(), word) || arms.areGiven(frame, word)) {
      trace.tried(frame, word, "cancelled by a word beside or above it");
      return;
    }
    if (!isMet(attempt.construction().when(), word)) {
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
        attempt.construction().dated() || isMention(attempt)
            ? quantities.dateBeside(tree, word).or(() -> dateBehind(attempt))
            : date(attempt, thing.map(Referent::kind).orElse(frame.kind()))
                .filter(it -> !isOfPlan(frame, mode, it, word))
                .or(() -> signedOn(attempt, thing));
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

  /** "Deplored the attack in Lima on 3 May": it was on that day. */
  private Optional<Dated> dateBehind(Attempt attempt) {
    return schema.isA(attempt.frame().kind(), "Event")
        ? quantities.dateBehind(tree, attempt.word())
        : Optional.empty();
  }

  /** "recalled the pact with Peru on Monday": an agreement that is only named has its own date. */
  private boolean isMention(Attempt attempt) {
    return attempt.self().isPresent() && schema.isA(attempt.frame().kind(), "Agreement");
  }

  /** "The treaty of 3 May 2011, signed in Lima by X": it was signed on that day. */
  private Optional<Dated> signedOn(Attempt attempt, Optional<Referent> thing) {
    boolean signed =
        schema.isA(attempt.frame().kind(), "Agreement")
            && "signed".equals(attempt.construction().constants().get("status"))
            && tree.relation(attempt.word()).startsWith("acl");
    return thing
        .filter(it -> signed && !it.inherited() && it.word() == tree.head(attempt.word()))
        .flatMap(it -> quantities.dateBeside(tree, it.word()));
  }

  /** "agreed in May to meet": that was when they agreed. */
  private boolean isOfPlan(Frame frame, Mode mode, Dated date, int word) {
    if (!schema.isA(frame.kind(), "Event")
        || mode.modality().filter(Modality.PLANNED::equals).isEmpty()) {
      return false;
    }
    int top = word;
    while (tree.head(top) >= 0 && !tree.relation(top).equals("xcomp")) {
      top = tree.head(top);
    }
    return tree.relation(top).equals("xcomp")
        && Set.of("VBD", "VBN").contains(tree.xpos(tree.head(top)))
        && !quantities.isUnder(tree, date, top);
  }

  private Optional<Dated> date(Attempt attempt, String kind) {
    int word = attempt.word();
    if (schema.isA(kind, "Agreement")) {
      return quantities.dateOfDeed(tree, word);
    }
    if (kind.equals("Statement")) {
      return quantities.dateOfSaying(tree, word);
    }
    if (schema.isA(kind, "Transfer")) {
      return quantities.dateOfTransfer(tree, word, values.isDelivered(attempt));
    }
    return ONCE.contains(kind) ? quantities.dateOfVisit(tree, word) : quantities.date(tree, word);
  }

  private boolean isCancelled(Construction construction, int word) {
    Set<String> unless = construction.unless();
    if (unless.isEmpty()) {
      return false;
    }
    String[] own = tree.lemma(word).toLowerCase(Locale.ROOT).split(" ", -1);
    for (int i = 0; i + 1 < own.length; i++) {
      if (unless.contains(own[i])) {
        return true;
      }
    }
    // "X, which imposed sanctions, has lifted them": what is told of X does not bear on the clause.
    for (int at = tree.head(word); at >= 0; at = isRelative(at) ? Tree.ROOT : tree.head(at)) {
      if (isOne(unless, at)) {
        return true;
      }
    }
    return isOfBasis(unless, word)
        || tree.children(word).stream()
            .filter(child -> !syntax.isVerb(word) || !tree.relation(child).equals("conj"))
            .anyMatch(child -> isOne(unless, child) && !isForces(child));
  }

  private boolean isRelative(int word) {
    return tree.relation(word).equals("acl:relcl");
  }

  /** "Signed with the forces": nothing that enters into force. */
  private boolean isForces(int word) {
    return syntax.lower(word).endsWith("forces");
  }

  /** "Signed a pact on training": of the pact, also where a parser hangs it on the verb. */
  private boolean isOfBasis(Set<String> unless, int word) {
    return syntax.isNoun(word)
        && syntax.children(word, "case").stream()
            .anyMatch(it -> it > 0 && it < word && syntax.isNoun(it - 1) && isOne(unless, it - 1));
  }

  /** Whether one of the words asked for takes part in what a trigger says. */
  private boolean isMet(Set<String> when, int word) {
    return when.isEmpty()
        || partners(word).stream().anyMatch(it -> isAsked(when, it) || isOfThem(when, it));
  }

  /** The subjects and objects of a word; many constructions ask for the same ones. */
  private List<Integer> partners(int word) {
    if (word != partnersWord) {
      partners = roles.partners(word);
      partnersWord = word;
    }
    return partners;
  }

  /** "The last of the soldiers left": soldiers did. */
  private boolean isOfThem(Set<String> when, int word) {
    return lexicon.has(Lexicon.Role.CONTAINERS, last(word))
        && tree.children(word).stream()
            .anyMatch(it -> syntax.preposition(it).equals("of") && isAsked(when, it));
  }

  private boolean isAsked(Set<String> when, int word) {
    return isOne(when, word)
        || ((when.contains(FORCES) || when.contains("troop"))
            && (Ships.state(tree.form(word)).isPresent() || resolver.isForces(word)))
        || when.stream()
            .filter(it -> it.startsWith("<"))
            .anyMatch(it -> lexicon.words(Lexicon.Role.named(it)).contains(last(word)));
  }

  /** Whether a word, or the last one of a noun of several words, is among some lemmas. */
  private boolean isOne(Set<String> lemmas, int word) {
    return !lemmas.isEmpty() && (lemmas.contains(tree.lemma(word)) || lemmas.contains(last(word)));
  }

  private String last(int word) {
    String lemma = tree.lemma(word);
    String last = lemma.substring(lemma.lastIndexOf(' ') + 1);
    // "J-20 jets": a name's common noun is not read as one.
    boolean jets =
        tree.upos(word).equals("PROPN")
            && last.length() < lemma.length()
            && last.endsWith("s")
            && Character.isLowerCase(last.codePointAt(0));
    return (jets ? last.substring(0, last.length() - 1) : last).toLowerCase(Locale.ROOT);
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
