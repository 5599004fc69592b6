package org.entente.document.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Sets pages of two columns, each line in its place, the lines of both columns by turns. */
public final class Typesetter {
  static {
    FontMappers.set(new BundledFont());
  }

  private static final PDFont PLAIN = new PDType1Font(FontName.TIMES_ROMAN);
  private static final PDFont BOLD = new PDType1Font(FontName.TIMES_BOLD);
  private static final float MARGIN = 60;
  private static final float GUTTER = 18;
  private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;
  private static final float COLUMN = (WIDTH - GUTTER) / 2;
  private static final float SIZE = 10;

  /** A paragraph to be set. */
  public record Block(String text, boolean bold) {}

  private record Set(float x, float y, String text, boolean bold, float size) {}

  private final PDDocument document;
  private final List<Set> lines = new ArrayList<>();
  private float y = PDRectangle.A4.getHeight() - 80;

  /** Sets into a document. */
  public Typesetter(PDDocument document) {
    this.document = document;
  }

  /** A paragraph of plain letters. */
  public static Block body(String text) {
    return new Block(text, false);
  }

  /** A line of bold letters. */
  public static Block heading(String text) {
    return new Block(text, true);
  }

  /** Sets a line across the page. */
  public Typesetter wide(String text, float size) {
    lines.add(new Set(MARGIN, y, text, false, size));
    y -= 2 * size;
    return this;
  }

  /** Sets a line above everything. */
  public Typesetter head(String text) {
    lines.add(new Set(MARGIN, PDRectangle.A4.getHeight() - 30, text, false, 8));
    return this;
  }

  /** Leaves room. */
  public Typesetter below(float room) {
    y -= room;
    return this;
  }

  /** Sets two columns beside each other. */
  public Typesetter columns(List<Block> left, List<Block> right) throws IOException {
    List<Set> first = column(left, MARGIN);
    List<Set> second = column(right, MARGIN + COLUMN + GUTTER);
    for (int i = 0; i < Math.max(first.size(), second.size()); i++) {
      lines.addAll(first.subList(Math.min(i, first.size()), Math.min(i + 1, first.size())));
      lines.addAll(second.subList(Math.min(i, second.size()), Math.min(i + 1, second.size())));
    }
    y = lines.stream().map(Set::y).min(Float::compare).orElse(y) - 2 * SIZE;
    return this;
  }

  /** Sets a line below everything and ends the page. */
  public void foot(String text) throws IOException {
    lines.add(new Set(PDRectangle.A4.getWidth() / 2, 30, text, false, 8));
    PDPage page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    try (PDPageContentStream out = new PDPageContentStream(document, page)) {
      for (Set line : lines) {
        out.beginText();
        out.setFont(line.bold() ? BOLD : PLAIN, line.size());
        out.newLineAtOffset(line.x(), line.y());
        out.showText(line.text());
        out.endText();
      }
    }
    lines.clear();
    y = PDRectangle.A4.getHeight() - 80;
  }

  private List<Set> column(List<Block> blocks, float x) throws IOException {
    List<Set> set = new ArrayList<>();
    float at = y;
    for (Block block : blocks) {
      for (String line : broken(block.text())) {
        set.add(new Set(x, at, line, block.bold(), SIZE));
        at -= 1.2f * SIZE;
      }
      at -= 0.8f * SIZE;
    }
    return set;
  }

  /** Lines no wider than a column, the first word too many of each broken where it can be. */
  static List<String> broken(String text) throws IOException {
    List<String> broken = new ArrayList<>();
    String line = "";
    for (String word : text.split(" ")) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (width(longer) <= COLUMN) {
        line = longer;
        continue;
      }
      int half = word.length() > 7 && word.chars().allMatch(Character::isLetter) ? 4 : 0;
      boolean fits = half > 0 && width(line + " " + word.substring(0, half) + "-") <= COLUMN;
      broken.add(fits ? line + " " + word.substring(0, half) + "-" : line);
      line = fits ? word.substring(half) : word;
    }
    broken.add(line);
    return broken;
  }

  private static float width(String text) throws IOException {
    return PLAIN.getStringWidth(text) / 1000 * SIZE;
  }
}
