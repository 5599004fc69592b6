package org.entente;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder for what outlives a single test; deleted with all that is in it when it is closed. */
public final class NewFolder implements AutoCloseable {
  private final Path path;

  /** Makes an empty folder; takes what its name begins with. */
  public NewFolder(String name) {
    try {
      path = Files.createTempDirectory(name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Gives where it is. */
  public Path path() {
    return path;
  }

  /** Deletes what it can: a browser that has just ended may still be writing. */
  @Override
  public void close() {
    try (Stream<Path> files = Files.walk(path)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
