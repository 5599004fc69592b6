package org.entente.fact.frame;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.entente.fact.Schema;
import org.entente.fact.analysis.Tree;

/** The things that fill a statement's slots. */
final class Fillers {
  private static final List<String> PERSONS = List.of("apposition", "subject");
  private static final List<String> COMPLEMENTS = List.of("object", "of", "to", "into", "from");

  /** What tells in what somebody takes part, or where to he sends something. */
  private static final List<String> PLACES = List.of("in", "to", "at", "into");

  /** Behind what goods may stand, the first that does. */
  private static final List<String> GIVEN = List.of("object", "with", "of", "for");

  private static final String SIGNATORY = "signatory";

  private final Tree tree;
  private final Roles roles;
  private final Adnominals adnominals;
  private final Resolver resolver;
  private final Schema schema;
  private final Demands demands;
  private final Overlaps overlaps;
  private final Signers signers;
  private final Pairs pairs;

  /**
   * What was answered of one word, whatever the construction: many ask for the same. What depends
   * on the construction, or on the thing that the word names, is not kept.
   */
  private final Map<Asked, List<Referent>> answered = new HashMap<>();

  private int answeredOf = -1;

  private record Asked(String role, Predicate<String> kind) {}

  Fillers(Tree tree, Roles roles, Resolver resolver, Schema schema, Demands demands) {
    this.tree = tree;
    this.roles = roles;
    this.adnominals = new Adnominals(tree);
    this.resolver = resolver;
    this.schema = schema;
    this.demands = demands;
    this.overlaps = new Overlaps(roles, schema);
    this.signers = new Signers(tree, roles, resolver);
    this.pairs = new Pairs(roles, schema);
  }

  /** The things that the construction is about, where it says which role names them. */
  List<Referent> things(Attempt attempt) {
    Predicate<String> kind = demands.kinds(Set.of(attempt.frame().kind()));
    return any(attempt, attempt.construction().thing(), 1, kind);
  }

  /**
   * What fills each slot; a slot that too few things fill is left out, and so are others where one
   * is that must be filled.
   */
  SortedMap<String, List<Referent>> slots(Attempt attempt, Optional<Referent> thing) {
    SortedMap<String, List<Referent>> filled = new TreeMap<>();
    Demands.Plan plan = demands.plan(attempt.construction());
    for (Demands.Need need : plan.needs()) {
      need.asks().forEach(ask -> fill(attempt, thing, ask, filled));
      if (Collections.disjoint(need.slots(), filled.keySet())) {
        return filled;
      }
    }
    plan.others().forEach(ask -> fill(attempt, thing, ask, filled));
    overlaps.settle(filled);
    itsOwn(filled);
    attempt
        .construction()
        .constants()
        .forEach(
            (name, key) -> {
              List<Referent> meant = isThing(attempt, name) ? known(attempt, key) : List.of();
              if (!meant.isEmpty()) {
                filled.putIfAbsent(name, meant);
              }
            });
    Overlaps.part(filled);
    return filled;
  }

  /** What must be filled, and is not by what fills some slots. */
  Optional<Set<String>> missed(Attempt attempt, SortedMap<String, List<Referent>> filled) {
    return demands.plan(attempt.construction()).needs().stream()
        .map(Demands.Need::slots)
        .filter(need -> Collections.disjoint(need, filled.keySet()))
        .findFirst();
  }

  private void fill(
      Attempt attempt,
      Optional<Referent> thing,
      Demands.Ask ask,
      SortedMap<String, List<Referent>> filled) {
    List<Referent> named = any(attempt, ask.slot().alternatives(), ask.slot().least(), ask.kind());
    List<Referent> all =
        ask.name().equals(SIGNATORY) ? signers.all(attempt, thing, named, ask.kind()) : named;
    List<Referent> others =
        thing.isEmpty()
            ? all
            : all.stream().filter(it -> !it.key().equals(thing.get().key())).toList();
    if (others.size() >= ask.slot().least()) {
      filled.put(ask.name(), others);
    }
  }

  /** "Chile, its first buyer": "its" is the weapon's, or whose it is, but not Chile's. */
  private void itsOwn(SortedMap<String, List<Referent>> filled) {
    List<Referent> getting = filled.getOrDefault("recipient", List.of());
    List<Referent> giving = filled.getOrDefault("supplier", List.of());
    boolean own =
        giving.size() == 1
            && tree.relation(giving.get(0).word()).equals("nmod:poss")
            && tree.upos(giving.get(0).word()).equals("PRON")
            && getting.stream().anyMatch(it -> it.key().equals(giving.get(0).key()));
    if (own) {
      filled.remove("supplier");
    }
  }

  private boolean isThing(Attempt attempt, String slot) {
    Schema.Kind kind = schema.kinds().get(attempt.frame().kind());
    Schema.Slot found = kind == null ? null : kind.slots().get(slot);
    return found != null && found.type() == Schema.Type.THING;
  }

  private List<Referent> known(Attempt attempt, String key) {
    return resolver.known(key, attempt.word());
  }

  /** "An alliance of three" binds each of them to each other. */
  List<SortedMap<String, List<Referent>>> pairs(
      Attempt attempt, SortedMap<String, List<Referent>> things) {
    return pairs.of(attempt, things);
  }

  /** What tells one from another: "17 jets from X and 32 from Y" are the same twice. */
  private String key(Referent one) {
    boolean again =
        one.count().isPresent()
            && tree.upos(one.word()).equals("NUM")
            && tree.relation(one.word()).equals("conj");
    return again ? one.key() + " " + one.count().get() : one.key();
  }

  /** The first alternative that gives enough things, else the one that gives most. */
  private List<Referent> any(
      Attempt attempt, List<Construction.RoleSet> alternatives, int least, Predicate<String> kind) {
    List<Referent> most = List.of();
    for (Construction.RoleSet alternative : alternatives) {
      Map<String, Referent> found = new LinkedHashMap<>();
      for (String role : alternative.roles()) {
        of(attempt, role, kind).forEach(it -> found.putIfAbsent(key(it), it));
      }
      if (found.size() > most.size()) {
        most = List.copyOf(found.values());
      }
      if (most.size() >= least) {
        break;
      }
    }
    return most;
  }

  /** "an exercise called X, which Y criticised": of what stands there the last is meant. */
  private static List<Referent> nearest(List<Referent> named, int clause) {
    return named.stream()
        .filter(it -> it.word() < clause)
        .max(java.util.Comparator.comparingInt(Referent::word))
        .stream()
        .toList();
  }

  /** "Chile, Peru and Cuba, a member of the pact": Cuba is. */
  private static List<Referent> lastOf(List<Referent> list) {
    return list.isEmpty() ? list : List.of(list.get(list.size() - 1));
  }

  /** "X, the interior secretary", "Y's successor, X": of the state for which X, or Y, speaks. */
  private List<Referent> served(Attempt attempt, List<String> roles, Predicate<String> kind) {
    List<Construction.RoleSet> beside = List.of(new Construction.RoleSet(roles));
    List<Referent> persons = any(attempt, beside, 1, it -> schema.isA(it, "Person"));
    return persons.stream()
        .flatMap(it -> resolver.served(it, attempt.word()).stream())
        .filter(it -> kind.test(it.kind()))
        .toList();
  }

  /**
   * "Chile joined in 2004": what somebody joins, signs or is a member of is left out. Whether
   * nothing stands with a word that it could be about, but who undergoes it.
   */
  private boolean isBare(int word) {
    List<Integer> undergoing = roles.undergoing(word);
    return COMPLEMENTS.stream().allMatch(role -> undergoing.containsAll(roles.fillers(word, role)));
  }

  /** "Chile took part", "Chile sent troops": what in, or where to, is left out. */
  private boolean isOpenTo(Attempt attempt) {
    int word = attempt.word();
    boolean sending = !attempt.construction().when().isEmpty();
    boolean done = attempt.construction().slots().values().stream().anyMatch(this::isObject);
    return PLACES.stream().allMatch(role -> roles.fillers(word, role).isEmpty())
        && roles.fillers(word, "object").stream()
            .filter(it -> !done && !roles.undergoing(word).contains(it))
            .allMatch(it -> tree.lemma(it).equals("part") || (sending && isPlain(it)));
  }

  private boolean isObject(Construction.Slot slot) {
    return slot.alternatives().stream().anyMatch(it -> it.roles().contains("object"));
  }

  /** "Troops", but not "troops to Mali", "part in the drill". */
  private boolean isPlain(int noun) {
    return List.of("NOUN", "PROPN").contains(tree.upos(noun))
        && PLACES.stream().allMatch(role -> roles.fillers(noun, role).isEmpty());
  }

  private List<Referent> of(Attempt attempt, String role, Predicate<String> kind) {
    Optional<Referent> self = attempt.self();
    if (self.isPresent() && role.equals(RoleNames.SELF)) {
      return self.stream().filter(it -> kind.test(it.kind())).toList();
    }
    if (self.isPresent() && role.equals(RoleNames.OFFICE)) {
      return resolver.office(attempt.word(), self.get().key(), kind);
    }
    if (self.isPresent() && role.equals(RoleNames.MEMBERS)) {
      return resolver.members(self.get().key(), attempt.word()).stream()
          .filter(it -> kind.test(it.kind()))
          .toList();
    }
    if (role.equals(RoleNames.TOLD)) {
      boolean open = kind.test("Event") ? isOpenTo(attempt) : isBare(attempt.word());
      return open ? resolver.told(attempt.word(), kind) : List.of();
    }
    if (attempt.word() != answeredOf) {
      answered.clear();
      answeredOf = attempt.word();
    }
    Asked asked = new Asked(role, kind);
    List<Referent> known = answered.get(asked);
    if (known == null) {
      known = ofWord(attempt, role, kind);
      answered.put(asked, known);
    }
    return known;
  }

  /** The same, as far as only the word tells. */
  private List<Referent> ofWord(Attempt attempt, String role, Predicate<String> kind) {
    if (role.equals(RoleNames.SERVED)) {
      return served(attempt, PERSONS, kind);
    }
    if (role.equals(RoleNames.PRESIDING)) {
      return served(attempt, List.of("holder"), kind);
    }
    if (role.equals(RoleNames.PREDECESSOR)) {
      return served(attempt, List.of("possessor"), kind);
    }
    if (role.equals(RoleNames.BOTH)) {
      return both(attempt, kind);
    }
    if (role.equals(RoleNames.GOODS)) {
      return goods(attempt.word());
    }
    boolean whole = RoleNames.isWhole(role);
    String plain = RoleNames.plain(role);
    List<Referent> found = new ArrayList<>();
    List<Integer> fillers = roles.fillers(attempt.word(), plain);
    if (plain.equals("subject") && fillers.isEmpty() && roles.isMain(attempt.word())) {
      return resolver.implied(kind);
    }
    for (int filler : fillers) {
      boolean beside = plain.equals("apposition") && filler < attempt.word();
      if ((beside && adnominals.isOne(attempt.word()))
          || adnominals.isOfOne(attempt.word(), filler)) {
        found.addAll(lastOf(resolved(attempt.word(), filler, kind)));
        continue;
      }
      found.addAll(
          whole && adnominals.isAntecedent(attempt.word(), filler)
              ? nearest(resolver.within(filler, kind, false), attempt.word())
              : whole
                  ? resolver.within(filler, kind, !plain.equals(RoleNames.CLAUSE))
                  : resolved(attempt.word(), filler, kind));
    }
    return found.isEmpty() ? blamed(attempt.word(), plain, kind) : found;
  }

  /** "Chile's army killed Peruvian soldiers": Chile and Peru; none where either is not told. */
  private List<Referent> both(Attempt attempt, Predicate<String> kind) {
    List<Referent> doing = of(attempt, "subject", kind);
    List<Referent> found = new ArrayList<>(doing);
    for (int men : roles.fillers(attempt.word(), "object")) {
      if (tree.upos(men).equals("NOUN")) {
        resolver.resolve(men, kind).stream()
            .filter(it -> doing.stream().noneMatch(that -> that.key().equals(it.key())))
            .forEach(found::add);
      }
    }
    return doing.isEmpty() || found.size() == doing.size() ? List.of() : found;
  }

  /** "Gave tents", "supplied Chile with tents", "paid for a hospital". */
  private List<Referent> goods(int word) {
    List<Referent> found = new ArrayList<>();
    for (String role : GIVEN) {
      if (found.isEmpty()) {
        roles.fillers(word, role).forEach(it -> found.addAll(resolver.goods(it)));
      }
    }
    return found;
  }

  /** "condemned the attack": of which the text has just told whose it was. */
  private List<Referent> blamed(int word, String role, Predicate<String> kind) {
    List<String> deeds =
        role.equals("owner")
            ? List.of("object", "of")
            : role.equals("doer") ? List.of("subject") : List.of();
    return deeds.isEmpty()
        ? List.of()
        : deeds.stream()
            .flatMap(it -> roles.fillers(word, it).stream())
            .flatMap(it -> resolver.culprits(it, kind).stream())
            .toList();
  }

  /** "A pact of cooperation which X signed": where cooperation is none that is meant, the pact. */
  private List<Referent> resolved(int clause, int filler, Predicate<String> kind) {
    List<Referent> meant = resolver.resolve(filler, kind);
    List<Referent> around = meant;
    for (int outer : meant.isEmpty() ? adnominals.outers(clause, filler) : List.<Integer>of()) {
      around = around.isEmpty() ? resolver.resolve(outer, kind) : around;
    }
    return around.isEmpty()
        ? adnominals.inner(clause, filler).stream()
            .flatMap(it -> resolver.resolve(it, kind).stream())
            .toList()
        : around;
  }
}
