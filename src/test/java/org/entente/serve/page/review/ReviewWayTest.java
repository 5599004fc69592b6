package org.entente.serve.page.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.entente.fact.review.Harbour;
import org.entente.graph.Store;
import org.entente.serve.Settings;
import org.entente.serve.page.BrowserTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** The way of a reviewer: from the list to a claim, one key a decision, to the fact. */
class ReviewWayTest extends BrowserTest {
  private static final ReviewedData DATA = new ReviewedData();

  @Override
  protected Store store() {
    return DATA.store();
  }

  @Override
  protected Settings settings() {
    return Settings.usual().withPort(0);
  }

  @Override
  protected Optional<ReviewDesk> review() {
    return DATA.desk();
  }

  @Override
  @AfterAll
  protected void stop() {
    super.stop();
    DATA.close();
  }

  @BeforeEach
  void begin() {
    DATA.reset();
  }

  @Test
  void fromTheListToTheFact() {
    browser.open("/");
    browser.follow("Review");
    assertEquals("5 claims wait for a decision.", browser.find(".lead").getText());
    thenThePageIsSound("/review");
    browser.follow("A day at the harbour");
    assertEquals("Estonia became a partner of Japan in May 2025.", sentence());
    assertTrue(browser.texts(".judging dd").contains("“Japan” is its label"));
    thenThePageIsSound("/review/" + Harbour.ID);
    press("a");
    await("Tallinn has a mission to NATO.");
    press("r", "1");
    await("Mira Kask speaks for the Estonian side " + Harbour.ATTACK + ".");
    press("u");
    await("Baltic Watch works with the alliance.");
    browser.click(".judging button[value=accept]");
    await("It supports Ukraine as well.");
    press("e");
    browser.find("#edited").clear();
    browser
        .find("#edited")
        .sendKeys("kind: supports\nslots: {subject: Baltic Watch, object: [Ukraine, Estonia]}");
    browser.find("#edited").sendKeys(Keys.chord(Keys.CONTROL, Keys.ENTER));
    browser.until(
        "all is decided",
        () ->
            browser
                .texts("h1 + .lead")
                .contains("No claim of this document waits for a decision."));
    thenThePageIsSound("the end");
    assertEquals(
        List.of("accepted", "rejected: wrong actor", "unsure", "accepted", "accepted"),
        browser.texts(".badge"));
    browser.open("/id/baltic-watch");
    assertTrue(browser.texts(".facts a").containsAll(List.of("NATO", "Ukraine", "Estonia")));
    assertTrue(DATA.decided().contains("\treject\twrong-actor\t\tKim\t2026-11-26\t\n"));
  }

  @Test
  void keysLeadBackAndForthAndADecisionMayBeMadeAnew() {
    browser.open("/review/" + Harbour.ID);
    press("a");
    await("Tallinn has a mission to NATO.");
    press("p");
    await("Estonia became a partner of Japan in May 2025.");
    assertTrue(browser.texts(".judging dd").contains("accepted, by Kim, 2026-11-26"));
    press("r", "6");
    await("Tallinn has a mission to NATO.");
    assertTrue(DATA.decided().contains("\treject\tnot-said\t"), DATA.decided());
    assertFalse(DATA.decided().contains("\taccept\t"), DATA.decided());
    press("n");
    await("Mira Kask speaks for the Estonian side " + Harbour.ATTACK + ".");
  }

  @Test
  void theSurestComesFirstWhereThatIsWanted() throws IOException {
    String claims = Harbour.claims();
    for (String confidence : List.of("0.5", "0.9", "0.6", "0.95")) {
      claims = claims.replaceFirst("confidence: 0\\.8\n", "confidence: " + confidence + "\n");
    }
    DATA.put(claims);
    Files.writeString(DATA.claims(), claims);
    browser.open("/review/" + Harbour.ID);
    await("Estonia became a partner of Japan in May 2025.");
    browser.follow("surest first");
    await("Estonia became a partner of Japan in May 2025.");
    browser.open("/review/" + Harbour.ID + "?order=surest");
    await("Baltic Watch works with the alliance.");
    press("a");
    await("Tallinn has a mission to NATO.");
    press("n");
    await("It supports Ukraine as well.");
    press("u");
    await("Mira Kask speaks for the Estonian side " + Harbour.ATTACK + ".");
    press("u");
    await("Estonia became a partner of Japan in May 2025.");
    press("r", "1");
    await("Tallinn has a mission to NATO.");
    browser.follow("in the order of the text");
    press("p");
    await("Estonia became a partner of Japan in May 2025.");
  }

  @Test
  void keysTypedIntoANoteDecideNothing() {
    browser.open("/review/" + Harbour.ID);
    browser.find("#note").sendKeys("a rare u", Keys.ENTER);
    assertEquals("a rare u", browser.run("return document.querySelector('#note').value"));
    press("1");
    assertEquals("", DATA.decided());
    browser.click(".judging button[value=unsure]");
    await("Tallinn has a mission to NATO.");
    assertTrue(DATA.decided().contains("\ta rare u1\n"), DATA.decided());
  }

  @Test
  void anEditThatIsWrongComesBackWithItsProblem() {
    browser.open("/review/" + Harbour.ID);
    press("e");
    browser.find("#edited").sendKeys(Keys.END, "\ncolour: blue");
    browser.find("#edited").sendKeys(Keys.chord(Keys.CONTROL, Keys.ENTER));
    assertTrue(browser.find("[role=alert]").getText().contains("unknown key"));
    assertTrue(
        String.valueOf(browser.run("return document.querySelector('#edited').value"))
            .contains("colour: blue"));
    assertEquals("", DATA.decided());
    browser.complaints();
    press("a");
    await("Tallinn has a mission to NATO.");
  }

  @Test
  void hostileTextsStayText() {
    browser.open("/review/" + Harbour.ID);
    press("n");
    await("Tallinn has a mission to NATO.");
    press("n");
    await("Mira Kask speaks for the Estonian side " + Harbour.ATTACK + ".");
    assertTrue(String.valueOf(browser.run("return document.title")).startsWith("Review 3 of 5"));
    thenNothingFailed("the attack");
  }

  @Test
  void aNarrowScreenShowsAll() {
    browser.width(360);
    browser.open("/review/" + Harbour.ID);
    Object tooWide =
        browser.run(
            "return [...document.querySelectorAll('body *:not(.scroll *):not(.skip)')]"
                + ".filter(e => e.getBoundingClientRect().right > 360).map(e => e.outerHTML)");
    List<String> barriers = browser.barriers();
    browser.width(1280);
    assertEquals(List.of(), tooWide);
    assertEquals(List.of(), barriers);
  }

  @Test
  void withoutScriptTheButtonsDecide() {
    browser
        .driver()
        .executeCdpCommand("Emulation.setScriptExecutionDisabled", java.util.Map.of("value", true));
    try {
      browser.open("/review/" + Harbour.ID);
      browser.driver().findElement(By.cssSelector("button[value=not-actual]")).click();
      await("Tallinn has a mission to NATO.");
    } finally {
      browser
          .driver()
          .executeCdpCommand(
              "Emulation.setScriptExecutionDisabled", java.util.Map.of("value", false));
    }
    assertTrue(DATA.decided().contains("\treject\tnot-actual\t"), DATA.decided());
  }

  private String sentence() {
    return browser.find("mark.here").getText();
  }

  private void await(String sentence) {
    browser.until(sentence, () -> browser.texts("mark.here").contains(sentence));
  }

  private void press(String... keys) {
    browser.find(".judging");
    for (String key : keys) {
      browser.driver().switchTo().activeElement().sendKeys(key);
    }
  }
}
