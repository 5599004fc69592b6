package org.entente.kill;

import java.nio.file.Path;
import java.time.Clock;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.entente.document.DataException;
import org.entente.graph.DatasetStore;
import org.entente.graph.Store;
import org.entente.graph.Vocabulary;
import org.entente.graph.journal.Act;

/** A process that writes into a store until it is refused, or told to stop by its end of input. */
final class Filler {
  private static final int LITERAL = 1 << 20;

  private Filler() {}

  /**
   * Writes a megabyte a change; confirms each, and tells of what stopped it.
   *
   * @param args the folder of the store, and how many changes to make before it waits
   */
  public static void main(String[] args) throws Exception {
    try (Store store = DatasetStore.onDisk(Path.of(args[0]), true, Clock.systemUTC())) {
      for (int i = 0; i < Integer.parseInt(args[1]); i++) {
        String text = String.valueOf((char) ('a' + i % 26)).repeat(LITERAL);
        int number = i;
        store.change(new Act("anna", "fill " + i), () -> add(store.dataset(), number, text));
        System.out.println("filled");
      }
      System.in.read();
    } catch (DataException e) {
      System.out.println("refused: " + e.getMessage());
    }
  }

  private static boolean add(DatasetGraph dataset, int number, String text) {
    dataset.add(
        Quad.defaultGraphIRI,
        Vocabulary.iri("http://example.org/" + number),
        Vocabulary.COMMENT,
        NodeFactory.createLiteralString(text));
    return true;
  }
}
