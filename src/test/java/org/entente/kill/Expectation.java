package org.entente.kill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.entente.graph.Contents;
import org.entente.graph.DatasetStore;
import org.entente.graph.Ontology;
import org.entente.graph.Store;

/** What a story leads to, found apart: in memory, without a disk under the graph. */
final class Expectation {
  private final Path folder;
  private final Store store = DatasetStore.inMemory(Clock.systemUTC());
  private final Story story;
  private final List<State> states = new ArrayList<>();

  /**
   * What there is after a change.
   *
   * @param quads the store's, as sorted N-Quads
   * @param files the texts of claim files and decisions, by their place
   */
  record State(String change, List<String> quads, Map<String, String> files) {}

  Expectation(Path folder, Ontology ontology, long seed) throws IOException {
    this.folder = folder;
    Story.write(folder, ontology);
    this.story = new Story(folder, ontology, store, seed);
    states.add(new State("began", Contents.nQuads(store), files(folder)));
  }

  /** After so many changes. */
  State after(int changes) {
    while (states.size() <= changes) {
      String change = story.next();
      states.add(new State(change, Contents.nQuads(store), files(folder)));
    }
    return states.get(changes);
  }

  /** The claim files and decisions of a folder; what a writer left half done is not one. */
  static Map<String, String> files(Path folder) {
    Map<String, String> texts = new TreeMap<>();
    for (String part : List.of("claims", "decisions")) {
      try (Stream<Path> files = Files.list(folder.resolve(part))) {
        for (Path file : files.filter(Expectation::isWhole).toList()) {
          texts.put(part + "/" + file.getFileName(), Files.readString(file));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return texts;
  }

  private static boolean isWhole(Path file) {
    return file.toString().endsWith(".yaml") || file.toString().endsWith(".tsv");
  }
}
