package org.entente.fact.analysis;

/**
 * A word as written, or a name of several words taken as one.
 *
 * @param form the text between the offsets
 * @param start its first character, a UTF-16 offset in the text that was split
 * @param end the character after its last
 * @param name whether it is known to be a name, which makes it a proper noun
 */
public record Word(String form, int start, int end, boolean name) {
  /** Refuses offsets that can't hold the form. */
  public Word {
    if (form.isEmpty() || start < 0 || end - start != form.length()) {
      throw new IllegalArgumentException(
          "\"%s\" does not fill [%d, %d); give the text between the offsets"
              .formatted(form, start, end));
    }
  }

  /** The word between two offsets of a text. */
  public static Word of(String text, int start, int end) {
    return new Word(text.substring(start, end), start, end, false);
  }
}
