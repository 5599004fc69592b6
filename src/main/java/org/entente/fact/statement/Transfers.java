package org.entente.fact.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.document.PartialDate;
import org.entente.fact.Modality;
import org.entente.fact.Schema;
import org.entente.fact.Value;
import org.entente.fact.discourse.Discourse;
import org.entente.fact.entity.Lexicon;
import org.entente.fact.frame.Referent;

/**
 * Completes transfers with who sells and who gets, where their sentence leaves it to those before.
 * Not for several threads.
 */
final class Transfers {
  /** How many paragraphs back the parties of a transfer may stand. */
  private static final int REACH = 2;

  /** The values that tell of one transfer and no other. */
  private static final Set<String> SAYING =
      Set.of("quantity", "amount", "date", "startDate", "endDate");

  private static final Value DELIVERED = new Value.Constant("delivered");
  private static final String WEAPON = "weaponSystem";
  private static final String SUPPLIER = "supplier";
  private static final String RECIPIENT = "recipient";

  private final Schema schema;
  private final Discourse discourse;
  private final Lexicon lexicon;
  private final Optional<PartialDate> written;
  private final Map<String, Referent> parties = new TreeMap<>();

  private final Dealings dealings = new Dealings();

  /** Who supplied each weapon, and who got it, as told last. */
  private final Map<String, Map<String, Referent>> ends = new TreeMap<>();

  /** The weapons of which the text tells who makes them: no one else is guessed to sell them. */
  private final Set<String> made = new HashSet<>();

  /** The two who sign an agreement in the sentence; none where not two do. */
  private List<Referent> deal = List.of();

  /** Whom somebody was said to support, and where: arms told of next go there. */
  private Optional<Referent> favoured = Optional.empty();

  private int favouredAt;
  private int paragraph;

  /** Of a document, which may tell when it was written. */
  Transfers(Schema schema, Discourse discourse, Lexicon lexicon, Optional<PartialDate> written) {
    this.lexicon = lexicon;
    this.written = written;
    this.schema = schema;
    this.discourse = discourse;
  }

  /** What a sentence states before any of it is completed. */
  void hear(List<Statement> statements) {
    statements.stream()
        .filter(it -> it.things().containsKey("manufacturer"))
        .flatMap(it -> it.fillers("weaponSystem").stream())
        .forEach(it -> made.add(it.key()));
    deal =
        statements.stream()
            .filter(it -> schema.isA(it.kind(), "Agreement"))
            .map(it -> it.fillers("signatory"))
            .filter(it -> it.size() == 2)
            .findFirst()
            .orElse(List.of());
  }

  /**
   * A transfer with what can be added to it; empty where it then still is one between nobody, or
   * its sentence tells next to nothing of it.
   */
  Optional<Statement> complete(Statement statement, int itsParagraph) {
    return Optional.of(parties(toCome(statement), itsParagraph))
        .filter(it -> it.things().containsKey("supplier") || it.things().containsKey("recipient"))
        .filter(it -> own(statement) > 1);
  }

  /** "The first of them arrive next year": what is to come is planned, in whatever tense. */
  private Statement toCome(Statement statement) {
    boolean later =
        statement.modality() == Modality.ACTUAL
            && statement.values().get("date") instanceof Value.Date day
            && written
                .filter(it -> it.precision() == PartialDate.Precision.DAY)
                .filter(it -> day.date().first().isAfter(it.first()))
                .isPresent();
    if (!later) {
      return statement;
    }
    SortedMap<String, Value> values = new TreeMap<>(statement.values());
    values.values().removeIf(DELIVERED::equals);
    return statement.withValues(values).withModality(Modality.PLANNED);
  }

  /** Another statement may tell whom somebody supports. */
  void favour(Statement statement, int itsParagraph) {
    List<Referent> whom = statement.fillers(Schema.OBJECT);
    if (statement.kind().equals("supports")
        && whom.size() == 1
        && whom.get(0).kind().equals("State")) {
      favoured = Optional.of(whom.get(0));
      favouredAt = itsParagraph;
    }
  }

  /** How much of a transfer its own sentence tells. */
  private long own(Statement transfer) {
    return transfer.things().values().stream().filter(found -> !areAnyArms(found)).count()
        + transfer.values().keySet().stream().filter(SAYING::contains).count();
  }

  private boolean areAnyArms(List<Referent> things) {
    return things.stream().allMatch(this::isAnyArms);
  }

  /** What is no system of weapons, but any. */
  private boolean isAnyArms(Referent thing) {
    return !thing.known() && lexicon.has(Lexicon.Role.ANY_ARMS, thing.key());
  }

  private Statement parties(Statement statement, int itsParagraph) {
    if (itsParagraph - paragraph > REACH) {
      parties.clear();
    }
    SortedMap<String, List<Referent>> things = new TreeMap<>(statement.things());
    boolean same = itsParagraph == paragraph;
    // "It bought drones", "Airbus' jets arrived": no maker of arms gets them.
    things.getOrDefault(RECIPIENT, List.of()).stream()
        .filter(it -> schema.isA(it.kind(), "Company"))
        .findFirst()
        .ifPresent(it -> things.remove(RECIPIENT));
    if (same) {
      settled(things);
    }
    mistaken(things, same);
    signed(things, statement);
    remember(things, itsParagraph);
    if (things.containsKey(WEAPON) || statement.kind().equals("AidTransfer")) {
      receiver(things, itsParagraph, same);
      giver(things);
    }
    List<Referent> weapons = new ArrayList<>(things.getOrDefault(WEAPON, List.of()));
    if (weapons.removeIf(this::isAnyArms)) {
      things.remove(WEAPON);
      if (!weapons.isEmpty()) {
        things.put(WEAPON, weapons);
      }
    }
    return statement.withThings(things);
  }

  private void remember(SortedMap<String, List<Referent>> things, int itsParagraph) {
    for (String slot : List.of(RECIPIENT, SUPPLIER)) {
      List<Referent> own = things.getOrDefault(slot, List.of());
      if (own.size() != 1) {
        continue;
      }
      things
          .getOrDefault(WEAPON, List.of())
          .forEach(
              it -> ends.computeIfAbsent(slot, key -> new TreeMap<>()).put(it.key(), own.get(0)));
      if (schema.isA(own.get(0).kind(), "Company")) {
        dealings.sell(own.get(0));
      } else {
        parties.put(slot, own.get(0));
        dealings.tell(slot, own.get(0));
        favoured = favoured.filter(it -> !slot.equals(RECIPIENT));
        paragraph = itsParagraph;
      }
    }
  }

  private void receiver(SortedMap<String, List<Referent>> things, int itsParagraph, boolean same) {
    if (things.containsKey(RECIPIENT)) {
      return;
    }
    List<Referent> supplier = things.getOrDefault(SUPPLIER, List.of());
    again(RECIPIENT, things.getOrDefault(WEAPON, List.of()), supplier)
        .or(() -> favoured.filter(it -> favouredAt == itsParagraph && !holds(supplier, it)))
        .or(() -> party(RECIPIENT, supplier, same))
        .ifPresent(
            it -> {
              things.put(RECIPIENT, List.of(it.inherit()));
              dealings.tell(RECIPIENT, it);
            });
  }

  private void giver(SortedMap<String, List<Referent>> things) {
    if (things.containsKey(SUPPLIER) || things.containsKey("manufacturer")) {
      return;
    }
    List<Referent> recipient = things.getOrDefault(RECIPIENT, List.of());
    List<Referent> armed = things.getOrDefault(WEAPON, List.of());
    again(SUPPLIER, armed, recipient)
        .or(
            () ->
                armed.stream().anyMatch(it -> made.contains(it.key()))
                    ? Optional.empty()
                    : supplier(recipient))
        .ifPresent(it -> things.put(SUPPLIER, List.of(it.inherit())));
  }

  /**
   * "Chile buys from Peru. It has sold the country jets": who has only bought until now is not
   * taken for the seller by a pronoun, nor the other way round.
   */
  private void settled(SortedMap<String, List<Referent>> things) {
    settled(things, SUPPLIER, RECIPIENT);
    settled(things, RECIPIENT, SUPPLIER);
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
            && dealings.told(slot, own.get(0)) == 0;
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

  /**
   * "Chile and Peru signed a contract for jets": who has got arms before, or is in the title, buys;
   * a firm sells.
   */
  private void signed(SortedMap<String, List<Referent>> things, Statement order) {
    boolean open =
        deal.size() == 2
            && !things.containsKey(SUPPLIER)
            && !things.containsKey(RECIPIENT)
            && new Value.Constant("ordered").equals(order.values().get("status"));
    if (!open) {
      return;
    }
    int first = buying(deal.get(0));
    int second = buying(deal.get(1));
    if (first != second) {
      things.put(RECIPIENT, List.of(deal.get(first > second ? 0 : 1)));
      things.put(SUPPLIER, List.of(deal.get(first > second ? 1 : 0)));
    }
  }

  private int buying(Referent one) {
    if (schema.isA(one.kind(), "Company")) {
      return Integer.MIN_VALUE;
    }
    int titled = discourse.theme().size() == 1 && holds(discourse.theme(), one) ? 1 : 0;
    return titled + dealings.told(RECIPIENT, one) - dealings.told(SUPPLIER, one);
  }

  /** "It got jets": not who has only given arms, where somebody else is known to get them. */
  private void mistaken(SortedMap<String, List<Referent>> things, boolean same) {
    List<Referent> own = things.getOrDefault(RECIPIENT, List.of());
    if (own.size() == 1
        && own.get(0).inherited()
        && dealings.told(RECIPIENT, own.get(0)) == 0
        && dealings.isGiver(own.get(0))) {
      party(RECIPIENT, things.getOrDefault(SUPPLIER, List.of()), same)
          .filter(it -> !dealings.isGiver(it))
          .ifPresent(it -> things.put(RECIPIENT, List.of(it.inherit())));
    }
  }

  /** Those who may give, or get; givers are not taken for getting where somebody else may. */
  private List<Referent> fitting(String slot, List<Referent> some) {
    return slot.equals(RECIPIENT)
        ? some.stream().filter(it -> !dealings.isGiver(it)).toList()
        : some;
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
    List<Referent> theme =
        fitting(slot, discourse.theme().stream().filter(it -> !holds(other, it)).toList());
    // In a text about Chile arms go to Chile rather than to whom they last went.
    boolean rather =
        theme.size() == 1
            && last.isPresent()
            && dealings.told(slot, theme.get(0)) >= dealings.told(slot, last.get());
    // "Nigeria buys more. Leonardo has orders for three": a paragraph of a text about many.
    Optional<Referent> opening =
        slot.equals(RECIPIENT) && !same
            ? discourse
                .opening()
                .filter(it -> discourse.theme().isEmpty() || dealings.told(RECIPIENT, it) > 0)
                .filter(it -> !holds(other, it) && !dealings.isGiver(it))
            : Optional.empty();
    if (opening.isPresent()) {
      return opening;
    }
    boolean near = last.isPresent() && ((same && !rather) || holds(theme, last.get()));
    Optional<Referent> titled =
        theme.size() == 1
            ? Optional.of(theme.get(0))
            : theme.stream()
                .filter(it -> dealings.told(slot, it) > 0)
                .max(Comparator.comparingInt(it -> dealings.told(slot, it)));
    return near || (titled.isEmpty() && (same || theme.isEmpty())) ? last : titled;
  }

  private static boolean holds(List<Referent> some, Referent one) {
    return some.stream().anyMatch(it -> it.key().equals(one.key()));
  }

  /** The one of two states in the title that the other buys from. */
  private Optional<Referent> supplier(List<Referent> recipient) {
    List<Referent> theme = discourse.theme();
    // "Moscow filled the void. 24 jets came in 2006": who gives arms to whom the title names.
    Optional<Referent> opening =
        discourse
            .opening()
            .filter(it -> theme.size() == 1 && holds(recipient, theme.get(0)))
            .filter(it -> !holds(recipient, it) && dealings.isGiver(it))
            .filter(it -> discourse.isOnlyOf(List.of(it, theme.get(0))));
    if (opening.isPresent()) {
      return opening;
    }
    boolean between =
        theme.size() == 2
            && recipient.stream().anyMatch(it -> holds(theme, it))
            && discourse.isOnTheme();
    return between
        ? theme.stream()
            .filter(it -> !holds(recipient, it) && dealings.told("supplier", it) > 0)
            .findFirst()
        : Optional.empty();
  }
}
