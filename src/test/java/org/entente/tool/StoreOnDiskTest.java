package org.entente.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.entente.graph.Corpora;
import org.entente.graph.Ontology;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store on disk depends on what was loaded, not on how. */
class StoreOnDiskTest {
  @TempDir Path folder;

  @Test
  void theWayOfLoadingMakesNoDifference() throws Exception {
    List<Path> files = new ArrayList<>(Ontology.files(Corpora.CLAIMS, ".yaml"));
    try (Shell shell = new Shell(folder)) {
      shell.run("entente load data/claims --location my-first");
      String first = shell.run("entente export --format nq --location my-first");

      Collections.shuffle(files, new Random(7));
      shell.run("entente load " + words(files) + " --location my-second");
      assertEquals(first, shell.run("entente export --format nq --location my-second"));

      Collections.shuffle(files, new Random(8));
      for (Path file : files) {
        shell.run("entente load " + file + " --location my-third");
      }
      assertEquals(first, shell.run("entente export --format nq --location my-third"));
      assertEquals(first, shell.run("entente export --format nq"));
    }
  }

  @Test
  void droppingLeavesWhatLoadingTheOthersAloneMakes() throws Exception {
    List<Path> others =
        Ontology.files(Corpora.CLAIMS, ".yaml").stream()
            .filter(file -> !file.toString().contains("csds-2024-04"))
            .toList();
    try (Shell shell = new Shell(folder)) {
      shell.run("entente load data/claims --location my-all");
      shell.run("entente drop csds-2024-04 --location my-all");
      shell.run("entente load " + words(others) + " --location my-others");
      assertEquals(
          shell.run("entente export --format nq --location my-others"),
          shell.run("entente export --format nq --location my-all"));
      assertEquals(Exit.FINE, shell.code());
    }
  }

  private static String words(List<Path> files) {
    return files.stream().map(Path::toString).collect(Collectors.joining(" "));
  }
}
