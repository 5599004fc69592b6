package org.entente.fact.analysis.train;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A plain clause in two: whom it is about, and what it tells.
 *
 * @param verb the top of what it tells
 */
record Clause(Piece subject, Piece rest, Piece.Part verb) {
  private static final int LEAST = 4;
  private static final int MOST = 22;
  private static final Set<String> STRANGE =
      Set.of("\"", "``", "''", "(", ")", ":", ";", "?", "!", "-", "--", "...");
  private static final Set<String> TALK = Set.of("i", "you", "me", "my", "your");
  private static final Set<String> BESIDE = Set.of("mark", "cc", "punct");
  private static final Set<String> LOOSE =
      Set.of("parataxis", "discourse", "vocative", "dislocated", "expl", "list", "orphan");

  /** A clause of a sentence by its verb, if its subject comes first and it holds nothing loose. */
  static Optional<Clause> of(Piece sentence, Piece.Part verb) {
    if (!verb.is("VERB") || verb.tag().endsWith("VB") || verb.tag().endsWith("VBG")) {
      return Optional.empty();
    }
    return sentence
        .below(verb)
        .map(it -> it.trimmed(BESIDE))
        .filter(Clause::isPlain)
        .map(it -> it.under(Piece.NOTHING, "root"))
        .flatMap(it -> parted(it, it.top()));
  }

  private static boolean isPlain(Piece piece) {
    return piece.size() >= LEAST
        && piece.size() <= MOST
        && piece.parts().stream()
            .map(it -> it.word().form().toLowerCase(Locale.ROOT))
            .noneMatch(it -> STRANGE.contains(it) || TALK.contains(it))
        && piece.parts().stream().noneMatch(it -> LOOSE.contains(it.relation()));
  }

  private static Optional<Clause> parted(Piece words, Piece.Part verb) {
    return words
        .child(verb, "nsubj")
        .or(() -> words.child(verb, "nsubj:pass"))
        .filter(it -> !it.tag().endsWith("|WDT") && !it.tag().endsWith("|WP"))
        .flatMap(words::below)
        .filter(it -> it.parts().get(0).equals(words.parts().get(0)))
        .filter(it -> it.size() < words.size())
        .map(it -> new Clause(it, words.without(it), verb));
  }

  Piece all() {
    return Piece.of(subject, rest);
  }

  /** The same clause, its words by other numbers. */
  Clause shifted(int by) {
    return new Clause(subject.shifted(by), rest.shifted(by), verb.shifted(by));
  }

  /** Whether it is about several by its verb. */
  boolean isPlural() {
    return rest.parts().stream()
        .filter(it -> it.number() == verb.number() || it.head() == verb.number())
        .anyMatch(it -> it.tag().endsWith("|VBP") || it.word().form().equals("were"));
  }

  /** The clause about somebody else. */
  Clause about(Piece other) {
    return new Clause(other.under(verb.number(), subject.top().relation()), rest, verb);
  }

  /** The clause with another rest. */
  Clause telling(Piece other) {
    return new Clause(subject, other, verb);
  }

  /** What is done to something, if that is a noun. */
  Optional<Piece> object() {
    return rest.child(verb, "obj")
        .filter(it -> it.is("NOUN") || it.is("PROPN"))
        .flatMap(rest::below);
  }
}
