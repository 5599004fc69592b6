package org.entente.fact;

import java.nio.file.Path;
import org.entente.document.TextFile;

/**
 * A file's name, as problems should tell it, and its text.
 *
 * @param name as the user gave it
 * @param text the whole content
 */
public record Source(String name, String text) {
  /**
   * Reads a file.
   *
   * @throws org.entente.document.DataException if it can't be read or is not UTF-8
   */
  public static Source of(Path file) {
    return new Source(file.toString(), TextFile.read(file));
  }
}
