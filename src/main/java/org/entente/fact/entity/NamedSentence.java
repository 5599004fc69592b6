package org.entente.fact.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.fact.Thesaurus;
import org.entente.fact.analysis.Word;

/**
 * A sentence in which each name of several words is one word.
 *
 * @param words as they go into analysis
 * @param mentions by these words
 */
public record NamedSentence(List<Word> words, List<Mention> mentions) {
  /** Takes copies. */
  public NamedSentence {
    words = List.copyOf(words);
    mentions = List.copyOf(mentions);
  }

  /** Makes each proper name one word; common nouns such as topics keep theirs. */
  static NamedSentence collapse(String text, List<Word> words, List<Mention> mentions) {
    List<Word> joined = new ArrayList<>();
    List<Mention> moved = new ArrayList<>();
    int done = 0;
    for (Mention mention : mentions) {
      joined.addAll(words.subList(done, mention.start()));
      int at = joined.size();
      int start = words.get(mention.start()).start();
      int end = words.get(mention.end() - 1).end();
      if (isName(mention, text.substring(start, end))) {
        joined.add(new Word(text.substring(start, end), start, end, !isDemonym(mention)));
        moved.add(mention.over(at, at + 1));
      } else {
        joined.addAll(words.subList(mention.start(), mention.end()));
        moved.add(mention.over(at, joined.size()));
      }
      done = mention.end();
    }
    joined.addAll(words.subList(done, words.size()));
    return new NamedSentence(joined, moved);
  }

  private static boolean isName(Mention mention, String written) {
    return (mention.office().isPresent() || Character.isUpperCase(written.codePointAt(0)))
        && mention.senses().stream().noneMatch(sense -> sense.kinds().contains("Topic"));
  }

  private static boolean isDemonym(Mention mention) {
    return mention.senses().stream()
        .allMatch(sense -> sense.flags().contains(Thesaurus.Flag.DEMONYM));
  }

  /** The mention that a word belongs to. */
  public Optional<Mention> at(int word) {
    return mentions.stream().filter(mention -> mention.holds(word)).findFirst();
  }
}
