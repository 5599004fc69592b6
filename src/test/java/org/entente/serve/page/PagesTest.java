package org.entente.serve.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of page can be used by everybody, on any screen, and loads nothing from elsewhere. */
class PagesTest extends BrowserTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/search",
        "/search?q=korea",
        "/search?q=korae",
        "/sparql",
        "/ontology",
        "/id/nato.html",
        "/topic/cybersecurity.html",
        "/document/csds-2024-04.html"
      })
  void everyPageIsSound(String path) {
    browser.open(path);
    thenThePageIsSound(path);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/search?q=korea", "/id/nato.html", "/document/csds-2024-04.html"})
  void pagesFitNarrowScreens(String path) {
    browser.width(360);
    browser.open(path);
    Object tooWide =
        browser.run(
            "return [...document.querySelectorAll('body *:not(.scroll *):not(.skip)')]"
                + ".filter(e => e.getBoundingClientRect().right > 360).map(e => e.outerHTML)");
    browser.width(1280);
    assertEquals(List.of(), tooWide, path);
  }
}
