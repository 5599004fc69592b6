package org.entente.serve.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.entente.graph.Store;
import org.entente.serve.Settings;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The way of somebody who doubts an inferred row: to its proof, and to the sentence. */
class ProofWayTest extends BrowserTest {
  @Override
  protected Store store() {
    return Letter.loaded();
  }

  @Override
  protected Settings settings() {
    return Letter.served();
  }

  @Test
  void fromAnInferredRowToTheSentenceInTwoClicks() {
    browser.open("/ask/ties-of?actor=estonia");
    browser.click("td.why a.proof");
    assertTrue(browser.path().startsWith("/explain?s=id:"), browser.path());
    assertEquals("inferred", browser.find("main .badge").getText());
    WebElement premise = browser.find(".step[open] > .premises details");
    assertFalse(premise.findElement(By.cssSelector("q")).isDisplayed());
    premise.findElement(By.cssSelector("summary")).click();
    String sentence = premise.findElement(By.cssSelector("q")).getText();
    assertTrue(sentence.contains("joined NATO long ago"), sentence);
    thenThePageIsSound(browser.path());
  }

  @Test
  void theFormAsksBothWays() {
    browser.open("/explain");
    browser.find("#subject").sendKeys("Estonia");
    browser.find("#property").sendKeys("ally of");
    browser.find("#object").sendKeys("NATO");
    browser.click("button.other");
    browser.until("it is asked why not", () -> browser.path().startsWith("/why-not?s=Estonia"));
    assertTrue(browser.find("main .lead").getText().startsWith("Nothing proves it"));
    thenThePageIsSound(browser.path());
  }

  @Test
  void aCitationIsCopiedByAButton() {
    browser.open("/ask/ties-of?actor=estonia");
    browser.run("document.querySelector('.cite').open = true; return true");
    WebElement button = browser.find(".cite pre + .copy");
    assertEquals("Copy the BibTeX entry", button.getAttribute("aria-label"));
    button.sendKeys(Keys.ENTER);
    String entry = browser.find(".cite pre").getText();
    browser.until(
        "it is copied or selected",
        () ->
            button.getText().equals("Copied")
                || browser.run("return '' + getSelection()").equals(entry));
    thenThePageIsSound(browser.path());
  }
}
