package org.entente.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What strangers wrote cannot act on the terminal of whoever reads a report. */
class VisibleTest {
  @ParameterizedTest
  @CsvSource({
    "'a\u001b[2Jb', 'a<U+001B>[2Jb'",
    "'a\u202eb', 'a<U+202E>b'",
    "'a\u0000b', 'a<U+0000>b'",
    "'a\u009bb', 'a<U+009B>b'",
    "'한국 é 🙂', '한국 é 🙂'",
  })
  void whatIsNotSeenIsNamed(String text, String shown) {
    assertEquals(shown, Visible.line(text));
  }

  @Test
  void aProblemIsOneLineAndItsCure() {
    Problem problem = new Problem(Location.of("a\u001b.yaml"), "one\ntwo\t\u0007three", "do\nthis");
    assertEquals("a<U+001B>.yaml: one two <U+0007>three\n  do this", problem.toString());
  }

  @Test
  void wordsWithoutEndAreCutInTheirMiddle() {
    String shown = Visible.line("first " + "x".repeat(10_000) + " last");
    assertTrue(shown.startsWith("first x") && shown.endsWith("x last"), shown);
    assertEquals(Visible.LONGEST, shown.length());
  }
}
