package org.entente.fact.entity;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.fact.analysis.Word;
import org.entente.fact.analysis.WordSet;

/** What stands before a sentence and is none of it: a list's bullet or number, a dateline. */
final class Dateline {
  private static final Pattern BULLETS = Pattern.compile("[-–—•*·]|\\d{1,2}|[.)]");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");
  private static final int LONGEST_DATELINE = 14;
  private static final int LONGEST_PLACE = 6;
  private static final int LONGEST_DATE = 6;
  private static final Pattern DATE =
      Pattern.compile(
          "(?:\\d{1,2} \\p{Lu}\\p{L}{2,8}|\\p{Lu}\\p{L}{2,8}(?: \\.)? \\d{1,2})(?: ,)? \\d{4}");
  private static final Set<String> DASHES = WordSet.of("-", "–", "—", "--");

  /** What a transcript begins a turn with, alone or before a name: "MINISTER ROJAS:". */
  private static final Set<String> TURNS =
      WordSet.of(
          "q",
          "a",
          "question",
          "answer",
          "moderator",
          "reporter",
          "mr",
          "mrs",
          "ms",
          "dr",
          "minister",
          "secretary",
          "president",
          "chancellor",
          "ambassador",
          "general",
          "admiral",
          "spokesperson",
          "spokesman",
          "spokeswoman",
          "prime",
          "foreign",
          "under",
          "deputy");

  private static final int LONGEST_TURN = 7;

  private Dateline() {}

  /** How many words of a sentence open it: PARIS — France … */
  static int length(List<Word> words) {
    int at = Math.max(dated(words), turn(words));
    while (at < words.size() - 1 && BULLETS.matcher(words.get(at).form()).matches()) {
      at++;
    }
    int reported = reported(words, at);
    return reported > at ? reported : dateline(words, at);
  }

  /** "QUESTION:", "Q:", "MINISTER ROJAS:". */
  private static int turn(List<Word> words) {
    String first = words.get(0).form().toLowerCase(Locale.ROOT);
    int title = first.indexOf(' ');
    if (!TURNS.contains(title < 0 ? first : first.substring(0, title))) {
      return 0;
    }
    for (int i = 0; i < Math.min(words.size() - 1, LONGEST_TURN); i++) {
      String form = words.get(i).form();
      if (form.equals(":")) {
        return i + 1;
      } else if (!form.equals(form.toUpperCase(Locale.ROOT))) {
        return 0;
      }
    }
    return 0;
  }

  /** "4 May 2021 – Peru". */
  private static int dated(List<Word> words) {
    int end = 1;
    while (end < Math.min(words.size() - 1, LONGEST_DATE) && !ends(words, end)) {
      end++;
    }
    String date = words.stream().limit(end).map(Word::form).collect(Collectors.joining(" "));
    return end < words.size() && ends(words, end) && DATE.matcher(date).matches() ? end + 1 : 0;
  }

  private static boolean ends(List<Word> words, int at) {
    String form = words.get(at).form();
    return form.equals(":") || (DASHES.contains(form) && isDetached(words, at));
  }

  /** "Lima (Newsdesk) —": the place need not be in capitals where it is told who reports. */
  private static int reported(List<Word> words, int at) {
    int open = at;
    while (open < Math.min(words.size(), at + LONGEST_PLACE) && isPlace(words, at, open)) {
      open++;
    }
    for (int i = open + 2; i < Math.min(words.size() - 2, open + LONGEST_PLACE); i++) {
      // "Lima (Newsdesk).-".
      int dash = words.get(i + 1).form().equals(".") ? i + 2 : i + 1;
      if (open > at
          && words.get(open).form().equals("(")
          && words.get(i).form().equals(")")
          && DASHES.contains(words.get(dash).form())) {
        boolean detached = dash > i + 1 || isDetached(words, dash);
        return detached && isSource(words, open, dash + 1) ? dash + 1 : at;
      }
    }
    return at;
  }

  /** "Lima (Newsdesk) -", but neither "Lima (the capital) -" nor "Saab (SAAB) - a firm - sold". */
  private static boolean isSource(List<Word> words, int bracket, int next) {
    return Character.isUpperCase(words.get(bracket + 1).form().codePointAt(0))
        && IntStream.range(next, words.size() - 1)
            .noneMatch(it -> isDash(words.get(it).form()) && isDetached(words, it));
  }

  private static boolean isDash(String form) {
    return DASHES.contains(form) && !form.equals("--");
  }

  /** A word of the place, or of the date behind it. */
  private static boolean isPlace(List<Word> words, int at, int word) {
    String form = words.get(word).form();
    return Character.isUpperCase(form.codePointAt(0))
        || form.equals(",")
        || (word > at + 1 && NUMBER.matcher(form).matches());
  }

  /** "BUENOS AIRES, Argentina (Newsdesk) —": a place in capitals, then who reports, then a dash. */
  private static int dateline(List<Word> words, int at) {
    int depth = 0;
    boolean loose = false;
    for (int i = at; i < Math.min(words.size() - 1, at + LONGEST_DATELINE); i++) {
      String form = words.get(i).form();
      if (i > at && depth == 0 && DASHES.contains(form)) {
        return isDetached(words, i) ? i + 1 : at;
      }
      // "LONDON, Feb 3, 2021: Kenya".
      if (loose && form.equals(":") && NUMBER.matcher(words.get(i - 1).form()).matches()) {
        return i + 1;
      }
      depth += form.equals("(") ? 1 : form.equals(")") ? -1 : 0;
      // "ACCRA, (Newsdesk / Wire - 3rd March, 2021) Kenya": the bracket ends it.
      if (form.equals("(") && i > at && words.get(i - 1).form().equals(",")) {
        return Character.isUpperCase(words.get(i + 1).form().codePointAt(0))
            ? bracketed(words, i, at)
            : at;
      }
      loose |= i > at && form.equals(",");
      boolean capitals = form.equals(form.toUpperCase(Locale.ROOT));
      if (depth == 0 && !capitals && (!loose || Character.isLowerCase(form.codePointAt(0)))) {
        return at;
      }
    }
    return at;
  }

  private static int bracketed(List<Word> words, int bracket, int at) {
    for (int i = bracket; i < Math.min(words.size() - 1, bracket + LONGEST_DATELINE); i++) {
      if (words.get(i).form().equals(")")) {
        return dashBehind(words, i + 1);
      }
    }
    return at;
  }

  /** "ACCRA, (Newsdesk) May 4, Newsdesk - Kenya": behind the dash, if nothing else is before it. */
  private static int dashBehind(List<Word> words, int from) {
    for (int i = from; i < Math.min(words.size() - 1, from + LONGEST_PLACE); i++) {
      String form = words.get(i).form();
      if (DASHES.contains(form) && isDetached(words, i)) {
        return i + 1;
      }
      if (!isPlace(words, from - 2, i)) {
        return from;
      }
    }
    return from;
  }

  /** "PARIS - France": "US-Indian ties" begins with no dateline. */
  static boolean isDetached(List<Word> words, int dash) {
    // "PARIS (Newsdesk) -France".
    return !words.get(dash).form().equals("-")
        || words.get(dash - 1).form().equals(")")
        || (words.get(dash - 1).end() < words.get(dash).start()
            && words.get(dash).end() < words.get(dash + 1).start());
  }
}
