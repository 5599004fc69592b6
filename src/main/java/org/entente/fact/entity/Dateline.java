package org.entente.fact.entity;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.fact.analysis.Word;
import org.entente.fact.analysis.WordSet;

/** What stands before a sentence and is none of it: a list's bullet or number, a dateline. */
final class Dateline {
  private static final Pattern BULLETS = Pattern.compile("[-–—•*·]|\\d{1,2}|[.)]");
  private static final int LONGEST_DATELINE = 14;
  private static final Set<String> DASHES = WordSet.of("-", "–", "—", "--");

  private Dateline() {}

  /** How many words of a sentence open it: PARIS — France … */
  static int length(List<Word> words) {
    int at = 0;
    while (at < words.size() - 1 && BULLETS.matcher(words.get(at).form()).matches()) {
      at++;
    }
    return dateline(words, at);
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
  static boolean isDetached(List<Word> words, int dash) {
    // "PARIS (Newsdesk) -France".
    return !words.get(dash).form().equals("-")
        || words.get(dash - 1).form().equals(")")
        || (words.get(dash - 1).end() < words.get(dash).start()
            && words.get(dash).end() < words.get(dash + 1).start());
  }
}
