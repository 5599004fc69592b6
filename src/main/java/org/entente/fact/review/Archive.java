package org.entente.fact.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.document.DataException;
import org.entente.document.WholeFile;
import org.entente.fact.ClaimFile;
import org.entente.fact.ClaimReader;
import org.entente.fact.Schema;
import org.entente.fact.Source;
import org.entente.fact.Thesaurus;

/**
 * The claim files of a folder, and the decisions on them: {@code claims/ID.yaml} beside {@code
 * decisions/ID.tsv}; of a folder of another name the decisions lie in {@code decisions/} within.
 *
 * @param claims the folder of claim files
 * @param known the things that claims of any folder may name
 */
public record Archive(Path claims, Schema schema, Thesaurus known) {
  private static final String ENDING = ".yaml";
  private static final String DECIDED = ".tsv";

  /** The claim files, sorted by name. */
  public List<Path> files() {
    return listed(claims, ENDING);
  }

  private static List<Path> listed(Path folder, String ending) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The bytes of the claim files and of the decisions on them, as they are now. */
  public Map<Path, ByteBuffer> content() {
    List<Path> all = new ArrayList<>(files());
    if (Files.isDirectory(decisions())) {
      all.addAll(listed(decisions(), DECIDED));
    }
    Map<Path, ByteBuffer> content = new HashMap<>();
    for (Path file : all) {
      try {
        content.put(file, ByteBuffer.wrap(Files.readAllBytes(file)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return content;
  }

  /**
   * Opens a claim file of the folder. It may name what the others make.
   *
   * @throws DataException with every problem of the file or of the decisions on it
   */
  public Dossier open(Path file) {
    Path own = file.toAbsolutePath().normalize();
    List<Source> others =
        files().stream()
            .filter(other -> !other.toAbsolutePath().normalize().equals(own))
            .map(Source::of)
            .toList();
    Thesaurus things = ClaimReader.things(others, schema, known);
    ClaimFile read = ClaimReader.read(List.of(Source.of(file)), schema, things).get(0);
    Path decided = decisions(read.document().id());
    Decisions decisions =
        Files.exists(decided) ? Decisions.read(Source.of(decided)) : Decisions.NONE;
    return Dossier.of(read, decisions, schema, things);
  }

  /**
   * Writes decisions and claim file, each whole or not at all; the decisions first, since the claim
   * file follows from them.
   */
  public void save(Path file, Dossier dossier) {
    Path decided = decisions(dossier.file().document().id());
    if (Files.exists(decided) || !dossier.decisions().all().isEmpty()) {
      replace(decided, dossier.decisions().write());
    }
    replace(file, dossier.file().source().text());
  }

  private static void replace(Path file, String text) {
    if (!Files.exists(file) || !Source.of(file).text().equals(text)) {
      WholeFile.write(file, text);
    }
  }

  /** Where the decisions on a document lie. */
  public Path decisions(String document) {
    return decisions().resolve(document + DECIDED);
  }

  private Path decisions() {
    boolean beside = claims.toAbsolutePath().normalize().endsWith("claims");
    return beside ? claims.resolveSibling("decisions") : claims.resolve("decisions");
  }
}
