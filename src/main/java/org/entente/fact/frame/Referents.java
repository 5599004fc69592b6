package org.entente.fact.frame;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.entente.fact.Schema;
import org.entente.fact.analysis.Tree;

/** The things that the words in a role of a trigger refer to. */
final class Referents {
  /** Where persons stand who speak for somebody. */
  private static final List<String> PERSONS = List.of("apposition", "subject");

  private static final List<String> HOLDERS = List.of("holder");
  private static final List<String> POSSESSORS = List.of("possessor");

  /** What depends on the thing that the trigger itself is. */
  private static final Set<String> OF_SELF =
      Set.of(RoleNames.SELF, RoleNames.OFFICE, RoleNames.MEMBERS);

  /** What stands with a word that says what it is about. */
  private static final List<String> COMPLEMENTS = List.of("object", "of", "to", "into", "from");

  /** What tells in what somebody takes part, or where to he sends something. */
  private static final List<String> PLACES = List.of("in", "to", "at", "into");

  /** Behind what goods may stand, the first that does. */
  private static final List<String> GIVEN = List.of("object", "with", "of", "for");

  private final Tree tree;
  private final Roles roles;
  private final Resolver resolver;
  private final Schema schema;
  private final Adnominals adnominals;

  Referents(Tree tree, Roles roles, Resolver resolver, Schema schema) {
    this.tree = tree;
    this.roles = roles;
    this.resolver = resolver;
    this.schema = schema;
    this.adnominals = new Adnominals(tree);
  }

  /** What some roles name of a kind, each thing once. */
  List<Referent> all(Attempt attempt, List<String> roles, Predicate<String> kind) {
    Map<String, Referent> found = new LinkedHashMap<>();
    for (String role : roles) {
      of(attempt, role, kind).forEach(it -> found.putIfAbsent(key(it), it));
    }
    return List.copyOf(found.values());
  }

  /** What tells one from another: "17 jets from X and 32 from Y" are the same twice. */
  private String key(Referent one) {
    boolean again =
        one.count().isPresent()
            && tree.upos(one.word()).equals("NUM")
            && tree.relation(one.word()).equals("conj");
    return again ? one.key() + " " + one.count().get() : one.key();
  }

  private List<Referent> of(Attempt attempt, String role, Predicate<String> kind) {
    int word = attempt.word();
    if (attempt.self().isPresent() && OF_SELF.contains(role)) {
      return ofSelf(attempt.self().get(), word, role, kind);
    }
    return switch (role) {
      case RoleNames.TOLD -> isOpen(attempt, kind) ? resolver.told(word, kind) : List.of();
      case RoleNames.UNDERWAY -> isOpen(attempt, kind) ? underway(word, kind) : List.of();
      case RoleNames.SERVED -> served(word, PERSONS, kind);
      case RoleNames.PRESIDING -> served(word, HOLDERS, kind);
      case RoleNames.PREDECESSOR -> served(word, POSSESSORS, kind);
      case RoleNames.BOTH -> both(word, kind);
      case RoleNames.GOODS -> goods(word);
      default -> named(word, role, kind);
    };
  }

  /** "Chile sent troops": for an exercise or a mission told of, but to no summit. */
  private List<Referent> underway(int word, Predicate<String> kind) {
    return ofKind(resolver.told(word, kind), "Event"::equals);
  }

  private List<Referent> ofSelf(Referent self, int word, String role, Predicate<String> kind) {
    return switch (role) {
      case RoleNames.OFFICE -> resolver.office(word, self.key(), kind);
      case RoleNames.MEMBERS -> ofKind(resolver.members(self.key(), word), kind);
      default -> ofKind(List.of(self), kind);
    };
  }

  private static List<Referent> ofKind(List<Referent> all, Predicate<String> kind) {
    return all.stream().filter(it -> kind.test(it.kind())).toList();
  }

  /** What the words refer to that fill a role of grammar. */
  private List<Referent> named(int word, String role, Predicate<String> kind) {
    String plain = RoleNames.plain(role);
    List<Integer> fillers = roles.fillers(word, plain);
    if (plain.equals("subject") && fillers.isEmpty() && roles.isMain(word)) {
      return resolver.implied(kind).stream().map(it -> it.at(word)).toList();
    }
    List<Referent> found = new ArrayList<>();
    for (int filler : fillers) {
      boolean before = plain.equals("apposition") && filler < word;
      if ((before && adnominals.isOne(word)) || adnominals.isOfOne(word, filler)) {
        found.addAll(lastOf(resolved(word, filler, kind)));
      } else if (!RoleNames.isWhole(role)) {
        found.addAll(resolved(word, filler, kind));
      } else if (adnominals.isAntecedent(word, filler)) {
        found.addAll(nearest(resolver.within(filler, kind, false), word));
      } else {
        found.addAll(resolver.within(filler, kind, !plain.equals(RoleNames.CLAUSE)));
      }
    }
    return found.isEmpty() ? blamed(word, plain, kind) : found;
  }

  /** "an exercise called X, which Y criticised": of what stands there the last is meant. */
  private static List<Referent> nearest(List<Referent> named, int clause) {
    return named.stream()
        .filter(it -> it.word() < clause)
        .max(Comparator.comparingInt(Referent::word))
        .stream()
        .toList();
  }

  /** "Chile, Peru and Cuba, a member of the pact": Cuba is. */
  private static List<Referent> lastOf(List<Referent> list) {
    return list.isEmpty() ? list : List.of(list.get(list.size() - 1));
  }

  /** "X, the interior secretary", "Y's successor, X": of the state for which X, or Y, speaks. */
  private List<Referent> served(int word, List<String> roles, Predicate<String> kind) {
    Map<String, Referent> persons = new LinkedHashMap<>();
    for (String role : roles) {
      named(word, role, this::isPerson).forEach(it -> persons.putIfAbsent(key(it), it));
    }
    List<Referent> found = new ArrayList<>();
    persons.values().forEach(it -> found.addAll(ofKind(resolver.served(it, word), kind)));
    return found;
  }

  private boolean isPerson(String kind) {
    return schema.isA(kind, "Person");
  }

  private boolean isOpen(Attempt attempt, Predicate<String> kind) {
    return kind.test("Event") ? isOpenTo(attempt) : isBare(attempt.word());
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

  /** "Chile's army killed Peruvian soldiers": Chile and Peru; none where either is not told. */
  private List<Referent> both(int word, Predicate<String> kind) {
    List<Referent> doing = named(word, "subject", kind);
    List<Referent> found = new ArrayList<>(doing);
    for (int men : roles.fillers(word, "object")) {
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
