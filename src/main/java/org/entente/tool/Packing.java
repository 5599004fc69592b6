package org.entente.tool;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.entente.graph.Snapshot;

/** Part of the build: makes the snapshot of the project's own corpus that the jar starts from. */
public final class Packing {
  private Packing() {}

  /**
   * Loads the ontology and the data of this build and writes the store.
   *
   * @param args the file to write
   * @throws IOException if it cannot be written
   */
  public static void main(String[] args) throws IOException {
    Path file = Path.of(args[0]);
    try (Holdings holdings = Holdings.made(Settings.PACKED);
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      Snapshot.write(holdings.store(), out);
    }
  }
}
