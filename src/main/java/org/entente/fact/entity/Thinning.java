package org.entente.fact.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.fact.analysis.Word;
import org.entente.fact.analysis.WordSet;

/** Takes out of a sentence what misleads a parser and is read without one. */
final class Thinning {
  private static final Pattern BULLETS = Pattern.compile("[-–—•*·]|\\d{1,2}|[.)]");
  private static final Pattern NO_MEMBER = Pattern.compile("[Nn]on-\\p{Lu}.*");
  private static final Pattern YEAR = Pattern.compile("\\d{4}");
  private static final int LONGEST_DATELINE = 14;
  private static final Set<String> WORTH = Set.of("worth", "at");
  private static final Set<String> VALUED = WordSet.of("valued", "estimated", "priced", "put");
  private static final Set<String> SAID_TO_BE =
      WordSet.of("be", "to", "reported", "reportedly", "said", "believed", "thought", "estimated");
  private static final Set<String> OWNED = Set.of("'s", "’s");
  private static final Set<String> DASHES = WordSet.of("-", "–", "—");
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
      Word word = words.get(i);
      gone[i] =
          !times.isEmpty()
              && times.stream()
                  .anyMatch(it -> word.start() >= it.start() && word.start() < it.end())
              && sentence.at(i).isEmpty();
    }
    for (int i = 1; i < words.size(); i++) {
      // "This year's summit": of a year that is gone nothing is owned.
      gone[i] |= gone[i - 1] && OWNED.contains(words.get(i).form()) && sentence.at(i).isEmpty();
    }
    for (int i = words.size() - 2; i >= 0; i--) {
      String form = words.get(i).form().toLowerCase(Locale.ROOT);
      boolean edge = EDGES.contains(form) && !words.get(i + 1).form().equals("of");
      boolean leads =
          BEFORE_TIMES.contains(form)
              && !edge
              && gone[i + 1]
              && sentence.at(i).isEmpty()
              && !(form.equals("the") && isOfNoun(i + 1, gone));
      // "not until 2022": then.
      boolean only = form.equals("not") && gone[i + 1] && isUntil(words.get(i + 1));
      gone[i] |= leads || only;
    }
    for (int i = 0; i < words.size(); i++) {
      gone[i] |= sentence.at(i).isEmpty() && NO_MEMBER.matcher(words.get(i).form()).matches();
    }
    for (int i = 2; i < words.size(); i++) {
      aside(i, gone);
    }
    for (Money sum : sums) {
      setAside(sum, gone);
    }
    for (int i = 2; i < words.size(); i++) {
      aside(i, gone);
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
    return kept(gone, new boolean[words.size()], sums);
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
        for (int j = verb; j < words.size() && words.get(j).start() < sum.end(); j++) {
          gone[j] |= sentence.at(j).isEmpty();
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
    return dateline(at);
  }

  /** "BUENOS AIRES, Argentina (Newsdesk) —": a place in capitals, then who reports, then a dash. */
  private int dateline(int at) {
    int depth = 0;
    boolean loose = false;
    for (int i = at; i < Math.min(words.size() - 1, at + LONGEST_DATELINE); i++) {
      String form = words.get(i).form();
      if (i > at && depth == 0 && DASHES.contains(form)) {
        return isDetached(i) ? i + 1 : at;
      }
      depth += form.equals("(") ? 1 : form.equals(")") ? -1 : 0;
      loose |= i > at && form.equals(",");
      boolean capitals = form.equals(form.toUpperCase(Locale.ROOT));
      if (depth == 0 && !capitals && (!loose || Character.isLowerCase(form.codePointAt(0)))) {
        return at;
      }
    }
    return at;
  }

  /** "PARIS - France": "US-Indian ties" begins with no dateline. */
  private boolean isDetached(int word) {
    return !words.get(word).form().equals("-")
        || (words.get(word - 1).end() < words.get(word).start()
            && words.get(word).end() < words.get(word + 1).start());
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
              ? beside[i] ? new Word("and", word.start(), word.start() + 3, false) : dash(i)
              : new Word(
                  text.substring(word.start(), Math.max(word.end(), sum.get().end())),
                  word.start(),
                  Math.max(word.end(), sum.get().end()),
                  true));
    }
    places[words.size()] = left.size();
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
    return left.isEmpty() ? sentence : new NamedSentence(left, moved);
  }

  /** A hyphen between blanks is a dash: a parser may take it for part of a compound. */
  private Word dash(int i) {
    Word word = words.get(i);
    return i > 0 && i + 1 < words.size() && word.form().equals("-") && isDetached(i)
        ? new Word("—", word.start(), word.end(), false)
        : word;
  }

  /** The sentence without words that only tie it to others: by contrast, for its part. */
  NamedSentence plain(Lexicon lexicon) {
    Padding padding = new Padding(sentence, text, lexicon);
    return kept(padding.gone(), padding.beside(), List.of());
  }
}
