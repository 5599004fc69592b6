package org.entente.graph.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.jena.system.Txn;
import org.entente.graph.Corpora;
import org.entente.graph.QuestionStore;
import org.entente.graph.Store;
import org.entente.graph.Vocabulary;
import org.entente.graph.view.NameIndex.Named;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Things are found by what people call them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NameIndexTest {
  private final Store store = Corpora.loaded();
  private final NameIndex names =
      Txn.calculateRead(store.dataset(), () -> new NameIndex(store.dataset()));

  @AfterAll
  void stop() {
    store.close();
  }

  @ParameterizedTest
  @CsvSource({
    "South Korea, id/south-korea",
    "south-korea, id/south-korea",
    "ROK, id/south-korea",
    "대한민국, id/south-korea",
    "nato, id/nato",
    "cyber security, topic/cybersecurity",
    "Korea falls in love, document/euractiv-2022-11"
  })
  void theBestStandsFirst(String words, String path) {
    assertEquals(Vocabulary.BASE + path, names.find(words, 5).get(0).node().getURI());
  }

  @ParameterizedTest
  @CsvSource({"한국, id/south-korea", "Corée du Sud, id/south-korea", "韓国, id/south-korea"})
  void whatWikidataCallsALinkedThingLeadsToIt(String words, String path) {
    try (Store linked = QuestionStore.loaded()) {
      NameIndex all = Txn.calculateRead(linked.dataset(), () -> new NameIndex(linked.dataset()));
      assertEquals(Vocabulary.BASE + path, all.find(words, 5).get(0).node().getURI());
    }
  }

  @Test
  void wordsMayBeOnlyBegun() {
    assertTrue(
        nodes(names.find("indiv tail prog", 5)).stream().anyMatch(it -> it.contains("itpp")));
  }

  @Test
  void eachThingStandsOnceAndNoMoreThanWanted() {
    List<String> found = nodes(names.find("south", 7));
    assertEquals(7, found.size());
    assertEquals(7, found.stream().distinct().count());
  }

  @Test
  void onlyWhatIsWantedCounts() {
    List<String> found =
        nodes(names.find("s", node -> node.getURI().startsWith(Vocabulary.DOC), 1));
    assertEquals(1, found.size());
    assertTrue(found.get(0).startsWith(Vocabulary.DOC), found.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "?!", "no such name anywhere"})
  void whatNobodyIsCalledFindsNothing(String words) {
    assertEquals(List.of(), names.find(words, 5));
  }

  @Test
  void slipsLeadToTheNearest() {
    assertEquals(Vocabulary.ID + "south-korea", nodes(names.nearest("South Corea")).get(0));
  }

  private static List<String> nodes(List<Named> found) {
    return found.stream().map(it -> it.node().getURI()).toList();
  }
}
