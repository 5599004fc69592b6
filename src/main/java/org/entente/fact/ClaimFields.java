package org.entente.fact;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.document.PartialDate;
import org.entente.document.Passage;
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
          Nearest.advice(name.get(), schema.kinds().keySet()));
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
    return claim(passage, node, fields, kind, thing, slots);
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
              inherited(fields)));
    } catch (IllegalArgumentException e) {
      yaml.problem(node, String.valueOf(e.getMessage()), "");
      return Optional.empty();
    }
  }

  private Optional<Value.Thing> thing(Fields fields, Schema.Kind kind) {
    Optional<String> key = fields.optional("thing");
    if (key.isPresent() && kind.binary()) {
      fields.problem("thing", "a " + kind.name() + " is between two things and makes none");
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
      fields.problem("thing", key.get() + " is a " + actual + ", no " + kind.name());
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
      return text.map(Double::parseDouble).orElse(1.0);
    } catch (NumberFormatException e) {
      fields.problem("confidence", "\"" + text.orElse("") + "\" is no number between 0 and 1");
      return 1;
    }
  }

  private Set<String> inherited(Fields fields) {
    Node node = fields.values().get("inherited");
    return node == null ? Set.of() : new HashSet<>(yaml.texts(node));
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
    } else if (written.isEmpty()) {
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
        case INTEGER -> Optional.of(new Value.Quantity(new BigDecimal(text).setScale(0)));
        case DECIMAL -> Optional.of(new Value.Quantity(new BigDecimal(text)));
        case TRUTH -> truth(slot, node, text);
        case WORDS -> Optional.of(new Value.Words(text));
        case CONSTANT -> constant(slot, node, text);
      };
    } catch (ArithmeticException | NumberFormatException e) {
      yaml.problem(node, slot.name() + ": \"" + text + "\" is no plain number", "Write 2300000");
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
