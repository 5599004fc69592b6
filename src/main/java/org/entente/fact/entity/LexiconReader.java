package org.entente.fact.entity;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.entente.document.Problem;
import org.entente.fact.OntologyException;
import org.entente.fact.Source;
import org.entente.fact.Yaml;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads {@code frames/words.yaml}: lists of words by what they do, and nouns by class. */
public final class LexiconReader {
  private static final String KINDS = "kinds";

  private LexiconReader() {}

  /**
   * Reads the file.
   *
   * @param classes those that a noun may stand for
   * @throws OntologyException with every problem found
   */
  public static Lexicon read(Source source, Set<String> classes) {
    List<Problem> problems = new ArrayList<>();
    Yaml yaml = new Yaml(source.name(), problems);
    Map<String, String> kinds = new TreeMap<>();
    Map<Lexicon.Role, Set<String>> lists = new EnumMap<>(Lexicon.Role.class);
    yaml.parse(source.text())
        .ifPresent(
            root -> {
              Map<String, Node> fields = yaml.mapping(root, keys());
              fields.forEach((key, node) -> read(yaml, key, node, classes, kinds, lists));
            });
    if (!problems.isEmpty()) {
      throw new OntologyException(problems);
    }
    return new Lexicon(kinds, lists);
  }

  private static List<String> keys() {
    return Stream.concat(Stream.of(KINDS), Stream.of(Lexicon.Role.values()).map(Lexicon.Role::term))
        .toList();
  }

  private static void read(
      Yaml yaml,
      String key,
      Node node,
      Set<String> classes,
      Map<String, String> kinds,
      Map<Lexicon.Role, Set<String>> lists) {
    if (!key.equals(KINDS)) {
      Lexicon.Role role = Lexicon.Role.valueOf(key.toUpperCase(Locale.ROOT));
      lists.put(role, new TreeSet<>(yaml.texts(node)));
      return;
    }
    yaml.mapping(node, classes)
        .forEach((kind, nouns) -> yaml.texts(nouns).forEach(noun -> kinds.put(noun, kind)));
  }
}
