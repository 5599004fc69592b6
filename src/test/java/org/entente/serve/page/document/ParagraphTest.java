package org.entente.serve.page.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.entente.document.Text;
import org.entente.graph.Vocabulary;
import org.junit.jupiter.api.Test;

/** Texts are cut where passages begin and end, and nothing of them is lost. */
class ParagraphTest {
  @Test
  void passagesStandBetweenPlainText() {
    thenReads("One. [Two.]1 Three.", "One. Two. Three.", passage(1, 5, 9));
  }

  @Test
  void passagesMayOverlap() {
    thenReads(
        "[One. ]1[Two.]12[ Three.]2", "One. Two. Three.", passage(1, 0, 9), passage(2, 5, 16));
    thenReads(
        "[One. ]1[Two.]12[ Three.]1", "One. Two. Three.", passage(1, 0, 16), passage(2, 5, 9));
  }

  @Test
  void passagesMayGoOverParagraphs() {
    thenReads("One. [Two.]1\n[Three.]1 Four.", "One. Two.\n\nThree. Four.", passage(1, 5, 17));
  }

  @Test
  void offsetsCountCodePoints() {
    thenReads("𝄞𝄞 [한국]1 𝄞.", "𝄞𝄞 한국 𝄞.", passage(1, 3, 5));
  }

  @Test
  void passagesStandBesideTheParagraphInWhichTheyBegin() {
    List<Paragraph> paragraphs =
        Paragraph.all(
            Text.of("One. Two.\n\nThree."), List.of(passage(1, 5, 15), passage(2, 11, 17)));
    assertEquals(List.of(1), numbers(paragraphs.get(0).passages()));
    assertEquals(List.of(2), numbers(paragraphs.get(1).passages()));
  }

  private static void thenReads(String expected, String text, Passage... passages) {
    String read =
        Paragraph.all(Text.of(text), List.of(passages)).stream()
            .map(ParagraphTest::read)
            .collect(Collectors.joining("\n"));
    assertEquals(expected, read);
  }

  private static String read(Paragraph paragraph) {
    return paragraph.segments().stream()
        .map(
            segment ->
                segment.within().isEmpty()
                    ? segment.text()
                    : "[" + segment.text() + "]" + join(segment.within()))
        .collect(Collectors.joining());
  }

  private static String join(List<Passage> passages) {
    return numbers(passages).stream().map(String::valueOf).collect(Collectors.joining());
  }

  private static List<Integer> numbers(List<Passage> passages) {
    return passages.stream().map(Passage::number).toList();
  }

  private static Passage passage(int number, int start, int end) {
    return new Passage(
        number, Vocabulary.iri(Vocabulary.PASSAGE + number), 1, start, end, false, List.of());
  }
}
