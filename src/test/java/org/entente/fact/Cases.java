package org.entente.fact;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.entente.graph.Corpora;

/**
 * Cases that are files: {@code NAME.yaml}, with {@code NAME.other.yaml} where it takes two, and in
 * {@code NAME.txt} the report that they get.
 */
public final class Cases {
  private static final Path RESOURCES = Path.of("src/test/resources/org/entente/fact");

  private Cases() {}

  public static Stream<String> names(String folder) throws IOException {
    try (Stream<Path> files = Files.list(RESOURCES.resolve(folder))) {
      return files
          .map(file -> file.getFileName().toString().replaceFirst("\\..*", ""))
          .distinct()
          .sorted()
          .toList()
          .stream();
    }
  }

  public static List<Source> given(String folder, String name) throws IOException {
    List<Source> sources = new java.util.ArrayList<>();
    for (String file : List.of(name + ".yaml", name + ".other.yaml")) {
      Path path = RESOURCES.resolve(folder).resolve(file);
      if (Files.exists(path)) {
        sources.add(new Source(file, Files.readString(path)));
      }
    }
    return sources;
  }

  public static String expected(String folder, String name) throws IOException {
    return Files.readString(RESOURCES.resolve(folder).resolve(name + ".txt")).stripTrailing();
  }

  /** The kinds and slots of the project's ontology. */
  static Schema schema() {
    return Corpora.ontology().schema();
  }

  /** A few names that stay as they are when the project's thesaurus grows. */
  static Thesaurus thesaurus(Schema schema) throws IOException {
    return thesaurus("thesaurus.yaml", schema);
  }

  /** The names of one file. */
  public static Thesaurus thesaurus(String file, Schema schema) throws IOException {
    Source source = new Source(file, Files.readString(RESOURCES.resolve(file)));
    return new Thesaurus(ThesaurusReader.read(List.of(source), schema.ancestors().keySet()));
  }
}
