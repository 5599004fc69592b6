package org.entente.link.slice;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.entente.graph.Vocabulary;
import org.entente.link.Item;

/**
 * What is known of one item.
 *
 * @param labels its name by language tag
 * @param aliases its further names in any language
 * @param description what it is, in a few English words; may be empty
 * @param kinds the classes of Entente's ontology that it fits, by local name; empty where nobody
 *     knows
 * @param statements all that is stated of it
 */
public record ItemFacts(
    Item item,
    SortedMap<String, String> labels,
    SortedSet<String> aliases,
    String description,
    SortedSet<String> kinds,
    List<Statement> statements) {
  /**
   * A statement.
   *
   * @param property P and a number
   * @param qualifiers what restricts it, by property
   * @param rank {@code PreferredRank}, {@code NormalRank} or {@code DeprecatedRank}
   */
  public record Statement(
      String property, Node value, Map<String, List<Node>> qualifiers, String rank) {
    /** Takes copies. */
    public Statement {
      qualifiers = Map.copyOf(qualifiers);
    }
  }

  /** Takes copies, and sorts the statements. */
  public ItemFacts {
    labels = new TreeMap<>(labels);
    aliases = new TreeSet<>(aliases);
    kinds = new TreeSet<>(kinds);
    statements = statements.stream().sorted(Comparator.comparing(Statement::toString)).toList();
  }

  /** An item of which nothing is known. */
  public static ItemFacts unknown(Item item) {
    return new ItemFacts(item, new TreeMap<>(), new TreeSet<>(), "", new TreeSet<>(), List.of());
  }

  /** The English label, else one for many languages, else one in another, else the identifier. */
  public String name() {
    return Optional.ofNullable(labels.get("en"))
        .or(() -> Optional.ofNullable(labels.get("mul")))
        .or(() -> labels.values().stream().findFirst())
        .orElse(item.id());
  }

  /** All its names, labels first. */
  public List<String> names() {
    return Stream.concat(labels.values().stream(), aliases.stream()).distinct().toList();
  }

  /** The same, with more names. */
  public ItemFacts alsoCalled(Collection<String> names) {
    SortedSet<String> more = new TreeSet<>(aliases);
    more.addAll(names);
    more.removeAll(labels.values());
    return new ItemFacts(item, labels, more, description, kinds, statements);
  }

  /** The items that are values of a property. */
  public Set<Item> items(Property property) {
    return values(property.id()).flatMap(ItemFacts::item).collect(Collectors.toSet());
  }

  /** All items that any statement names as its value. */
  public Set<Item> neighbours() {
    return statements.stream()
        .map(Statement::value)
        .flatMap(ItemFacts::item)
        .collect(Collectors.toSet());
  }

  /** The years, of all its dates. */
  public Set<Integer> years() {
    return statements.stream()
        .flatMap(it -> Stream.concat(Stream.of(it.value()), qualified(it)))
        .flatMap(ItemFacts::year)
        .collect(Collectors.toSet());
  }

  private static Stream<Node> qualified(Statement statement) {
    return statement.qualifiers().values().stream().flatMap(List::stream);
  }

  private Stream<Node> values(String property) {
    return statements.stream().filter(it -> it.property().equals(property)).map(Statement::value);
  }

  private static Stream<Item> item(Node node) {
    return Vocabulary.isIn(node, Vocabulary.WD + "Q")
        ? Stream.of(new Item(Vocabulary.local(node, Vocabulary.WD)))
        : Stream.empty();
  }

  private static Stream<Integer> year(Node node) {
    boolean date = node.isLiteral() && node.getLiteralDatatypeURI().endsWith("dateTime");
    return date
        ? Stream.of(
            Integer.valueOf(node.getLiteralLexicalForm().replaceFirst("^(-?\\d+)-.*", "$1")))
        : Stream.empty();
  }
}
