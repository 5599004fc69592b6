package org.entente.fact.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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
  private static final Pattern BULLETS =
      Pattern.compile("[-–—•*·]|\\d{1,2}|[.)]");
  private static final Pattern NO_MEMBER = Pattern.compile("[Nn]on-\\p{Lu}.*");
  private static final int LONGEST_ASIDE = 5;
  private static final Set<String> WORTH = Set.of("worth", "at");
  private static final Set<String> VALUED = Set.of("valued", "estimated", "priced", "put");
  private static final Set<String> DASHES = Set.of("-", "–", "—");
  private static final Set<String> BEFORE_TIMES =
      Set.of(
          "on",
          "in",
          "since",
          "by",
          "until",
          "during",
          "from",
          "of",
          "after",
          "before",
          "late",
          "early",
          "mid",
          "mid-",
          "the",
          "at",
          "as",
          "through",
          "between",
          "around",
          "about",
          "end",
          "beginning",
          "start",
          "back",
          "ever",
          "only",
          "earlier",
          "later",
          "just");

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
    return (mention.office().isPresent() || Character.isUpperCase(name.codePointAt(0)))
        && mention.senses().stream().noneMatch(sense -> sense.kinds().contains("Topic"))
        && !isDemonym(mention);
  }

  private static boolean isDemonym(Mention mention) {
    return mention.senses().stream()
        .allMatch(sense -> sense.flags().contains(Thesaurus.Flag.DEMONYM));
  }

  /**
   * The sentence without its expressions of time and with each sum of money as one word: both
   * mislead a parser, and neither needs one. A preposition before a time goes with it, and brackets
   * that held nothing else.
   */
  public NamedSentence without(String text, List<Dated> times, List<Money> sums) {
    boolean[] gone = new boolean[words.size()];
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      gone[i] =
          times.stream().anyMatch(it -> word.start() >= it.start() && word.start() < it.end())
              && at(i).isEmpty();
    }
    for (int i = words.size() - 2; i >= 0; i--) {
      String form = words.get(i).form().toLowerCase(Locale.ROOT);
      boolean leads = BEFORE_TIMES.contains(form) && gone[i + 1] && at(i).isEmpty();
      gone[i] |= leads;
    }
    for (int i = 0; i < words.size(); i++) {
      gone[i] |= at(i).isEmpty() && NO_MEMBER.matcher(words.get(i).form()).matches();
    }
    for (Money sum : sums) {
      setAside(sum, gone);
    }
    int opening = opening();
    for (int i = 0; i < opening; i++) {
      gone[i] = true;
    }
    for (int i = 1; i + 1 < words.size(); i++) {
      if (words.get(i).form().equals(")") && isEmptyBracket(gone, i)) {
        gone[i] = true;
      }
    }
    return kept(text, gone, sums);
  }

  /** "tanks worth $40 million": the price misleads a parser there. */
  private void setAside(Money sum, boolean[] gone) {
    int first = 0;
    while (first < words.size() && words.get(first).end() <= sum.start()) {
      first++;
    }
    for (int i = first - 1; i >= Math.max(0, first - 4); i--) {
      if (WORTH.contains(words.get(i).form())) {
        int verb = i > 0 && VALUED.contains(words.get(i - 1).form()) ? i - 1 : i;
        if (words.get(i).form().equals("at") && verb == i) {
          return;
        }
        for (int j = verb; j < words.size() && words.get(j).start() < sum.end(); j++) {
          gone[j] |= at(j).isEmpty();
        }
        return;
      }
    }
  }

  /** Where the sentence begins behind a list's bullet or number, or a dateline: PARIS — France … */
  private int opening() {
    int at = 0;
    while (at < words.size() - 1 && BULLETS.matcher(words.get(at).form()).matches()) {
      at++;
    }
    for (int i = at; i < Math.min(words.size() - 1, at + 8); i++) {
      String form = words.get(i).form();
      if (i > at && DASHES.contains(form)) {
        return i + 1;
      }
      if (!form.equals(form.toUpperCase(Locale.ROOT)) && !form.equals("(")) {
        return at;
      }
    }
    return at;
  }

  private boolean isEmptyBracket(boolean[] gone, int close) {
    int at = close - 1;
    while (at > 0 && gone[at]) {
      at--;
    }
    boolean empty = at < close - 1 && words.get(at).form().equals("(");
    gone[at] |= empty;
    return empty;
  }

  private NamedSentence kept(String text, boolean[] gone, List<Money> sums) {
    List<Word> left = new ArrayList<>();
    int[] places = new int[words.size() + 1];
    for (int i = 0; i < words.size(); i++) {
      places[i] = left.size();
      Word word = words.get(i);
      Optional<Money> sum =
          sums.stream()
              .filter(it -> word.start() < it.end() && word.end() > it.start())
              .findFirst();
      boolean within =
          sum.isPresent()
              && !left.isEmpty()
              && left.get(left.size() - 1).end() >= Math.min(sum.get().end(), word.end());
      boolean opening =
          word.form().equals(",")
              && (left.isEmpty() || left.get(left.size() - 1).form().equals(","));
      if (gone[i] || within || opening) {
        continue;
      }
      left.add(
          sum.isEmpty()
              ? word
              : new Word(
                  text.substring(word.start(), Math.max(word.end(), sum.get().end())),
                  word.start(),
                  Math.max(word.end(), sum.get().end()),
                  true));
    }
    places[words.size()] = left.size();
    List<Mention> moved = new ArrayList<>();
    for (Mention mention : mentions) {
      if (places[mention.start()] < places[mention.end()]) {
        moved.add(mention.over(places[mention.start()], places[mention.end()]));
      }
    }
    return left.isEmpty() ? this : new NamedSentence(left, moved);
  }

  /** The sentence with each common noun of several words as one: memorandum of understanding. */
  public NamedSentence compounded(String text, Lexicon lexicon) {
    List<Word> joined = new ArrayList<>();
    List<Mention> moved = new ArrayList<>();
    for (int i = 0; i < words.size(); ) {
      int end = i + 1;
      for (int last = Math.min(words.size(), i + 4); last > i + 1 && end == i + 1; last--) {
        int start = i;
        boolean plain =
            mentions.stream().noneMatch(it -> it.start() >= start && it.start() < start + 4);
        String phrase =
            text.substring(
                words.get(i).start(), Math.max(words.get(last - 1).end(), words.get(i).end()));
        end =
            plain && lexicon.kinds().containsKey(phrase.toLowerCase(Locale.ROOT))
                ? last
                : end;
      }
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

  /** The sentence without words that only tie it to others: by contrast, for its part. */
  public NamedSentence plain(String text, Lexicon lexicon) {
    Set<String> asides = lexicon.lists().getOrDefault(Lexicon.Role.ASIDES, Set.of());
    boolean[] gone = new boolean[words.size()];
    for (int i = 0; i < words.size(); i++) {
      for (int last = Math.min(words.size(), i + LONGEST_ASIDE); last > i; last--) {
        int start = words.get(i).start();
        String phrase = text.substring(start, Math.max(start, words.get(last - 1).end()));
        if (asides.contains(phrase.toLowerCase(Locale.ROOT))) {
          for (int j = i; j < last; j++) {
            gone[j] = at(j).isEmpty();
          }
          break;
        }
      }
    }
    return kept(text, gone, List.of());
  }

  /** The sentence with its reporting clause, if any, in front. */
  public NamedSentence fronted(Lexicon lexicon) {
    return Fronting.of(this, lexicon);
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

  /** The mention that a word belongs to. */
  public Optional<Mention> at(int word) {
    return mentions.stream().filter(mention -> mention.holds(word)).findFirst();
  }
}
