package org.entente.link.online;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.entente.graph.Vocabulary;
import org.entente.link.Item;
import org.entente.link.slice.ItemFacts;
import org.entente.link.slice.Slice;

/**
 * A slice brought up to date, and what that changed.
 *
 * @param slice as it is now
 * @param changes one line for each thing that an item says anew ({@code +}) or no longer ({@code
 *     -})
 */
public record Refresh(Slice slice, List<String> changes) {
  private static final Set<Node> TOLD =
      Set.of(
          Vocabulary.LABEL,
          Vocabulary.ALT_LABEL,
          Vocabulary.iri("http://schema.org/description"),
          Vocabulary.iri(Vocabulary.DCTERMS + "type"));

  private static final Node RANK = Vocabulary.iri(Vocabulary.WIKIBASE + "rank");
  private static final Node NORMAL = Vocabulary.iri(Vocabulary.WIKIBASE + "NormalRank");

  /** Takes a copy. */
  public Refresh {
    changes = List.copyOf(changes);
  }

  /**
   * Replaces what a slice has on some items by what Wikidata says now; of the items that these
   * point to, it takes the names where the slice has none.
   *
   * @throws org.entente.document.DataException if an item is gone, or there is no answer
   */
  public static Refresh of(Slice slice, Collection<Item> items, EntityData data) {
    Slice now = slice;
    List<String> changes = new ArrayList<>();
    for (Item item : items) {
      Set<Triple> fresh = data.triples(item);
      changes.addAll(changes(item, slice.triples(item), fresh));
      now = now.with(item, fresh);
    }
    for (Item neighbour : neighbours(now, items)) {
      now = now.with(neighbour, data.triples(neighbour));
    }
    return new Refresh(now, changes);
  }

  private static Set<Item> neighbours(Slice slice, Collection<Item> items) {
    return items.stream()
        .flatMap(item -> slice.facts(item).stream())
        .map(ItemFacts::neighbours)
        .flatMap(Set::stream)
        .filter(item -> slice.facts(item).isEmpty())
        .collect(Collectors.toCollection(() -> new TreeSet<>(Comparator.comparing(Item::id))));
  }

  private static List<String> changes(Item item, Set<Triple> before, Set<Triple> now) {
    Set<String> was = said(before);
    Set<String> is = said(now);
    List<String> changes = new ArrayList<>();
    was.stream().filter(it -> !is.contains(it)).forEach(it -> changes.add("- " + item + " " + it));
    is.stream().filter(it -> !was.contains(it)).forEach(it -> changes.add("+ " + item + " " + it));
    return changes;
  }

  /** What is said, whatever the statements are called and wherever they were taken from. */
  private static Set<String> said(Set<Triple> triples) {
    Map<Node, String> statements = new HashMap<>();
    triples.stream()
        .filter(it -> isValue(it))
        .forEach(it -> statements.put(it.getSubject(), line(it)));
    return triples.stream()
        .filter(it -> counts(it) && !isOwn(it.getObject()))
        .map(it -> isValue(it) ? line(it) : about(it, statements) + line(it))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The value of a statement, which tells what qualifiers and rank belong to. */
  private static boolean isValue(Triple triple) {
    return Vocabulary.isIn(triple.getPredicate(), Vocabulary.PS) && !isOwn(triple.getObject());
  }

  private static String about(Triple triple, Map<Node, String> statements) {
    String statement = statements.get(triple.getSubject());
    return statement == null ? "" : statement + " ";
  }

  private static boolean counts(Triple triple) {
    Node property = triple.getPredicate();
    return TOLD.contains(property)
        || Vocabulary.isIn(property, Vocabulary.PS)
        || Vocabulary.isIn(property, Vocabulary.PQ)
        || (property.equals(RANK) && !triple.getObject().equals(NORMAL));
  }

  private static boolean isOwn(Node node) {
    return Vocabulary.isIn(node, Vocabulary.GRAPH);
  }

  private static String line(Triple triple) {
    return name(triple.getPredicate()) + " " + name(triple.getObject());
  }

  private static String name(Node node) {
    return NodeFmtLib.str(node, "", Vocabulary.prefixMap());
  }
}
