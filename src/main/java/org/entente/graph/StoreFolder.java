package org.entente.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.entente.document.DataException;
import org.entente.document.Location;
import org.entente.graph.journal.Journal;

/**
 * Looks at a folder before TDB2 does, which would write its files into any, and make lost ones
 * anew.
 */
final class StoreFolder {
  private static final List<String> FILES =
      Stream.of(
              "SPO",
              "POS",
              "OSP",
              "GSPO",
              "GPOS",
              "GOSP",
              "SPOG",
              "POSG",
              "OSPG",
              "GPU",
              "nodes",
              "prefixes")
          .flatMap(name -> Stream.of(name + ".bpt", name + ".dat", name + ".idn"))
          .toList();

  private static final Logger LOG = Logger.getLogger(StoreFolder.class.getName());

  private StoreFolder() {}

  /**
   * Refuses a folder that is no whole store.
   *
   * @param create whether a folder that is empty or does not exist will do
   * @throws DataException saying what is wrong with it
   */
  static void require(Path folder, boolean create) {
    if (!Files.exists(folder)) {
      check(create, folder, "does not exist", load(folder.toString()));
      return;
    }
    check(Files.isDirectory(folder), folder, "is a file, not a folder", "Name a folder");
    Optional<Path> data = newest(folder);
    if (data.isEmpty()) {
      check(content(folder).isEmpty(), folder, "holds something else than a store", load("DIR"));
      check(create, folder, "is an empty folder, not a store", load(folder.toString()));
      return;
    }
    Path journal = folder.resolve(Journal.FILE);
    if (Journal.isNewer(journal)) {
      Journal.requireFormat(journal);
    }
    Path files = data.get();
    FILES.forEach(
        name ->
            check(
                Files.exists(files.resolve(name)),
                folder,
                "is damaged: " + name + " is missing",
                "Restore the folder from a backup, or load the claim files into a new one"));
  }

  /**
   * Refuses a folder that holds anything.
   *
   * @throws DataException saying so
   */
  static void requireNone(Path folder) {
    boolean free =
        !Files.exists(folder) || (Files.isDirectory(folder) && content(folder).isEmpty());
    check(free, folder, "holds something already", "Name a folder that does not exist yet");
  }

  /**
   * Where a store is made that is to take the place of a folder.
   *
   * @throws DataException if one of the two holds anything
   */
  static Path beside(Path folder) {
    requireNone(folder);
    Path place = folder.toAbsolutePath().normalize();
    check(place.getFileName() != null, folder, "is no place for a store", "Name another folder");
    Path half = place.resolveSibling(place.getFileName() + ".new");
    check(
        !Files.exists(half),
        half,
        "is there already, perhaps left by a restore that was ended",
        "Remove it and try again");
    return half;
  }

  /**
   * Puts a store that is whole in its place.
   *
   * @throws DataException if that is not possible
   */
  static void move(Path from, Path to) {
    try {
      Files.deleteIfExists(to);
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new DataException(
          Location.of(to.toString()),
          "cannot be put in place: " + e.getMessage(),
          "Name a folder that does not exist yet, on a disk that can be written");
    }
  }

  /** Removes a store that is only half made. What stays for some reason does no harm. */
  static void remove(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      LOG.warning(() -> folder + ": cannot be removed: " + e.getMessage());
    }
  }

  private static void check(boolean holds, Path folder, String otherwise, String next) {
    if (!holds) {
      throw new DataException(Location.of(folder.toString()), otherwise, next);
    }
  }

  private static String load(String folder) {
    return "A store is made by: entente load FILES --location " + folder;
  }

  /** TDB2 keeps a generation of data in a folder; compacting makes another. */
  static Optional<Path> newest(Path folder) {
    return content(folder).stream()
        .filter(file -> file.getFileName().toString().matches("Data-\\d+"))
        .max(Comparator.naturalOrder());
  }

  private static List<Path> content(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
