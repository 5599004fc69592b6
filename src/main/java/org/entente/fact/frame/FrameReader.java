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
    Optional<String> kind = required(yaml, root, fields, "kind");
    Optional<String> about = required(yaml, root, fields, "about");
    Optional<String> version = required(yaml, root, fields, "version");
    if (name.isEmpty() || kind.isEmpty() || about.isEmpty() || version.isEmpty()) {
      return;
    }
    String before = names.put(name.get(), yaml.at(root).file());
    if (before != null) {
      yaml.problem(root, "frame \"" + name.get() + "\" stands also in " + before, "Rename one");
    }
    Schema.Kind known = schema.kinds().get(kind.get());
    if (known == null) {
      yaml.problem(
          root,
          "unknown kind \"" + kind.get() + "\"",
          Nearest.adviceOrAll(kind.get(), schema.kinds().keySet()));
      return;
    }
    List<Construction> constructions =
        items(yaml, fields.get("constructions"))
            .map(item -> new ConstructionFields(yaml, schema, known).read(item))
            .toList();
    try {
      frames.add(
          new Frame(
              name.get(),
              Integer.parseInt(version.get()),
              kind.get(),
              about.get(),
              constructions,
              items(yaml, fields.get("yes")).flatMap(item -> example(yaml, item).stream()).toList(),
              Stream.ofNullable(fields.get("no"))
                  .flatMap(node -> yaml.texts(node).stream())
                  .toList()));
    } catch (IllegalArgumentException e) {
      yaml.problem(root, String.valueOf(e.getMessage()), "");
    }
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
    Construction read(Node node) {
      Map<String, Node> fields = yaml.mapping(node, CONSTRUCTION);
      List<Construction.Trigger> triggers = new ArrayList<>();
      triggers(fields, "verbs", Construction.Part.VERB, triggers);
      triggers(fields, "nouns", Construction.Part.NOUN, triggers);
      triggers(fields, "adjectives", Construction.Part.ADJECTIVE, triggers);
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
          texts(fields, "begins").contains("true"),
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
        Map<String, Node> fields,
        String key,
        Construction.Part part,
        List<Construction.Trigger> all) {
      for (String text : texts(fields, key)) {
        List<String> words = List.of(text.split(" "));
        all.add(new Construction.Trigger(part, words.get(0), words.subList(1, words.size())));
      }
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
                      texts(fields, "least").contains("2") ? 2 : 1));
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
      try {
        return node == null ? 0.8 : yaml.text(node).map(Double::parseDouble).orElse(0.8);
      } catch (NumberFormatException e) {
        yaml.problem(node, "confidence is no number between 0 and 1", "");
        return 0.8;
      }
    }
  }
}
