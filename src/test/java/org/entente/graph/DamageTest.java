package org.entente.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.entente.document.DataException;
import org.entente.document.Location;
import org.entente.document.Problem;
import org.entente.graph.journal.History;
import org.entente.reason.Rules;
import org.entente.reason.derive.Reasoner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is wrong with a store on disk is found. */
class DamageTest {
  @TempDir Path folder;
  private final Ontology ontology = Corpora.ontology();

  @BeforeEach
  void load() {
    try (Store store = open()) {
      Corpora.corpus(store, ontology).load(Corpora.files(ontology).subList(0, 2));
    }
  }

  private Store open() {
    return DatasetStore.onDisk(folder.resolve("store"), true, Clock.systemUTC());
  }

  private String found() {
    try (Store store = open()) {
      return String.join("\n", problems(store).stream().map(Problem::what).toList());
    } catch (DataException e) {
      return String.valueOf(e.getMessage());
    }
  }

  private List<Problem> problems(Store store) {
    DatasetGraph dataset = store.dataset();
    return dataset.calculateWrite(
        () -> {
          Damage damage = new Damage(Location.of("my-store"), dataset);
          List<Problem> problems = new ArrayList<>(damage.ofFiles());
          if (problems.isEmpty()) {
            problems.addAll(damage.ofJournal(History.in(folder.resolve("store"))));
            problems.addAll(
                damage.ofInference(new Reasoner(Rules.read(ontology.rules(), ontology))));
          }
          return problems;
        });
  }

  @Test
  void aSoundStoreHasNone() {
    assertEquals("", found());
  }

  @Test
  void aMissingInferredFactIsFoundAndOneThatNothingSupports() {
    Triple inferred;
    try (Store store = open()) {
      inferred = store.change(() -> swap(store));
    }
    String found = found();
    assertTrue(found.contains("lacks an inferred fact: <" + inferred.getSubject()), found);
    assertTrue(found.contains("holds a fact that nothing supports: <" + Vocabulary.ID), found);
  }

  /** Turns an inferred fact about a partner round. */
  private static Triple swap(Store store) {
    DatasetGraph dataset = store.dataset();
    Triple inferred =
        dataset.stream()
            .filter(Quad::isDefaultGraph)
            .map(Quad::asTriple)
            .filter(it -> Vocabulary.isIn(it.getPredicate(), Vocabulary.ENT))
            .filter(it -> !Facts.isGiven(dataset, it))
            .findFirst()
            .orElseThrow();
    dataset.delete(Quad.create(Quad.defaultGraphIRI, inferred));
    dataset.add(
        Quad.defaultGraphIRI,
        Vocabulary.iri(Vocabulary.ID + "nobody"),
        inferred.getPredicate(),
        inferred.getObject());
    return inferred;
  }

  @Test
  void anIndexThatLacksAnEntryIsFound() {
    try (Store store = open()) {
      DatasetGraph files = ((DatasetGraphWrapper) store.dataset()).getWrapped();
      files.executeWrite(
          () -> {
            TupleIndex index = TDBInternal.findIndex(files, "POS");
            Tuple<NodeId> entry = index.all().next();
            index.delete(entry);
          });
    }
    String found = found();
    assertTrue(found.contains("the indexes SPO and POS do not hold the same: "), found);
  }

  @Test
  void aChangeBesideTheJournalIsFound() {
    try (Store store = open()) {
      DatasetGraph files = ((DatasetGraphWrapper) store.dataset()).getWrapped();
      files.executeWrite(
          () ->
              files.add(Vocabulary.GRAPH_NAMES, Vocabulary.HAND, Vocabulary.TYPE, Vocabulary.HAND));
    }
    String found = found();
    assertTrue(found.contains("store and journal do not agree: "), found);
    assertTrue(found.contains("lacks 0, and holds 1 others"), found);
  }

  @Test
  void flippedBytesOfNodesAreFound() throws IOException {
    List<String> sound;
    try (Store store = open()) {
      sound = Contents.nQuads(store);
    }
    Path nodes = folder.resolve("store").resolve("Data-0001").resolve("nodes-data.obj");
    byte[] whole = Files.readAllBytes(nodes);
    Random random = new Random(3);
    for (int i = 0; i < 12; i++) {
      byte[] damaged = whole.clone();
      int place = random.nextInt(whole.length);
      damaged[place] ^= (byte) (1 << random.nextInt(8));
      Files.write(nodes, damaged);
      if (found().isEmpty()) {
        try (Store store = open()) {
          assertEquals(sound, Contents.nQuads(store), "byte " + place + " of " + nodes);
        }
      }
    }
    Files.write(nodes, Arrays.copyOf(whole, whole.length / 2));
    assertTrue(found().contains("cannot be read"), found());
  }
}
