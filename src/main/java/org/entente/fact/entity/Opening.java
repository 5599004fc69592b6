package org.entente.fact.entity;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.entente.fact.analysis.Word;
import org.entente.fact.analysis.WordSet;

/**
 * What a sentence says at its beginning that it is about: "Regarding Sudan, the two sides called
 * for …". A parser makes little of it.
 *
 * @param topic the words that name it
 * @param rest the sentence without them
 */
public record Opening(NamedSentence topic, NamedSentence rest) {
  /** What begins it, the longest first. */
  private static final List<List<String>> OPENERS =
      List.of(
          List.of("with", "regard", "to"),
          List.of("with", "respect", "to"),
          List.of("in", "regard", "to"),
          List.of("when", "it", "comes", "to"),
          List.of("in", "relation", "to"),
          List.of("as", "for"),
          List.of("as", "regards"),
          List.of("turning", "to"),
          List.of("regarding"),
          List.of("concerning"),
          List.of("on"));

  private static final int LONGEST = 9;

  /** Who may speak right behind it. */
  private static final Set<String> SPEAKERS =
      WordSet.of(
          "the", "they", "we", "he", "she", "it", "both", "all", "our", "his", "her", "their");

  /** The opening of a sentence; empty where it has none that names something. */
  static Optional<Opening> of(NamedSentence sentence, Lexicon lexicon) {
    List<Word> words = sentence.words();
    int length =
        OPENERS.stream().filter(it -> begins(words, it)).mapToInt(List::size).max().orElse(0);
    int comma = 0;
    while (length > 0 && comma < Math.min(words.size(), LONGEST) && !is(words, comma, ",")) {
      comma++;
    }
    boolean closed = length > 0 && comma < words.size() - 3 && is(words, comma, ",");
    if (!closed || !isSpeaker(sentence, comma + 1)) {
      return Optional.empty();
    }
    NamedSentence topic = sentence.part(length, comma);
    boolean place = is(words, 0, "on") && !isName(topic, lexicon);
    return topic.mentions().isEmpty() || place
        ? Optional.empty()
        : Optional.of(new Opening(topic, sentence.part(comma + 1, words.size())));
  }

  /** "On Sudan", "on the war in Sudan", but "on the sidelines of the summit". */
  private static boolean isName(NamedSentence topic, Lexicon lexicon) {
    List<Word> words = topic.words();
    int first = is(words, 0, "the") ? 1 : 0;
    return topic.at(first).isPresent()
        || (first < words.size() && lexicon.has(Lexicon.Role.MATTERS, words.get(first).form()));
  }

  private static boolean begins(List<Word> words, List<String> opener) {
    for (int i = 0; i < opener.size(); i++) {
      if (!is(words, i, opener.get(i))) {
        return false;
      }
    }
    return words.size() > opener.size();
  }

  private static boolean is(List<Word> words, int i, String form) {
    return i < words.size() && words.get(i).form().toLowerCase(Locale.ROOT).equals(form);
  }

  private static boolean isSpeaker(NamedSentence sentence, int word) {
    return sentence.at(word).isPresent()
        || SPEAKERS.contains(sentence.words().get(word).form().toLowerCase(Locale.ROOT));
  }
}
