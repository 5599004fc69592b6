package org.entente.document.read;

/**
 * A stretch of a text that has one part to play: a paragraph, or a heading or item within one.
 * Marks before it ({@code #}, {@code -}, {@code •}) stand outside.
 *
 * @param start the first code point's offset in the text, from 0
 * @param end the offset after the last code point
 */
public record Zone(Kind kind, int start, int end) {
  /** What a stretch of text is there for. */
  public enum Kind {
    TITLE,
    /** Who wrote it, when and where. */
    BYLINE,
    HEADING,
    BODY,
    /** Set apart, and said in the body as well. */
    PULL_QUOTE,
    CAPTION,
    /** A note, or an entry of a list of sources. */
    REFERENCE,
    /** About those who wrote it. */
    BIOGRAPHY,
    /** Navigation, notices, addresses, code: nothing that the authors say about the world. */
    BOILERPLATE;

    /** Whether what it says may become a claim. */
    public boolean speaks() {
      return this == BODY || this == CAPTION;
    }
  }

  /** Refuses stretches that hold nothing. */
  public Zone {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("end " + end + " does not lie after start " + start);
    }
  }
}
