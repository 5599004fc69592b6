package org.entente.serve.page;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Map;
import org.entente.graph.Store;
import org.entente.serve.Settings;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** An engineer's query that takes longer than the server allows. */
class HurriedEditorTest extends BrowserTest {
  private static final String SLOW =
      "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER (?a != ?d && ?d != ?g) }";

  @Override
  protected Store store() {
    return Letter.loaded();
  }

  @Override
  protected Settings settings() {
    return Letter.served().withTimeout(Duration.ofSeconds(5));
  }

  @Test
  void aTimeOutSaysSoBesideTheQuery() {
    browser.open("/sparql?query=%20");
    browser.find("[data-editor=ready]");
    content().sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.DELETE);
    browser.driver().executeCdpCommand("Input.insertText", Map.of("text", SLOW));
    content().sendKeys(Keys.chord(Keys.CONTROL, Keys.ENTER));
    String problem = browser.find("#answer .problem").getText();
    assertTrue(problem.contains("5 seconds"), problem);
    browser.until("it is over", () -> !browser.find("button.stop").isDisplayed());
    assertTrue(content().getText().contains("?g ?h ?i"), "the query is still there");
  }

  private WebElement content() {
    return browser.find(".codemirror").getShadowRoot().findElement(By.cssSelector(".cm-content"));
  }
}
