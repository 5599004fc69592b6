package org.entente.fact.analysis.train;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.fact.analysis.Word;

/** Words of a sentence in their order, with what they hang on; all but one on one of them. */
record Piece(List<Part> parts) {
  /** What the root hangs on. */
  static final int NOTHING = -1;

  /**
   * A word; its number tells it from those of other sentences, too.
   *
   * @param head the number of the word that it hangs on
   */
  record Part(Word word, String lemma, String tag, int number, int head, String relation) {
    Part under(int other, String otherwise) {
      return new Part(word, lemma, tag, number, other, otherwise);
    }

    Part shifted(int by) {
      return new Part(
          word, lemma, tag, number + by, head == NOTHING ? NOTHING : head + by, relation);
    }

    boolean is(String upos) {
      return tag.startsWith(upos + "|");
    }

    /** The word as it is written within a sentence. */
    Part inside() {
      boolean kept = is("PROPN") || word.form().equals("I");
      return kept ? this : written(word.form().substring(0, 1).toLowerCase(java.util.Locale.ROOT));
    }

    /** The word as it is written at the beginning of a sentence. */
    Part first() {
      return written(word.form().substring(0, 1).toUpperCase(java.util.Locale.ROOT));
    }

    private Part written(String letter) {
      String form = letter + word.form().substring(1);
      return new Part(
          new Word(form, 0, form.length(), word.name()), lemma, tag, number, head, relation);
    }
  }

  Piece {
    parts = List.copyOf(parts);
  }

  /** A sentence; its words have the numbers from one on. */
  static Piece of(Gold gold, int from) {
    return new Piece(
        IntStream.range(0, gold.size())
            .mapToObj(
                i ->
                    new Part(
                        gold.words().get(i),
                        gold.lemmas().get(i),
                        gold.tags().get(i),
                        from + i,
                        gold.heads().get(i) == 0 ? NOTHING : from + gold.heads().get(i) - 1,
                        gold.relations().get(i)))
            .toList());
  }

  /** Pieces one after the other. */
  static Piece of(Piece... pieces) {
    return new Piece(Stream.of(pieces).flatMap(it -> it.parts().stream()).toList());
  }

  int size() {
    return parts.size();
  }

  /** The word that hangs on none of the others. */
  Part top() {
    Set<Integer> numbers = numbers();
    return parts.stream().filter(it -> !numbers.contains(it.head())).findFirst().orElseThrow();
  }

  /** The piece with its top hung on another word. */
  Piece under(int head, String relation) {
    Part top = top();
    return new Piece(
        parts.stream().map(it -> it.equals(top) ? it.under(head, relation) : it).toList());
  }

  /** A word and all that hangs on it, if it stands together. */
  Optional<Piece> below(Part top) {
    Map<Integer, Part> byNumber = byNumber();
    List<Part> below = parts.stream().filter(it -> hangs(it, top, byNumber)).toList();
    int first = parts.indexOf(below.get(0));
    boolean together =
        first + below.size() <= parts.size()
            && parts.get(first + below.size() - 1).equals(below.get(below.size() - 1));
    return together ? Optional.of(new Piece(below)) : Optional.empty();
  }

  private static boolean hangs(Part part, Part top, Map<Integer, Part> byNumber) {
    Part at = part;
    while (at != null && at.number() != top.number()) {
      at = byNumber.get(at.head());
    }
    return at != null;
  }

  /** The first child of a word that has a relation. */
  Optional<Part> child(Part head, String relation) {
    return parts.stream()
        .filter(it -> it.head() == head.number() && it.relation().equals(relation))
        .findFirst();
  }

  /** The same words, by other numbers. */
  Piece shifted(int by) {
    return new Piece(parts.stream().map(it -> it.shifted(by)).toList());
  }

  Piece without(Piece other) {
    Set<Integer> numbers = other.numbers();
    return new Piece(parts.stream().filter(it -> !numbers.contains(it.number())).toList());
  }

  /** The piece with another in the place of one of its own. */
  Piece with(Piece other, Piece own) {
    List<Part> all = new ArrayList<>(without(own).parts());
    all.addAll(parts.indexOf(own.parts().get(0)), other.parts());
    return new Piece(all);
  }

  /** Without words of some relations at its ends. */
  Piece trimmed(Set<String> relations) {
    int from = 0;
    int to = parts.size();
    while (from < to && relations.contains(parts.get(from).relation())) {
      from++;
    }
    while (to > from && relations.contains(parts.get(to - 1).relation())) {
      to--;
    }
    return new Piece(parts.subList(from, to));
  }

  Piece inside() {
    return Piece.of(new Piece(List.of(parts.get(0).inside())), tail());
  }

  Piece first() {
    return Piece.of(new Piece(List.of(parts.get(0).first())), tail());
  }

  private Piece tail() {
    return new Piece(parts.subList(1, parts.size()));
  }

  boolean has(String upos) {
    return parts.stream().anyMatch(it -> it.is(upos));
  }

  private Set<Integer> numbers() {
    return parts.stream().map(Part::number).collect(Collectors.toSet());
  }

  private Map<Integer, Part> byNumber() {
    return parts.stream().collect(Collectors.toMap(Part::number, it -> it));
  }

  /** The piece as a sentence. */
  Gold gold() {
    Map<Integer, Integer> places = new HashMap<>();
    parts.forEach(it -> places.put(it.number(), places.size() + 1));
    List<Word> words = new ArrayList<>();
    int start = 0;
    for (Part part : parts) {
      String form = part.word().form();
      words.add(new Word(form, start, start + form.length(), part.word().name()));
      start += form.length() + 1;
    }
    return new Gold(
        words,
        parts.stream().map(Part::lemma).toList(),
        parts.stream().map(Part::tag).toList(),
        parts.stream().map(it -> places.getOrDefault(it.head(), 0)).toList(),
        parts.stream().map(Part::relation).toList());
  }
}
