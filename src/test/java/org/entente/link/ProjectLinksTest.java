package org.entente.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.fact.Source;
import org.entente.fact.Value;
import org.entente.graph.Corpora;
import org.entente.graph.Ontology;
import org.junit.jupiter.api.Test;

/** The project's own judgements. */
class ProjectLinksTest {
  private static final Path TABLE = Path.of("data", "links.tsv");

  /** Identifiers found in public data, beside a developer's checkout and nowhere else. */
  private static final Path IDENTIFIERS = Path.of("..", "shared", "wikidata.tsv");

  @Test
  void eachThingThatAClaimNamesAndThatMayHaveAnItemHasOneRow() {
    Ontology ontology = Corpora.ontology();
    List<String> keys = links(ontology).all().stream().map(Link::key).toList();
    assertEquals(keys.stream().distinct().toList(), keys);
    Set<String> wanted = new TreeSet<>(named(ontology));
    wanted.removeIf(key -> !mayHaveAnItem(ontology, key));
    keys.forEach(wanted::remove);
    assertEquals(Set.of(), wanted);
  }

  private static Set<String> named(Ontology ontology) {
    return Corpora.files(ontology).stream()
        .flatMap(file -> file.claims().stream())
        .flatMap(claim -> claim.slots().values().stream().flatMap(List::stream))
        .flatMap(value -> value instanceof Value.Thing thing ? Stream.of(thing.key()) : Stream.of())
        .collect(Collectors.toSet());
  }

  private static boolean mayHaveAnItem(Ontology ontology, String key) {
    return ontology
        .thesaurus()
        .entry(key)
        .filter(entry -> ontology.schema().isAny(entry.kind(), Links.KINDS))
        .isPresent();
  }

  @Test
  void readAndWrittenAgainItIsTheSameToTheByte() throws IOException {
    assertEquals(Files.readString(TABLE), links(Corpora.ontology()).write());
  }

  @Test
  void onlyVerifiedIdentifiersAreTheSameAndThoseOfOneSourceAreUnsure() throws IOException {
    assumeTrue(Files.exists(IDENTIFIERS), "the list of identifiers is not on this machine");
    Map<String, String> verified = new HashMap<>();
    for (String line : Files.readAllLines(IDENTIFIERS)) {
      String[] cells = line.split("\t", -1);
      verified.put(cells[1], cells[4]);
    }
    for (Link link : links(Corpora.ontology()).all()) {
      link.same().ifPresent(item -> assertEquals("yes", verified.get(item.id()), link.key()));
      Optional<Item> item = link.decision().flatMap(Link.Decision::item);
      if (item.map(Item::id).map(verified::get).filter("one source"::equals).isPresent()) {
        assertEquals(item, link.candidate(), link.key());
      }
    }
  }

  private static Links links(Ontology ontology) {
    Source source = Ontology.sources(List.of(TABLE)).get(0);
    return Links.read(source, ontology.schema(), ontology.thesaurus());
  }
}
