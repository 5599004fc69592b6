package org.entente.serve.page;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.entente.graph.Store;
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

  private static String page(Settings settings) {
    try (Store store = Letter.loaded();
        EntenteServer server = EntenteServer.start(settings.withPort(0), store)) {
      return new Asking(server).get(PAGE).body();
    }
  }
}
