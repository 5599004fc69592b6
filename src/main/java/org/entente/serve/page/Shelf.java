package org.entente.serve.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.graph.view.Texts;

/**
 * The texts that the user holds.
 *
 * @param folder where they lie; empty where there are none
 */
public record Shelf(Optional<Path> folder) {
  /** Gives the texts, as they fit the data; pages say by themselves where one is another. */
  public Texts texts(DatasetGraph data) {
    return new Texts(folder, data, talk -> {});
  }

  /** Gives what changes whenever a text comes, goes or is written anew. */
  public String edition() {
    return folder.filter(Files::isDirectory).map(Shelf::newest).orElse("");
  }

  private static String newest(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      // A folder's own time tells of files that came or went.
      return Stream.concat(Stream.of(folder), files)
          .map(Shelf::time)
          .max(Comparator.naturalOrder())
          .map(FileTime::toString)
          .orElse("");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FileTime time(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      // It has just gone, which the folder tells.
      return FileTime.fromMillis(0);
    }
  }
}
