package org.entente.fact.frame;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.entente.fact.Schema;
import org.entente.fact.analysis.Tree;

/** The things that fill a statement's slots. */
final class Fillers {
  private static final List<List<String>> APART =
      List.of(
          List.of(Schema.SUBJECT, Schema.OBJECT),
          List.of("supplier", "recipient"),
          List.of("recipient", "via"),
          List.of("supplier", "via"),
          List.of("posedBy", "directedAt"),
          List.of("posedBy", "perceivedBy"),
          List.of("speaker", "addressee"),
          List.of("visitor", "destination"));

  /** Of more than these nobody means each and every pair. */
  private static final int LARGEST = 5;

  private static final List<String> PERSONS = List.of("apposition", "subject");
  private static final List<String> COMPLEMENTS = List.of("object", "of", "to", "into");

  private final Tree tree;
  private final Roles roles;
  private final Resolver resolver;
  private final Schema schema;

  Fillers(Tree tree, Roles roles, Resolver resolver, Schema schema) {
    this.tree = tree;
    this.roles = roles;
    this.resolver = resolver;
    this.schema = schema;
  }

  /** The things that the construction is about, where it says which role names them. */
  List<Referent> things(Attempt attempt) {
    String kind = attempt.frame().kind();
    return any(attempt, attempt.construction().thing(), 1, it -> schema.isA(it, kind));
  }

  /** What fills each slot; a slot that too few things fill is left out. */
  SortedMap<String, List<Referent>> slots(Attempt attempt, Optional<Referent> thing) {
    SortedMap<String, List<Referent>> filled = new TreeMap<>();
    attempt
        .construction()
        .slots()
        .forEach(
            (name, slot) -> {
              List<Referent> others =
                  any(
                          attempt,
                          slot.alternatives(),
                          slot.least(),
                          kind -> schema.isAny(kind, slot.kinds()))
                      .stream()
                      .filter(it -> thing.isEmpty() || !it.key().equals(thing.get().key()))
                      .toList();
              if (others.size() >= slot.least()) {
                filled.put(name, others);
              }
            });
    noTopic(filled);
    noVictim(filled);
    oneDeed(filled);
    oneVenue(filled);
    nearest(filled);
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
    APART.forEach(ends -> apart(filled, ends.get(0), ends.get(1)));
    return filled;
  }

  /**
   * "Troops of Chile shelled Lima in Peru": Lima is nearest, and no attacker's home is attacked.
   */
  private static void nearest(SortedMap<String, List<Referent>> things) {
    List<Referent> venues = things.getOrDefault("heldIn", List.of());
    boolean placed = venues.stream().anyMatch(it -> it.kind().equals("Place"));
    List<Referent> elsewhere = new ArrayList<>(things.getOrDefault("attendee", List.of()));
    elsewhere.addAll(things.getOrDefault("host", List.of()));
    List<Referent> left =
        venues.stream()
            .filter(it -> it.kind().equals("Place") || !placed)
            .filter(it -> elsewhere.stream().noneMatch(one -> one.key().equals(it.key())))
            .toList();
    if (left.isEmpty()) {
      things.remove("heldIn");
    } else {
      things.put("heldIn", left);
    }
  }

  /** "A coup in Nairobi": the city, not its state, too. */
  private static void oneVenue(SortedMap<String, List<Referent>> things) {
    List<Referent> places = things.getOrDefault("heldIn", List.of());
    List<Referent> hosts = things.getOrDefault("host", List.of());
    List<Referent> others =
        hosts.stream().filter(host -> places.stream().noneMatch(it -> isCityOf(it, host))).toList();
    if (others.isEmpty()) {
      things.remove("host");
    } else if (others.size() < hosts.size()) {
      things.put("host", others);
    }
  }

  private static boolean isCityOf(Referent place, Referent state) {
    return place.word() == state.word() && !place.label().equals(state.label());
  }

  /** "calls the gangs a danger": the gangs are who, not what it is about, too. */
  private static void noTopic(SortedMap<String, List<Referent>> things) {
    List<Referent> who = things.getOrDefault("posedBy", List.of());
    List<Referent> about =
        things.getOrDefault("concerns", List.of()).stream()
            .filter(it -> who.stream().noneMatch(one -> one.word() == it.word()))
            .toList();
    if (about.isEmpty()) {
      things.remove("concerns");
    } else {
      things.put("concerns", about);
    }
  }

  /** "calls the raids a danger to Peru": Peru is in danger, and poses none. */
  private static void noVictim(SortedMap<String, List<Referent>> things) {
    List<Referent> victims = things.getOrDefault("directedAt", List.of());
    List<Referent> who =
        things.getOrDefault("posedBy", List.of()).stream()
            .filter(it -> victims.stream().noneMatch(one -> one.word() == it.word()))
            .toList();
    if (who.isEmpty()) {
      things.remove("posedBy");
    } else {
      things.put("posedBy", who);
    }
  }

  /** "condemned the Kenyan raid": a raid of no name is told by who is behind it. */
  private void oneDeed(SortedMap<String, List<Referent>> things) {
    List<Referent> all = things.getOrDefault(Schema.OBJECT, List.of());
    List<Referent> kept =
        all.stream().filter(it -> all.stream().noneMatch(other -> isDeedOf(it, other))).toList();
    if (kept.size() < all.size()) {
      things.put(Schema.OBJECT, kept);
    }
  }

  private boolean isDeedOf(Referent deed, Referent doer) {
    return schema.isA(deed.kind(), "Event")
        && !deed.known()
        && schema.isA(doer.kind(), "Actor")
        && roles.isOf(doer.word(), deed.word());
  }

  private boolean isThing(Attempt attempt, String slot) {
    Schema.Kind kind = schema.kinds().get(attempt.frame().kind());
    Schema.Slot found = kind == null ? null : kind.slots().get(slot);
    return found != null && found.type() == Schema.Type.THING;
  }

  private List<Referent> known(Attempt attempt, String key) {
    return resolver.known(key, attempt.word());
  }

  /** Nobody is both ends of a fact, nor supplies, or threatens, itself. */
  private static void apart(SortedMap<String, List<Referent>> things, String one, String other) {
    if (!things.containsKey(other)) {
      return;
    }
    List<Referent> first = things.getOrDefault(one, List.of());
    List<Referent> second =
        things.get(other).stream()
            .filter(it -> first.stream().noneMatch(that -> that.key().equals(it.key())))
            .toList();
    if (second.isEmpty()) {
      things.remove(other);
    } else {
      things.put(other, second);
    }
  }

  /** "An alliance of three" binds each of them to each other. */
  List<SortedMap<String, List<Referent>>> pairs(
      Attempt attempt, SortedMap<String, List<Referent>> things) {
    List<Referent> all = things.getOrDefault(Schema.SUBJECT, List.of());
    Schema.Kind kind = schema.kinds().get(attempt.frame().kind());
    // "They are our partners" are not each other's; "the allies" need not be who was told of.
    boolean among =
        kind != null
            && kind.symmetric()
            && all.size() > 1
            && !things.containsKey(Schema.OBJECT)
            && !roles.isOurs(attempt.word())
            && all.stream().noneMatch(it -> it.inherited() && it.word() == attempt.word());
    if (!among) {
      return List.of(things);
    }
    List<SortedMap<String, List<Referent>>> pairs = new ArrayList<>();
    if (all.size() > LARGEST) {
      return pairs;
    }
    for (int i = 0; i + 1 < all.size(); i++) {
      SortedMap<String, List<Referent>> pair = new TreeMap<>(things);
      pair.put(Schema.SUBJECT, List.of(all.get(i)));
      pair.put(Schema.OBJECT, all.subList(i + 1, all.size()));
      pairs.add(pair);
    }
    return pairs;
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

  /** "Chile joined in 2004": what somebody joins, signs or is a member of is left out. */
  private boolean isBare(int word) {
    return COMPLEMENTS.stream().allMatch(role -> roles.fillers(word, role).isEmpty());
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
    if (role.equals(RoleNames.SERVED)) {
      return served(attempt, PERSONS, kind);
    }
    if (role.equals(RoleNames.PREDECESSOR)) {
      return served(attempt, List.of("possessor"), kind);
    }
    if (role.equals(RoleNames.TOLD)) {
      return isBare(attempt.word()) ? resolver.told(attempt.word(), kind) : List.of();
    }
    boolean whole = RoleNames.isWhole(role);
    String plain = RoleNames.plain(role);
    List<Referent> found = new ArrayList<>();
    List<Integer> fillers = roles.fillers(attempt.word(), plain);
    if (plain.equals("subject") && fillers.isEmpty() && isOpen(attempt.word())) {
      return resolver.implied(kind);
    }
    for (int filler : fillers) {
      boolean beside = plain.equals("apposition") && filler < attempt.word();
      if ((beside && roles.isOne(attempt.word())) || roles.isOfOne(attempt.word(), filler)) {
        found.addAll(lastOf(resolver.resolve(filler, kind)));
        continue;
      }
      found.addAll(
          whole && roles.isAntecedent(attempt.word(), filler)
              ? nearest(resolver.within(filler, kind, false), attempt.word())
              : whole
                  ? resolver.within(filler, kind, !plain.equals(RoleNames.CLAUSE))
                  : resolved(attempt.word(), filler, kind));
    }
    return found.isEmpty() ? blamed(attempt.word(), plain, kind) : found;
  }

  /** "condemned the attack": of which the text has just told whose it was. */
  private List<Referent> blamed(int word, String role, Predicate<String> kind) {
    List<String> deeds =
        role.equals("owner")
            ? List.of("object", "of")
            : role.equals("doer") ? List.of("subject") : List.of();
    return deeds.stream()
        .flatMap(it -> roles.fillers(word, it).stream())
        .flatMap(it -> resolver.culprits(it, kind).stream())
        .toList();
  }

  private boolean isOpen(int word) {
    return roles.isRoot(word) || roles.isCarriedByRoot(word);
  }

  /** "A pact of cooperation which X signed": where cooperation is none that is meant, the pact. */
  private List<Referent> resolved(int clause, int filler, Predicate<String> kind) {
    List<Referent> meant = resolver.resolve(filler, kind);
    int outer = meant.isEmpty() ? roles.outer(clause, filler) : -1;
    return outer < 0 ? meant : resolver.resolve(outer, kind);
  }
}
