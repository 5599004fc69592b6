package org.entente.tool.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {
  @Test
  void columnsAreAsWideAsTheirWidestCell() {
    assertEquals(
        """
        who          n
        ───────────  ──
        NATO         5
        South Korea  12
        """,
        new Table(List.of("who", "n"), List.of(List.of("NATO", "5"), List.of("South Korea", "12")))
            .toString());
  }

  @Test
  void aLongCellGoesOnInTheNextLine() {
    String cell = "one two three four five six seven eight nine ten eleven twelve";
    assertEquals(
        """
        a                                             b
        ────────────────────────────────────────────  ─
        one two three four five six seven eight nine  1
        ten eleven twelve
        """,
        new Table(List.of("a", "b"), List.of(List.of(cell, "1"))).toString());
  }

  @Test
  void aWordThatIsTooLongStaysWhole() {
    String address = "https://example.org/a/very/long/address/that/nobody/may/break";
    assertEquals(
        "a\n" + "─".repeat(address.length()) + "\n" + address + "\n",
        new Table(List.of("a"), List.of(List.of(address))).toString());
  }

  @Test
  void koreanTakesTwoColumns() {
    assertEquals(
        """
        name      n
        ────────  ─
        대한민국  1
        NATO      2
        """,
        new Table(List.of("name", "n"), List.of(List.of("대한민국", "1"), List.of("NATO", "2")))
            .toString());
  }

  @Test
  void withoutRowsTheHeaderStands() {
    assertEquals("a  bc\n─  ──\n", new Table(List.of("a", "bc"), List.of()).toString());
  }
}
