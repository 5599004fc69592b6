package org.entente.document;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What is known about a source document, without its text.
 *
 * @param id a short name in lower case, unique in the corpus: {@code csds-2024-04}
 * @param title as published
 * @param authors in the document's order; may be empty
 * @param publisher who published it; empty where unknown
 * @param date when it was published; empty where unknown
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
    Optional<PartialDate> date,
    DateSource dateSource,
    String language,
    Optional<String> address,
    String sha256,
    char reliability) {
  /** Whether the date stands in the document, was concluded by somebody, or is not known. */
  public enum DateSource {
    STATED,
    INFERRED,
    UNKNOWN;

    /** The word in claim files and in the graph: stated, inferred, unknown. */
    public String term() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final Pattern ID = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*");

  /** An address becomes part of the graph, where nothing may stand that an IRI does not allow. */
  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"{}|\\\\^`]+");

  /** What is shared by all documents goes by these names, in the graph and in its addresses. */
  private static final Set<String> SHARED =
      Set.of("about", "candidates", "inferred", "names", "ontology", "questions", "wikidata");

  /**
   * Refuses an id that could not be part of an IRI or a file name, and a language, an address, a
   * digest or a grade of another form; and a date of unknown source, or a source without a date.
   */
  public Document {
    authors = List.copyOf(authors);
    if (!isId(id)) {
      throw new IllegalArgumentException(
          "\"" + id + "\" is no id: use lower-case letters, digits and single hyphens");
    }
    if (!mayBeCalled(id)) {
      throw new IllegalArgumentException(
          "\"" + id + "\" names what all documents share: choose another id");
    }
    if (date.isPresent() == (dateSource == DateSource.UNKNOWN)) {
      throw new IllegalArgumentException(
          date.map(it -> "date " + it + " has no source: say whether it is stated or inferred")
              .orElse("a date that is " + dateSource.term() + " is missing: give it, or unknown"));
    }
    if (!LANGUAGE.matcher(language).matches()) {
      throw new IllegalArgumentException(
          "\"" + language + "\" is no language tag: write en, ko or pt-BR");
    }
    if (address.isPresent() && !isAddress(address.get())) {
      throw new IllegalArgumentException(
          "\"" + address.get() + "\" is no address: write https://…, without blanks");
    }
    if (!Digests.isSha256(sha256)) {
      throw new IllegalArgumentException("\"" + sha256 + "\" is no SHA-256 of 64 hex digits");
    }
    if (reliability < 'A' || reliability > 'F') {
      throw new IllegalArgumentException("reliability " + reliability + " is not one of A to F");
    }
  }

  /** Whether a document may have the id: the names of what all documents share are taken. */
  public static boolean mayBeCalled(String id) {
    return isId(id) && !SHARED.contains(id);
  }

  /** Whether the text is an address of the web that an IRI allows. */
  public static boolean isAddress(String text) {
    return ADDRESS.matcher(text).matches();
  }

  /** Whether the text can name a document or a thing: words of a-z and 0-9 joined by hyphens. */
  public static boolean isId(String text) {
    return ID.matcher(text).matches();
  }
}
