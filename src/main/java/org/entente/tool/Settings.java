package org.entente.tool;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.entente.document.DataException;
import org.entente.document.Location;
import org.entente.graph.Ontology;
import org.entente.link.Links;

/**
 * What a command works on; made once, from its options.
 *
 * @param ontology the folder of the ontology
 * @param data the folder that holds {@code claims/}; empty for an empty corpus
 * @param location the folder of a store on disk; empty for one in memory, filled from {@code data}
 * @param documents the folder of the texts that the user holds
 */
record Settings(
    Path ontology, Optional<Path> data, Optional<Path> location, Optional<Path> documents) {
  /** Refuses folders that are not there. */
  Settings {
    data.ifPresent(folder -> requireFolder(folder, "Name the folder that holds claims/"));
    documents.ifPresent(
        folder -> requireFolder(folder, "Name the folder that holds the texts, each as ID.txt"));
  }

  private static void requireFolder(Path folder, String next) {
    if (!Files.isDirectory(folder)) {
      String what = Files.exists(folder) ? "is a file, not a folder" : "no such folder";
      throw new DataException(Location.of(folder.toString()), what, next);
    }
  }

  /** The claim files of the data, sorted by name. */
  List<Path> claims() {
    return data.map(folder -> Ontology.files(folder.resolve("claims"), ".yaml")).orElse(List.of());
  }

  /**
   * What is known of things elsewhere; nothing where the data have no table of it.
   *
   * @throws DataException with every problem of the table
   */
  Links links(Ontology ontology) {
    List<Path> tables =
        data.map(folder -> folder.resolve("links.tsv")).filter(Files::isRegularFile).stream()
            .toList();
    return Ontology.sources(tables).stream()
        .map(table -> Links.read(table, ontology.schema(), ontology.thesaurus()))
        .findFirst()
        .orElseGet(() -> new Links(List.of()));
  }
}
