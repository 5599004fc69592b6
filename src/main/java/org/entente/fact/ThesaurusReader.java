package org.entente.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.document.Location;
import org.entente.document.Problem;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads thesaurus files: YAML lists of key, kind, labels by language and aliases with flags. */
public final class ThesaurusReader {
  private final List<Problem> problems = new ArrayList<>();
  private final List<Thesaurus.Entry> entries = new ArrayList<>();
  private final Map<String, Location> keys = new HashMap<>();

  private ThesaurusReader() {}

  /**
   * Reads files.
   *
   * @param sources the files' names and texts
   * @param kinds the classes that things may have
   * @throws OntologyException with every problem found
   */
  public static List<Thesaurus.Entry> read(List<Source> sources, Set<String> kinds) {
    ThesaurusReader reader = new ThesaurusReader();
    sources.parallelStream().map(it -> FileRead.of(it, kinds)).toList().forEach(reader::add);
    if (!reader.problems.isEmpty()) {
      throw new OntologyException(reader.problems);
    }
    return reader.entries;
  }

  private record Placed(Location at, Thesaurus.Entry entry) {}

  /** What one file says. Files are read side by side, and none is held as YAML for longer. */
  private record FileRead(List<Placed> things, List<Problem> problems) {
    static FileRead of(Source source, Set<String> kinds) {
      FileRead file = new FileRead(new ArrayList<>(), new ArrayList<>());
      Yaml yaml = new Yaml(source.name(), file.problems);
      EntryFields fields = new EntryFields(yaml, kinds);
      for (Node item : yaml.parse(source.text()).map(yaml::items).orElse(List.of())) {
        fields.read(item).ifPresent(it -> file.things.add(new Placed(yaml.at(item), it)));
      }
      return file;
    }
  }

  private void add(FileRead file) {
    problems.addAll(file.problems());
    for (Placed thing : file.things()) {
      String key = thing.entry().key();
      Location before = keys.putIfAbsent(key, thing.at());
      if (before != null) {
        String what = "key \"" + key + "\" stands also at " + before;
        problems.add(new Problem(thing.at(), what, "Merge the two"));
      }
      entries.add(thing.entry());
    }
  }
}
