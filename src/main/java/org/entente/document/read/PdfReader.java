package org.entente.document.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.entente.document.DataException;
import org.entente.document.Location;
import org.entente.document.pdf.Paragraph;
import org.entente.document.pdf.PdfText;
import org.entente.document.read.Zone.Kind;

/** Tells what the paragraphs of a PDF are by the size of their letters. */
final class PdfReader {
  /** Letters so much larger than the body's make a heading, or a title. */
  private static final double LARGER = 1.12;

  /** Letters so much smaller are those of notes, captions and notices. */
  private static final double SMALLER = 0.9;

  private PdfReader() {}

  static Draft read(Path file) throws IOException {
    PdfText pdf = text(file);
    Draft.Builder draft = new Draft.Builder();
    int title = title(pdf.paragraphs());
    for (int i = 0; i < pdf.paragraphs().size(); i++) {
      Paragraph paragraph = pdf.paragraphs().get(i);
      draft.add(paragraph.text(), i == title ? Optional.of(Kind.TITLE) : kind(paragraph));
    }
    // A title that a program made of a file's name is none.
    boolean named = pdf.title().contains(" ") && !pdf.title().contains(".doc");
    return draft.build(
        Declared.properties(
            named && title < 0 ? pdf.title() : "", pdf.author(), WrittenDate.in(pdf.created())));
  }

  private static PdfText text(Path file) throws IOException {
    try {
      return PdfText.read(file.toFile(), Readers.LONGEST);
    } catch (PdfText.Locked e) {
      throw new DataException(
          Location.of(file.toString()), "is encrypted", "Save it without a password");
    }
  }

  /** Which paragraph has the largest letters of the first page; -1 where all are of one size. */
  private static int title(List<Paragraph> paragraphs) {
    return IntStream.range(0, paragraphs.size())
        .filter(i -> mayBeTitle(paragraphs.get(i)))
        .boxed()
        .max(Comparator.comparingDouble(i -> paragraphs.get(i).size()))
        .orElse(-1);
  }

  private static boolean mayBeTitle(Paragraph paragraph) {
    return paragraph.page() == 1 && paragraph.size() > LARGER && paragraph.text().length() > 3;
  }

  private static Optional<Kind> kind(Paragraph paragraph) {
    boolean heading =
        paragraph.size() > LARGER || (paragraph.bold() && Signs.isHeading(paragraph.text()));
    boolean note = paragraph.size() < SMALLER && Character.isDigit(paragraph.text().codePointAt(0));
    if (heading) {
      return Optional.of(Kind.HEADING);
    }
    return note ? Optional.of(Kind.REFERENCE) : Optional.empty();
  }
}
