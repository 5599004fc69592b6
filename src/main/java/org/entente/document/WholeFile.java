package org.entente.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

/** A file that is written whole or not at all. */
public final class WholeFile {
  private WholeFile() {}

  /**
   * Puts a text in the place of a file, as UTF-8; folders are made where they lack.
   *
   * @throws UncheckedIOException if it can't be written; the file is then what it was
   */
  public static void write(Path file, String text) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Path half = file.resolveSibling(file.getFileName() + ".new");
      Files.writeString(half, text);
      Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Gives the problem of a file that could not be written, in words. */
  public static DataException unwritable(Path file, IOException cause) {
    return new DataException(
        Location.of(file.toString()),
        "cannot be written: " + reason(file, cause),
        "Check the folder's rights and the room on its disk");
  }

  private static String reason(Path file, IOException cause) {
    if (cause instanceof NoSuchFileException) {
      return "its folder " + file.toAbsolutePath().getParent() + " takes no files";
    } else if (cause instanceof AccessDeniedException) {
      return "that is not permitted";
    }
    String reason = cause instanceof FileSystemException it ? it.getReason() : null;
    return reason == null ? String.valueOf(cause.getMessage()) : reason.toLowerCase(Locale.ROOT);
  }
}
