package org.entente.document.read;

import java.util.List;
import java.util.Optional;
import org.entente.document.Document.DateSource;
import org.entente.document.PartialDate;

/**
 * What a file says about its document outside the text.
 *
 * @param dateSource whether the date is said to be that of publication; else it is the file's own
 */
record Declared(
    Optional<String> title,
    List<String> authors,
    Optional<String> publisher,
    Optional<PartialDate> date,
    DateSource dateSource,
    Optional<String> address) {
  /** Nothing is said. */
  static final Declared NOTHING =
      new Declared(
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          DateSource.UNKNOWN,
          Optional.empty());

  /** What the properties of a file say, whose date is at best a hint at that of publication. */
  static Declared properties(String title, String author, Optional<PartialDate> date) {
    return new Declared(
        Optional.of(title).filter(it -> !it.isBlank()),
        Names.split(author),
        Optional.empty(),
        date,
        DateSource.INFERRED,
        Optional.empty());
  }
}
