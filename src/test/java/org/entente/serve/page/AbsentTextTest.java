package org.entente.serve.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.entente.graph.Store;
import org.entente.graph.Vocabulary;
import org.entente.serve.Asking;
import org.entente.serve.EntenteServer;
import org.entente.serve.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Without the text that was read, a page tells where the passage stands and how to supply it. */
class AbsentTextTest {
  private static final String PAGE = "/document/" + Letter.ID + ".html";

  @Test
  void aTextThatIsNotHereIsAskedFor() {
    String page = page(Settings.usual());
    assertTrue(page.contains("--documents DIR"), page);
    assertTrue(page.contains(Letter.ID + ".txt"), page);
    assertTrue(page.contains("paragraph 2, characters"), page);
    assertFalse(page.contains("<mark"), page);
  }

  /** Wherever a sentence would stand it is told how to supply it, and on the first page. */
  @Test
  void everyPlaceOfASentenceTellsHowToSupplyIt() {
    String how = "--documents DIR</code>, where ";
    List<String> paths =
        List.of("/", "/ask/missions", "/id/estonia", "/explain?s=Estonia&p=memberOf&o=NATO");
    try (Store store = Letter.loaded();
        EntenteServer without = EntenteServer.start(Settings.usual().withPort(0), store);
        EntenteServer with = EntenteServer.start(Letter.served(), store)) {
      for (String path : paths) {
        assertTrue(body(without, path).contains(how), path);
        assertFalse(body(with, path).contains(how), path);
      }
    }
  }

  private static String body(EntenteServer server, String path) {
    return new Asking(server).get(path, "Accept", "text/html").body();
  }

  @Test
  void anotherTextIsNotShown(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve(Letter.ID + ".txt"), "Quite another letter.");
    String page = page(Settings.usual().withDocuments(folder));
    assertTrue(page.contains("is not the one that was read"), page);
    assertFalse(page.contains("Quite another"), page);
  }

  @Test
  void theTextThatWasReadIsShown(@TempDir Path folder) {
    Letter.write(folder);
    String page = page(Settings.usual().withDocuments(folder));
    assertTrue(page.contains("<mark"), page);
    assertFalse(page.contains("--documents DIR"), page);
  }

  @Test
  void aDocumentThatIsOnlyNamedHasAPage() {
    try (Store store = Letter.loaded()) {
      DatasetGraph data = store.dataset();
      Node named = Vocabulary.iri(Vocabulary.DOC + "nowhere-2024-01");
      Node letter = Vocabulary.iri(Vocabulary.DOC + Letter.ID);
      Txn.executeWrite(
          data, () -> data.add(Vocabulary.graphOf(Letter.ID), letter, Vocabulary.MENTIONS, named));
      try (EntenteServer server = EntenteServer.start(Settings.usual().withPort(0), store)) {
        HttpResponse<String> page = new Asking(server).get("/document/nowhere-2024-01.html");
        assertEquals(200, page.statusCode(), page.body());
        assertFalse(page.body().contains("SHA-256"), page.body());
      }
    }
  }

  @Test
  void aTextThatComesLaterIsShown(@TempDir Path folder) {
    Settings settings = Settings.usual().withPort(0).withDocuments(folder);
    try (Store store = Letter.loaded();
        EntenteServer server = EntenteServer.start(settings, store)) {
      Asking ask = new Asking(server);
      assertFalse(ask.get(PAGE).body().contains("<mark"));
      Letter.write(folder);
      assertTrue(ask.get(PAGE).body().contains("<mark"));
    }
  }

  private static String page(Settings settings) {
    try (Store store = Letter.loaded();
        EntenteServer server = EntenteServer.start(settings.withPort(0), store)) {
      return new Asking(server).get(PAGE).body();
    }
  }
}
