package org.entente.fact.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.entente.fact.Thesaurus;
import org.entente.fact.analysis.Word;

/**
 * A sentence in which each name of several words is one word.
 *
 * @param words as they go into analysis
 * @param mentions by these words
 */
public record NamedSentence(List<Word> words, List<Mention> mentions) {
  /** A word that begins with a capital. */
  private static final Pattern CAPITAL = Pattern.compile(" \\p{Lu}");

  /** Takes copies. */
  public NamedSentence {
    words = List.copyOf(words);
    mentions = List.copyOf(mentions);
  }

  /** Makes each mention one word, a proper name or, like a topic, a common noun. */
  static NamedSentence collapse(String text, List<Word> words, List<Mention> mentions) {
    List<Word> joined = new ArrayList<>();
    List<Mention> moved = new ArrayList<>();
    int done = 0;
    for (Mention mention : mentions) {
      joined.addAll(words.subList(done, mention.start()));
      int at = joined.size();
      int start = words.get(mention.start()).start();
      int end = words.get(mention.end() - 1).end();
      joined.add(
          mention.end() - mention.start() == 1 && !isName(mention, text.substring(start, end))
              ? words.get(mention.start())
              : new Word(
                  text.substring(start, end),
                  start,
                  end,
                  isName(mention, text.substring(start, end))));
      moved.add(mention.over(at, at + 1));
      done = mention.end();
    }
    joined.addAll(words.subList(done, words.size()));
    return new NamedSentence(joined, moved);
  }

  private static boolean isName(Mention mention, String written) {
    String name =
        mention.count().isPresent() ? written.substring(written.indexOf(' ') + 1) : written;
    return (mention.office().isPresent()
            || Character.isUpperCase(name.codePointAt(0))
            || (isWeapon(mention) && CAPITAL.matcher(name).find())
            || mention.senses().stream().allMatch(sense -> sense.kinds().contains("Company")))
        && mention.senses().stream().noneMatch(sense -> sense.kinds().contains("Topic"))
        && !isDemonym(mention);
  }

  private static boolean isWeapon(Mention mention) {
    return mention.senses().get(0).kinds().contains("WeaponSystem");
  }

  static boolean isDemonym(Mention mention) {
    return mention.senses().stream()
        .allMatch(sense -> sense.flags().contains(Thesaurus.Flag.DEMONYM));
  }

  /**
   * The sentence without its expressions of time and with each sum of money as one word: both
   * mislead a parser, and neither needs one. A preposition before a time goes with it, and brackets
   * that held nothing else.
   */
  public NamedSentence without(String text, List<Dated> times, List<Money> sums) {
    return new Thinning(this, text).without(times, sums);
  }

  /** The sentence with each common noun of several words as one: memorandum of understanding. */
  public NamedSentence compounded(String text, Lexicon lexicon) {
    List<Word> joined = new ArrayList<>();
    List<Mention> moved = new ArrayList<>();
    for (int i = 0; i < words.size(); ) {
      int end = compound(i, text, lexicon);
      int place = joined.size();
      Word first = words.get(i);
      int to = words.get(end - 1).end();
      joined.add(
          end == i + 1
              ? first
              : new Word(text.substring(first.start(), to), first.start(), to, false));
      at(i).ifPresent(mention -> moved.add(mention.over(place, place + 1)));
      i = end;
    }
    return new NamedSentence(joined, moved);
  }

  /** Where the common noun ends that begins with a word; behind that word where none does. */
  private int compound(int first, String text, Lexicon lexicon) {
    Word word = words.get(first);
    boolean plain = lexicon.has(Lexicon.Role.KIND_OPENERS, word.form());
    for (int last = Math.min(words.size(), first + 4); plain && last > first + 1; last--) {
      if (hasName(first, last)) {
        continue;
      }
      String phrase = text.substring(word.start(), Math.max(words.get(last - 1).end(), word.end()));
      if (lexicon.kinds().containsKey(phrase.toLowerCase(Locale.ROOT))) {
        return last;
      }
    }
    return first + 1;
  }

  private boolean hasName(int start, int end) {
    return mentions.stream().anyMatch(it -> it.start() >= start && it.start() < end);
  }

  /** The sentence without words that only tie it to others: by contrast, for its part. */
  public NamedSentence plain(String text, Lexicon lexicon) {
    return new Thinning(this, text).plain(lexicon);
  }

  /** The sentence with its reporting clause, if any, in front. */
  public NamedSentence fronted(Lexicon lexicon) {
    return Fronting.of(this, lexicon);
  }

  /** What the sentence says at its beginning that it is about: "On Sudan, they agreed". */
  public Optional<Opening> opening(Lexicon lexicon) {
    return Opening.of(this, lexicon);
  }

  /** The words in another order; each mention is one word by now. */
  NamedSentence inOrder(List<Integer> order) {
    List<Word> ordered = new ArrayList<>();
    List<Mention> moved = new ArrayList<>();
    for (int word : order) {
      int place = ordered.size();
      at(word).ifPresent(mention -> moved.add(mention.over(place, place + 1)));
      ordered.add(words.get(word));
    }
    return new NamedSentence(ordered, moved);
  }

  /** The sentence with one more word before another; each mention is one word by now. */
  NamedSentence with(int place, Word word) {
    List<Word> more = new ArrayList<>(words);
    more.add(place, word);
    return new NamedSentence(
        more,
        mentions.stream()
            .map(it -> it.start() < place ? it : it.over(it.start() + 1, it.end() + 1))
            .toList());
  }

  /** The words of a part alone; each mention is one word by now. */
  public NamedSentence part(int from, int to) {
    return new NamedSentence(
        words.subList(from, to),
        mentions.stream()
            .filter(it -> it.start() >= from && it.end() <= to)
            .map(it -> it.over(it.start() - from, it.end() - from))
            .toList());
  }

  /** The same with a full stop as its last word. */
  public NamedSentence closed() {
    List<Word> closed = new ArrayList<>(words);
    Word last = closed.remove(closed.size() - 1);
    closed.add(new Word(".", last.start(), last.end(), false));
    return new NamedSentence(closed, mentions);
  }

  /** The mention that a word belongs to. */
  public Optional<Mention> at(int word) {
    for (Mention mention : mentions) {
      if (mention.holds(word)) {
        return Optional.of(mention);
      }
    }
    return Optional.empty();
  }
}
