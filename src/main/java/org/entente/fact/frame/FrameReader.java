package org.entente.fact.frame;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.document.Problem;
import org.entente.fact.Nearest;
import org.entente.fact.OntologyException;
import org.entente.fact.Schema;
import org.entente.fact.Source;
import org.entente.fact.Thesaurus;
import org.entente.fact.Yaml;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Reads frame files: YAML, one frame a file. A frame that fills a slot which its kind lacks, or
 * with things outside the slot's range, does not load.
 */
public final class FrameReader {
  private static final List<String> KEYS =
      List.of("frame", "version", "kind", "about", "traits", "constructions", "yes", "no");
  private final Schema schema;
  private final Thesaurus thesaurus;
  private final List<Problem> problems = new ArrayList<>();
  private final List<Frame> frames = new ArrayList<>();
  private final Map<String, String> names = new HashMap<>();

  private FrameReader(Schema schema, Thesaurus thesaurus) {
    this.schema = schema;
    this.thesaurus = thesaurus;
  }

  /**
   * Reads files.
   *
   * @param thesaurus the things that a frame may set
   * @throws OntologyException with every problem found
   */
  public static List<Frame> read(List<Source> sources, Schema schema, Thesaurus thesaurus) {
    FrameReader reader = new FrameReader(schema, thesaurus);
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
    Set<Frame.Trait> traits = traits(yaml, fields.get("traits"));
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
              name.get(),
              version.get(),
              kind.get().name(),
              about.get(),
              traits,
              constructions,
              yes,
              no));
    } catch (IllegalArgumentException e) {
      yaml.problem(root, String.valueOf(e.getMessage()), "");
    }
  }

  private static Set<Frame.Trait> traits(Yaml yaml, @Nullable Node node) {
    Set<Frame.Trait> traits = EnumSet.noneOf(Frame.Trait.class);
    if (node == null) {
      return traits;
    }
    List<String> known = Stream.of(Frame.Trait.values()).map(Frame.Trait::term).toList();
    for (String text : yaml.texts(node)) {
      if (known.contains(text)) {
        traits.add(Frame.Trait.valueOf(text.toUpperCase(Locale.ROOT)));
      } else {
        yaml.problem(node, "unknown trait \"" + text + "\"", Nearest.adviceOrAll(text, known));
      }
    }
    return traits;
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
      Yaml yaml, @Nullable Node node, Optional<Schema.Kind> kind) {
    return kind.stream()
        .flatMap(
            known ->
                items(yaml, node)
                    .map(item -> new ConstructionFields(yaml, schema, thesaurus, known).read(item)))
        .toList();
  }

  private static Stream<Node> items(Yaml yaml, @Nullable Node node) {
    return Stream.ofNullable(node).flatMap(it -> yaml.items(it).stream());
  }

  static Optional<String> required(Yaml yaml, Node node, Map<String, Node> fields, String key) {
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
}
