package org.entente.tool;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.document.DataException;
import org.entente.document.Location;
import org.entente.document.Problem;
import org.entente.fact.Source;
import org.entente.graph.Ontology;

/** Reads the files that a command line names. */
final class InputFiles {
  private static final int LARGEST = 64;

  private InputFiles() {}

  /**
   * Files as sources, in the order given; a folder stands for the claim files in it.
   *
   * @param ending of the claim files in a folder
   * @throws DataException with every file that is not there, and every folder without any
   */
  static List<Source> sources(List<Path> paths, String ending) {
    List<Path> files = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (Path path : paths) {
      Location at = Location.of(path.toString());
      if (Files.isDirectory(path)) {
        List<Path> found = Ontology.files(path, ending);
        files.addAll(found);
        if (found.isEmpty()) {
          problems.add(new Problem(at, "holds no claim file", "Their names end in " + ending));
        }
      } else if (Files.isRegularFile(path)) {
        files.add(path);
      } else {
        problems.add(
            new Problem(at, "no such file", "Name claim files, or folders that hold some"));
      }
    }
    files.forEach(file -> tooLarge(file).ifPresent(problems::add));
    if (!problems.isEmpty()) {
      throw new DataException(problems);
    }
    return Ontology.sources(files);
  }

  private static Optional<Problem> tooLarge(Path file) {
    long megabytes = file.toFile().length() >> 20;
    return megabytes <= LARGEST
        ? Optional.empty()
        : Optional.of(
            new Problem(
                Location.of(file.toString()),
                "has " + megabytes + " MB, and a claim file at most " + LARGEST,
                "Split it by documents"));
  }
}
