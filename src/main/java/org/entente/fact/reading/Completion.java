package org.entente.fact.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.entente.fact.Schema;
import org.entente.fact.Value;
import org.entente.fact.frame.Referent;

/**
 * Completes statements with what their sentence leaves to its neighbours: who buys, where the
 * sentence before has said so; for whom a minister signs; that an agreement between states is a
 * treaty. Not for several threads.
 */
final class Completion {
  /** How many paragraphs back the parties of a transfer may stand. */
  private static final int REACH = 2;

  /** What binds states without being a treaty on their security. */
  private static final Pattern CIVIL =
      Pattern.compile(
          "(?i).*\\b(?:trade|border|economic|commercial|cultural|fisheries|investment|tax|aviation|loan|"
              + "boundary|energy|gas|grain|cease-?fire|peace|partnership)\\b.*");

  private static final Set<String> BINDING = Set.of("agreement", "accord", "arrangement", "pact");

  /** What is no system of weapons, but any. */
  private static final Set<String> ANY_ARMS =
      Set.of(
          "arms",
          "arm",
          "weapons",
          "weapon",
          "weaponry",
          "armaments",
          "defensive-weapons",
          "lethal-weapons",
          "vehicle",
          "vehicles",
          "offensive-weapons",
          "heavy-weapons",
          "military-vehicles");

  /** The values that tell of one transfer and no other. */
  private static final Set<String> SAYING =
      Set.of("quantity", "amount", "date", "startDate", "endDate");

  private static final String COVERING = "agreement-covers@";
  private static final Pattern MUTUAL = Pattern.compile("(?i)\\bmutual[ -]defen[cs]e\\b");
  private static final Referent MUTUAL_DEFENCE =
      new Referent(0, "mutual-defence", "Topic", "mutual defence", true, Optional.empty(), false);

  private final Schema schema;
  private final Discourse discourse;
  private final World world;
  private final Map<String, Referent> parties = new TreeMap<>();

  /** How often each has given or got. */
  private final Map<String, Integer> told = new TreeMap<>();

  /** Who supplied each weapon, and who got it, as told last. */
  private final Map<String, Map<String, Referent>> ends = new TreeMap<>();

  /** The weapons of which the text tells who makes them: no one else is guessed to sell them. */
  private final Set<String> made = new HashSet<>();

  /** Whom somebody was said to support, and where: arms told of next go there. */
  private Optional<Referent> favoured = Optional.empty();

  private int favouredAt;

  private final Parties signatories;
  private int paragraph;

  Completion(Schema schema, Discourse discourse, World world) {
    this.schema = schema;
    this.discourse = discourse;
    this.world = world;
    this.signatories = new Parties(schema, discourse, world);
  }

  /** What a sentence states before any of it is completed. */
  void hear(List<Statement> statements) {
    statements.stream()
        .filter(it -> it.things().containsKey("manufacturer"))
        .flatMap(it -> it.things().getOrDefault("weaponSystem", List.of()).stream())
        .forEach(it -> made.add(it.key()));
  }

  /**
   * The statement with what can be added to it; empty where it then still tells of a transfer
   * between nobody.
   */
  Optional<Statement> complete(Statement statement, int itsParagraph) {
    if (schema.isA(statement.kind(), "Transfer")) {
      return Optional.of(parties(statement, itsParagraph))
          .filter(it -> it.things().containsKey("supplier") || it.things().containsKey("recipient"))
          .filter(it -> own(statement) > 1);
    }
    favour(statement, itsParagraph);
    return Optional.of(agreement(arrived(statement)));
  }

  /** "Arrived in Beijing, his third trip to China": he went to the capital. */
  private Statement arrived(Statement statement) {
    List<Referent> to = statement.things().getOrDefault("destination", List.of());
    List<String> capitals =
        to.stream().flatMap(it -> world.capital(it.key()).stream()).map(Referent::key).toList();
    List<String> named = statement.keys("destination");
    if (to.size() != 2 || capitals.stream().noneMatch(named::contains)) {
      return statement;
    }
    SortedMap<String, List<Referent>> things = new TreeMap<>(statement.things());
    things.put("destination", to.stream().filter(it -> capitals.contains(it.key())).toList());
    return statement.withThings(things);
  }

  /** "A declaration was adopted": by whom, and on what, nobody knows. */
  boolean isNobodys(Statement statement, List<Statement> sentence) {
    return schema.isA(statement.kind(), "Agreement")
        && sentence.stream().noneMatch(it -> isSaidOf(it, statement.thing()))
        && !statement.kind().equals("Treaty")
        && statement.things().isEmpty()
        && statement
            .thing()
            .filter(it -> !it.known() && !it.inherited())
            .filter(it -> it.label().equals(it.label().toLowerCase(Locale.ROOT)))
            .isPresent();
  }

  /** Whether another statement tells whose the thing is. */
  private static boolean isSaidOf(Statement other, Optional<Referent> thing) {
    return thing.isPresent()
        && other.thing().map(Referent::key).equals(thing.map(Referent::key))
        && other.things().containsKey("signatory");
  }

  private void favour(Statement statement, int itsParagraph) {
    List<Referent> whom = statement.things().getOrDefault(Schema.OBJECT, List.of());
    if (statement.kind().equals("supports")
        && whom.size() == 1
        && whom.get(0).kind().equals("State")) {
      favoured = Optional.of(whom.get(0));
      favouredAt = itsParagraph;
    }
  }

  /** How much of a transfer its own sentence tells. */
  private static long own(Statement transfer) {
    return transfer.things().values().stream().filter(found -> !isAnyArms(found)).count()
        + transfer.values().keySet().stream().filter(SAYING::contains).count();
  }

  private static boolean isAnyArms(List<Referent> things) {
    return things.stream().allMatch(it -> !it.known() && ANY_ARMS.contains(it.key()));
  }

  private Statement agreement(Statement statement) {
    return schema.isA(statement.kind(), "Agreement")
        ? mutual(treaty(drafted(signatories.complete(statement))))
        : statement;
  }

  /** A mutual defence pact is about mutual defence, and one that includes it binds to it. */
  private Statement mutual(Statement statement) {
    if (statement.maker().startsWith(COVERING) && isMutual(statement)) {
      return statement.withValue("mutualDefence", new Value.Truth(true));
    }
    boolean mutual =
        statement.thing().filter(it -> MUTUAL.matcher(it.label()).find()).isPresent()
            && statement.things().containsKey("signatory")
            && !statement.things().containsKey("coversTopic");
    if (!mutual) {
      return statement;
    }
    SortedMap<String, List<Referent>> things = new TreeMap<>(statement.things());
    things.put("coversTopic", List.of(MUTUAL_DEFENCE));
    Statement whole = statement.withThings(things);
    boolean named = statement.thing().filter(Referent::known).isPresent();
    return named ? whole : whole.withValue("mutualDefence", new Value.Truth(true));
  }

  /** "A draft treaty" is not signed yet. */
  private static Statement drafted(Statement statement) {
    boolean draft =
        statement.thing().filter(it -> !it.known() && it.label().startsWith("draft ")).isPresent();
    return draft && !statement.values().containsKey("status")
        ? statement.withValue("status", new Value.Constant("draft"))
        : statement;
  }

  private static boolean isMutual(Statement statement) {
    return statement.things().getOrDefault("coversTopic", List.of()).stream()
        .anyMatch(it -> it.key().equals(MUTUAL_DEFENCE.key()));
  }

  private Statement parties(Statement statement, int itsParagraph) {
    if (itsParagraph - paragraph > REACH) {
      parties.clear();
    }
    SortedMap<String, List<Referent>> things = new TreeMap<>(statement.things());
    int before = paragraph;
    // "It bought drones": no maker of arms told of before.
    things.getOrDefault("recipient", List.of()).stream()
        .filter(it -> it.inherited() && schema.isA(it.kind(), "Company"))
        .findFirst()
        .ifPresent(it -> things.remove("recipient"));
    if (itsParagraph == before) {
      settled(things);
    }
    List<Referent> armed = things.getOrDefault("weaponSystem", List.of());
    for (String slot : List.of("recipient", "supplier")) {
      List<Referent> own = things.getOrDefault(slot, List.of());
      if (own.size() == 1) {
        armed.forEach(
            it -> ends.computeIfAbsent(slot, key -> new TreeMap<>()).put(it.key(), own.get(0)));
      }
      if (own.size() == 1 && !schema.isA(own.get(0).kind(), "Company")) {
        parties.put(slot, own.get(0));
        told.merge(slot + " " + own.get(0).key(), 1, Integer::sum);
        favoured = favoured.filter(it -> !slot.equals("recipient"));
        paragraph = itsParagraph;
      }
    }
    boolean open = !armed.isEmpty() || statement.kind().equals("AidTransfer");
    if (open && !things.containsKey("recipient")) {
      List<Referent> supplier = things.getOrDefault("supplier", List.of());
      again("recipient", armed, supplier)
          .or(() -> favoured.filter(it -> favouredAt == itsParagraph && !holds(supplier, it)))
          .or(() -> party("recipient", supplier, itsParagraph == before))
          .ifPresent(
              it -> {
                things.put("recipient", List.of(it.inherit()));
                told.merge("recipient " + it.key(), 1, Integer::sum);
              });
    }
    if (open && !things.containsKey("supplier") && !things.containsKey("manufacturer")) {
      List<Referent> recipient = things.getOrDefault("recipient", List.of());
      again("supplier", armed, recipient)
          .or(
              () ->
                  armed.stream().anyMatch(it -> made.contains(it.key()))
                      ? Optional.empty()
                      : supplier(recipient))
          .ifPresent(it -> things.put("supplier", List.of(it.inherit())));
    }
    List<Referent> weapons = new ArrayList<>(things.getOrDefault("weaponSystem", List.of()));
    if (weapons.removeIf(it -> !it.known() && ANY_ARMS.contains(it.key()))) {
      things.remove("weaponSystem");
      if (!weapons.isEmpty()) {
        things.put("weaponSystem", weapons);
      }
    }
    return statement.withThings(things);
  }

  /**
   * "Chile buys from Peru. It has sold the country jets": who has only bought until now is not
   * taken for the seller by a pronoun, nor the other way round.
   */
  private void settled(SortedMap<String, List<Referent>> things) {
    settled(things, "supplier", "recipient");
    settled(things, "recipient", "supplier");
  }

  private void settled(SortedMap<String, List<Referent>> things, String slot, String other) {
    List<Referent> own = things.getOrDefault(slot, List.of());
    Optional<Referent> last = Optional.ofNullable(parties.get(slot));
    boolean turned =
        own.size() == 1
            && own.get(0).inherited()
            && last.isPresent()
            && Optional.ofNullable(parties.get(other))
                .filter(it -> it.key().equals(own.get(0).key()))
                .isPresent()
            && told(slot, own.get(0)) == 0;
    if (!turned) {
      return;
    }
    List<Referent> beside = things.getOrDefault(other, List.of());
    if (!holds(beside, last.get())) {
      things.put(slot, List.of(last.get().inherit()));
      if (beside.stream().anyMatch(Referent::inherited)) {
        things.put(other, List.of(own.get(0)));
      }
    }
  }

  /** Who was told of as giving or getting this weapon before. */
  private Optional<Referent> again(String slot, List<Referent> weapons, List<Referent> other) {
    return weapons.size() == 1
        ? Optional.ofNullable(ends.getOrDefault(slot, Map.of()).get(weapons.get(0).key()))
            .filter(it -> !holds(other, it))
        : Optional.empty();
  }

  /**
   * Who gets, or gives, where the sentence does not say: who did in the sentences before, else whom
   * the title names.
   */
  private Optional<Referent> party(String slot, List<Referent> other, boolean same) {
    Optional<Referent> last =
        Optional.ofNullable(parties.get(slot)).filter(it -> !holds(other, it));
    List<Referent> theme = discourse.theme().stream().filter(it -> !holds(other, it)).toList();
    boolean near = last.isPresent() && (same || holds(theme, last.get()));
    Optional<Referent> titled =
        theme.size() == 1
            ? Optional.of(theme.get(0))
            : theme.stream()
                .filter(it -> told(slot, it) > 0)
                .max(Comparator.comparingInt(it -> told(slot, it)));
    return near || (titled.isEmpty() && (same || theme.isEmpty())) ? last : titled;
  }

  private int told(String slot, Referent one) {
    return told.getOrDefault(slot + " " + one.key(), 0);
  }

  private static boolean holds(List<Referent> some, Referent one) {
    return some.stream().anyMatch(it -> it.key().equals(one.key()));
  }

  /** The one of two states in the title that the other buys from. */
  private Optional<Referent> supplier(List<Referent> recipient) {
    List<Referent> theme = discourse.theme();
    boolean between =
        theme.size() == 2
            && recipient.stream().anyMatch(it -> holds(theme, it))
            && discourse.isOnTheme();
    return between
        ? theme.stream().filter(it -> !holds(recipient, it) && told("supplier", it) > 0).findFirst()
        : Optional.empty();
  }

  private Statement treaty(Statement statement) {
    Optional<Referent> thing = statement.thing().filter(it -> !it.known());
    List<Referent> signatories = statement.things().getOrDefault("signatory", List.of());
    boolean binding =
        statement.kind().equals("Agreement")
            && thing.isPresent()
            && isBinding(lastWord(thing.get().label()))
            && !CIVIL.matcher(thing.get().label()).matches()
            && !signatories.isEmpty()
            && signatories.stream()
                .allMatch(
                    it ->
                        schema.isAny(it.kind(), Set.of("State", "Organization"))
                            && !schema.isA(it.kind(), "Company"));
    return binding ? statement.withKind("Treaty") : statement;
  }

  private static boolean isBinding(String noun) {
    return BINDING.contains(noun)
        || (noun.endsWith("s") && BINDING.contains(noun.substring(0, noun.length() - 1)));
  }

  private static String lastWord(String label) {
    return label.substring(label.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
  }
}
