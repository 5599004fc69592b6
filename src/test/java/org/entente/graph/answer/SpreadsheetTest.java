package org.entente.graph.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"=1+1", "+1+1", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "-", "--1", "=", "+a", "-1e5"})
  void whatWouldRunAsFormulaGetsAnApostrophe(String cell) {
    assertEquals("'" + cell, Spreadsheet.harmless(cell));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "NATO", "-5", "+5", "-2.50", "2022-06", "a=b", " =1", "'=1", "1+1"})
  void everythingElseStaysAsItIs(String cell) {
    assertEquals(cell, Spreadsheet.harmless(cell));
  }

  @Test
  void commasQuotesAndBreaksSurviveInCommaSeparatedValues() {
    StringBuilder out = new StringBuilder();
    Spreadsheet.commas(out).row(List.of("a,b", "say \"no\"", "two\nlines", ""));
    assertEquals("\"a,b\",\"say \"\"no\"\"\",\"two\nlines\",\r\n", out.toString());
  }

  @Test
  void tabsAndBreaksWithinACellBecomeSpaces() {
    StringBuilder out = new StringBuilder();
    Spreadsheet.tabs(out).row(List.of("a\tb", "two\r\nlines", "\"quoted\"", "=1\t2"));
    assertEquals("a b\ttwo lines\t\"quoted\"\t'=1 2\r\n", out.toString());
  }
}
