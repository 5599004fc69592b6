package org.entente.serve.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.entente.graph.Vocabulary;

/**
 * The data that a page was made from.
 *
 * @param version their number
 * @param loaded when they were last loaded
 */
public record Edition(long version, Optional<Instant> loaded) {
  private static final int KEY = 60;

  /** Gives the day on which they were last loaded, of UTC. */
  public Optional<LocalDate> day() {
    return loaded.map(at -> at.atOffset(ZoneOffset.UTC).toLocalDate());
  }

  /**
   * Cites a page of this server.
   *
   * @param path its path and query, without a slash before
   */
  public Citation cite(String title, String path) {
    String key = path.replaceAll("[^A-Za-z0-9]+", "-");
    String brief = key.substring(0, Math.min(KEY, key.length())).replaceFirst("-$", "");
    return cite("entente-" + brief, title, Vocabulary.BASE + path);
  }

  /**
   * Cites something that rests on these data and not on one document alone.
   *
   * @param key a key for BibTeX, of letters, digits and hyphens
   * @param iri its IRI
   */
  public Citation cite(String key, String title, String iri) {
    return Citation.of(
        key,
        List.of(),
        title,
        "Entente, data version " + version,
        day().map(LocalDate::toString).orElse(""),
        iri);
  }
}
