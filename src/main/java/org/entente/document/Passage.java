package org.entente.document;

/**
 * The span of a document, usually one sentence, that says something.
 *
 * @param document the document's id
 * @param paragraph from 1
 * @param start the first code point's offset in the document's text, from 0
 * @param end the offset after the last code point
 * @param sha256 the digest of the span's text
 */
public record Passage(String document, int paragraph, int start, int end, String sha256)
    implements Comparable<Passage> {
  /** Refuses spans that hold nothing. */
  public Passage {
    if (paragraph < 1) {
      throw new IllegalArgumentException("paragraph " + paragraph + ": paragraphs count from 1");
    }
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("end " + end + " does not lie after start " + start);
    }
    if (!Digests.isSha256(sha256)) {
      throw new IllegalArgumentException("\"" + sha256 + "\" is no SHA-256 of 64 hex digits");
    }
  }

  @Override
  public int compareTo(Passage other) {
    int byDocument = document.compareTo(other.document);
    if (byDocument != 0) {
      return byDocument;
    }
    int byStart = Integer.compare(start, other.start);
    return byStart != 0 ? byStart : Integer.compare(end, other.end);
  }
}
