package org.entente.serve.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.entente.graph.Store;
import org.entente.serve.Settings;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The way of an analyst who asks: from a question to a row, from the row to the sentence. */
class AskingTest extends BrowserTest {
  @Override
  protected Store store() {
    return Letter.loaded();
  }

  @Override
  protected Settings settings() {
    return Letter.served();
  }

  @Test
  void fromTheGalleryToTheSentence() {
    browser.open("/ask");
    browser.find("a[href='/ask/missions']").sendKeys(Keys.ENTER);
    browser.find("h1.asked");
    assertEquals("/ask/missions", browser.path());
    assertEquals("Estonia", browser.find("table.answer td a").getText());
    assertTrue(browser.find(".whys q").getText().startsWith("Its mission to NATO"));
    browser.click(".whys a[href*='claim=']");
    assertTrue(browser.find("mark.here").getText().startsWith("Its mission to NATO"));
  }

  @Test
  void plainEnglishLeadsToTheQuestionWithItsBlanks() {
    browser.open("/");
    browser.find("input[name=q]").sendKeys("members of NATO", Keys.ENTER);
    browser.find(".understood");
    assertEquals("NATO", browser.find("#blank-group").getDomProperty("value"));
    browser.click(".understood a");
    assertEquals("/ask/members-of?group=nato", browser.path());
  }

  @Test
  void whoAsksSinceWhenReadsTheSentenceAtOnce() {
    for (String words : List.of("Estonia member of NATO since", "when did estonia join nato")) {
      browser.open("/");
      browser.find("input[name=q]").sendKeys(words, Keys.ENTER);
      browser.find(".understood");
      assertEquals("member of", browser.find("table.answer td").getText(), words);
      WebElement sentence = browser.find("table.answer .whys q");
      assertTrue(sentence.isDisplayed(), words);
      assertTrue(sentence.getText().contains("joined NATO long ago"), sentence.getText());
      int below = browser.find("table.answer .whys .fact").getLocation().getY();
      assertTrue(below > sentence.getLocation().getY(), "the sentence stands before the facts");
    }
    thenThePageIsSound(browser.path());
  }

  @Test
  void whatFitsNoQuestionShowsTheNearest() {
    browser.open("/search?q=weather+at+summits");
    assertTrue(browser.find("main .lead").getText().startsWith("Nothing here is called"));
    assertTrue(browser.texts("a.question").stream().anyMatch(it -> it.contains("summits")));
  }

  @Test
  void aBlankTakesAnotherName() {
    browser.open("/ask/memberships-of?actor=nato");
    assertTrue(browser.find(".none").getText().contains("The loaded documents tell of none"));
    browser.find("#blank-actor").clear();
    browser.find("#blank-actor").sendKeys("Estonia", Keys.ENTER);
    assertEquals("NATO", browser.find("table.answer td a").getText());
  }

  @Test
  void aNameThatNobodyHasIsToldWithTheNearest() {
    browser.open("/ask/memberships-of?actor=Estonja");
    assertTrue(browser.find(".blank .problem").getText().contains("nearest known: Estonia"));
    assertEquals("Estonja", browser.find("#blank-actor").getDomProperty("value"));
    thenNothingFailed(browser.path());
  }

  @Test
  void typingSuggests() {
    browser.open("/");
    browser.find("input[name=q]").sendKeys("esto");
    browser.find("#suggestions-1 option[value='Estonia']");
  }
}
