package org.entente.tool.extract;

import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.document.DataException;
import org.entente.document.Location;
import org.entente.document.read.Reading;
import org.entente.fact.Claim;
import org.entente.fact.ClaimFile;
import org.entente.fact.ClaimReader;
import org.entente.fact.ClaimWriter;
import org.entente.fact.Source;
import org.entente.fact.entity.Sense;
import org.entente.fact.frame.Trace;
import org.entente.fact.reading.Extraction;
import org.entente.fact.reading.Extractor;
import org.entente.fact.reading.Knowledge;
import org.entente.fact.review.Archive;
import org.entente.fact.review.Decisions;
import org.entente.fact.review.Replay;

/**
 * Finds the claims of documents, and makes again what was decided on them.
 *
 * @param archives where decisions may lie; the first that has some on a document counts
 */
public record Extracting(Knowledge knowledge, Extractor extractor, List<Archive> archives) {
  private static final String ENGLISH = "en";
  private static final String UNKNOWN = "und";

  /**
   * What a document states.
   *
   * @throws DataException if it is in another language than English, or decisions can't be read
   */
  public Extracted of(Reading reading) {
    String language = reading.document().language();
    if (!language.startsWith(ENGLISH) && !language.equals(UNKNOWN)) {
      throw new DataException(
          Location.of(reading.document().id()),
          "is in the language \"" + language + "\"; only English is read",
          "Translate it, or write its claims by hand");
    }
    SortedSet<String> unknown = new TreeSet<>();
    Extraction found =
        extractor.extract(
            reading,
            (sentence, tree) -> {
              sentence.mentions().stream()
                  .flatMap(mention -> mention.senses().stream())
                  .filter(sense -> !sense.known())
                  .map(Sense::label)
                  .forEach(name -> unknown.add(name));
              return Trace.NONE;
            });
    found.names().forEach(entry -> unknown.remove(entry.label()));
    Optional<Replay> replay = decisions(reading.document().id()).map(it -> replay(it, found));
    List<Claim> claims = replay.map(Replay::claims).orElse(found.claims());
    return new Extracted(found, claims, unknown, replay.map(it -> it.lost().size()).orElse(0));
  }

  private Optional<Decisions> decisions(String document) {
    return archives.stream()
        .map(archive -> archive.decisions(document))
        .filter(Files::exists)
        .findFirst()
        .map(file -> Decisions.read(Source.of(file)));
  }

  private Replay replay(Decisions decided, Extraction found) {
    ClaimFile file = file(text(found, found.claims()), found.document().id());
    return decided.apply(file, knowledge.schema(), knowledge.thesaurus());
  }

  /** The claim file's text. */
  public String text(Extracted it) {
    return text(it.extraction(), it.claims());
  }

  private String text(Extraction found, List<Claim> claims) {
    return new ClaimWriter(knowledge.thesaurus()).write(found.document(), found.names(), claims);
  }

  /** The claim file, as it is read where it is loaded. */
  public ClaimFile file(Extracted it) {
    return file(text(it), it.document().id());
  }

  private ClaimFile file(String text, String name) {
    List<Source> sources = List.of(new Source(name, text));
    return ClaimReader.read(sources, knowledge.schema(), knowledge.thesaurus()).get(0);
  }
}
