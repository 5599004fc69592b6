package org.entente.fact.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.document.Passage;
import org.entente.fact.Calibration;
import org.entente.fact.Claim;
import org.entente.fact.ReviewStatus;
import org.entente.fact.Schema;
import org.entente.fact.Slugs;
import org.entente.fact.Thesaurus;
import org.entente.fact.Value;
import org.entente.fact.frame.Referent;
import org.entente.fact.statement.Statement;

/** Makes claims of statements: names and keys for what they make, evidence for all. */
final class ClaimMaker {
  private static final double FOR_NEW_NAMES = 0.9;

  private final String document;
  private final Schema schema;
  private final Thesaurus thesaurus;
  private final Calibration calibration;

  /** The things made, by the keys of what the text calls them. */
  private final Map<String, Value.Thing> made = new HashMap<>();

  /** The name that each thing made got first: it keeps it. */
  private final Map<String, Value> called = new HashMap<>();

  private final Map<String, String> kinds = new HashMap<>();

  private final Map<String, Thesaurus.Entry> names = new LinkedHashMap<>();

  ClaimMaker(String document, Schema schema, Thesaurus thesaurus, Calibration calibration) {
    this.document = document;
    this.schema = schema;
    this.thesaurus = thesaurus;
    this.calibration = calibration;
  }

  /** The things that claims name and the thesaurus lacks, in the order in which they came up. */
  List<Thesaurus.Entry> names() {
    return List.copyOf(names.values());
  }

  Claim claim(Statement statement, Passage passage) {
    boolean binary = schema.isBinary(statement.kind());
    SortedMap<String, List<Value>> slots = new TreeMap<>();
    statement
        .things()
        .forEach(
            (slot, found) -> slots.put(slot, found.stream().map(it -> (Value) value(it)).toList()));
    statement.values().forEach((slot, value) -> slots.put(slot, List.of(value)));
    Optional<Value.Thing> thing =
        binary ? Optional.empty() : Optional.of(thing(statement, passage, slots));
    String kind =
        thing
            .filter(it -> kinds.containsKey(it.key()))
            .map(Value.Thing::kind)
            .orElse(statement.kind());
    return new Claim(
        passage,
        kind,
        thing,
        slots,
        statement.modality(),
        ReviewStatus.CANDIDATE,
        confidence(statement, kind, slots.keySet(), passage),
        OptionalInt.empty(),
        statement.sayers().stream().map(this::value).toList(),
        statement.validity(),
        statement.maker(),
        statement.inherited());
  }

  private double confidence(Statement statement, String kind, Set<String> slots, Passage passage) {
    double stated = statement.confidence() * (isAllKnown(statement) ? 1 : FOR_NEW_NAMES);
    double probability =
        calibration.probability(
            Calibration.features(
                kind, slots, statement.inherited(), passage.end() - passage.start(), stated));
    return Math.round(probability * 100) / 100.0;
  }

  private static boolean isAllKnown(Statement statement) {
    return statement.things().values().stream().flatMap(List::stream).allMatch(Referent::known);
  }

  private Value.Thing value(Referent referent) {
    String key = referent.known() ? referent.key() : added(referent).key();
    return new Value.Thing(key, referent.kind());
  }

  private Thesaurus.Entry added(Referent referent) {
    Thesaurus.Entry named = names.get(referent.key());
    boolean taken =
        thesaurus.entry(referent.key()).isPresent()
            || (named != null && !named.kind().equals(referent.kind()));
    String key = taken ? referent.key() + "-" + Slugs.of(referent.kind()) : referent.key();
    return names.computeIfAbsent(
        key,
        it ->
            new Thesaurus.Entry(
                it, referent.kind(), new TreeMap<>(Map.of("en", referent.label())), List.of()));
  }

  private Value.Thing thing(
      Statement statement, Passage passage, SortedMap<String, List<Value>> slots) {
    Optional<Referent> known = statement.thing().filter(Referent::known);
    if (known.isPresent()) {
      return new Value.Thing(known.get().key(), known.get().kind());
    }
    String name = statement.thing().map(Referent::label).orElseGet(() -> name(statement));
    slots.putIfAbsent(Schema.NAME, List.of(new Value.Words(name)));
    Optional<Value.Thing> before =
        statement
            .thing()
            .filter(it -> it.inherited() || hasOwnName(it.label()))
            .flatMap(it -> Optional.ofNullable(made.get(it.key())))
            .filter(it -> takes(it.kind(), statement.kind(), slots));
    Value.Thing thing = before.orElseGet(() -> fresh(statement, name, passage));
    statement.thing().ifPresent(it -> made.putIfAbsent(it.key(), thing));
    slots.put(
        Schema.NAME,
        List.of(called.computeIfAbsent(thing.key(), it -> slots.get(Schema.NAME).get(0))));
    return thing;
  }

  /** Whether what is said of a thing of one kind can be said of it as a thing of another. */
  private boolean takes(String kind, String said, SortedMap<String, List<Value>> slots) {
    return (schema.isA(kind, said) || schema.isA(said, kind))
        && slots.keySet().stream().allMatch(slot -> schema.slot(kind, slot).isPresent());
  }

  private Value.Thing fresh(Statement statement, String name, Passage passage) {
    String plain = Slugs.of(key(statement, name, passage));
    String key = thesaurus.entry(plain).isPresent() ? plain + "-" + document : plain;
    boolean other = !kinds.getOrDefault(key, statement.kind()).equals(statement.kind());
    Value.Thing thing =
        new Value.Thing(other ? key + "-" + Slugs.of(statement.kind()) : key, statement.kind());
    kinds.put(thing.key(), thing.kind());
    return thing;
  }

  private static boolean hasOwnName(String label) {
    return Character.isUpperCase(label.codePointAt(0)) && label.contains(" ");
  }

  /** Names that could be anything's are told apart by who takes part, and when. */
  private String key(Statement statement, String name, Passage passage) {
    if (statement.thing().isEmpty()) {
      boolean spoken = schema.isA(statement.kind(), "Statement");
      return spoken ? name + " " + document + " " + passage.start() : name;
    }
    return hasOwnName(name)
        ? name + year(statement)
        : name + " " + participants(statement) + year(statement);
  }

  private static String year(Statement statement) {
    return Stream.of("date", "startDate")
        .flatMap(slot -> Stream.ofNullable(statement.values().get(slot)))
        .map(value -> value instanceof Value.Date date ? " " + date.date().first().getYear() : "")
        .findFirst()
        .orElse("");
  }

  private static String participants(Statement statement) {
    return statement.things().values().stream()
        .flatMap(List::stream)
        .map(Referent::label)
        .distinct()
        .limit(3)
        .collect(Collectors.joining(" "));
  }

  /** What a thing without a name of its own is called. */
  private static String name(Statement statement) {
    List<String> parts = new ArrayList<>();
    SortedMap<String, List<Referent>> things = statement.things();
    String head =
        switch (statement.kind()) {
          case "ArmsTransfer" -> all(things, "weaponSystem", "arms");
          case "AidTransfer" -> "aid";
          default -> statement.kind().toLowerCase(java.util.Locale.ROOT);
        };
    parts.add(Character.toUpperCase(head.charAt(0)) + head.substring(1));
    part(parts, things, "of", "speaker");
    part(parts, things, "of", "visitor");
    part(parts, things, "posed by", "posedBy");
    part(parts, things, "from", "supplier");
    part(parts, things, "to", "recipient");
    part(parts, things, "to", "destination");
    part(parts, things, "to", "directedAt");
    part(parts, things, "to", "addressee");
    part(parts, things, "on", "concerns");
    part(parts, things, "of", "attendee");
    return String.join(" ", parts) + (year(statement).isEmpty() ? "" : "," + year(statement));
  }

  private static void part(
      List<String> parts, SortedMap<String, List<Referent>> things, String word, String slot) {
    if (things.containsKey(slot)) {
      parts.add(word + " " + all(things, slot, ""));
    }
  }

  private static String all(SortedMap<String, List<Referent>> things, String slot, String none) {
    return things.containsKey(slot)
        ? things.getOrDefault(slot, List.of()).stream()
            .map(Referent::label)
            .limit(4)
            .collect(Collectors.joining(" and "))
        : none;
  }
}
