package org.entente.fact;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.entente.document.Document;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Reads one thing with its names: key, kind, labels by language, aliases with flags, of a person
 * for whom an office is held, and of a region which states are meant.
 *
 * @param kinds the classes that things may have
 */
record EntryFields(Yaml yaml, Set<String> kinds) {
  private static final List<String> KEYS =
      List.of("key", "kind", "of", "label", "aliases", "members");
  private static final List<String> LANGUAGES = List.of("en", "ko", "fr", "de", "ja");

  /** The entry; empty, with problems, where it makes no sense. */
  Optional<Thesaurus.Entry> read(Node node) {
    Fields fields = new Fields(yaml, node, yaml.mapping(node, KEYS));
    Optional<String> key = fields.required("key");
    Optional<String> kind = fields.required("kind");
    SortedMap<String, String> labels = labels(fields.values().get("label"));
    if (key.isEmpty() || kind.isEmpty()) {
      return Optional.empty();
    }
    if (!Document.isId(key.get())) {
      yaml.problem(node, "key \"" + key.get() + "\" is no slug", "Use a-z, 0-9 and hyphens");
    }
    if (!kinds.contains(kind.get())) {
      yaml.problem(
          node,
          "unknown kind \"" + kind.get() + "\"",
          Nearest.adviceOrAll(kind.get(), new TreeSet<>(kinds)));
    }
    if (!labels.containsKey("en")) {
      yaml.problem(node, "\"" + key.get() + "\" has no English label", "Add label: {en: …}");
      return Optional.empty();
    }
    Optional<String> of = Optional.ofNullable(fields.values().get("of")).flatMap(yaml::text);
    List<String> members =
        Stream.ofNullable(fields.values().get("members"))
            .flatMap(it -> yaml.texts(it).stream())
            .toList();
    return Optional.of(
        new Thesaurus.Entry(key.get(), kind.get(), labels, aliases(fields.values()), of, members));
  }

  private SortedMap<String, String> labels(@Nullable Node node) {
    SortedMap<String, String> labels = new TreeMap<>();
    if (node != null) {
      yaml.mapping(node, LANGUAGES)
          .forEach(
              (language, label) -> yaml.text(label).ifPresent(text -> labels.put(language, text)));
    }
    return labels;
  }

  private List<Thesaurus.Alias> aliases(Map<String, Node> fields) {
    return Stream.ofNullable(fields.get("aliases"))
        .flatMap(node -> yaml.items(node).stream())
        .flatMap(item -> alias(item).stream())
        .toList();
  }

  private Optional<Thesaurus.Alias> alias(Node node) {
    if (!(node instanceof MappingNode)) {
      return yaml.text(node).map(name -> new Thesaurus.Alias(name, Set.of()));
    }
    Fields fields = new Fields(yaml, node, yaml.mapping(node, List.of("name", "flags")));
    Set<Thesaurus.Flag> flags = EnumSet.noneOf(Thesaurus.Flag.class);
    Node written = fields.values().get("flags");
    if (written != null) {
      yaml.texts(written).forEach(text -> flag(written, text).ifPresent(flags::add));
    }
    return fields.required("name").map(name -> new Thesaurus.Alias(name, flags));
  }

  private Optional<Thesaurus.Flag> flag(Node node, String text) {
    for (Thesaurus.Flag flag : Thesaurus.Flag.values()) {
      if (flag.term().equals(text.toLowerCase(Locale.ROOT))) {
        return Optional.of(flag);
      }
    }
    List<String> known = Stream.of(Thesaurus.Flag.values()).map(Thesaurus.Flag::term).toList();
    yaml.problem(node, "unknown flag \"" + text + "\"", "known flags: " + String.join(", ", known));
    return Optional.empty();
  }
}
