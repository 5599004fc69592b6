package org.entente.graph.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.entente.fact.Nearest;
import org.entente.graph.Vocabulary;

/** Finds things, topics and documents by what they are called. */
public final class NameIndex {
  private static final List<Node> PROPERTIES =
      List.of(
          Vocabulary.LABEL, Vocabulary.PREF_LABEL, Vocabulary.ALT_LABEL, Vocabulary.HIDDEN_LABEL);
  private static final List<String> NAMESPACES =
      List.of(Vocabulary.ID, Vocabulary.TOPIC, Vocabulary.DOC);
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** Something by one of its names. */
  public record Named(Node node, String name) {}

  /** A name and how it is compared: in lower case, with single blanks for all that is no word. */
  private record Entry(String folded, Named named) {}

  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, List<Named>> exact = new HashMap<>();

  /**
   * Reads every name of a dataset, and what Wikidata calls the things that are its items. Must run
   * inside a transaction.
   */
  public NameIndex(DatasetGraph dataset) {
    Set<Named> seen = new java.util.LinkedHashSet<>();
    for (Node property : PROPERTIES) {
      dataset
          .find(Node.ANY, Node.ANY, property, Node.ANY)
          .forEachRemaining(quad -> named(quad, seen));
    }
    Set<Node> things = new java.util.LinkedHashSet<>();
    seen.forEach(named -> things.add(named.node()));
    things.forEach(
        thing -> ItemNames.of(dataset, thing).forEach(name -> seen.add(new Named(thing, name))));
    seen.forEach(this::add);
  }

  private static void named(Quad quad, Set<Named> seen) {
    Node node = quad.getSubject();
    boolean wanted = NAMESPACES.stream().anyMatch(it -> Vocabulary.isIn(node, it));
    if (wanted && quad.getObject().isLiteral()) {
      seen.add(new Named(node, quad.getObject().getLiteralLexicalForm()));
    }
  }

  private void add(Named named) {
    String folded = fold(named.name());
    entries.add(new Entry(folded, named));
    exact.computeIfAbsent(folded, key -> new ArrayList<>()).add(named);
  }

  private static String fold(String name) {
    return NO_WORD.matcher(name.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }

  /**
   * Things that have a name with all these words: those that are called just so first, then those
   * whose name begins so, then the others by the length of the name; each thing once.
   *
   * @param words part of a name; each word may be only begun
   * @param limit how many at most
   */
  public List<Named> find(String words, int limit) {
    return find(words, node -> true, limit);
  }

  /** The same, of only those things that are wanted. */
  public List<Named> find(String words, Predicate<Node> things, int limit) {
    String wanted = fold(words);
    if (wanted.isEmpty()) {
      return List.of();
    }
    List<Named> found = exact.getOrDefault(wanted, List.of());
    Stream<Named> others =
        entries.stream()
            .filter(entry -> fits(entry.folded(), wanted))
            .sorted(
                Comparator.comparing((Entry entry) -> !entry.folded().startsWith(wanted))
                    .thenComparing(entry -> entry.folded().length())
                    .thenComparing(Entry::folded))
            .map(Entry::named);
    return Stream.concat(found.stream(), others)
        .filter(distinctNodes())
        .filter(named -> things.test(named.node()))
        .limit(limit)
        .toList();
  }

  /** Whether something is called just so. */
  public boolean isName(String name) {
    return exact.containsKey(fold(name));
  }

  private static Predicate<Named> distinctNodes() {
    Set<Node> seen = new java.util.HashSet<>();
    return named -> seen.add(named.node());
  }

  private static boolean fits(String folded, String wanted) {
    return Stream.of(wanted.split(" "))
        .allMatch(word -> folded.startsWith(word) || folded.contains(" " + word));
  }

  /** Things by the names nearest to one that nobody has. */
  public List<Named> nearest(String name) {
    return Nearest.to(fold(name), exact.keySet()).stream()
        .flatMap(folded -> exact.getOrDefault(folded, List.of()).stream().limit(1))
        .filter(distinctNodes())
        .toList();
  }
}
