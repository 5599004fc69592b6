package org.entente.graph;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.document.DataException;
import org.entente.document.Location;

/**
 * Tells in a sentence what is wrong with the disk of a store.
 *
 * @param folder the store's
 */
record DiskTrouble(Path folder) {
  private static final long NEEDED = 64L << 20;
  private static final Pattern OWNER = Pattern.compile("(?:held by process|locked by PID) (\\d+)");
  private static final Pattern FULL =
      Pattern.compile("no space left|file too large|quota exceeded|not enough space");

  /**
   * Refuses to change a store whose disk is nearly full: TDB2 maps files into memory, and Java may
   * end where such a file cannot grow.
   *
   * @throws DataException saying so
   */
  void requireSpace() {
    try {
      long free = Files.getFileStore(folder).getUsableSpace();
      if (free < NEEDED) {
        String what = "only %d MB are free on its disk, and a change needs %d";
        throw new DataException(
            at(),
            what.formatted(free >> 20, NEEDED >> 20),
            "Nothing was changed. Free some space and try again");
      }
    } catch (IOException e) {
      throw opening(e);
    }
  }

  /** Why a store cannot be opened. */
  DataException opening(Exception e) {
    Matcher owner = OWNER.matcher(String.valueOf(e.getMessage()));
    if (owner.find()) {
      return new DataException(
          at(),
          "is in use by another process (" + owner.group(1) + ")",
          "Stop that first; or, if it is a server, ask it: it answers queries and makes backups");
    }
    if (isReadOnly() || !Files.isWritable(folder)) {
      return new DataException(
          at(),
          "cannot be written, and a store is written even to be read",
          "See to the permissions, or copy the folder to a disk that can be written");
    }
    return full(e)
        .orElseGet(
            () ->
                new DataException(
                    at(),
                    "cannot be opened as a store: " + e.getMessage(),
                    "Make it anew from its journal or from a backup: entente restore"));
  }

  /** What a change failed of, where it was the disk. */
  Optional<DataException> full(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
      if (cause instanceof InternalError || FULL.matcher(message).find()) {
        return Optional.of(
            new DataException(
                at(),
                "its disk is full: " + cause.getMessage(),
                "Nothing was changed. Free some space, then start Entente again"));
      }
    }
    return Optional.empty();
  }

  private boolean isReadOnly() {
    try {
      FileStore disk = Files.getFileStore(folder);
      return disk.isReadOnly();
    } catch (IOException e) {
      return false;
    }
  }

  private Location at() {
    return Location.of(folder.toString());
  }
}
