package org.entente.document.pdf;

import java.io.IOException;
import java.io.Writer;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Takes signs and their places off the pages. */
final class PdfPages extends PDFTextStripper {
  /** So heavy or heavier is bold (PDF 32000-1, FontWeight). */
  private static final float BOLD = 600;

  /** A document has so many commands at most; more are loops, or drawings and no text. */
  private static final int MOST_OPERATORS = 20_000_000;

  /** Forms may draw forms, even themselves. */
  private static final int MOST_FORMS = 20_000;

  private final List<List<Line>> pages = new ArrayList<>();
  private final int mostSigns;
  private int signs;
  private int operators;
  private int forms;

  /**
   * A reader of pages.
   *
   * @param mostSigns a document with more of them is refused
   */
  PdfPages(int mostSigns) {
    this.mostSigns = mostSigns;
    setSuppressDuplicateOverlappingText(true);
    setShouldSeparateByBeads(false);
  }

  /** The lines of each page in reading order. */
  List<List<Line>> read(PDDocument document) throws IOException {
    writeText(document, Writer.nullWriter());
    return pages;
  }

  /** What ends the reading; no IOException, because PDFBox goes on after some of these. */
  static final class Endless extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Endless(String what) {
      super(what);
    }
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    if (Thread.currentThread().isInterrupted()) {
      throw new Endless("it took too long");
    } else if (++operators > MOST_OPERATORS) {
      throw new Endless("it has more than " + MOST_OPERATORS + " commands");
    }
    super.processOperator(operator, operands);
  }

  @Override
  public void showForm(PDFormXObject form) throws IOException {
    if (++forms > MOST_FORMS) {
      throw new Endless("it draws more than " + MOST_FORMS + " forms");
    }
    super.showForm(form);
  }

  @Override
  protected void processTextPosition(TextPosition position) {
    if (++signs > mostSigns) {
      throw new Endless("it has more than " + mostSigns + " characters");
    }
    super.processTextPosition(position);
  }

  @Override
  protected void writePage() {
    List<Piece.Sign> all = new ArrayList<>();
    for (List<TextPosition> article : getCharactersByArticle()) {
      article.stream().filter(PdfPages::isUpright).map(PdfPages::sign).forEach(all::add);
    }
    pages.add(Columns.order(Piece.of(all), getCurrentPageNo()));
  }

  /** Text along the margin is no part of what the page says. */
  private static boolean isUpright(TextPosition position) {
    return position.getDir() == 0 && !position.getUnicode().isEmpty();
  }

  private static Piece.Sign sign(TextPosition position) {
    double left = position.getXDirAdj();
    return new Piece.Sign(
        left,
        left + position.getWidthDirAdj(),
        position.getYDirAdj(),
        Math.max(1, position.getFontSizeInPt()),
        isBold(position),
        Normalizer.normalize(position.getUnicode(), Normalizer.Form.NFKC));
  }

  private static boolean isBold(TextPosition position) {
    PDFontDescriptor descriptor = position.getFont().getFontDescriptor();
    String name = String.valueOf(position.getFont().getName()).toLowerCase(Locale.ROOT);
    return name.contains("bold")
        || name.contains("black")
        || (descriptor != null && (descriptor.isForceBold() || descriptor.getFontWeight() >= BOLD));
  }
}
