package org.entente.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.entente.fact.Schema;
import org.entente.fact.Source;
import org.entente.fact.Thesaurus;
import org.entente.graph.Vocabulary;

/**
 * All recorded judgements on Wikidata items: for each thing the item that it is, or those that it
 * may be, and besides the items that were found to be something else. Immutable.
 */
public final class Links {
  /** The classes whose things may have an item; transfers and threats are this project's own. */
  public static final Set<String> KINDS =
      Set.of("Actor", "Agreement", "Event", "WeaponSystem", "Place", "Topic");

  /** The table's header. */
  public static final List<String> COLUMNS =
      List.of("key", "kind", "judgement", "item", "judged by", "date", "source", "note");

  private static final Node SAME_AS = Vocabulary.iri(Vocabulary.OWL + "sameAs");
  private static final Node EXACT_MATCH = Vocabulary.iri(Vocabulary.SKOS + "exactMatch");
  private static final Node CLOSE_MATCH = Vocabulary.iri(Vocabulary.SKOS + "closeMatch");

  private final List<Link> links;
  private final Map<Node, List<Link>> byThing = new HashMap<>();

  /** Of links of which those for one thing stay beside each other. */
  public Links(Collection<Link> links) {
    this.links = links.stream().sorted().toList();
    this.links.forEach(
        link ->
            byThing
                .computeIfAbsent(
                    Vocabulary.thing(link.key(), link.kind()), thing -> new ArrayList<>())
                .add(link));
  }

  /**
   * Reads a table of judgements.
   *
   * @param source tab-separated, with {@link #COLUMNS} as header; a row with an empty judgement is
   *     open, and empty are then the cells from item to source
   * @param schema which classes there are
   * @param known the things that may be linked
   * @throws org.entente.document.DataException with every problem found
   */
  public static Links read(Source source, Schema schema, Thesaurus known) {
    return new Links(LinksReader.read(source, schema, known));
  }

  /** The table: read and written again it is the same to the byte, if it was sorted. */
  public String write() {
    return Stream.concat(Stream.of(COLUMNS), links.stream().map(Links::cells))
        .map(cells -> String.join("\t", cells) + "\n")
        .collect(Collectors.joining());
  }

  private static List<String> cells(Link link) {
    Optional<Link.Decision> decision = link.decision();
    return List.of(
        link.key(),
        link.kind(),
        decision.map(made -> made.judgement().term()).orElse(""),
        decision.flatMap(Link.Decision::item).map(Item::id).orElse(""),
        decision.map(Link.Decision::by).orElse(""),
        decision.map(made -> made.date().toString()).orElse(""),
        decision.map(Link.Decision::source).orElse(""),
        link.note());
  }

  /** All links, sorted by kind and key. */
  public List<Link> all() {
    return links;
  }

  /** The items that are things. */
  public Set<Item> items() {
    return links.stream()
        .flatMap(link -> link.same().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** What is known about a thing; empty where it stands in no row. */
  public List<Link> of(Node thing) {
    return byThing.getOrDefault(thing, List.of());
  }

  /**
   * The links with one more decision: it takes the place of the thing's open row and of the
   * decisions it replaces, and keeps their notes where it has none of its own.
   */
  public Links with(Link decided) {
    List<Link> replaced =
        links.stream()
            .filter(link -> link.key().equals(decided.key()))
            .filter(link -> link.decision().isEmpty() || !link.staysBeside(decided))
            .toList();
    List<Link> changed = new ArrayList<>(links);
    changed.removeAll(replaced);
    changed.add(decided.note().isEmpty() ? decided.noting(notes(replaced)) : decided);
    return new Links(changed);
  }

  private static String notes(List<Link> links) {
    return links.stream()
        .map(Link::note)
        .filter(note -> !note.isEmpty())
        .distinct()
        .collect(Collectors.joining("; "));
  }

  /**
   * A thing's links as quads: in {@code graph:wikidata} the item that it is, in {@code
   * graph:candidates} those that it may be; none where nothing of that sort was found.
   */
  public List<Quad> quads(Node thing) {
    List<Quad> quads = new ArrayList<>();
    for (Link link : of(thing)) {
      link.same().ifPresent(item -> quads.add(same(thing, item)));
      link.candidate().ifPresent(item -> quads.add(candidate(thing, item)));
    }
    return quads;
  }

  private static Quad same(Node thing, Item item) {
    boolean topic = Vocabulary.isIn(thing, Vocabulary.TOPIC);
    return new Quad(Vocabulary.GRAPH_WIKIDATA, thing, topic ? EXACT_MATCH : SAME_AS, item.node());
  }

  private static Quad candidate(Node thing, Item item) {
    return new Quad(Vocabulary.GRAPH_CANDIDATES, thing, CLOSE_MATCH, item.node());
  }
}
