package org.entente.serve.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.entente.graph.Corpora;
import org.entente.graph.QuestionStore;
import org.entente.graph.Store;
import org.entente.link.federation.Federation;
import org.entente.serve.EntenteServer;
import org.entente.serve.Settings;
import org.entente.serve.page.review.ReviewDesk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;

/**
 * A test in a real browser, of a real server with the project's documents. It is skipped where
 * there is no browser, and fails there if {@code ENTENTE_BROWSER=required} is in the environment.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledIf(
    value = "org.entente.serve.page.BrowserTest#isPossible",
    disabledReason = "no browser here: apt-get install chromium chromium-driver")
public abstract class BrowserTest {
  protected final Store store = store();
  private final EntenteServer server =
      EntenteServer.start(settings(), store, Federation.offline(), review());
  protected final Browser browser = new Browser(server.address());

  /** Says whether there is a browser, or has to be one. */
  static boolean isPossible() {
    return Browser.isInstalled() || "required".equals(System.getenv("ENTENTE_BROWSER"));
  }

  /** Gives the store that is served: the project's documents, unless a test wants others. */
  protected Store store() {
    return QuestionStore.loaded();
  }

  /** Gives the claim files that may be reviewed: none, unless a test wants some. */
  protected Optional<ReviewDesk> review() {
    return Optional.empty();
  }

  /** Gives how it is served: with the source texts where they are at hand. */
  protected Settings settings() {
    Settings settings = Settings.usual().withPort(0);
    return Corpora.hasTexts() ? settings.withDocuments(Corpora.TEXTS) : settings;
  }

  /** Fails if the page that is shown keeps anybody out, complains, or reaches out. */
  protected void thenThePageIsSound(String path) {
    for (boolean dark : new boolean[] {false, true}) {
      browser.dark(dark);
      assertEquals(List.of(), browser.barriers(), path + (dark ? " in dark colours" : ""));
    }
    browser.dark(false);
    thenNothingFailed(path);
    assertTrue(
        (Boolean) browser.run("return document.title.endsWith(' · Entente')"),
        path + " has a title");
  }

  /** Fails if something was refused, was missing, or was asked of another server. */
  protected void thenNothingFailed(String path) {
    assertEquals(List.of(), browser.outside(), path);
    List<String> complaints =
        browser.complaints().stream().filter(it -> !isOfThePageItself(it)).toList();
    assertEquals(List.of(), complaints, path);
  }

  /** A page that says 400 or 404 is itself told of as a failed request. */
  private boolean isOfThePageItself(String complaint) {
    return (complaint.contains("status of 400") || complaint.contains("status of 404"))
        && complaint.startsWith(String.valueOf(browser.driver().getCurrentUrl()));
  }

  @AfterAll
  protected void stop() {
    browser.close();
    server.close();
    store.close();
  }
}
