package org.entente.fact;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.document.PartialDate;
import org.entente.document.Passage;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads one claim of a claim file. */
record ClaimFields(Yaml yaml, Schema schema, Names names) {
  static final List<String> KEYS =
      List.of(
          "kind",
          "thing",
          "slots",
          "modality",
          "reviewStatus",
          "attributedTo",
          "from",
          "until",
          "confidence",
          "credibility",
          "by",
          "inherited");

  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(?:\\.[0-9]+)?");

  static Set<String> slotNames(Schema schema) {
    Set<String> slots = new TreeSet<>();
    schema.kinds().values().forEach(kind -> slots.addAll(kind.slots().keySet()));
    return slots;
  }

  /** The claim; empty, with problems, where it makes no sense. */
  Optional<Claim> read(Passage passage, Node node) {
    Fields fields = new Fields(yaml, node, yaml.mapping(node, KEYS));
    Optional<String> name = fields.required("kind");
    if (name.isEmpty()) {
      return Optional.empty();
    }
    Schema.Kind kind = schema.kinds().get(name.get());
    if (kind == null) {
      yaml.problem(
          fields.values().getOrDefault("kind", node),
          "unknown kind \"" + name.get() + "\"",
          Nearest.adviceOrAll(name.get(), schema.kinds().keySet()));
      return Optional.empty();
    }
    Optional<Value.Thing> thing = thing(fields, kind);
    Node written = fields.values().get("slots");
    if (written == null) {
      yaml.problem(node, "lacks \"slots\"", "");
      return Optional.empty();
    }
    SortedMap<String, List<Value>> slots = slots(kind, written);
    if (slots.isEmpty() || (thing.isEmpty() != kind.binary())) {
      return Optional.empty();
    }
    if (thing.isPresent() && isOnlyNamed(thing.get(), written, slots)) {
      yaml.problem(written, "says only what it is called", "Add what the passage says about it");
    }
    return claim(passage, node, fields, kind, thing, slots);
  }

  // Another name than the thesaurus has is something said; the one that the thing has is not.
  private boolean isOnlyNamed(
      Value.Thing thing, Node written, SortedMap<String, List<Value>> slots) {
    boolean single = written instanceof MappingNode mapping && mapping.getValue().size() == 1;
    return single
        && slots.containsKey(Schema.NAME)
        && labels(thing).containsAll(slots.getOrDefault(Schema.NAME, List.of()));
  }

  private List<Value> labels(Value.Thing thing) {
    return names.thesaurus().entry(thing.key()).stream()
        .flatMap(entry -> entry.labels().values().stream())
        .map(label -> (Value) new Value.Words(label))
        .toList();
  }

  private Optional<Claim> claim(
      Passage passage,
      Node node,
      Fields fields,
      Schema.Kind kind,
      Optional<Value.Thing> thing,
      SortedMap<String, List<Value>> slots) {
    try {
      return Optional.of(
          new Claim(
              passage,
              kind.name(),
              thing,
              slots,
              fields.term("modality", Modality.class, Modality.ACTUAL),
              fields.term("reviewStatus", ReviewStatus.class, ReviewStatus.ACCEPTED),
              confidence(fields),
              fields.optionalWhole("credibility").map(OptionalInt::of).orElse(OptionalInt.empty()),
              things(fields, "attributedTo"),
              new Claim.Validity(fields.date("from"), fields.date("until")),
              fields.optional("by").orElse(Claim.BY_HAND),
              inherited(fields, slots.keySet())));
    } catch (IllegalArgumentException e) {
      yaml.problem(node, String.valueOf(e.getMessage()), "");
      return Optional.empty();
    }
  }

  private Optional<Value.Thing> thing(Fields fields, Schema.Kind kind) {
    Optional<String> key = fields.optional("thing");
    if (key.isPresent() && kind.binary()) {
      fields.problem("thing", kind.name() + " is between two things and makes none");
    }
    if (key.isEmpty() && !kind.binary()) {
      fields.required("thing");
    }
    if (key.isEmpty() || kind.binary()) {
      return Optional.empty();
    }
    if (!org.entente.document.Document.isId(key.get())) {
      fields.problem("thing", "key \"" + key.get() + "\" is no slug: use a-z, 0-9 and hyphens");
      return Optional.empty();
    }
    Optional<Thesaurus.Entry> entry = names.thesaurus().entry(key.get());
    String actual = entry.map(Thesaurus.Entry::kind).orElse(kind.name());
    if (!schema.isA(actual, kind.name())) {
      fields.problem("thing", key.get() + " is of kind " + actual + ", not " + kind.name());
    }
    if (entry.isPresent() && entry.get().label().isEmpty()) {
      fields.problem("thing", key.get() + " is not in the thesaurus and has no name");
    }
    return Optional.of(new Value.Thing(key.get(), actual));
  }

  private List<Value.Thing> things(Fields fields, String key) {
    Node node = fields.values().get(key);
    List<Value.Thing> things = new ArrayList<>();
    if (node != null) {
      for (Node item : yaml.items(node)) {
        yaml.text(item)
            .flatMap(name -> names.find(yaml, item, name, key, Set.of("Actor")))
            .ifPresent(things::add);
      }
    }
    return things;
  }

  private double confidence(Fields fields) {
    Optional<String> text = fields.optional("confidence");
    try {
      return text.map(ClaimFields::plain).map(BigDecimal::doubleValue).orElse(1.0);
    } catch (NumberFormatException e) {
      fields.problem("confidence", "\"" + text.orElse("") + "\" is no number between 0 and 1");
      return 1;
    }
  }

  /** Slots, or ends of the validity, that the claim fills; others cannot be inherited. */
  private Set<String> inherited(Fields fields, Set<String> filled) {
    Set<String> slots = new TreeSet<>();
    Node node = fields.values().get("inherited");
    if (node != null) {
      Set<String> known = new TreeSet<>(filled);
      Stream.of("from", "until").filter(fields.values()::containsKey).forEach(known::add);
      for (Node item : yaml.items(node)) {
        yaml.text(item).ifPresent(slot -> inherited(item, slot, known, slots));
      }
    }
    return slots;
  }

  private void inherited(Node node, String slot, Set<String> known, Set<String> slots) {
    slots.add(slot);
    if (!known.contains(slot)) {
      String filled = "what it fills: " + String.join(", ", known);
      yaml.problem(node, "inherits \"" + slot + "\", which this claim does not fill", filled);
    }
  }

  /** Digits with or without a point; an exponent would let a few signs fill the memory. */
  private static BigDecimal plain(String text) {
    if (!NUMBER.matcher(text).matches()) {
      throw new NumberFormatException(text);
    }
    return new BigDecimal(text);
  }

  private SortedMap<String, List<Value>> slots(Schema.Kind kind, Node node) {
    SortedMap<String, List<Value>> slots = new TreeMap<>();
    Map<String, Node> written = yaml.mapping(node, kind.slots().keySet());
    for (Map.Entry<String, Node> slot : written.entrySet()) {
      Schema.Slot expected = kind.slots().get(slot.getKey());
      if (expected == null) {
        continue;
      }
      List<Value> values = new ArrayList<>();
      for (Node item : yaml.items(slot.getValue())) {
        yaml.text(item).flatMap(text -> value(expected, item, text)).ifPresent(values::add);
      }
      if (!values.isEmpty()) {
        slots.put(slot.getKey(), values);
      }
    }
    if (kind.binary()) {
      for (String end : List.of(Schema.SUBJECT, Schema.OBJECT)) {
        if (!written.containsKey(end)) {
          yaml.problem(node, "lacks \"" + end + "\"", "");
        }
      }
    } else if (node instanceof MappingNode mapping && mapping.getValue().isEmpty()) {
      yaml.problem(node, "has no slot", "");
    }
    return slots;
  }

  private Optional<Value> value(Schema.Slot slot, Node node, String text) {
    try {
      return switch (slot.type()) {
        case THING ->
            names.find(yaml, node, text, slot.name(), slot.range()).map(thing -> (Value) thing);
        case DATE -> Optional.of(new Value.Date(PartialDate.parse(text)));
        case INTEGER -> Optional.of(new Value.Quantity(plain(text).setScale(0)));
        case DECIMAL -> Optional.of(new Value.Quantity(plain(text)));
        case TRUTH -> truth(slot, node, text);
        case WORDS -> Optional.of(new Value.Words(text));
        case CONSTANT -> constant(slot, node, text);
      };
    } catch (ArithmeticException e) {
      yaml.problem(node, slot.name() + ": \"" + text + "\" is no whole number", "");
    } catch (NumberFormatException e) {
      String what = slot.name() + ": \"" + text + "\" is no plain number";
      yaml.problem(node, what, "Write digits only, as in 2300000 or 0.5");
    } catch (IllegalArgumentException e) {
      yaml.problem(node, slot.name() + ": " + e.getMessage(), "");
    }
    return Optional.empty();
  }

  private Optional<Value> truth(Schema.Slot slot, Node node, String text) {
    if (text.equals("true") || text.equals("false")) {
      return Optional.of(new Value.Truth(text.equals("true")));
    }
    yaml.problem(node, slot.name() + ": \"" + text + "\" is neither true nor false", "");
    return Optional.empty();
  }

  private Optional<Value> constant(Schema.Slot slot, Node node, String text) {
    if (slot.range().contains(text)) {
      return Optional.of(new Value.Constant(text));
    }
    String known = "known: " + String.join(", ", new TreeSet<>(slot.range()));
    yaml.problem(node, "unknown " + slot.name() + " \"" + text + "\"", known);
    return Optional.empty();
  }
}
