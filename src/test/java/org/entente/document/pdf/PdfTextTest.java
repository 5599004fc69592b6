package org.entente.document.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfTextTest {
  private static final List<String> WORDS =
      List.of("harbour", "treaty", "navy", "coast", "the", "of", "patrolling", "a", "ministers");

  @TempDir private Path folder;

  private PdfText read(PDDocument document) throws IOException {
    Path file = folder.resolve("a.pdf");
    document.save(file.toFile());
    return PdfText.read(file.toFile(), 1_000_000);
  }

  private static List<String> texts(PdfText pdf) {
    return pdf.paragraphs().stream().map(Paragraph::text).toList();
  }

  private static String sentence(Random random) {
    String words =
        IntStream.range(0, 20 + random.nextInt(40))
            .mapToObj(i -> WORDS.get(random.nextInt(WORDS.size())))
            .collect(Collectors.joining(" "));
    return "Then " + words + ".";
  }

  private static List<String> sentences(Random random, int count) {
    return IntStream.range(0, count).mapToObj(i -> sentence(random)).toList();
  }

  private static List<Typesetter.Block> blocks(List<String> texts) {
    return texts.stream().map(Typesetter::body).toList();
  }

  /** Pages of two columns under a head and over a number, whatever their paragraphs. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void columnsAreReadOneAfterTheOther(long seed) throws IOException {
    Random random = new Random(seed);
    List<String> expected = new ArrayList<>();
    try (PDDocument document = new PDDocument()) {
      Typesetter set = new Typesetter(document);
      for (int page = 1; page <= 3; page++) {
        List<String> left = sentences(random, 3 + random.nextInt(3));
        List<String> right = sentences(random, 3 + random.nextInt(3));
        set.head("The Coast Review " + page).columns(blocks(left), blocks(right));
        set.foot(String.valueOf(page));
        expected.addAll(left);
        expected.addAll(right);
      }
      assertEquals(expected, texts(read(document)));
    }
  }

  @Test
  void eachParagraphKnowsItsPage() throws IOException {
    try (PDDocument document = new PDDocument()) {
      Typesetter set = new Typesetter(document);
      set.wide("First page.", 10).foot("1");
      set.wide("Second page.", 10).foot("2");
      assertEquals(
          List.of(1, 2), read(document).paragraphs().stream().map(Paragraph::page).toList());
    }
  }

  @Test
  void aSentenceRunsOnOverColumnsAndPages() throws IOException {
    Random random = new Random(9);
    String before = sentence(random);
    String after = sentence(random);
    try (PDDocument document = new PDDocument()) {
      Typesetter set = new Typesetter(document);
      List<String> broken =
          Typesetter.broken("The two governments of the coast agreed that patrols would");
      set.columns(blocks(List.of(before, before, before)), blocks(List.of(after, broken.get(0))));
      set.foot("1");
      set.columns(
          blocks(List.of("begin in the year after.", after)), blocks(List.of(before, before)));
      set.foot("2");
      List<String> texts = texts(read(document));
      assertTrue(
          texts.contains(broken.get(0) + " begin in the year after."), () -> texts.toString());
    }
  }

  @Test
  void whatCrossesTheGutterDoesNotBreakSentences() throws IOException {
    String left = "It was said in the harbour that ships of both navies would leave at once";
    try (PDDocument document = new PDDocument()) {
      Typesetter set = new Typesetter(document);
      List<Typesetter.Block> first =
          blocks(List.of(left + " and " + left + " and " + left + " but"));
      List<Typesetter.Block> second =
          blocks(List.of(sentence(new Random(4)), sentence(new Random(5))));
      set.columns(first, second);
      set.below(10).wide("“Nobody had ever seen as many ships here as on that day in spring”", 14);
      set.columns(
          blocks(
              List.of(
                  "they stayed for a week in the end, which nobody had thought, " + left + ".")),
          second);
      set.foot("1");
      List<String> texts = texts(read(document));
      assertTrue(texts.stream().anyMatch(it -> it.contains(" but they stayed ")), texts::toString);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "Page 1 of 3", "- 1 -", "iv", "1 | 3", "p. 1"})
  void numbersOfPagesAreLeftOut(String number) throws IOException {
    try (PDDocument document = new PDDocument()) {
      new Typesetter(document).wide("A line of text.", 10).foot(number);
      assertEquals(List.of("A line of text."), texts(read(document)));
    }
  }

  @Test
  void hyphensStayWhereWordsHaveThem() {
    List<Line> lines = List.of(line("a cross-border raid"), line("the sea"));
    assertEquals("cross-border trade", joined(lines, "cross-", "border trade"));
    assertEquals("cooperation at sea", joined(lines, "coop-", "eration at sea"));
    assertEquals("the Indo-Pacific", joined(lines, "the Indo-", "Pacific"));
    assertEquals("a long-term plan", joined(lines, "a long-", "term plan"));
    assertEquals("in 2020- 2021", joined(lines, "in 2020- 2021"));
    assertEquals("he left – and", joined(lines, "he left –", "and"));
  }

  private static String joined(List<Line> known, String... lines) {
    StringBuilder text = new StringBuilder();
    Joining joining = new Joining(known);
    List.of(lines).forEach(line -> joining.join(text, line));
    return text.toString();
  }

  private static Line line(String text) {
    return new Line(1, 0, 0, 100, 10, 10, false, text, 100);
  }
}
