package org.entente.fact.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  private static final String BEGUN = ".begun";

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
    return opened(file, "");
  }

  private Dossier opened(Path file, String mark) {
    Thesaurus things = things(file);
    ClaimFile read = read(file, things);
    Path decided = marked(decisions(read.document().id()), mark);
    Decisions decisions =
        Files.exists(decided) ? Decisions.read(Source.of(decided)) : Decisions.NONE;
    return Dossier.of(read, decisions, schema, things);
  }

  /**
   * Reads a claim file as it is, whatever is decided on it.
   *
   * @throws DataException with every problem of the file
   */
  public ClaimFile read(Path file) {
    return read(file, things(file));
  }

  private ClaimFile read(Path file, Thesaurus things) {
    return ClaimReader.read(List.of(Source.of(file)), schema, things).get(0);
  }

  private Thesaurus things(Path file) {
    Path own = file.toAbsolutePath().normalize();
    List<Source> others =
        files().stream()
            .filter(other -> !other.toAbsolutePath().normalize().equals(own))
            .map(Source::of)
            .toList();
    return ClaimReader.things(others, schema, known);
  }

  /**
   * Writes decisions and claim file, both or neither.
   *
   * @throws UncheckedIOException if they cannot be written; they are then what they were
   */
  public void save(Path file, Dossier dossier) {
    begin(file, dossier);
    try {
      finish(file, dossier);
    } catch (UncheckedIOException e) {
      forget(file, dossier);
      throw e;
    }
  }

  /**
   * Writes decisions and claim file beside those in whose place {@link #finish} puts them. A claim
   * file that is there still says that this was cut off.
   *
   * @throws UncheckedIOException if they cannot be written; then nothing is begun
   */
  public void begin(Path file, Dossier dossier) {
    Path decided = decisions(dossier.file().document().id());
    forget(file, dossier);
    try {
      WholeFile.write(marked(file, BEGUN), dossier.file().source().text());
      if (Files.exists(decided) || !dossier.decisions().all().isEmpty()) {
        WholeFile.write(marked(decided, BEGUN), dossier.decisions().write());
      }
    } catch (UncheckedIOException e) {
      forget(file, dossier);
      throw e;
    }
  }

  /** Says whether writing a claim file was begun, and neither finished nor forgotten. */
  public boolean isBegun(Path file) {
    return Files.exists(marked(file, BEGUN));
  }

  /**
   * Opens a claim file as it would be, were it finished; empty where no decisions are begun.
   *
   * @throws DataException with every problem of the file or of the decisions on it
   */
  public Optional<Dossier> begun(Path file) {
    Path decided = decisions(read(file).document().id());
    return Files.exists(marked(decided, BEGUN))
        ? Optional.of(opened(file, BEGUN))
        : Optional.empty();
  }

  /**
   * Puts what was begun in its place: the decisions first, since the claim file follows from them.
   *
   * @throws UncheckedIOException if that cannot be; both are then what they were, and begun still
   */
  public void finish(Path file, Dossier dossier) {
    Path decided = decisions(dossier.file().document().id());
    try {
      Optional<byte[]> before = content(decided);
      put(decided);
      try {
        put(file);
      } catch (IOException e) {
        takeBack(decided, before);
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<byte[]> content(Path file) throws IOException {
    return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
  }

  private static void put(Path file) throws IOException {
    Path begun = marked(file, BEGUN);
    if (!Files.exists(begun)) {
      return;
    }
    if (Files.exists(file) && Files.mismatch(begun, file) < 0) {
      Files.delete(begun);
    } else {
      Files.move(begun, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void takeBack(Path file, Optional<byte[]> before) throws IOException {
    if (Files.exists(file)) {
      Files.move(file, marked(file, BEGUN), StandardCopyOption.REPLACE_EXISTING);
    }
    if (before.isPresent()) {
      Files.write(file, before.get());
    }
  }

  /** Takes away what was begun, if anything was: the decisions first, since the rest is a mark. */
  public void forget(Path file, Dossier dossier) {
    try {
      Files.deleteIfExists(marked(decisions(dossier.file().document().id()), BEGUN));
      Files.deleteIfExists(marked(file, BEGUN));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path marked(Path file, String mark) {
    return file.resolveSibling(file.getFileName() + mark);
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
