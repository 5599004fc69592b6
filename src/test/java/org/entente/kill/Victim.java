package org.entente.kill;

import java.nio.file.Path;
import java.time.Clock;
import org.entente.graph.Corpora;
import org.entente.graph.DatasetStore;
import org.entente.graph.Ontology;
import org.entente.graph.Store;

/** The process that is killed: it confirms each change by a line when it has been made. */
final class Victim {
  private Victim() {}

  /**
   * Changes a store until killed.
   *
   * @param args the folder, the seed, and after how many changes to end if nobody kills it
   */
  public static void main(String[] args) {
    Path folder = Path.of(args[0]);
    Ontology ontology = Corpora.ontology();
    try (Store store = DatasetStore.onDisk(folder.resolve("store"), true, Clock.systemUTC())) {
      Story story = new Story(folder, ontology, store, Long.parseLong(args[1]));
      System.out.println("ready");
      for (int left = Integer.parseInt(args[2]); left > 0; left--) {
        System.out.println(story.next());
      }
    }
  }
}
