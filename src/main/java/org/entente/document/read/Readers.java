package org.entente.document.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.entente.document.DataException;
import org.entente.document.Document;
import org.entente.document.Location;
import org.entente.document.Problem;
import org.entente.document.Text;

/** Reads documents of all formats. */
public final class Readers {
  /** A document has no more code points than this. */
  static final int LONGEST = 4_000_000;

  /** So many folders within each other are looked into. */
  private static final int DEEPEST = 20;

  /** So many bytes show the format. */
  private static final int START = 512;

  private static final String OTHERWISE = "und";

  private Readers() {}

  /**
   * Reads a file; only one whose name ends with .txt, .md, .html, .pdf or .docx.
   *
   * @throws DataException with one line that says what hinders
   */
  public static Reading read(Path file, ReadOptions options) {
    String name = file.toString();
    Format format = format(file);
    return Guard.read(name, () -> reading(file, draft(file, format), options));
  }

  /**
   * Reads many files, one after the other; one that cannot be read stops no other.
   *
   * @param paths files, and folders whose files of known endings are read in the order of their
   *     names
   * @param outcomes takes what became of each file
   */
  public static void readAll(List<Path> paths, ReadOptions options, Consumer<Outcome> outcomes) {
    Map<String, Path> ids = new HashMap<>();
    for (Path path : paths) {
      List<Path> files;
      try {
        files = files(path);
      } catch (DataException e) {
        outcomes.accept(new Outcome.Unread(path, e.problems()));
        continue;
      }
      files.forEach(file -> outcomes.accept(outcome(file, options, ids)));
    }
  }

  /**
   * The files that a path stands for: itself, or those in a folder and its folders that can be read
   * by their endings, without hidden ones, in the order of their names.
   *
   * @throws DataException if there is nothing, or the folder cannot be listed
   */
  public static List<Path> files(Path path) {
    if (!Files.isDirectory(path) || Format.of(path.toString()).isPresent()) {
      return List.of(path);
    }
    try (Stream<Path> all = Files.walk(path, DEEPEST)) {
      List<Path> files = all.filter(file -> isCandidate(path, file)).sorted().toList();
      if (files.isEmpty()) {
        throw problem(path, "holds no file that can be read", "Known endings: " + Format.known());
      }
      return files;
    } catch (IOException | java.io.UncheckedIOException e) {
      throw problem(path, "cannot be listed: " + e.getMessage(), "Check its rights");
    }
  }

  private static boolean isCandidate(Path folder, Path file) {
    boolean hidden = false;
    for (Path part : folder.relativize(file)) {
      hidden |= part.toString().startsWith(".");
    }
    return !hidden && Format.of(file.toString()).isPresent();
  }

  private static Outcome outcome(Path file, ReadOptions options, Map<String, Path> ids) {
    try {
      Reading reading = read(file, options);
      Path before = ids.putIfAbsent(reading.document().id(), file);
      return before == null
          ? new Outcome.Read(file, reading)
          : new Outcome.Unread(file, List.of(twice(file, reading.document(), before)));
    } catch (DataException e) {
      return new Outcome.Unread(file, e.problems());
    }
  }

  private static Problem twice(Path file, Document document, Path before) {
    return new Problem(
        Location.of(file.toString()),
        "would be called " + document.id() + ", as " + before + " is",
        "Rename one of them, or leave one out if they hold the same");
  }

  private static Format format(Path file) {
    if (!Files.exists(file)) {
      throw problem(file, "is not there", "Check the path");
    } else if (Files.isDirectory(file)) {
      throw problem(file, "is a folder", "Name a file, or a folder without such an ending");
    } else if (!Files.isRegularFile(file)) {
      throw problem(file, "is no regular file", "Copy what it gives into a file");
    }
    Format format =
        Format.of(file.toString())
            .orElseThrow(
                () -> problem(file, "has no known ending", "Known endings: " + Format.known()));
    checkSize(file, format);
    checkStart(file, format);
    return format;
  }

  private static void checkSize(Path file, Format format) {
    try {
      long size = Files.size(file);
      if (size == 0) {
        throw problem(file, "is empty", "Leave it out");
      } else if (size > format.limit()) {
        String what = "has %d MB; %s is read up to %d MB";
        long megabyte = 1024 * 1024;
        throw problem(
            file,
            what.formatted((size + megabyte - 1) / megabyte, format, format.limit() / megabyte),
            "Split it");
      }
    } catch (IOException e) {
      throw problem(file, "cannot be read: " + e.getMessage(), "Check its rights");
    }
  }

  private static void checkStart(Path file, Format format) {
    byte[] start = start(file);
    Optional<Format> shown = Format.shownBy(start);
    if (shown.isPresent() && shown.get() != format && format != Format.MD) {
      throw problem(
          file,
          "is " + shown.get() + " by its first bytes",
          "Let its name end with " + shown.get().ending());
    } else if (start.length > 1 && (start[0] & 0xFF) == 0xD0 && (start[1] & 0xFF) == 0xCF) {
      throw problem(
          file,
          "is an old Word document, or one with a password",
          "Save it as .docx without a password");
    } else if (shown.isEmpty() && format.showsItself()) {
      throw problem(
          file, "is not " + format + ", whatever its name says", "Give it its right ending");
    }
  }

  private static byte[] start(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(START);
    } catch (IOException e) {
      throw problem(file, "cannot be read: " + e.getMessage(), "Check its rights");
    }
  }

  /** The classes of a format's library are loaded only where a file of the format is read. */
  private static Draft draft(Path file, Format format) throws IOException {
    return switch (format) {
      case TXT -> PlainText.read(file);
      case MD -> MarkdownReader.read(file);
      case HTML -> HtmlReader.read(file);
      case PDF -> PdfReader.read(file);
      case DOCX -> DocxReader.read(file);
    };
  }

  private static Reading reading(Path file, Draft read, ReadOptions options) {
    Draft draft = HeadLines.parted(read);
    Text text = draft.text();
    if (text.length() > LONGEST) {
      throw problem(
          file,
          "has %d characters; a text is read up to %d".formatted(text.length(), LONGEST),
          "Split it");
    } else if (draft.parts().isEmpty()) {
      throw problem(file, "holds no text", "If it holds pictures of pages, recognise their text");
    }
    String language = Language.of(text.slice(0, text.length())).orElse(OTHERWISE);
    List<Zone> zones = Zoning.of(draft, language);
    String name = String.valueOf(file.getFileName());
    return new Reading(new Describing(name, draft, zones).document(options, language), text, zones);
  }

  private static DataException problem(Path file, String what, String next) {
    return new DataException(Location.of(file.toString()), what, next);
  }
}
