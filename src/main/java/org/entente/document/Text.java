package org.entente.document;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A document's text, addressed in Unicode code points. For txt and md files it is the file. */
public final class Text {
  /** Where signs take two units, the offset of every so many-th one is kept. */
  private static final int STEP = 1024;

  private static final List<String> ENDINGS = List.of(".txt", ".md");

  /** A half-open span of code points. */
  public record Span(int start, int end) {}

  private final String content;
  private final String sha256;
  private final int length;
  private final List<Span> paragraphs;
  private final int[] steps;

  private Text(String content, String sha256) {
    this.content = content;
    this.sha256 = sha256;
    this.length = content.codePointCount(0, content.length());
    this.paragraphs = paragraphs(content);
    this.steps = length == content.length() ? new int[0] : steps(content, length);
  }

  /** A text that is not in a file. */
  public static Text of(String content) {
    return new Text(content, Digests.sha256(content));
  }

  /**
   * Reads a UTF-8 file; a byte-order mark stays part of the text, so offsets point into the file.
   *
   * @throws DataException if it can't be read or is not UTF-8
   */
  public static Text read(Path file) {
    byte[] bytes = TextFile.bytes(file);
    return new Text(TextFile.text(file, bytes), Digests.sha256(bytes));
  }

  /**
   * The text of a document that the user holds.
   *
   * @param folder where texts lie as {@code ID.txt} or {@code ID.md}
   * @return empty where the folder has none
   */
  public static Optional<Text> find(Path folder, String id) {
    return ENDINGS.stream()
        .map(ending -> folder.resolve(id + ending))
        .filter(Files::isRegularFile)
        .findFirst()
        .map(Text::read);
  }

  /** The number of code points. */
  public int length() {
    return length;
  }

  /** The SHA-256 of the UTF-8 bytes. */
  public String sha256() {
    return sha256;
  }

  /** The spans of the paragraphs; the first is paragraph 1. */
  public List<Span> paragraphs() {
    return paragraphs;
  }

  /**
   * The text of a span.
   *
   * @throws IllegalArgumentException if the span does not lie within the text
   */
  public String slice(int start, int end) {
    if (start < 0 || end < start || end > length) {
      throw new IllegalArgumentException(
          "[" + start + ", " + end + ") does not lie in a text of " + length + " characters");
    }
    if (length == content.length()) {
      return content.substring(start, end);
    }
    int from = offset(start);
    return content.substring(from, content.offsetByCodePoints(from, end - start));
  }

  /** The UTF-16 offset of a code point, counted on from the step before it. */
  private int offset(int point) {
    return content.offsetByCodePoints(steps[point / STEP], point % STEP);
  }

  private static int[] steps(String content, int length) {
    int[] steps = new int[length / STEP + 1];
    for (int i = 1; i < steps.length; i++) {
      steps[i] = content.offsetByCodePoints(steps[i - 1], STEP);
    }
    return steps;
  }

  /**
   * The paragraph (from 1) that holds an offset: a run of non-blank lines, or each non-blank line
   * in a text without a blank one; 0 where the offset lies between paragraphs.
   */
  public int paragraphAt(int offset) {
    for (int i = 0; i < paragraphs.size(); i++) {
      if (offset >= paragraphs.get(i).start() && offset < paragraphs.get(i).end()) {
        return i + 1;
      }
    }
    return 0;
  }

  private static List<Span> paragraphs(String content) {
    List<Span> lines = lines(content);
    boolean spaced = lines.stream().anyMatch(line -> line.start() == line.end());
    List<Span> found = new ArrayList<>();
    boolean open = false;
    for (Span line : lines) {
      boolean blank = line.start() == line.end();
      if (!blank && open && spaced) {
        found.set(found.size() - 1, new Span(found.get(found.size() - 1).start(), line.end()));
      } else if (!blank) {
        found.add(line);
      }
      open = !blank;
    }
    return List.copyOf(found);
  }

  /** Each line's span, empty where it is blank; what follows the last line break is no line. */
  private static List<Span> lines(String content) {
    List<Span> lines = new ArrayList<>();
    int start = 0;
    int points = 0;
    while (start < content.length()) {
      int newline = content.indexOf('\n', start);
      int end = newline < 0 ? content.length() : newline;
      int size = content.codePointCount(start, end);
      boolean blank = content.substring(start, end).isBlank();
      lines.add(new Span(points, blank ? points : points + size));
      points += size + 1;
      start = end + 1;
    }
    return lines;
  }
}
