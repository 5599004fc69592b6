package org.entente.kill;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.entente.fact.Thesaurus;
import org.entente.fact.reading.KnowledgePack;
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
   * @param args the folder, the seed, after how many changes to end if nobody kills it, and packed
   *     knowledge, for to read what it was made of takes a second
   */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    Ontology ontology = Ontology.read(Corpora.ONTOLOGY_FOLDER, thesaurus(Path.of(args[3])));
    try (Store store = DatasetStore.onDisk(folder.resolve("store"), true, Clock.systemUTC())) {
      Story story = new Story(folder, ontology, store, Long.parseLong(args[1]));
      System.out.println("ready");
      for (int left = Integer.parseInt(args[2]); left > 0; left--) {
        System.out.println(story.next());
      }
    }
  }

  private static Thesaurus thesaurus(Path packed) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(packed))) {
      return KnowledgePack.thesaurus(in);
    }
  }
}
