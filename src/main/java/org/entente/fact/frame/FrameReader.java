package org.entente.fact.frame;

import java.util.ArrayList;
import java.util.HashMap;
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
import org.entente.document.Problem;
import org.entente.fact.Modality;
import org.entente.fact.Nearest;
import org.entente.fact.OntologyException;
import org.entente.fact.Schema;
import org.entente.fact.Source;
import org.entente.fact.Yaml;
import org.entente.fact.entity.Lexicon;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Reads frame files: YAML, one frame a file. A frame that fills a slot which its kind lacks, or
 * with things outside the slot's range, does not load.
 */
public final class FrameReader {
  private static final List<String> KEYS =
      List.of("frame", "version", "kind", "about", "constructions", "yes", "no");
  private static final List<String> CONSTRUCTION =
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
          "begins",
          "modality",
          "confidence");

  private final Schema schema;
  private final List<Problem> problems = new ArrayList<>();
  private final List<Frame> frames = new ArrayList<>();
  private final Map<String, String> names = new HashMap<>();

  private FrameReader(Schema schema) {
    this.schema = schema;
  }

  /**
   * Reads files.
   *
   * @throws OntologyException with every problem found
   */
  public static List<Frame> read(List<Source> sources, Schema schema) {
    FrameReader reader = new FrameReader(schema);
    sources.forEach(reader::read);
    if (!reader.problems.isEmpty()) {
      throw new OntologyException(reader.problems);
    }
    return reader.frames;
  }

  private void read(Source source) {
    Yaml yaml = new Yaml(source.name(), problems);
    yaml.parse(source.text()).ifPresent(root -> frame(yaml, root));
  }

  private void frame(Yaml yaml, Node root) {
    Map<String, Node> fields = yaml.mapping(root, KEYS);
    Optional<String> name = required(yaml, root, fields, "frame");
    Optional<Schema.Kind> kind =
        required(yaml, root, fields, "kind").flatMap(text -> kind(yaml, root, text));
    Optional<String> about = required(yaml, root, fields, "about");
    Optional<Integer> version =
        required(yaml, root, fields, "version").flatMap(text -> version(yaml, root, text));
    List<Construction> constructions = constructions(yaml, fields.get("constructions"), kind);
    List<Frame.Example> yes =
        items(yaml, fields.get("yes")).flatMap(item -> example(yaml, item).stream()).toList();
    List<String> no =
        Stream.ofNullable(fields.get("no")).flatMap(node -> yaml.texts(node).stream()).toList();
    name.ifPresent(it -> requireOnce(yaml, root, it));
    if (name.isEmpty() || kind.isEmpty() || about.isEmpty() || version.isEmpty()) {
      return;
    }
    try {
      frames.add(
          new Frame(
              name.get(), version.get(), kind.get().name(), about.get(), constructions, yes, no));
    } catch (IllegalArgumentException e) {
      yaml.problem(root, String.valueOf(e.getMessage()), "");
    }
  }

  private void requireOnce(Yaml yaml, Node root, String name) {
    String before = names.put(name, yaml.at(root).file());
    if (before != null) {
      yaml.problem(root, "frame \"" + name + "\" stands also in " + before, "Rename one");
    }
  }

  private Optional<Schema.Kind> kind(Yaml yaml, Node root, String name) {
    Optional<Schema.Kind> kind = Optional.ofNullable(schema.kinds().get(name));
    if (kind.isEmpty()) {
      yaml.problem(
          root,
          "unknown kind \"" + name + "\"",
          Nearest.adviceOrAll(name, schema.kinds().keySet()));
    }
    return kind;
  }

  private static Optional<Integer> version(Yaml yaml, Node root, String text) {
    if (text.matches("[1-9]\\d{0,8}")) {
      return Optional.of(Integer.parseInt(text));
    }
    yaml.problem(root, "version \"" + text + "\" is no whole number", "Count from 1");
    return Optional.empty();
  }

  private List<Construction> constructions(
      Yaml yaml, @org.jspecify.annotations.Nullable Node node, Optional<Schema.Kind> kind) {
    return kind.stream()
        .flatMap(
            known ->
                items(yaml, node)
                    .map(item -> new ConstructionFields(yaml, schema, known).read(item)))
        .toList();
  }

  private static Stream<Node> items(Yaml yaml, @org.jspecify.annotations.Nullable Node node) {
    return Stream.ofNullable(node).flatMap(it -> yaml.items(it).stream());
  }

  private static Optional<String> required(
      Yaml yaml, Node node, Map<String, Node> fields, String key) {
    Node value = fields.get(key);
    if (value == null && node instanceof MappingNode) {
      yaml.problem(node, "lacks \"" + key + "\"", "");
    }
    return Optional.ofNullable(value).flatMap(yaml::text);
  }

  private static Optional<Frame.Example> example(Yaml yaml, Node node) {
    Map<String, Node> fields = yaml.mapping(node, List.of("say", "claims"));
    Optional<String> sentence = required(yaml, node, fields, "say");
    Node claims = fields.get("claims");
    if (claims == null) {
      yaml.problem(node, "lacks \"claims\"", "Write what it says: Treaty: signatory Japan, Chile");
      return Optional.empty();
    }
    return sentence.map(text -> new Frame.Example(text, yaml.texts(claims)));
  }

  /** Reads one construction of a frame. */
  private record ConstructionFields(Yaml yaml, Schema schema, Schema.Kind kind) {
    private static final double USUAL = 0.8;

    Construction read(Node node) {
      Map<String, Node> fields = yaml.mapping(node, CONSTRUCTION);
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
          .filter(slot -> !slots.containsKey(slot))
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
          begins(fields.get("begins")),
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
      List<String> known =
          Stream.of(Lexicon.Role.values()).map(it -> "<" + it.term() + ">").toList();
      if (lemma.startsWith("<") && !known.contains(lemma)) {
        yaml.problem(node, "unknown list " + lemma, Nearest.adviceOrAll(lemma, known));
      }
    }

    private int least(@org.jspecify.annotations.Nullable Node node) {
      Optional<String> text = Optional.ofNullable(node).flatMap(yaml::text);
      if (node != null && text.filter(it -> it.matches("[1-9]")).isEmpty()) {
        yaml.problem(node, "least is no number from 1 to 9", "");
        return 1;
      }
      return text.map(Integer::parseInt).orElse(1);
    }

    private boolean begins(@org.jspecify.annotations.Nullable Node node) {
      Optional<String> text = Optional.ofNullable(node).flatMap(yaml::text);
      if (node != null && text.filter(it -> it.matches("true|false")).isEmpty()) {
        yaml.problem(node, "begins is neither true nor false", "");
      }
      return text.filter("true"::equals).isPresent();
    }

    private static Set<String> alternatives(String text) {
      return new TreeSet<>(List.of(text.split(" *\\| *")));
    }

    private SortedMap<String, Construction.Slot> slots(
        @org.jspecify.annotations.Nullable Node node) {
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
        return yaml.text(node)
            .map(text -> new Construction.Slot(roles(node, text), slot.range(), 1));
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
      return required(yaml, node, fields, "roles")
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
          String plain = role.endsWith("*") ? role.substring(0, role.length() - 1) : role;
          if (!Roles.isRole(plain)) {
            yaml.problem(
                node, "unknown role \"" + role + "\"", Nearest.adviceOrAll(plain, Roles.NAMES));
          }
        }
        alternatives.add(new Construction.RoleSet(roles));
      }
      return alternatives;
    }

    private Map<String, String> constants(@org.jspecify.annotations.Nullable Node node) {
      Map<String, String> constants = new LinkedHashMap<>();
      if (node == null) {
        return constants;
      }
      yaml.mapping(node, kind.slots().keySet())
          .forEach(
              (name, value) ->
                  yaml.text(value).ifPresent(text -> constant(node, name, text, constants)));
      return constants;
    }

    private void constant(Node node, String name, String text, Map<String, String> constants) {
      Schema.Slot slot = kind.slots().get(name);
      boolean truth = slot != null && slot.type() == Schema.Type.TRUTH && text.equals("true");
      if (slot != null && !truth && !slot.range().contains(text)) {
        yaml.problem(
            node,
            "unknown " + name + " \"" + text + "\"",
            "known: " + String.join(", ", new TreeSet<>(slot.range())));
      }
      constants.put(name, text);
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

    private double confidence(@org.jspecify.annotations.Nullable Node node) {
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
}
