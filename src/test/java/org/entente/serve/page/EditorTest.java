package org.entente.serve.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.SearchContext;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** The way of an engineer: a query is written, completed, wrong, asked, empty, stopped. */
class EditorTest extends BrowserTest {
  private static final String SLOW =
      "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER (?a != ?d && ?d != ?g) }";

  @BeforeEach
  void open() {
    browser.open("/");
    browser.run("localStorage.clear(); return true");
    browser.open("/sparql?query=%20");
    browser.find("[data-editor=ready]");
  }

  @Test
  void anAnswerHasLabelsAndIrisOnDemand() {
    ask("SELECT ?actor { ?actor ent:hasMissionTo id:nato } ORDER BY DESC(?actor)");
    assertEquals("South Korea", browser.find("#answer td a").getText());
    browser.click(".names-toggle");
    assertEquals("https://w3id.org/entente/id/south-korea", browser.find("#answer td a").getText());
    assertTrue(query().contains("PREFIX ent: <https://w3id.org/entente/ontology#>"), query());
    assertTrue(browser.find(".took").getText().startsWith("Answered in "));
  }

  @Test
  void completesWhatTheClassReallyHas() {
    write("SELECT * { ?a a ent:Agreement ; ent:sig");
    thenOffered("ent:signatory");
    write("SELECT * { ?a a ent:Threat ; ent:");
    thenOffered("ent:posedBy");
    assertFalse(offered().contains("ent:signatory"), "threats have no signatory");
    write("SELECT * { ?a a ent:Thr");
    thenOffered("ent:Threat");
  }

  @Test
  void completesNamesByTheirLabel() {
    write("SELECT * { ?a ent:signatory Republic-of-K");
    thenOffered("Republic of Korea");
    // The editor takes no key for the list within 75 ms of showing it, lest a key meant otherwise.
    new Actions(browser.driver()).pause(Duration.ofMillis(200)).sendKeys(Keys.ENTER).perform();
    browser.until("the name is put in", () -> query().contains("ent:signatory id:south-korea"));
  }

  @Test
  void anErrorStandsAtItsLine() {
    write("SELECT * {\n  ?a a ent:Agreement ;;; b\n}");
    browser.until(
        "the line is marked",
        () -> !shadow().findElements(By.cssSelector(".cm-lint-marker-error")).isEmpty());
    content().sendKeys(Keys.chord(Keys.CONTROL, Keys.ENTER));
    assertTrue(browser.find("#answer .problem").getText().contains("at line"));
  }

  @Test
  void anEmptyAnswerIsExplained() {
    ask("SELECT * { ?a a ent:Agreement ; ent:signatry id:nato }");
    assertTrue(browser.find(".blamed").getText().contains("ent:signatry"));
    assertTrue(browser.find(".diagnosis").getText().contains("Perhaps you meant ent:signatory"));
  }

  @Test
  void aQueryIsStoppedOnTheServer() {
    ask(SLOW);
    browser.click("button.stop");
    assertTrue(browser.find("#answer .problem").getText().contains("as you wished"));
    browser.until("the query has ended", () -> metrics().contains("entente_queries_in_flight 0"));
  }

  @Test
  void queriesAreKeptInTheBrowser() {
    write("ASK {}");
    button("New").click();
    write("ASK { ?a a ent:Agreement }");
    browser.open("/sparql");
    browser.find("[data-editor=ready]");
    assertEquals("ASK { ?a a ent:Agreement }", query().replaceFirst("^PREFIX.*\n", ""));
    int count = browser.texts(".tabs [aria-pressed]").size();
    button("Query " + (count - 1)).click();
    assertEquals("ASK {}", query());
  }

  private void ask(String query) {
    write(query);
    content().sendKeys(Keys.chord(Keys.CONTROL, Keys.ENTER));
  }

  private void write(String query) {
    content().sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.DELETE);
    // Brackets close themselves, so each line is put in whole.
    browser.driver().executeCdpCommand("Input.insertText", Map.of("text", query));
  }

  /** Offers come by themselves, or, where typing was too fast for them, when they are asked for. */
  private void thenOffered(String completion) {
    AtomicLong patience = new AtomicLong(System.nanoTime() + Duration.ofSeconds(3).toNanos());
    browser.until(
        completion + " is offered",
        () -> {
          boolean isOffered = offered().contains(completion);
          if (!isOffered && System.nanoTime() > patience.get()) {
            content().sendKeys(Keys.chord(Keys.CONTROL, Keys.SPACE));
            patience.addAndGet(Duration.ofSeconds(3).toNanos());
          }
          return isOffered;
        });
  }

  private List<String> offered() {
    return texts(".cm-completionLabel");
  }

  private List<String> texts(String css) {
    return shadow().findElements(By.cssSelector(css)).stream().map(WebElement::getText).toList();
  }

  private String query() {
    return String.join("\n", texts(".cm-line"));
  }

  private WebElement content() {
    return shadow().findElement(By.cssSelector(".cm-content"));
  }

  private SearchContext shadow() {
    return browser.find(".codemirror").getShadowRoot();
  }

  private WebElement button(String text) {
    return browser.driver().findElement(By.xpath("//button[text()='" + text + "']"));
  }

  private String metrics() {
    return String.valueOf(
        browser
            .driver()
            .executeAsyncScript(
                "const done = arguments[0];"
                    + "fetch('/$/metrics').then(r => r.text()).then(done);"));
  }
}
