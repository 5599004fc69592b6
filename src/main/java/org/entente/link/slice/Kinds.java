package org.entente.link.slice;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.entente.document.DataException;
import org.entente.document.Location;
import org.entente.document.Problem;
import org.entente.fact.Source;
import org.entente.graph.Ontology;
import org.entente.link.Item;

/**
 * Which class of Entente's ontology the instances of a Wikidata class fit: {@code
 * data/wikidata/kinds.tsv}.
 *
 * @param byClass kinds by Wikidata's class
 */
public record Kinds(Map<Item, Set<String>> byClass) {
  private static final String FILE = "wikidata/kinds.tsv";
  private static final String HEADER = "item\tlabel\tkind";

  /** Takes a copy. */
  public Kinds {
    byClass = Map.copyOf(byClass);
  }

  /**
   * The table of a folder of data; empty where it has none.
   *
   * @throws DataException with every line that is wrong
   */
  public static Kinds in(Path data) {
    Path file = data.resolve(FILE);
    return Files.isRegularFile(file)
        ? read(Ontology.sources(List.of(file)).get(0))
        : new Kinds(Map.of());
  }

  /**
   * Reads a tab-separated table: the class, its label for people, the kind; a class may stand in
   * several lines.
   *
   * @throws DataException with every line that is wrong
   */
  public static Kinds read(Source source) {
    Map<Item, Set<String>> kinds = new TreeMap<>(Comparator.comparing(Item::id));
    List<Problem> problems = new ArrayList<>();
    List<String> lines = source.text().lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      Location at = new Location(source.name(), i + 1, 0);
      String[] cells = lines.get(i).split("\t", -1);
      if (i == 0 ? !lines.get(0).equals(HEADER) : cells.length != 3) {
        problems.add(new Problem(at, "is not item, label, kind", "Separate the three by tabs"));
      } else if (i > 0) {
        try {
          kinds.computeIfAbsent(new Item(cells[0]), key -> new TreeSet<>()).add(cells[2]);
        } catch (IllegalArgumentException e) {
          problems.add(new Problem(at, String.valueOf(e.getMessage()), ""));
        }
      }
    }
    if (!problems.isEmpty()) {
      throw new DataException(problems);
    }
    return new Kinds(kinds);
  }

  /** The classes whose instances are of a kind that is wanted. */
  public List<Item> classes(Predicate<String> wanted) {
    return byClass.entrySet().stream()
        .filter(it -> it.getValue().stream().anyMatch(wanted))
        .map(Map.Entry::getKey)
        .sorted(Comparator.comparing(Item::id))
        .toList();
  }

  /** The kinds that instances of some of these classes fit; empty where no class is known. */
  public SortedSet<String> of(Set<Item> classes) {
    SortedSet<String> kinds = new TreeSet<>();
    classes.forEach(it -> kinds.addAll(byClass.getOrDefault(it, Set.of())));
    return kinds;
  }
}
