package org.entente.graph.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.sparql.core.Quad;
import org.entente.document.DataException;
import org.entente.document.Location;

/**
 * What a journal tells from its beginning on.
 *
 * @param file the journal
 */
public record History(Path file) {
  /** The history of a store, or of a journal alone. */
  public static History in(Path path) {
    return new History(Files.isDirectory(path) ? path.resolve(Journal.FILE) : path);
  }

  /**
   * Goes through the entries in order. What stands at the end and is no whole entry is passed over:
   * its change was never made.
   *
   * @return how many there are
   * @throws DataException if there is no journal, or one that is damaged
   */
  public long read(Consumer<Entry> each) {
    requireJournal();
    try (JournalReader reader = new JournalReader(file, Journal.START)) {
      Optional<JournalReader.Read> it = reader.next();
      while (it.isPresent()) {
        each.accept(it.get().entry());
        it = reader.next();
      }
      return reader.head().number();
    } catch (IOException e) {
      throw new DataException(
          Location.of(file.toString()),
          "the journal cannot be read: " + e.getMessage(),
          "See to the permission on it");
    }
  }

  /** What a store holds after all entries. */
  public Set<Quad> state() {
    Set<Quad> quads = new LinkedHashSet<>();
    read(entry -> entry.apply(quads));
    return quads;
  }

  private void requireJournal() {
    if (!Files.isRegularFile(file)) {
      throw new DataException(
          Location.of(file.toString()),
          "no such file",
          "Name a journal, or the folder of a store: a journal is called " + Journal.FILE);
    }
    Journal.requireFormat(file);
  }
}
