package org.entente.tool.review;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a key means for a claim. */
enum ClaimKey {
  ACCEPT('a', "accept: the sentence says so"),
  REJECT('r', "reject: it does not, and a second key says why"),
  UNSURE('u', "unsure: it stays a candidate"),
  EDIT('e', "edit: accept it with changed lines"),
  SKIP('k', "skip: decide another time"),
  BACK('b', "back, and undo the last decision"),
  QUIT('q', "quit");

  private final char letter;
  private final String meaning;

  ClaimKey(char letter, String meaning) {
    this.letter = letter;
    this.meaning = meaning;
  }

  /** The key of a letter, however it is shifted. */
  static Optional<ClaimKey> of(int letter) {
    return Stream.of(values())
        .filter(key -> key.letter == Character.toLowerCase(letter))
        .findFirst();
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
        .map(key -> key.letter + " " + key.meaning.replaceFirst("[:, ].*", ""))
        .collect(Collectors.joining(" · ", "", " · ? "));
  }
}
