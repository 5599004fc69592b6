package org.entente.document.pdf;

import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/**
 * The text of a PDF.
 *
 * @param paragraphs in reading order, without page numbers and running heads
 * @param title as its properties say; empty where they do not
 * @param author the same
 * @param created the day on which the file was made, {@code yyyy-mm-dd}; empty where it is not said
 */
public record PdfText(List<Paragraph> paragraphs, String title, String author, String created) {
  /** More pages are not read. */
  public static final int MOST_PAGES = 2_000;

  /** Unpacked parts of a file take up to so much memory, and so much more in a temporary file. */
  private static final long MEMORY = 32L * 1024 * 1024;

  private static final long STORAGE = 256L * 1024 * 1024;

  // PDFBox tells every oddity of a file in a line or more. Held here, because Java forgets the
  // level
  // of a logger that nobody holds.
  private static final List<Logger> TALKATIVE =
      List.of(Logger.getLogger("org.apache.pdfbox"), Logger.getLogger("org.apache.fontbox"));

  static {
    TALKATIVE.forEach(logger -> logger.setLevel(Level.OFF));
    FontMappers.set(new BundledFont());
  }

  /** Takes a copy. */
  public PdfText {
    paragraphs = List.copyOf(paragraphs);
  }

  /** A file that opens with a password only. */
  public static final class Locked extends IOException {
    private static final long serialVersionUID = 1L;

    Locked(Throwable cause) {
      super("is encrypted", cause);
    }
  }

  /**
   * Reads a file.
   *
   * @param mostSigns a file with more signs is refused
   * @throws Locked if it is encrypted
   * @throws IOException if it is damaged, or has more pages or signs than are read
   */
  public static PdfText read(File file, int mostSigns) throws IOException {
    MemoryUsageSetting memory = MemoryUsageSetting.setupMixed(MEMORY, STORAGE);
    try (PDDocument document = Loader.loadPDF(file, memory.streamCache)) {
      if (document.getNumberOfPages() > MOST_PAGES) {
        throw new IOException("it has more than " + MOST_PAGES + " pages");
      }
      List<List<Line>> pages = new PdfPages(mostSigns).read(document);
      List<Line> lines = RunningHeads.without(pages).stream().flatMap(List::stream).toList();
      PDDocumentInformation about = document.getDocumentInformation();
      return new PdfText(
          Paragraphs.of(lines), given(about.getTitle()), given(about.getAuthor()), day(about));
    } catch (PdfPages.Endless e) {
      throw new IOException(e.getMessage(), e);
    } catch (InvalidPasswordException | LinkageError e) {
      // Certificates are opened by a library that is not here: its absence is a LinkageError.
      throw new Locked(e);
    }
  }

  private static String given(String text) {
    return text == null ? "" : text;
  }

  private static String day(PDDocumentInformation about) {
    java.util.Calendar day = about.getCreationDate();
    return day == null
        ? ""
        : java.time.LocalDate.ofInstant(day.toInstant(), day.getTimeZone().toZoneId()).toString();
  }
}
