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
  private static final String SORTS = "sorts";

  /** What follows from other lists. */
  private static final Set<Lexicon.Role> DERIVED =
      Set.of(Lexicon.Role.ASIDE_OPENERS, Lexicon.Role.KIND_OPENERS);

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
    List<Set<String>> sorts = new ArrayList<>();
    Map<String, Node> fields =
        yaml.parse(source.text()).map(root -> yaml.mapping(root, keys())).orElse(Map.of());
    fields.forEach(
        (key, node) -> {
          switch (key) {
            case KINDS ->
                yaml.mapping(node, classes)
                    .forEach((kind, nouns) -> yaml.texts(nouns).forEach(it -> kinds.put(it, kind)));
            case SORTS -> yaml.items(node).forEach(it -> sorts.add(new TreeSet<>(yaml.texts(it))));
            default ->
                lists.put(Lexicon.Role.valueOf(key.toUpperCase(Locale.ROOT)), once(yaml, node));
          }
        });
    if (!problems.isEmpty()) {
      throw new OntologyException(problems);
    }
    return new Lexicon(kinds, lists, sorts);
  }

  private static Set<String> once(Yaml yaml, Node node) {
    Set<String> words = new TreeSet<>();
    for (String word : yaml.texts(node)) {
      if (!words.add(word)) {
        yaml.problem(node, "has \"" + word + "\" twice", "Take one out");
      }
    }
    return words;
  }

  /** The lists that a file read so lacks; what they tell, no text could be read by. */
  public static List<String> missing(Lexicon lexicon) {
    return Stream.of(Lexicon.Role.values())
        .filter(it -> !DERIVED.contains(it) && lexicon.words(it).isEmpty())
        .map(Lexicon.Role::term)
        .toList();
  }

  private static List<String> keys() {
    return Stream.concat(
            Stream.of(KINDS, SORTS), Stream.of(Lexicon.Role.values()).map(Lexicon.Role::term))
        .toList();
  }
}
