package org.entente.fact.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.entente.fact.Schema;
import org.entente.fact.Slugs;
import org.entente.fact.Value;
import org.entente.fact.analysis.WordSet;
import org.entente.fact.discourse.Discourse;
import org.entente.fact.discourse.World;
import org.entente.fact.frame.Referent;

/**
 * Who is bound by the agreements of a document: as a sentence before has told, as is known of the
 * agreement, or those of whom the text tells. Not for several threads.
 */
final class Parties {
  private static final String SIGNATORY = "signatory";
  private static final String SIGNED_BY = "signedBy";
  private static final Set<String> BODIES = WordSet.of("State", "Organization", "Group");

  private static final Value SIGNED = new Value.Constant("signed");

  /** What is signed by all its parties at once. */
  private static final Set<Value> CONCLUDED =
      Set.of(new Value.Constant("signed"), new Value.Constant("draft"));

  private final Schema schema;
  private final Discourse discourse;
  private final World world;
  private final Map<String, List<Referent>> bound = new HashMap<>();

  /** Where each of them was told of. */
  private final Map<String, Integer> places = new HashMap<>();

  /** How often each has been told of as one of two parties, and who were told of last. */
  private final Map<String, Integer> often = new HashMap<>();

  private List<Referent> last = List.of();

  /** The key of the agreement that was told of last, and who are bound by it, if that was told. */
  private String latest = "";

  private List<Referent> latestParties = List.of();

  Parties(Schema schema, Discourse discourse, World world) {
    this.schema = schema;
    this.discourse = discourse;
    this.world = world;
  }

  /** A statement about an agreement with those whom its sentence leaves to others. */
  Statement complete(Statement told) {
    Statement statement = renamed(told);
    List<Referent> own = own(statement);
    List<Referent> all =
        isOpen(statement, own)
            ? whole(statement, own)
            : isAnother(statement, own)
                ? withPartner(own)
                : Further.isOpen(statement) ? latest(statement.thing().get()) : own;
    if (all.size() == 2) {
      all.forEach(it -> often.merge(it.key(), 1, Integer::sum));
      last = all;
    }
    if (all.size() > 1) {
      statement.thing().ifPresent(it -> bind(it, all));
    }
    statement
        .thing()
        .filter(it -> schema.isA(it.kind(), "Agreement"))
        .ifPresent(it -> hear(it, all));
    if (all.size() == own.size() && !own.isEmpty()) {
      return with(statement, own);
    }
    return all.isEmpty() ? statement : with(statement, all);
  }

  /**
   * "X and Y signed a Status of Forces Agreement": not the one that is known by that name and binds
   * others.
   */
  private Statement renamed(Statement statement) {
    Optional<Referent> thing = statement.thing().filter(Referent::known);
    List<String> members =
        thing.map(it -> world.members(it.key())).orElse(List.of()).stream()
            .map(Referent::key)
            .toList();
    boolean another =
        members.size() == 2
            && statement.fillers(SIGNATORY).stream()
                .anyMatch(
                    it ->
                        it.kind().equals("State")
                            && !it.inherited()
                            && !members.contains(it.key()));
    return another ? statement.about(plain(thing.get())) : statement;
  }

  /** "The pact provides for training": those of the agreement told of last, if it is that. */
  private List<Referent> latest(Referent thing) {
    return thing.key().equals(latest)
        ? latestParties.stream().map(it -> it.at(thing.word()).inherit()).toList()
        : List.of();
  }

  /** An agreement was told of: from now on "the pact" is that one, whoever is bound by it. */
  private void hear(Referent thing, List<Referent> parties) {
    if (parties.size() > 1 || !thing.key().equals(latest)) {
      latest = thing.key();
      latestParties = parties.size() > 1 ? parties : List.of();
    }
  }

  /** Those whom the text has told to be bound by the one agreement that is meant. */
  private List<Referent> told(Referent thing) {
    return isTheOne(thing)
        ? bound.getOrDefault(thing.key(), List.of()).stream()
            .map(it -> it.at(thing.word()).inherit())
            .toList()
        : List.of();
  }

  private static Referent plain(Referent known) {
    String name = known.label().replaceAll(" between .*| \\(\\d{4}\\)", "");
    return new Referent(
        known.word(), Slugs.of(name), known.kind(), name, false, Optional.empty(), false);
  }

  /** "Peru signed in May": such a treaty as was told of, with one who signs them all. */
  private static boolean isAnother(Statement statement, List<Referent> own) {
    return own.size() == 1
        && own.get(0).kind().equals("State")
        && statement.thing().filter(Referent::inherited).isPresent()
        && statement.values().containsKey("date")
        && statement.values().values().contains(SIGNED);
  }

  private List<Referent> withPartner(List<Referent> own) {
    List<Referent> most =
        last.stream()
            .filter(it -> last.stream().noneMatch(that -> often(that) > often(it)))
            .toList();
    return most.size() == 1 && !holds(last, own.get(0)) ? together(own, both(own, most)) : own;
  }

  private int often(Referent party) {
    return often.getOrDefault(party.key(), 0);
  }

  private static List<Referent> both(List<Referent> own, List<Referent> most) {
    List<Referent> all = new ArrayList<>(own);
    all.addAll(most);
    return all;
  }

  private static Statement with(Statement statement, List<Referent> signatories) {
    NavigableMap<String, List<Referent>> things = new TreeMap<>(statement.things());
    things.put(SIGNATORY, signatories);
    return statement.withThings(things);
  }

  /**
   * Those named, and those for whom whoever signs does so. The head of an agency signs for those of
   * whom the text has told, where it has told of some.
   */
  private List<Referent> own(Statement statement) {
    Map<String, Referent> all = new LinkedHashMap<>();
    statement.fillers(SIGNATORY).forEach(it -> all.put(it.key(), it));
    List<Referent> told = statement.thing().map(this::told).orElse(List.of());
    for (Referent person : statement.fillers(SIGNED_BY)) {
      discourse
          .served(person, person.word())
          .filter(it -> it.known() || told.isEmpty() || holds(told, it))
          .ifPresent(it -> all.putIfAbsent(it.key(), it));
    }
    return List.copyOf(all.values());
  }

  /**
   * Whether others are left out: nobody is named for what was signed, or two sign and one is known
   * to do so for somebody. Whoever ratifies or joins does it alone.
   */
  private boolean isOpen(Statement statement, List<Referent> own) {
    boolean pair =
        statement.isBy(Makers.BETWEEN)
            && own.isEmpty()
            && statement.thing().filter(it -> world.members(it.key()).size() == 2).isPresent();
    boolean concluded =
        pair
            || statement.values().values().stream().anyMatch(CONCLUDED::contains)
            || (statement.isBy(Makers.SIGNED) && !statement.values().containsKey("status"));
    int signers = statement.fillers(SIGNED_BY).size();
    return concluded && (own.isEmpty() || (own.size() == 1 && signers > 0));
  }

  private List<Referent> whole(Statement statement, List<Referent> own) {
    Optional<Referent> thing = statement.thing();
    List<Referent> told = thing.map(this::told).orElse(List.of());
    List<Referent> known = thing.map(it -> world.members(it.key())).orElse(List.of());
    boolean named = thing.filter(it -> it.inherited() || it.known()).isPresent();
    int signers = statement.fillers(SIGNED_BY).size();
    List<Referent> titled = discourse.theme(kind -> schema.isAny(kind, BODIES));
    List<Referent> theme = titled.size() == 2 && discourse.isOnTheme() ? titled : List.of();
    List<Referent> before =
        own.isEmpty() ? (named ? List.of() : theme) : signers > 1 ? pair(theme, own) : List.of();
    for (List<Referent> all : List.of(told, known, before)) {
      if (all.size() > 1 && own.stream().allMatch(one -> holds(all, one))) {
        return together(own, all);
      }
    }
    return own;
  }

  /** "The pact" is the one told of, "a pact" is not. */
  private boolean isTheOne(Referent thing) {
    boolean named = thing.label().chars().anyMatch(Character::isUpperCase);
    return thing.inherited()
        || thing.known()
        || named
        || places.getOrDefault(thing.key(), -1) == thing.word();
  }

  private void bind(Referent thing, List<Referent> parties) {
    if (!isTheOne(thing)) {
      bound.remove(thing.key());
      places.put(thing.key(), thing.word());
    }
    bound.putIfAbsent(thing.key(), parties);
  }

  /** The two whom the title names, or those who last acted together and of whom one signs. */
  private List<Referent> pair(List<Referent> theme, List<Referent> own) {
    return !theme.isEmpty()
        ? theme
        : discourse.company().pair(own.get(0), kind -> schema.isAny(kind, BODIES));
  }

  private static List<Referent> together(List<Referent> own, List<Referent> all) {
    List<Referent> both = new ArrayList<>(own);
    all.stream().filter(it -> !holds(own, it)).map(Referent::inherit).forEach(both::add);
    return both;
  }

  private static boolean holds(List<Referent> some, Referent one) {
    return some.stream().anyMatch(it -> it.key().equals(one.key()));
  }
}
