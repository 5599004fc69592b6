package org.entente.fact.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.fact.Thesaurus;
import org.entente.fact.analysis.Word;
import org.entente.fact.analysis.WordSet;

/**
 * Takes a ministry that the thesaurus lacks for the state whose it is: Croatia's Ministry of
 * Foreign Affairs, the Croatian Ministry of the Interior, the Foreign Ministry of Croatia.
 */
final class Ministries {
  private static final Set<String> BODIES = Set.of("ministry", "department");
  private static final Set<String> POSSESSIVE = WordSet.of("'s", "’s", "'", "’");
  private static final Set<String> POINTING =
      WordSet.of("its", "their", "his", "her", "whose", "our");

  private Ministries() {}

  /**
   * The mentions with states in place of their ministries.
   *
   * @param known what of the sentence the thesaurus has, also within longer names
   */
  static List<Mention> joined(List<Word> words, List<Mention> known, List<Mention> mentions) {
    List<Mention> joined = new ArrayList<>();
    for (Mention mention : mentions) {
      boolean ministry = isMinistry(words, mention);
      Mention state = ministry ? state(words, known, mention) : mention;
      if (ministry
          && (isPointed(words, mention) || (state.equals(mention) && isOfOffice(words, mention)))) {
        continue;
      }
      if (!joined.isEmpty() && joined.get(joined.size() - 1).end() > mention.start()) {
        continue;
      }
      joined.removeIf(it -> it.end() > state.start());
      joined.add(state);
    }
    return joined;
  }

  private static boolean isMinistry(List<Word> words, Mention mention) {
    boolean body = false;
    for (int i = mention.start(); i < mention.end(); i++) {
      body |= BODIES.contains(words.get(i).form().toLowerCase(Locale.ROOT));
    }
    return body
        && mention.end() - mention.start() > 1
        && mention.senses().stream()
            .allMatch(it -> !it.known() && it.kinds().equals(Set.of("Organization")));
  }

  /** The state whose a ministry is, over all words that say so; the ministry where none is told. */
  private static Mention state(List<Word> words, List<Mention> known, Mention ministry) {
    for (Mention one : known) {
      int behind = one.end() + 1;
      boolean within = one.start() >= ministry.start() && one.end() <= ministry.end();
      boolean before =
          one.end() == ministry.start()
              || (behind == ministry.start() && isPossessive(words, one.end()));
      boolean after = one.start() == afterOf(words, ministry.end());
      if ((within || before || after) && isState(one)) {
        List<Sense> states =
            one.senses().stream()
                .filter(it -> it.kinds().contains("State"))
                .map(
                    it ->
                        new Sense(
                            it.key(), it.label(), it.kinds(), Set.of(Thesaurus.Flag.METONYM), true))
                .toList();
        return new Mention(
            Math.min(one.start(), ministry.start()), Math.max(one.end(), ministry.end()), states);
      }
    }
    return ministry;
  }

  /** "Its Ministry of Defence": a common noun's phrase, for whomever it points to. */
  private static boolean isPointed(List<Word> words, Mention ministry) {
    int before = ministry.start() - 1;
    return before >= 0 && POINTING.contains(words.get(before).form().toLowerCase(Locale.ROOT));
  }

  /** "Foreign Ministry spokesman X": a part of his title, for the state that is spoken of. */
  private static boolean isOfOffice(List<Word> words, Mention ministry) {
    return ministry.end() < words.size()
        && words.get(ministry.end()).form().toLowerCase(Locale.ROOT).startsWith("spokes");
  }

  /** Where a name stands behind "of" or "of the"; -1 where neither follows. */
  static int afterOf(List<Word> words, int word) {
    if (word + 2 >= words.size() || !words.get(word).form().equals("of")) {
      return -1;
    }
    return words.get(word + 1).form().equals("the") ? word + 2 : word + 1;
  }

  static boolean isPossessive(List<Word> words, int word) {
    return POSSESSIVE.contains(words.get(word).form());
  }

  private static boolean isState(Mention mention) {
    return mention.senses().stream().anyMatch(it -> it.kinds().contains("State"));
  }
}
