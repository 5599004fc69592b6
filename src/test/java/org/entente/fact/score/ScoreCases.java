package org.entente.fact.score;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.fact.Schema;
import org.entente.fact.Source;
import org.entente.fact.Thesaurus;
import org.entente.fact.ThesaurusReader;
import org.entente.graph.Corpora;
import org.entente.graph.Ontology;

/** Cases that are folders: {@code gold.jsonl}, {@code predicted.jsonl}, {@code expected.txt}. */
final class ScoreCases {
  static final Path FOLDER = Path.of("src/test/resources/org/entente/fact/score");

  static final Schema SCHEMA = Corpora.ontology().schema();

  /** A few names that stay as they are when the project's thesaurus grows. */
  static final Thesaurus THESAURUS =
      new Thesaurus(
          ThesaurusReader.read(
              Ontology.sources(List.of(FOLDER.resolveSibling("thesaurus.yaml"))),
              SCHEMA.ancestors().keySet()));

  private ScoreCases() {}

  static Stream<String> names() throws IOException {
    try (Stream<Path> folders = Files.list(FOLDER)) {
      return folders
          .filter(folder -> Files.exists(folder.resolve("expected.txt")))
          .map(folder -> folder.getFileName().toString())
          .sorted()
          .toList()
          .stream();
    }
  }

  static List<ClaimLine> lines(String name, String file) throws IOException {
    String text = Files.readString(FOLDER.resolve(name).resolve(file));
    return ClaimLines.read(List.of(new Source(file, text)), SCHEMA);
  }

  static Score score(List<ClaimLine> gold, List<ClaimLine> predicted, boolean anywhere) {
    return Score.of(gold, predicted, Set.of(), SCHEMA, THESAURUS, anywhere);
  }
}
