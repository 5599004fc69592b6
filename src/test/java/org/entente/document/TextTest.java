package org.entente.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {
  private static final String BEYOND_THE_BMP = "\uD83C\uDDF0\uD83C\uDDF7 한국 and NATO";

  @TempDir private Path folder = Path.of("");

  @Test
  void offsetsCountCodePoints() {
    Text text = Text.of(BEYOND_THE_BMP);
    assertEquals(BEYOND_THE_BMP.length() - 2, text.length());
    assertEquals("\uD83C\uDDF7", text.slice(1, 2));
    assertEquals("한국", text.slice(3, 5));
    assertEquals("NATO", text.slice(text.length() - 4, text.length()));
    assertEquals("", text.slice(3, 3));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void aSliceIsWhatStandsBetweenItsOffsets(long seed) {
    Random random = new Random(seed);
    List<String> signs = List.of("a", "é", "한", "\uD83C\uDDF0", "\n", "\r\n", " ");
    List<String> points =
        IntStream.range(0, 200)
            .mapToObj(i -> signs.get(random.nextInt(signs.size())))
            .flatMap(sign -> sign.codePoints().mapToObj(Character::toString))
            .toList();
    Text text = Text.of(String.join("", points));
    for (int i = 0; i < 100; i++) {
      int start = random.nextInt(points.size());
      int end = start + random.nextInt(points.size() - start);
      assertEquals(String.join("", points.subList(start, end)), text.slice(start, end));
    }
  }

  @Test
  void aSpanOutsideTheTextIsRefused() {
    Text text = Text.of("NATO");
    for (int[] span : new int[][] {{-1, 2}, {3, 2}, {0, 5}}) {
      assertThrows(IllegalArgumentException.class, () -> text.slice(span[0], span[1]));
    }
  }

  @Test
  void paragraphsAreRunsOfLinesBetweenBlankOnes() {
    thenParagraphsAre("one\nstill one\n\n \t\ntwo\n\nthree", "1111111111111 00000 222 00 33333");
  }

  @Test
  void withoutABlankLineEachLineIsAParagraph() {
    thenParagraphsAre("one\ntwo\nthree\n", "111 0 222 0 33333 0");
  }

  @Test
  void blankLinesAtTheStartAreNoParagraph() {
    thenParagraphsAre("\n\none\nalso\n", "00 11111111 0");
  }

  @Test
  void linesMayEndAsOnWindows() {
    thenParagraphsAre("one\r\nalso\r\n\r\ntwo", "1111111111 0 0 0 222");
  }

  @Test
  void paragraphsCountCodePointsToo() {
    thenParagraphsAre("\uD83C\uDDF0\uD83C\uDDF7\n한국", "11022");
  }

  @Test
  void aTextMayBeEmpty() {
    assertEquals(0, Text.of("").length());
    assertEquals(0, Text.of("").paragraphAt(0));
    assertEquals(0, Text.of("\n").paragraphAt(0));
  }

  @Test
  void aFileIsItsTextToTheByte() throws IOException {
    Path file = folder.resolve("text.txt");
    Files.writeString(file, "\uFEFF" + BEYOND_THE_BMP + "\r\n");
    Text text = Text.read(file);
    assertEquals("\uFEFF" + BEYOND_THE_BMP + "\r\n", text.slice(0, text.length()));
    assertEquals(Digests.sha256(Files.readAllBytes(file)), text.sha256());
    assertEquals(Text.of("\uFEFF" + BEYOND_THE_BMP + "\r\n").sha256(), text.sha256());
  }

  @Test
  void aTextIsFoundByItsDocumentsId() throws IOException {
    Files.writeString(folder.resolve("a-text.md"), "found");
    assertEquals(Optional.of(5), Text.find(folder, "a-text").map(Text::length));
    assertEquals(Optional.empty(), Text.find(folder, "another"));
    assertEquals(Optional.empty(), Text.find(folder.resolve("nowhere"), "a-text"));
  }

  @Test
  void whatIsNoUtf8IsRefused() throws IOException {
    Path file = folder.resolve("latin.txt");
    Files.write(file, new byte[] {'T', (byte) 0xFC, 'r'});
    DataException report = assertThrows(DataException.class, () -> Text.read(file));
    assertEquals(
        file + ": is not UTF-8\n  Convert the file to UTF-8 and try again", report.getMessage());
  }

  @Test
  void whatCannotBeReadIsTold() {
    Path missing = folder.resolve("missing.txt");
    DataException report = assertThrows(DataException.class, () -> Text.read(missing));
    String told = report.problems().get(0).toString();
    assertTrue(told.startsWith(missing + ": cannot be read"), told);
  }

  /** Each digit is the paragraph of one code point, 0 between paragraphs; blanks don't count. */
  private static void thenParagraphsAre(String content, String expected) {
    Text text = Text.of(content);
    StringBuilder found = new StringBuilder();
    IntStream.range(0, text.length()).forEach(i -> found.append(text.paragraphAt(i)));
    assertEquals(expected.replace(" ", ""), found.toString());
  }
}
