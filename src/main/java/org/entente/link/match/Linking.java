package org.entente.link.match;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.entente.document.Location;
import org.entente.document.Problem;
import org.entente.fact.Schema;
import org.entente.fact.Thesaurus;
import org.entente.graph.Background;
import org.entente.graph.Ontology;
import org.entente.graph.Store;
import org.entente.graph.Vocabulary;
import org.entente.link.Item;
import org.entente.link.Link;
import org.entente.link.Links;
import org.entente.link.slice.ItemFacts;
import org.entente.link.slice.Slice;

/**
 * All that a folder of data knows about things and Wikidata.
 *
 * @param links what was judged
 * @param proposals what waits for a judgement
 * @param slice what Wikidata says
 */
public record Linking(Links links, Proposals proposals, Slice slice) {
  /** The table of judgements within a folder of data. */
  public static final String LINKS = "links.tsv";

  /** Nothing at all. */
  public static Linking none() {
    return new Linking(new Links(List.of()), new Proposals(List.of()), Slice.empty());
  }

  /**
   * Reads a folder of data; what it lacks is empty.
   *
   * @throws org.entente.document.DataException with every problem of the first file that has some
   */
  public static Linking in(Path data, Schema schema, Thesaurus known) {
    Path table = data.resolve(LINKS);
    Links links =
        Files.isRegularFile(table)
            ? Links.read(Ontology.sources(List.of(table)).get(0), schema, known)
            : new Links(List.of());
    return new Linking(links, Proposals.in(data).undecided(links), Slice.in(data));
  }

  /** What is known of a thing: the items that it is, or may be. */
  public List<Quad> quads(Node thing) {
    List<Quad> quads = new ArrayList<>(links.quads(thing));
    quads.addAll(proposals.quads(thing));
    return quads;
  }

  /** Makes a store's {@code graph:wikidata} hold what the slice says of the items in use. */
  public void install(Store store) {
    Set<Item> items = new LinkedHashSet<>();
    links.all().stream()
        .flatMap(link -> Stream.of(link.same(), link.candidate()))
        .flatMap(Optional::stream)
        .forEach(items::add);
    proposals.all().forEach(proposal -> items.add(proposal.item()));
    Background.install(store, Vocabulary.GRAPH_WIKIDATA, Slice::isOf, slice.quads(items));
  }

  /** Where a thing was judged to be an item that is of another kind. */
  public List<Problem> problems(Schema schema) {
    return links.all().stream().flatMap(link -> problem(link, schema).stream()).toList();
  }

  private Optional<Problem> problem(Link link, Schema schema) {
    Optional<ItemFacts> facts = link.same().or(link::candidate).flatMap(slice::facts);
    return facts
        .filter(it -> !it.kinds().isEmpty())
        .filter(it -> it.kinds().stream().noneMatch(k -> Scorer.agree(schema, link.kind(), k)))
        .map(
            it ->
                new Problem(
                    Location.of(LINKS),
                    link.key()
                        + " is of kind "
                        + link.kind()
                        + ", but "
                        + it.item()
                        + " ("
                        + it.name()
                        + ") is of kind "
                        + String.join(", ", it.kinds()),
                    "Judge it different, or correct the kind"));
  }
}
