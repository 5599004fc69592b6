package org.entente.tool;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.entente.fact.reading.KnowledgePack;
import org.entente.graph.KnowledgeReader;
import org.entente.graph.Snapshot;

/**
 * Part of the build: makes what the jar starts from, the snapshot of the project's own corpus and
 * the knowledge that extraction needs.
 */
public final class Packing {
  private Packing() {}

  /**
   * Reads the ontology and the data of this build and writes what it made of them.
   *
   * @param args the file of the store to write, and the file of the knowledge
   * @throws IOException if one cannot be written
   */
  public static void main(String[] args) throws IOException {
    Path file = Path.of(args[0]);
    try (Holdings holdings = Holdings.made(Settings.PACKED);
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      Snapshot.write(holdings.store(), out);
    }
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(args[1])))) {
      KnowledgePack.write(KnowledgeReader.read(Packed.ontology()), out);
    }
  }
}
