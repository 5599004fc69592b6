package org.entente.fact.frame;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.entente.fact.Modality;
import org.entente.fact.Nearest;
import org.entente.fact.Schema;
import org.entente.fact.Thesaurus;
import org.entente.fact.Yaml;
import org.entente.fact.entity.Lexicon;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads one construction of a frame. */
record ConstructionFields(Yaml yaml, Schema schema, Thesaurus thesaurus, Schema.Kind kind) {
  private static final List<String> KEYS =
      List.of(
          "verbs",
          "nouns",
          "adjectives",
          "things",
          "thing",
          "slots",
          "needs",
          "each",
          "set",
          "unless",
          "when",
          "begins",
          "ends",
          "presupposed",
          "dated",
          "modality",
          "confidence");
  private static final double USUAL = 0.8;

  Construction read(Node node) {
    Map<String, Node> fields = yaml.mapping(node, KEYS);
    List<Construction.Trigger> triggers = new ArrayList<>();
    triggers(node, fields, "verbs", Construction.Part.VERB, triggers);
    triggers(node, fields, "nouns", Construction.Part.NOUN, triggers);
    triggers(node, fields, "adjectives", Construction.Part.ADJECTIVE, triggers);
    Set<String> things = new TreeSet<>(texts(fields, "things"));
    things.forEach(it -> requireClass(node, it));
    if (triggers.isEmpty() && things.isEmpty()) {
      yaml.problem(node, "has no trigger", "Add verbs, nouns, adjectives or things");
    }
    SortedMap<String, Construction.Slot> slots = slots(fields.get("slots"));
    Map<String, String> constants = constants(fields.get("set"));
    List<Set<String>> needs = new ArrayList<>();
    texts(fields, "needs").forEach(it -> needs.add(alternatives(it)));
    Set<String> each = new TreeSet<>(texts(fields, "each"));
    Stream.concat(needs.stream().flatMap(Set::stream), each.stream())
        .filter(slot -> !slots.containsKey(slot) && !constants.containsKey(slot))
        .forEach(slot -> unfilled(node, slot, slots.keySet()));
    return new Construction(
        triggers,
        things,
        Stream.ofNullable(fields.get("thing"))
            .flatMap(it -> yaml.text(it).stream())
            .flatMap(it -> roles(node, it).stream())
            .toList(),
        slots,
        needs,
        each,
        constants,
        new LinkedHashSet<>(texts(fields, "unless")),
        when(node, fields),
        truth("begins", fields),
        truth("ends", fields),
        truth("presupposed", fields),
        truth("dated", fields),
        modality(node, fields),
        confidence(fields.get("confidence")));
  }

  private void unfilled(Node node, String slot, Set<String> filled) {
    boolean automatic = Set.of("date", "quantity", "amount").contains(slot);
    if (!automatic) {
      yaml.problem(
          node,
          "needs \"" + slot + "\", which it does not fill",
          "it fills: " + String.join(", ", filled));
    }
  }

  private void requireClass(Node node, String name) {
    if (!schema.ancestors().containsKey(name)) {
      yaml.problem(
          node,
          "unknown class \"" + name + "\"",
          Nearest.advice(name, schema.ancestors().keySet()));
    }
  }

  private List<String> texts(Map<String, Node> fields, String key) {
    Node node = fields.get(key);
    return node == null ? List.of() : yaml.texts(node);
  }

  private void triggers(
      Node node,
      Map<String, Node> fields,
      String key,
      Construction.Part part,
      List<Construction.Trigger> all) {
    for (String text : texts(fields, key)) {
      List<String> words = List.of(text.split(" "));
      requireList(node, words.get(0));
      all.add(new Construction.Trigger(part, words.get(0), words.subList(1, words.size())));
    }
  }

  /** {@code <offices>} stands for the words that the lexicon lists so. */
  private void requireList(Node node, String lemma) {
    List<String> known = Stream.of(Lexicon.Role.values()).map(it -> "<" + it.term() + ">").toList();
    if (lemma.startsWith("<") && !known.contains(lemma)) {
      yaml.problem(node, "unknown list " + lemma, Nearest.adviceOrAll(lemma, known));
    }
  }

  private int least(@Nullable Node node) {
    Optional<String> text = Optional.ofNullable(node).flatMap(yaml::text);
    if (node != null && text.filter(it -> it.matches("[1-9]")).isEmpty()) {
      yaml.problem(node, "least is no number from 1 to 9", "");
      return 1;
    }
    return text.map(Integer::parseInt).orElse(1);
  }

  private Set<String> when(Node node, Map<String, Node> fields) {
    Set<String> words = new LinkedHashSet<>(texts(fields, "when"));
    words.forEach(it -> requireList(node, it));
    return words;
  }

  private boolean truth(String key, Map<String, Node> fields) {
    Node node = fields.get(key);
    Optional<String> text = Optional.ofNullable(node).flatMap(yaml::text);
    if (node != null && text.filter(it -> it.matches("true|false")).isEmpty()) {
      yaml.problem(node, key + " is neither true nor false", "");
    }
    return text.filter("true"::equals).isPresent();
  }

  private static Set<String> alternatives(String text) {
    return new TreeSet<>(List.of(text.split(" *\\| *")));
  }

  private SortedMap<String, Construction.Slot> slots(@Nullable Node node) {
    SortedMap<String, Construction.Slot> slots = new TreeMap<>();
    if (node != null) {
      yaml.mapping(node, kind.slots().keySet())
          .forEach((name, value) -> slot(name, value).ifPresent(it -> slots.put(name, it)));
    }
    return slots;
  }

  private Optional<Construction.Slot> slot(String name, Node node) {
    Schema.Slot slot = kind.slots().get(name);
    if (slot == null) {
      return Optional.empty();
    }
    if (!(node instanceof MappingNode)) {
      return yaml.text(node).map(text -> new Construction.Slot(roles(node, text), slot.range(), 1));
    }
    Map<String, Node> fields = yaml.mapping(node, List.of("roles", "kinds", "least"));
    Set<String> kinds = new TreeSet<>(texts(fields, "kinds"));
    for (String it : kinds) {
      requireClass(node, it);
      if (!schema.isAny(it, slot.range())) {
        yaml.problem(
            node,
            name + " takes " + String.join(" or ", new TreeSet<>(slot.range())) + ", not " + it,
            "");
      }
    }
    return FrameReader.required(yaml, node, fields, "roles")
        .map(
            text ->
                new Construction.Slot(
                    roles(node, text),
                    kinds.isEmpty() ? slot.range() : kinds,
                    least(fields.get("least"))));
  }

  /** Alternatives between commas, each of roles joined by plus signs. */
  private List<Construction.RoleSet> roles(Node node, String text) {
    List<Construction.RoleSet> alternatives = new ArrayList<>();
    for (String alternative : text.split(" *, *")) {
      List<String> roles = List.of(alternative.split(" *\\+ *"));
      for (String role : roles) {
        if (!RoleNames.isRole(role)) {
          String advice = Nearest.adviceOrAll(RoleNames.plain(role), RoleNames.all());
          yaml.problem(node, "unknown role \"" + role + "\"", advice);
        }
      }
      alternatives.add(new Construction.RoleSet(roles));
    }
    return alternatives;
  }

  private Map<String, String> constants(@Nullable Node node) {
    Map<String, String> constants = new LinkedHashMap<>();
    if (node == null) {
      return constants;
    }
    yaml.mapping(node, kind.slots().keySet())
        .forEach(
            (name, value) ->
                yaml.text(value).ifPresent(text -> constant(value, name, text, constants)));
    return constants;
  }

  private void constant(Node node, String name, String text, Map<String, String> constants) {
    Schema.Slot slot = kind.slots().get(name);
    boolean truth = slot != null && slot.type() == Schema.Type.TRUTH && text.equals("true");
    boolean thing = slot != null && slot.type() == Schema.Type.THING;
    if (slot != null && thing) {
      requireKey(node, name, slot, text);
    }
    if (slot != null && !truth && !thing && !slot.range().contains(text)) {
      yaml.problem(
          node,
          "unknown " + name + " \"" + text + "\"",
          "known: " + String.join(", ", new TreeSet<>(slot.range())));
    }
    constants.put(name, text);
  }

  /** A thing that a construction sets is one that the thesaurus knows, of a class that fits. */
  private void requireKey(Node node, String name, Schema.Slot slot, String key) {
    List<Thesaurus.Entry> fitting =
        thesaurus.entries().stream().filter(it -> schema.isAny(it.kind(), slot.range())).toList();
    if (fitting.stream().anyMatch(it -> it.key().equals(key))) {
      return;
    }
    Optional<String> other = thesaurus.entry(key).map(Thesaurus.Entry::kind);
    String wanted = String.join(" or ", new TreeSet<>(slot.range()));
    yaml.problem(
        node,
        other
            .map(kind -> name + " takes " + wanted + ", but \"" + key + "\" is of class " + kind)
            .orElse(name + " is set to \"" + key + "\", which the thesaurus lacks"),
        Nearest.advice(key, fitting.stream().map(Thesaurus.Entry::key).toList()));
  }

  private Optional<Modality> modality(Node node, Map<String, Node> fields) {
    Optional<String> text = texts(fields, "modality").stream().findFirst();
    Optional<Modality> modality =
        Stream.of(Modality.values())
            .filter(it -> text.filter(it.term()::equals).isPresent())
            .findFirst();
    if (text.isPresent() && modality.isEmpty()) {
      yaml.problem(
          node,
          "unknown modality \"" + text.get() + "\"",
          "known: actual, planned, alleged, denied");
    }
    return modality;
  }

  private double confidence(@Nullable Node node) {
    if (node == null) {
      return USUAL;
    }
    Optional<String> text = yaml.text(node);
    boolean fits = text.filter(it -> it.matches("0|1|[01]\\.0+|0\\.\\d+")).isPresent();
    if (text.isPresent() && !fits) {
      yaml.problem(node, "confidence is no number between 0 and 1", "");
    }
    return fits ? text.map(Double::parseDouble).orElse(USUAL) : USUAL;
  }
}
