package org.entente.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.document.Problem;
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
    EntryFields fields = new EntryFields(yaml, kinds);
    yaml.parse(source.text())
        .ifPresent(
            root ->
                yaml.items(root)
                    .forEach(item -> fields.read(item).ifPresent(it -> entry(yaml, item, it))));
  }

  private void entry(Yaml yaml, Node node, Thesaurus.Entry entry) {
    String before = keys.putIfAbsent(entry.key(), yaml.at(node).toString());
    if (before != null) {
      yaml.problem(node, "key \"" + entry.key() + "\" stands also at " + before, "Merge the two");
    }
    entries.add(entry);
  }
}
