package org.entente.link.match;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.entente.fact.Schema;
import org.entente.fact.Thesaurus;
import org.entente.graph.Vocabulary;
import org.entente.link.Item;
import org.entente.link.Link;
import org.entente.link.Links;

/**
 * Tells of things that have no item yet what facts say of them.
 *
 * @param dataset the facts; read inside a transaction
 */
public record Mentions(DatasetGraph dataset, Thesaurus thesaurus, Schema schema, Links links) {
  private static final Node REPRESENTS = Vocabulary.ent("represents");
  private static final Set<String> DATES = Set.of("date", "startDate", "endDate");

  /** Every thing that may have an item and of which nobody has decided yet, by kind and key. */
  public List<Mention> undecided() {
    return thesaurus.entries().stream()
        .filter(entry -> schema.isAny(entry.kind(), Links.KINDS))
        .filter(this::isOpen)
        .sorted(
            java.util.Comparator.comparing(Thesaurus.Entry::kind)
                .thenComparing(Thesaurus.Entry::key))
        .map(this::of)
        .toList();
  }

  /** What was only ruled out, or left unsure, is still open. */
  private boolean isOpen(Thesaurus.Entry entry) {
    return links.of(Vocabulary.thing(entry.key(), entry.kind())).stream()
        .noneMatch(Link::isSettled);
  }

  /** What is known of a thing. */
  public Mention of(Thesaurus.Entry entry) {
    Node thing = Vocabulary.thing(entry.key(), entry.kind());
    return new Mention(
        entry.key(),
        entry.kind(),
        LocalKnowledge.names(entry),
        items(objects(thing, REPRESENTS)),
        items(tied(thing)),
        years(thing));
  }

  private Set<Item> items(Stream<Node> things) {
    return things
        .flatMap(thing -> links.of(thing).stream())
        .map(Link::same)
        .flatMap(Optional::stream)
        .collect(Collectors.toSet());
  }

  private Stream<Node> tied(Node thing) {
    Set<Node> others = new LinkedHashSet<>();
    find(thing, Node.ANY, Node.ANY).map(Quad::getObject).forEach(others::add);
    find(Node.ANY, Node.ANY, thing).map(Quad::getSubject).forEach(others::add);
    return others.stream().filter(Node::isURI);
  }

  private Stream<Node> objects(Node thing, Node property) {
    return find(thing, property, Node.ANY).map(Quad::getObject);
  }

  private Set<Integer> years(Node thing) {
    return DATES.stream()
        .flatMap(property -> objects(thing, Vocabulary.ent(property)))
        .map(date -> Integer.valueOf(date.getLiteralLexicalForm().substring(0, 4)))
        .collect(Collectors.toSet());
  }

  private Stream<Quad> find(Node subject, Node property, Node object) {
    return Iter.asStream(dataset.find(Quad.defaultGraphIRI, subject, property, object));
  }
}
