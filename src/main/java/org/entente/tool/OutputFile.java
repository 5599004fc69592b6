package org.entente.tool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.entente.document.DataException;
import org.entente.document.Location;
import org.entente.document.WholeFile;

/** A file that a command writes; the old one stays until the new one is whole. */
record OutputFile(Path path) {
  /** Writes the new file. */
  interface Writer {
    void write(Path draft) throws IOException;
  }

  /**
   * Refuses a place where no file can be, before the work for it is done.
   *
   * @throws DataException if it is a folder, or lies in none
   */
  OutputFile {
    Path folder = folder(path);
    if (!Files.isDirectory(folder)) {
      throw new DataException(
          Location.of(path.toString()), "its folder does not exist", "Make " + folder + " first");
    }
    if (Files.isDirectory(path)) {
      throw new DataException(
          Location.of(path.toString()), "is a folder, not a file", "Name a file in it");
    }
  }

  /**
   * Has the file written.
   *
   * @param writer is given another file, which then takes the place of this one
   * @throws DataException if it can't be written
   */
  void write(Writer writer) throws IOException {
    Path draft = folder(path).resolve("." + path.getFileName() + ".part");
    try {
      writer.write(draft);
      Files.move(draft, path, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw WholeFile.unwritable(path, e);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static Path folder(Path path) {
    return Optional.ofNullable(path.toAbsolutePath().getParent()).orElse(path);
  }
}
