package org.entente.link.online;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.entente.graph.Vocabulary;
import org.entente.link.Item;
import org.entente.link.slice.Kinds;

/**
 * Tells the kinds of Wikidata's classes also where the table of kinds has only a class further up:
 * a bilateral treaty is a treaty.
 */
public record Superclasses(SparqlService service, Kinds kinds)
    implements Function<Set<Item>, SortedSet<String>> {
  private static final Var ABOVE = Var.alloc("above");
  private static final String QUERY =
      """
      PREFIX wd: <http://www.wikidata.org/entity/>
      PREFIX wdt: <http://www.wikidata.org/prop/direct/>
      SELECT DISTINCT ?above {
        VALUES ?class { %s }
        VALUES ?above { %s }
        ?class wdt:P279* ?above
      }""";

  /**
   * The kinds that instances of some classes fit.
   *
   * @throws org.entente.document.DataException if Wikidata does not answer
   */
  @Override
  public SortedSet<String> apply(Set<Item> classes) {
    List<Item> known = kinds.classes(kind -> true);
    if (classes.isEmpty() || known.isEmpty() || !kinds.of(classes).isEmpty()) {
      return kinds.of(classes);
    }
    Set<Item> above = new LinkedHashSet<>();
    service
        .select(QUERY.formatted(names(sorted(classes)), names(known)))
        .forEachRemaining(
            row -> {
              Node found = row.get(ABOVE);
              if (found != null && Vocabulary.isIn(found, Vocabulary.WD)) {
                above.add(new Item(Vocabulary.local(found, Vocabulary.WD)));
              }
            });
    return kinds.of(above);
  }

  private static List<Item> sorted(Set<Item> items) {
    return items.stream().sorted(Comparator.comparing(Item::id)).toList();
  }

  private static String names(List<Item> items) {
    return items.stream().map(it -> "wd:" + it).collect(Collectors.joining(" "));
  }
}
