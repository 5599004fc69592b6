package org.entente.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertIterableEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.Quad;
import org.entente.document.DataException;
import org.entente.fact.Claim;
import org.entente.fact.ClaimFile;
import org.entente.fact.Modality;
import org.entente.fact.ReviewStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every store promises, and every corpus in it; each form of store runs these tests. */
interface StoreContract {
  /** A new store that holds nothing. */
  Store empty();

  private Corpus corpus(Store store) {
    return Corpora.corpus(store, Samples.ONTOLOGY);
  }

  private Store loaded(List<ClaimFile> files) {
    Store store = empty();
    corpus(store).load(files);
    return store;
  }

  @Test
  default void loadingAgainChangesNothing() {
    Store store = loaded(Samples.all());
    List<String> before = Contents.nQuads(store);
    long version = store.version();

    Corpus.Report report = corpus(store).load(Samples.all());

    assertEquals(List.of(), report.loaded());
    assertEquals(Samples.all().size(), report.unchanged().size());
    assertEquals(version, store.version());
    assertIterableEquals(before, Contents.nQuads(store));
  }

  @Test
  default void aChangeIsAnnouncedUntilItShowsOrFails() {
    Store store = empty();
    store.change(() -> "something");
    assertEquals(store.version(), store.announced());
    assertThrows(
        IllegalStateException.class,
        () ->
            store.change(
                () -> {
                  throw new IllegalStateException("in the middle");
                }));
    assertEquals(store.version(), store.announced());
  }

  @Test
  default void theOrderOfFilesDoesNotMatter() {
    List<String> together = Contents.nQuads(loaded(Samples.all()));
    List<ClaimFile> shuffled = new ArrayList<>(Samples.all());
    Collections.shuffle(shuffled, new Random(7));
    Store oneByOne = empty();
    shuffled.forEach(file -> corpus(oneByOne).load(List.of(file)));

    assertIterableEquals(together, Contents.nQuads(loaded(shuffled)));
    assertIterableEquals(together, Contents.nQuads(oneByOne));
  }

  @Test
  default void memoryAndDiskHoldTheSame() {
    Store memory = new MemoryStoreTest().empty();
    corpus(memory).load(Samples.all());

    assertIterableEquals(Contents.nQuads(memory), Contents.nQuads(loaded(Samples.all())));
  }

  @Test
  default void aReplacedDocumentIsThereAsIfLoadedAnew() {
    List<ClaimFile> files = new ArrayList<>(Samples.all());
    Store store = loaded(files);
    ClaimFile half = Samples.half(files.get(0));
    files.set(0, half);

    assertEquals(List.of(half.document().id()), corpus(store).load(files).loaded());
    assertIterableEquals(Contents.nQuads(loaded(files)), Contents.nQuads(store));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  default void anySeriesOfLoadsAndDropsLeavesWhatIsLoaded(long seed) {
    List<ClaimFile> files = Samples.selfContained();
    Random random = new Random(seed);
    Store store = empty();
    Corpus corpus = corpus(store);
    Map<String, ClaimFile> held = new TreeMap<>();
    for (int step = 0; step < 12; step++) {
      Corpus now = random.nextInt(4) == 0 ? corpus(store) : corpus;
      ClaimFile file = files.get(random.nextInt(files.size()));
      String id = file.document().id();
      if (held.remove(id) != null && random.nextInt(3) > 0) {
        now.drop(id);
      } else {
        ClaimFile version = random.nextBoolean() ? file : Samples.half(file);
        held.put(id, version);
        now.load(List.of(version));
      }
    }

    assertEquals(List.copyOf(held.keySet()), corpus(store).documents());
    Store fresh = loaded(List.copyOf(held.values()));
    assertIterableEquals(Contents.nQuads(fresh), Contents.nQuads(store));
  }

  @Test
  default void droppingAllLeavesTheOntologyAlone() {
    Store store = loaded(Samples.all());
    Samples.all().forEach(file -> corpus(store).drop(file.document().id()));

    assertIterableEquals(Contents.nQuads(loaded(List.of())), Contents.nQuads(store));
  }

  @Test
  default void anUnknownDocumentIsNotDropped() {
    Store store = loaded(Samples.all());

    DataException refusal =
        assertThrows(DataException.class, () -> corpus(store).drop("csds-2024-40"));

    assertTrue(String.valueOf(refusal.getMessage()).contains("csds-2024-04"));
  }

  @Test
  default void aFailedLoadChangesNothing() {
    List<ClaimFile> files = new ArrayList<>(Samples.all());
    Store store = empty();
    Corpus corpus = corpus(store);
    corpus.load(files.subList(1, files.size()));
    List<String> before = Contents.nQuads(store);
    long version = store.version();

    ClaimFile wrong = Samples.withSelfPartner(files.get(0));
    DataException refusal = assertThrows(DataException.class, () -> corpus.load(List.of(wrong)));

    assertTrue(String.valueOf(refusal.getMessage()).contains("nobody is his own partner"));
    assertEquals(version, store.version());
    assertIterableEquals(before, Contents.nQuads(store));
    corpus.load(files);
    assertIterableEquals(Contents.nQuads(loaded(files)), Contents.nQuads(store));
  }

  @Test
  default void otherRulesTakeTheirTurnAtOnce() {
    Ontology fewer = Samples.withRules(rule -> !rule.name().contains("symmetry"));
    Store store = loaded(Samples.all());
    Corpora.corpus(store, fewer);
    Store fresh = empty();
    Corpora.corpus(fresh, fewer).load(Samples.all());

    assertIterableEquals(Contents.nQuads(fresh), Contents.nQuads(store));
    corpus(store);
    assertIterableEquals(Contents.nQuads(loaded(Samples.all())), Contents.nQuads(store));
  }

  @Test
  default void onlyWhatIsAcceptedAndActualIsAFact() {
    Store store = loaded(Samples.all());
    Set<Triple> facts = new HashSet<>();
    Contents.quads(store).stream()
        .filter(Quad::isDefaultGraph)
        .forEach(quad -> facts.add(quad.asTriple()));
    Set<Triple> stated = Samples.stated(Claim::holds);
    Set<Triple> unstated = Samples.stated(claim -> !claim.holds());
    unstated.removeAll(stated);

    assertTrue(facts.containsAll(stated));
    assertFalse(unstated.isEmpty());
    unstated.retainAll(facts);
    assertEquals(Set.of(), unstated);
  }

  @Test
  default void eachClaimStandsInItsGraph() {
    Store store = loaded(Samples.all());
    Set<Quad> reified = new HashSet<>();
    Contents.quads(store).stream()
        .filter(quad -> quad.getPredicate().equals(Vocabulary.REIFIES))
        .forEach(reified::add);
    Set<Quad> expected = new HashSet<>();
    Samples.claims(claim -> claim.status() != ReviewStatus.REJECTED)
        .forEach(claim -> expected.addAll(Samples.reified(claim)));

    assertEquals(expected, reified);
    for (Modality modality : Modality.values()) {
      assertFalse(Samples.claims(claim -> claim.modality() == modality).isEmpty());
    }
  }

  @Test
  default void aReaderSeesBeforeOrAfter() {
    Store store = loaded(Samples.all().subList(0, 3));
    store.dataset().begin(ReadWrite.READ);
    long before = size(store);
    CompletableFuture.runAsync(() -> corpus(store).load(Samples.all())).join();

    assertEquals(before, size(store));
    store.dataset().end();
    assertNotEquals(before, Contents.quads(store).size());
  }

  @Test
  default void changesOfOthersAreUndoneWhereTheyFail() {
    Store store = loaded(Samples.all());
    List<String> before = Contents.nQuads(store);
    Quad quad =
        Quad.create(
            Vocabulary.GRAPH_NAMES,
            Triple.create(Vocabulary.TYPE, Vocabulary.LABEL, NodeFactory.createLiteralString("x")));

    assertThrows(
        IllegalStateException.class,
        () ->
            store.change(
                () -> {
                  store.dataset().add(quad);
                  store.dataset().deleteAny(Quad.defaultGraphIRI, null, null, null);
                  throw new IllegalStateException("after some work");
                }));

    assertIterableEquals(before, Contents.nQuads(store));
  }

  private static long size(Store store) {
    long[] count = {0};
    store.dataset().find().forEachRemaining(quad -> count[0]++);
    return count[0];
  }
}
