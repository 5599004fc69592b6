package org.entente.serve.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.entente.graph.Store;
import org.entente.serve.Settings;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** The way of an analyst: from a name to a fact, from the fact to the sentence that says it. */
class ReadingTest extends BrowserTest {
  @Override
  protected Store store() {
    return Letter.loaded();
  }

  @Override
  protected Settings settings() {
    return Letter.served();
  }

  @Test
  void fromANameToTheSentence() {
    browser.open("/");
    browser.find("input[name=q]").sendKeys("estonia", Keys.ENTER);
    browser.find(".hits");
    browser.follow("Estonia");
    browser.click(".facts .marks a");
    assertTrue(browser.path().startsWith("/id/estonia#s"), browser.path());
    browser.click(".sources li:target .where a[href*='claim=']");
    assertTrue(isInView("mark.here"), "the sentence is in view");
    assertTrue(browser.find("mark.here").getText().startsWith("Its mission to NATO"));
    assertEquals(1, browser.texts("mark.here").size());
  }

  @Test
  void fromAClaimToTheSentence() {
    browser.open("/id/estonian-message");
    browser.click(".sources a[href^='/claim/']");
    assertTrue(browser.find("blockquote").getText().startsWith("Estonia spoke to NATO"));
    browser.click("figcaption a[href*='claim=']");
    assertTrue(isInView("mark.here"), "the sentence is in view");
  }

  @Test
  void keysLeadFromEvidenceToEvidence() {
    browser.open("/document/" + Letter.ID);
    browser.driver().findElement(By.cssSelector("[data-step='1']")).click();
    assertEquals(1, focused());
    press("n");
    assertEquals(2, focused());
    press("n");
    press("n");
    assertEquals(3, focused(), "the last one stays");
    press("p");
    assertEquals(2, focused());
  }

  @Test
  void keysElsewhereBelongToTheBrowser() {
    browser.open("/document/" + Letter.ID);
    browser.find("input[name=q]").sendKeys("n");
    assertEquals("n", browser.run("return document.querySelector('input[name=q]').value"));
    assertEquals(0, focused());
  }

  private void press(String key) {
    browser.driver().switchTo().activeElement().sendKeys(key);
  }

  /** The place of the evidence that has the focus, from 1; 0 where none has. */
  private int focused() {
    Object place =
        browser.run(
            "return 1 + [...document.querySelectorAll('mark')].indexOf(document.activeElement)");
    return ((Long) place).intValue();
  }

  private boolean isInView(String css) {
    browser.find(css);
    return (Boolean)
        browser.run(
            "const box = document.querySelector(arguments[0]).getBoundingClientRect();"
                + "return box.top >= 0 && box.bottom <= innerHeight",
            css);
  }
}
