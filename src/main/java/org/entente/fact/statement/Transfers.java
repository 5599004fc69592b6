package org.entente.fact.statement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.document.PartialDate;
import org.entente.fact.Modality;
import org.entente.fact.Schema;
import org.entente.fact.Value;
import org.entente.fact.analysis.WordSet;
import org.entente.fact.discourse.Discourse;
import org.entente.fact.entity.Lexicon;
import org.entente.fact.frame.Referent;
import org.jspecify.annotations.Nullable;

/**
 * Completes transfers with who sells and who gets, where their sentence leaves it to those before.
 * Not for several threads.
 */
final class Transfers {

  /** How many paragraphs back the parties of a transfer may stand. */
  private static final int REACH = 2;

  /** The values that tell of one transfer and no other. */
  private static final Set<String> SAYING =
      WordSet.of("quantity", "amount", "date", "startDate", "endDate");

  private static final Value DELIVERED = new Value.Constant("delivered");
  private static final String WEAPON = "weaponSystem";
  private static final String SUPPLIER = "supplier";
  private static final String RECIPIENT = "recipient";

  private final Schema schema;
  private final Lexicon lexicon;
  private final Optional<PartialDate> written;
  private final Traders traders;
  private final Mixups mixups;
  private final Packages packages = new Packages();

  /** The weapons of which the text tells who makes them: no one else is guessed to sell them. */
  private final Set<String> made = new HashSet<>();

  /** Whom somebody was said to support, and where: arms told of next go there. */
  private Optional<Referent> favoured = Optional.empty();

  private Titled titled = Titled.NOTHING;
  private int favouredAt;

  private int paragraph;

  /** Of a document, which may tell when it was written. */
  Transfers(Schema schema, Discourse discourse, Lexicon lexicon, Optional<PartialDate> written) {
    this.lexicon = lexicon;
    this.written = written;
    this.schema = schema;
    this.traders = new Traders(schema, discourse);
    this.mixups = new Mixups(schema, traders);
  }

  /** What the title states. */
  void title(List<Statement> statements) {
    titled = Titled.of(statements, schema);
  }

  /** What a sentence states before any of it is completed. */
  void hear(List<Statement> statements) {
    statements.stream()
        .filter(it -> it.things().containsKey("manufacturer"))
        .flatMap(it -> it.fillers("weaponSystem").stream())
        .forEach(it -> made.add(it.key()));
    mixups.hear(statements);
  }

  /**
   * A transfer with what can be added to it; empty where it then still is one between nobody, or
   * its sentence tells next to nothing of it.
   */
  Optional<Statement> complete(Statement statement, int itsParagraph) {
    packages.tell(statement, itsParagraph);
    if (Packages.isAnnounced(statement)) {
      return Optional.empty();
    }
    if (statement.isBy(Makers.REQUESTED) && !isOffered(statement)) {
      return Optional.empty();
    }
    return Optional.of(parties(toCome(statement), itsParagraph))
        .map(Transfers::filled)
        .filter(it -> it.things().containsKey("supplier") || it.things().containsKey("recipient"))
        .filter(it -> own(statement) > 1 || isWhole(it))
        .filter(it -> !isOwn(it));
  }

  /** "The package includes tanks": whose it is, and for whom, the text has told. */
  private static boolean isWhole(Statement statement) {
    return statement.isBy(Makers.PACKAGED)
        && statement.things().keySet().containsAll(List.of(SUPPLIER, RECIPIENT, WEAPON));
  }

  /** "The sale of tanks was approved. Chile had asked for 12": who would sell them is told. */
  private boolean isOffered(Statement request) {
    List<Referent> asking = request.fillers(RECIPIENT);
    List<Referent> arms = request.fillers(WEAPON);
    return !request.fillers(SUPPLIER).isEmpty()
        || titled.isSale(request, asking)
        || (traders.again(SUPPLIER, arms, asking).isPresent()
            && asking.stream().allMatch(it -> traders.told(RECIPIENT, it) > 0));
  }

  /** Whether nobody gets anything but who gives it: somebody else is meant. */
  private static boolean isOwn(Statement statement) {
    List<String> recipients = statement.keys(RECIPIENT);
    return !recipients.isEmpty() && recipients.equals(statement.keys(SUPPLIER));
  }

  /** Without the slots of which a sentence tells that somebody fills them, but not who. */
  private static Statement filled(Statement statement) {
    if (statement.things().values().stream().noneMatch(List::isEmpty)) {
      return statement;
    }
    SortedMap<String, List<Referent>> things = new TreeMap<>(statement.things());
    things.values().removeIf(List::isEmpty);
    return statement.withThings(things);
  }

  /** "The first of them arrive next year": what is to come is planned, in whatever tense. */
  private Statement toCome(Statement statement) {
    boolean later =
        statement.modality() == Modality.ACTUAL
            && (isAhead(statement.values().get("date"))
                || isAhead(statement.values().get("startDate")));
    if (!later) {
      return statement;
    }
    SortedMap<String, Value> values = new TreeMap<>(statement.values());
    values.values().removeIf(DELIVERED::equals);
    return statement.withValues(values).withModality(Modality.PLANNED);
  }

  private boolean isAhead(@Nullable Value value) {
    return value instanceof Value.Date day
        && written
            .filter(it -> it.precision() == PartialDate.Precision.DAY)
            .filter(it -> day.date().first().isAfter(it.first()))
            .isPresent();
  }

  /** Another statement may tell whom somebody supports. */
  void favour(Statement statement, int itsParagraph) {
    packages.tell(statement, itsParagraph);
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
      traders.forget();
    }
    SortedMap<String, List<Referent>> things = new TreeMap<>(statement.things());
    if (statement.isBy(Makers.PACKAGED)) {
      packages.add(things, itsParagraph);
    } else if (statement.isBy(Makers.REQUESTED)) {
      offered(things, statement);
    }
    boolean same = itsParagraph == paragraph;
    // "It bought drones", "Airbus' jets arrived": no maker of arms gets them.
    things.getOrDefault(RECIPIENT, List.of()).stream()
        .filter(it -> schema.isA(it.kind(), "Company"))
        .findFirst()
        .ifPresent(it -> things.remove(RECIPIENT));
    mixups.mend(things, statement, same);
    for (String slot : List.of(RECIPIENT, SUPPLIER)) {
      if (traders.remember(slot, things)) {
        paragraph = itsParagraph;
        favoured = favoured.filter(it -> !slot.equals(RECIPIENT));
      }
    }
    boolean guessed =
        !statement.isBy(Makers.PACKAGED)
            && (things.containsKey(WEAPON) || statement.kind().equals("AidTransfer"));
    if (guessed) {
      receiver(things, statement, itsParagraph, same);
      giver(things, statement);
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

  /** "The sale was approved. Chile had asked for 12 tanks": who would sell them was told. */
  private void offered(SortedMap<String, List<Referent>> things, Statement statement) {
    List<Referent> getter = things.getOrDefault(RECIPIENT, List.of());
    if (!things.containsKey(SUPPLIER) && !getter.isEmpty()) {
      traders
          .again(SUPPLIER, things.getOrDefault(WEAPON, List.of()), getter)
          .or(() -> titled(statement, getter))
          .filter(it -> !Traders.holds(getter, it))
          .ifPresent(it -> things.put(SUPPLIER, List.of(it.inherit())));
    }
  }

  private void receiver(
      SortedMap<String, List<Referent>> things,
      Statement statement,
      int itsParagraph,
      boolean same) {
    if (things.containsKey(RECIPIENT)) {
      return;
    }
    List<Referent> supplier = things.getOrDefault(SUPPLIER, List.of());
    List<Referent> all = traders.together(things.getOrDefault(WEAPON, List.of()));
    boolean several = all.size() > 1 && !statement.values().containsKey("quantity");
    if (several && all.stream().noneMatch(it -> Traders.holds(supplier, it))) {
      things.put(RECIPIENT, all.stream().map(Referent::inherit).toList());
      return;
    }
    traders
        .again(RECIPIENT, things.getOrDefault(WEAPON, List.of()), supplier)
        .or(() -> titled.recipient(statement, supplier, written))
        .or(() -> favoured.filter(it -> favouredAt == itsParagraph && !Traders.holds(supplier, it)))
        .or(() -> traders.party(RECIPIENT, supplier, same))
        .ifPresent(
            it -> {
              things.put(RECIPIENT, List.of(it.inherit()));
              traders.tell(RECIPIENT, it);
            });
  }

  private void giver(SortedMap<String, List<Referent>> things, Statement statement) {
    if (things.containsKey(SUPPLIER) || things.containsKey("manufacturer")) {
      return;
    }
    List<Referent> recipient = things.getOrDefault(RECIPIENT, List.of());
    List<Referent> armed = things.getOrDefault(WEAPON, List.of());
    traders
        .again(SUPPLIER, armed, recipient)
        .or(
            () ->
                armed.stream().anyMatch(it -> made.contains(it.key()))
                    ? Optional.empty()
                    : traders.supplier(recipient).or(() -> titled(statement, recipient)))
        .ifPresent(it -> things.put(SUPPLIER, List.of(it.inherit())));
  }

  /** Who gives by the title, where nobody else was told of as giving last. */
  private Optional<Referent> titled(Statement statement, List<Referent> recipient) {
    return titled
        .supplier(statement, recipient, written)
        .filter(
            it -> traders.last(SUPPLIER).filter(last -> !last.key().equals(it.key())).isEmpty());
  }
}
