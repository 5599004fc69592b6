package org.entente.document;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is known about a source document, without its text.
 *
 * @param id a short name in lower case, unique in the corpus: {@code csds-2024-04}
 * @param title as published
 * @param authors in the document's order; may be empty
 * @param publisher who published it; empty where unknown
 * @param date when it was published
 * @param dateSource where the date comes from
 * @param language a BCP 47 tag
 * @param address where it was published, where known
 * @param sha256 the digest (64 hex digits) of the text that the offsets refer to
 * @param reliability the source's grade on the Admiralty scale, A (completely reliable) to F
 *     (cannot be judged)
 */
public record Document(
    String id,
    String title,
    List<String> authors,
    Optional<String> publisher,
    PartialDate date,
    DateSource dateSource,
    String language,
    Optional<String> address,
    String sha256,
    char reliability) {
  /** Whether the date stands in the document or was concluded from it. */
  public enum DateSource {
    STATED,
    INFERRED
  }

  private static final Pattern ID = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");

  /** Refuses an id that could not be part of an IRI or a file name, a bad digest or grade. */
  public Document {
    authors = List.copyOf(authors);
    if (!isId(id)) {
      throw new IllegalArgumentException(
          "\"" + id + "\" is no id: use lower-case letters, digits and single hyphens");
    }
    if (!Digests.isSha256(sha256)) {
      throw new IllegalArgumentException("\"" + sha256 + "\" is no SHA-256 of 64 hex digits");
    }
    if (reliability < 'A' || reliability > 'F') {
      throw new IllegalArgumentException("reliability " + reliability + " is not one of A to F");
    }
  }

  /** Whether the text can name a document or a thing: words of a-z and 0-9 joined by hyphens. */
  public static boolean isId(String text) {
    return ID.matcher(text).matches();
  }
}
