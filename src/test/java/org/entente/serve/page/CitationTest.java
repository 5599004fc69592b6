package org.entente.serve.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class CitationTest {
  @Test
  void citesInWordsAndAsBibtex() {
    Citation citation =
        Citation.of(
            "a-letter",
            List.of("Ann Lee", "Bo Kim"),
            "A letter",
            "The Press",
            "2024-01",
            "https://example.org/a");
    assertEquals(
        "Ann Lee, Bo Kim. A letter. The Press. 2024-01. https://example.org/a.", citation.plain());
    assertEquals(
        """
        @misc{a-letter,
          author = {Ann Lee and Bo Kim},
          title = {A letter},
          publisher = {The Press},
          year = {2024},
          url = {https://example.org/a}
        }""",
        citation.bibtex());
  }

  @Test
  void whatIsUnknownIsLeftOut() {
    Citation citation = Citation.of("x", List.of(), "A letter", "", "", "https://example.org/a");
    assertEquals("A letter. https://example.org/a.", citation.plain());
    assertEquals(
        "@misc{x,\n  title = {A letter},\n  url = {https://example.org/a}\n}", citation.bibtex());
  }

  @Test
  void aQuestionKeepsItsMarkAlone() {
    assertEquals(
        "Who? Entente. a.", Citation.of("x", List.of(), "Who?", "Entente", "", "a").plain());
  }

  @Test
  void signsOfTexAreText() {
    String title = Citation.of("x", List.of(), "50% of {R&D} \\ $_#", "", "", "a").bibtex();
    assertEquals(
        "  title = {50\\% of \\{R\\&D\\} \\textbackslash{} \\$\\_\\#},",
        title.lines().toList().get(1));
  }
}
