package org.entente.document.read;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A format of files that can be read, with its endings and the size up to which it is. */
enum Format {
  TXT("a text", 8, ".txt .text"),
  MD("Markdown", 8, ".md .markdown"),
  HTML("HTML", 16, ".html .htm .xhtml"),
  PDF("PDF", 64, ".pdf"),
  DOCX("a Word document or another zip archive", 64, ".docx");

  private static final Pattern PAGE =
      Pattern.compile(
          "^\\W*(?:<\\?xml[^>]*>\\s*)?(?:<!--.*?-->\\s*)?<(?:!doctype html|html)\\b.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private final String told;
  private final int megabytes;
  private final String endings;

  Format(String told, int megabytes, String endings) {
    this.told = told;
    this.megabytes = megabytes;
    this.endings = endings;
  }

  /** The format that a file's name ends with. */
  static Optional<Format> of(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(format -> format.endings().anyMatch(lower::endsWith))
        .findFirst();
  }

  /** All endings, for a message. */
  static String known() {
    return String.join(", ", Arrays.stream(values()).map(Format::ending).toList());
  }

  /** The format that a file's first bytes show; empty where they could be any text. */
  static Optional<Format> shownBy(byte[] start) {
    String text = new String(start, StandardCharsets.ISO_8859_1);
    if (text.startsWith("%PDF-")) {
      return Optional.of(PDF);
    } else if (text.startsWith("PK\u0003\u0004")) {
      return Optional.of(DOCX);
    }
    return PAGE.matcher(text).matches() ? Optional.of(HTML) : Optional.empty();
  }

  private Stream<String> endings() {
    return Arrays.stream(endings.split(" "));
  }

  /** Whether a file of the format begins in a way of its own. */
  boolean showsItself() {
    return this == PDF || this == DOCX;
  }

  /** The size in bytes up to which files are read. */
  long limit() {
    return megabytes * 1024L * 1024;
  }

  String ending() {
    return endings().findFirst().orElseThrow();
  }

  @Override
  public String toString() {
    return told;
  }
}
