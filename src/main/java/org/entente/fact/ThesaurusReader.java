package org.entente.fact;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
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
import org.entente.document.Problem;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads thesaurus files: YAML lists of key, kind, labels by language and aliases with flags. */
public final class ThesaurusReader {
  private final List<Problem> problems = new ArrayList<>();
  private final List<Thesaurus.Entry> entries = new ArrayList<>();
  private final Map<String, String> keys = new HashMap<>();
  private final Set<String> kinds;

  private ThesaurusReader(Set<String> kinds) {
    this.kinds = kinds;
  }

  /**
   * Reads files.
   *
   * @param sources the files' names and texts
   * @param kinds the classes that things may have
   * @throws OntologyException with every problem found
   */
  public static List<Thesaurus.Entry> read(List<Source> sources, Set<String> kinds) {
    ThesaurusReader reader = new ThesaurusReader(kinds);
    sources.forEach(reader::read);
    if (!reader.problems.isEmpty()) {
      throw new OntologyException(reader.problems);
    }
    return reader.entries;
  }

  private void read(Source source) {
    Yaml yaml = new Yaml(source.name(), problems);
    yaml.parse(source.text())
        .ifPresent(root -> yaml.items(root).forEach(item -> entry(yaml, item)));
  }

  private void entry(Yaml yaml, Node node) {
    Map<String, Node> fields = yaml.mapping(node, List.of("key", "kind", "of", "label", "aliases"));
    Optional<String> key = required(yaml, node, fields, "key");
    Optional<String> kind = required(yaml, node, fields, "kind");
    SortedMap<String, String> labels = labels(yaml, fields.get("label"));
    if (key.isEmpty() || kind.isEmpty()) {
      return;
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
    String before = keys.put(key.get(), yaml.at(node).toString());
    if (before != null) {
      yaml.problem(node, "key \"" + key.get() + "\" stands also at " + before, "Merge the two");
    }
    if (!labels.containsKey("en")) {
      yaml.problem(node, "\"" + key.get() + "\" has no English label", "Add label: {en: …}");
      return;
    }
    Optional<String> of = Optional.ofNullable(fields.get("of")).flatMap(yaml::text);
    entries.add(new Thesaurus.Entry(key.get(), kind.get(), labels, aliases(yaml, fields), of));
  }

  private static Optional<String> required(
      Yaml yaml, Node node, Map<String, Node> fields, String key) {
    Node value = fields.get(key);
    if (value == null && node instanceof MappingNode) {
      yaml.problem(node, "lacks \"" + key + "\"", "");
    }
    return Optional.ofNullable(value).flatMap(yaml::text);
  }

  private static SortedMap<String, String> labels(
      Yaml yaml, @org.jspecify.annotations.Nullable Node node) {
    SortedMap<String, String> labels = new TreeMap<>();
    if (node != null) {
      Map<String, Node> fields = yaml.mapping(node, List.of("en", "ko", "fr", "de", "ja"));
      fields.forEach(
          (language, label) -> yaml.text(label).ifPresent(text -> labels.put(language, text)));
    }
    return labels;
  }

  private static List<Thesaurus.Alias> aliases(Yaml yaml, Map<String, Node> fields) {
    return Stream.ofNullable(fields.get("aliases"))
        .flatMap(node -> yaml.items(node).stream())
        .flatMap(item -> alias(yaml, item).stream())
        .toList();
  }

  private static Optional<Thesaurus.Alias> alias(Yaml yaml, Node node) {
    if (!(node instanceof MappingNode)) {
      return yaml.text(node).map(name -> new Thesaurus.Alias(name, Set.of()));
    }
    Map<String, Node> fields = yaml.mapping(node, List.of("name", "flags"));
    Set<Thesaurus.Flag> flags = EnumSet.noneOf(Thesaurus.Flag.class);
    Node written = fields.get("flags");
    if (written != null) {
      yaml.texts(written).forEach(text -> flag(yaml, written, text).ifPresent(flags::add));
    }
    return required(yaml, node, fields, "name").map(name -> new Thesaurus.Alias(name, flags));
  }

  private static Optional<Thesaurus.Flag> flag(Yaml yaml, Node node, String text) {
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
