package org.entente.fact.entity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.fact.analysis.Word;
import org.entente.fact.analysis.WordSet;
import org.jspecify.annotations.Nullable;

/** Takes out of a sentence what misleads a parser and is read without one. */
final class Thinning {
  private static final String NON = "non-";
  private static final Pattern YEAR = Pattern.compile("\\d{4}");
  private static final Set<String> IS = WordSet.of("is", "was", "are", "were");
  private static final Set<String> WORTH = Set.of("worth", "at");
  private static final Set<String> VALUED = WordSet.of("valued", "estimated", "priced", "put");
  private static final Set<String> SAID_TO_BE =
      WordSet.of("be", "to", "reported", "reportedly", "said", "believed", "thought", "estimated");
  private static final Set<String> OWNED = Set.of("'s", "’s");
  private static final Set<String> BEFORE_TIMES =
      WordSet.of(
          "on",
          "in",
          "since",
          "by",
          "until",
          "during",
          "from",
          "for",
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
          "just",
          "dated",
          "dating");

  /** What never ends a clause. */
  private static final Set<String> GOING_ON =
      WordSet.of(
          "had", "has", "have", "was", "were", "is", "are", "will", "would", "and", "that", "which",
          "who", "but", "be", "been", "to", "they", "it", "he", "she");

  /** With what a clause goes on whose subject stands before the commas. */
  private static final Set<String> RESUMING =
      WordSet.of("had", "has", "have", "was", "were", "is", "are", "will");

  /** "The start of 2026" is a time, "to start in 2026" none. */
  private static final Set<String> EDGES = WordSet.of("end", "beginning", "start");

  private final NamedSentence sentence;
  private final String text;
  private final List<Word> words;
  private final List<Mention> mentions;

  Thinning(NamedSentence sentence, String text) {
    this.sentence = sentence;
    this.text = text;
    this.words = sentence.words();
    this.mentions = sentence.mentions();
  }

  /** Without times, and with each sum as one word. */
  NamedSentence without(List<Dated> times, List<Money> sums) {
    boolean[] gone = new boolean[words.size()];
    for (int i = 0; i < words.size(); i++) {
      // "This year's summit": of a year that is gone nothing is owned.
      boolean owned = i > 0 && gone[i - 1] && OWNED.contains(words.get(i).form());
      gone[i] = sentence.at(i).isEmpty() && (owned || isWithin(times, words.get(i).start()));
    }
    for (int i = words.size() - 2; i >= 0; i--) {
      gone[i] |= gone[i + 1] && leads(i, gone);
    }
    for (int i = 0; i < words.size(); i++) {
      gone[i] |= sentence.at(i).isEmpty() && isNoMember(words.get(i).form());
    }
    asides(gone);
    sums.forEach(sum -> setAside(sum, gone));
    asides(gone);
    Arrays.fill(gone, 0, Dateline.length(words), true);
    emptyBrackets(gone);
    return kept(gone, new boolean[words.size()], sums);
  }

  private static boolean isWithin(List<Dated> times, int start) {
    for (Dated it : times) {
      if (start >= it.start() && start < it.end()) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word before a time goes with it: on 3 May, not until 2022. */
  private boolean leads(int i, boolean[] gone) {
    String form = words.get(i).form().toLowerCase(Locale.ROOT);
    if (form.equals("not") && isUntil(words.get(i + 1))) {
      return true;
    }
    boolean edge = EDGES.contains(form) && !words.get(i + 1).form().equals("of");
    return BEFORE_TIMES.contains(form)
        && !edge
        && sentence.at(i).isEmpty()
        && !(form.equals("the") && isOfNoun(i + 1, gone));
  }

  /** "Non-NATO states". */
  private static boolean isNoMember(String form) {
    return form.length() > NON.length()
        && (form.startsWith(NON) || form.startsWith("Non-"))
        && Character.isUpperCase(form.codePointAt(NON.length()));
  }

  private void asides(boolean[] gone) {
    for (int i = 2; i < words.size(); i++) {
      aside(i, gone);
    }
  }

  /** "Had, in May 2012, agreed": with the time its commas go, which would part the verb. */
  private void aside(int close, boolean[] gone) {
    int open = close - 1;
    while (open > 0 && gone[open]) {
      open--;
    }
    boolean within =
        words.get(close).form().equals(",")
            && words.get(open).form().equals(",")
            && open < close - 1
            && open > 0;
    boolean resumes = close + 1 < words.size() && RESUMING.contains(words.get(close + 1).form());
    if (within && (resumes || goesOn(words.get(open - 1).form().toLowerCase(Locale.ROOT)))) {
      gone[open] = true;
      gone[close] = true;
    }
  }

  private static boolean goesOn(String form) {
    return GOING_ON.contains(form) || form.endsWith("ly");
  }

  /** "The 1994 pact": the article is the pact's. */
  private boolean isOfNoun(int year, boolean[] gone) {
    return YEAR.matcher(words.get(year).form()).matches()
        && year + 1 < words.size()
        && !gone[year + 1]
        && Character.isLetter(words.get(year + 1).form().codePointAt(0));
  }

  private static boolean isUntil(Word word) {
    return word.form().equals("until") || word.form().equals("till");
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
        while (verb > 1 && SAID_TO_BE.contains(words.get(verb - 1).form())) {
          verb--;
        }
        if (words.get(i).form().equals("at") && verb == i) {
          return;
        }
        boolean which = verb > 1 && IS.contains(words.get(verb - 1).form());
        verb -= which && words.get(verb - 2).form().equals("which") ? 2 : 0;
        for (int j = verb; j < words.size() && words.get(j).start() < sum.end(); j++) {
          gone[j] |= sentence.at(j).isEmpty();
        }
        return;
      }
    }
  }

  private void emptyBrackets(boolean[] gone) {
    for (int i = 1; i + 1 < words.size(); i++) {
      gone[i] |= words.get(i).form().equals(")") && isEmptyBracket(gone, i);
    }
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

  private NamedSentence kept(boolean[] gone, boolean[] beside, List<Money> sums) {
    List<Word> left = new ArrayList<>();
    int[] places = new int[words.size() + 1];
    for (int i = 0; i < words.size(); i++) {
      places[i] = left.size();
      Word word = words.get(i);
      Money sum = over(word.start(), word.end(), sums);
      Word last = left.isEmpty() ? null : left.get(left.size() - 1);
      boolean within = sum != null && last != null && last.end() >= Math.min(sum.end(), word.end());
      boolean opening = word.form().equals(",") && (last == null || last.form().equals(","));
      if (!gone[i] && !within && !opening) {
        left.add(sum != null ? whole(word, sum) : beside[i] ? and(word) : dash(i));
      }
    }
    places[words.size()] = left.size();
    return left.isEmpty() ? sentence : new NamedSentence(left, moved(places, sums));
  }

  private static @Nullable Money over(int start, int end, List<Money> sums) {
    for (Money it : sums) {
      if (start < it.end() && end > it.start()) {
        return it;
      }
    }
    return null;
  }

  private Word whole(Word first, Money sum) {
    int end = Math.max(first.end(), sum.end());
    return new Word(text.substring(first.start(), end), first.start(), end, true);
  }

  private static Word and(Word word) {
    return new Word("and", word.start(), word.start() + 3, false);
  }

  private List<Mention> moved(int[] places, List<Money> sums) {
    List<Mention> moved = new ArrayList<>();
    for (Mention mention : mentions) {
      int from = words.get(mention.start()).start();
      int to = words.get(mention.end() - 1).end();
      // "5 billion Swedish kronor" name no state.
      boolean priced = sums.stream().anyMatch(it -> it.start() <= from && to <= it.end());
      if (!priced && places[mention.start()] < places[mention.end()]) {
        moved.add(mention.over(places[mention.start()], places[mention.end()]));
      }
    }
    return moved;
  }

  /** A hyphen between blanks is a dash: a parser may take it for part of a compound. */
  private Word dash(int i) {
    Word word = words.get(i);
    return i > 0 && i + 1 < words.size() && word.form().equals("-") && Dateline.isDetached(words, i)
        ? new Word("—", word.start(), word.end(), false)
        : word;
  }

  /** The sentence without words that only tie it to others: by contrast, for its part. */
  NamedSentence plain(Lexicon lexicon) {
    Padding padding = new Padding(sentence, text, lexicon);
    return kept(padding.gone(), padding.beside(), List.of());
  }
}
