package org.entente.serve.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.entente.graph.Store;
import org.entente.serve.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names and texts that mean harm are shown and do none. */
class HostileTest extends BrowserTest {
  @Override
  protected Store store() {
    return Letter.loaded();
  }

  @Override
  protected Settings settings() {
    return Letter.served();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/search?q=script",
        "/search?q=%3Cscript%3Edocument.title%3D%27taken%27%3C/script%3E",
        "/search?q=%E2%80%AE",
        "/search?q=%3Cscript%3E+NATO+said",
        "/ask/statements-by?speaker=nato",
        "/ask/who-said-what?subject=%3Cscript%3Edocument.title%3D%27taken%27%3C/script%3E",
        "/ask/document-passage-by-passage?document=letter-2024-01",
        "/compare?actor=estonia&other=nato",
        "/explain?s=estonia&p=allyOf&o=poland",
        "/explain?s=estonian-message&p=speaker&o=estonia",
        "/explain?s=%3Cscript%3Edocument.title%3D%27taken%27%3C/script%3E&p=allyOf&o=nato",
        "/explain?s=javascript:alert(1)&p=allyOf&o=https://example.org/%22%3E%3Cscript%3E",
        "/why-not?s=estonian-message&p=addressee&o=poland",
        "/why-not?s=estonia&p=%E2%80%AE&o=nato",
        "/sparql?query=SELECT+*+%7B+%3Fs+rdfs%3Alabel+%3Fo+%7D",
        "/sparql?query=SELECT+%28%22%3C/textarea%3E%3Cscript%3Edocument.title%3D%27taken%27%3C/script%3E%22+AS+%3Fx%29+%7B%7D",
        "/id/estonia",
        "/id/estonian-message",
        "/id/%3Cscript%3Edocument.title='taken'",
        "/document/letter-2024-01",
        "/graph/letter-2024-01",
        "/nowhere/%3Cscript%3E"
      })
  void namesAndTextsStayText(String path) {
    browser.open(path);
    thenNothingWasTaken(path);
  }

  @Test
  void everyClaimAndPassageStaysText() {
    browser.open("/document/" + Letter.ID);
    for (String address : links("a[href^='/claim/'], a[href^='/passage/']")) {
      browser.open(address);
      thenNothingWasTaken(address);
    }
  }

  @Test
  void attacksAreReadAsTheyStand() {
    browser.open("/document/" + Letter.ID);
    assertTrue(browser.find("h1").getText().contains(Letter.ATTACK));
    assertTrue(browser.texts("mark").stream().anyMatch(text -> text.contains("onmouseover=")));
  }

  private void thenNothingWasTaken(String path) {
    assertFalse(
        String.valueOf(browser.run("return document.title")).equals("taken"), path + " was taken");
    assertEquals(
        0L,
        browser.run("return document.querySelectorAll('script:not([src]):not([type])').length"));
    assertEquals(
        List.of(),
        browser.run(
            "return [...document.querySelectorAll('[href], [src], [action]')]"
                + ".flatMap(e => ['href', 'src', 'action'].map(name => e.getAttribute(name)))"
                + ".filter(address => address && !/^https?:/.test(new URL(address, location)))"));
    assertFalse(
        String.valueOf(browser.run("return document.documentElement.outerHTML"))
            .contains(Letter.REVERSING),
        path + " turns the reading direction");
    thenNothingFailed(path);
  }

  @SuppressWarnings("unchecked")
  private List<String> links(String css) {
    return (List<String>)
        browser.run(
            "return [...new Set([...document.querySelectorAll(arguments[0])]"
                + ".map(a => a.getAttribute('href')))]",
            css);
  }
}
