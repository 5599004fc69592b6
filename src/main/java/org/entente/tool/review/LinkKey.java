package org.entente.tool.review;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.link.Judgement;

/** What a key means for a thing beside an item. */
enum LinkKey {
  SAME('s', "same: the item is the thing"),
  DIFFERENT('d', "different: it is something else"),
  UNSURE('u', "unsure: it stays a candidate"),
  NONE('n', "none: looked for, and there is no item"),
  SKIP('k', "skip: decide another time"),
  UNDO('z', "undo the last decision"),
  QUIT('q', "quit");

  private final char letter;
  private final String meaning;

  LinkKey(char letter, String meaning) {
    this.letter = letter;
    this.meaning = meaning;
  }

  /** The key of a letter, however it is shifted. */
  static Optional<LinkKey> of(int letter) {
    return Stream.of(values())
        .filter(key -> key.letter == Character.toLowerCase(letter))
        .findFirst();
  }

  /** The judgement that it makes, if it makes one. */
  Optional<Judgement> judgement() {
    return switch (this) {
      case SAME -> Optional.of(Judgement.SAME);
      case DIFFERENT -> Optional.of(Judgement.DIFFERENT);
      case UNSURE -> Optional.of(Judgement.UNSURE);
      case NONE -> Optional.of(Judgement.NONE);
      case SKIP, UNDO, QUIT -> Optional.empty();
    };
  }

  /** All keys with their meanings, a line each. */
  static String help() {
    return Stream.of(values())
        .map(key -> "  " + key.letter + "  " + key.meaning + "\n")
        .collect(Collectors.joining());
  }

  /** All keys in one line. */
  static String line() {
    return Stream.of(values())
        .map(key -> key.letter + " " + key.meaning.replaceFirst("[: ].*", ""))
        .collect(Collectors.joining(" · ", "", " · ? "));
  }
}
