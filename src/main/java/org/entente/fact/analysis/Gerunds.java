package org.entente.fact.analysis;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Tells what somebody does from a noun or an adjective: "of arming Peru" is what is done to Peru,
 * "are founding members" nothing that they are doing.
 */
final class Gerunds {
  private static final String GERUND = "VERB|VBG";
  private static final String ADJECTIVE = "ADJ|JJ";
  private static final Set<String> KINDS_OF_MEMBER =
      WordSet.of("founding", "participating", "contributing", "signing", "acceding", "voting");
  private static final Set<String> MEMBERS =
      WordSet.of(
          "member",
          "members",
          "state",
          "states",
          "country",
          "countries",
          "nation",
          "nations",
          "signatory",
          "signatories",
          "party",
          "parties",
          "government",
          "governments");

  /** What a noun that stands in this place is never: "the ministers, meeting in Lima, agreed". */
  private static final Set<String> DOINGS =
      WordSet.of("meeting", "gathering", "speaking", "convening");

  private static final String PRESENT = "VERB|VBZ";
  private static final String PLURAL = "NOUN|NNS";
  private static final Set<String> MAKING = WordSet.of("make", "made", "makes", "making", "with");
  private static final Set<String> HOSTING = WordSet.of("with", "to", "between", "from");
  private static final Set<String> WHERE = WordSet.of("in", "at", "on", "with", "for");
  private static final Set<String> NO_VERBS = WordSet.of("near", "about", "over");
  private static final Set<String> PREPOSITIONS =
      WordSet.of("of", "for", "by", "from", "against", "without", "after", "before");

  private final List<String> tags;
  private final int gerund;
  private final int adjective;
  private final int verb;
  private final int noun;

  /** Of the names of all tags, by number. */
  Gerunds(List<String> tags) {
    this.tags = tags;
    this.gerund = tags.indexOf(GERUND);
    this.adjective = tags.indexOf(ADJECTIVE);
    this.verb = tags.indexOf(PRESENT);
    this.noun = tags.indexOf(PLURAL);
  }

  /**
   * Makes a verb of each noun in -ing that stands between a preposition and a name, and an
   * adjective of each that tells what sort of member somebody is.
   */
  void mend(List<Word> words, int[] chosen) {
    for (int i = 0; adjective >= 0 && i + 1 < chosen.length; i++) {
      if (chosen[i] == gerund
          && KINDS_OF_MEMBER.contains(words.get(i).form().toLowerCase(Locale.ROOT))
          && MEMBERS.contains(words.get(i + 1).form().toLowerCase(Locale.ROOT))) {
        chosen[i] = adjective;
      }
    }
    visitors(words, chosen);
    whom(words, chosen);
    stops(words, chosen);
    shots(words, chosen);
    for (int i = 0; gerund >= 0 && i + 1 < chosen.length; i++) {
      if (tags.get(chosen[i]).equals("NOUN|NN")
          && (i == 0 || words.get(i - 1).form().equals(","))
          && DOINGS.contains(words.get(i).form().toLowerCase(Locale.ROOT))
          && WHERE.contains(words.get(i + 1).form())) {
        chosen[i] = gerund;
      }
    }
    for (int i = 1; gerund >= 0 && i + 1 < chosen.length; i++) {
      if (tags.get(chosen[i]).equals("NOUN|NN")
          && words.get(i).form().endsWith("ing")
          && words.get(i + 1).name()
          && PREPOSITIONS.contains(words.get(i - 1).form().toLowerCase(Locale.ROOT))) {
        chosen[i] = gerund;
      }
    }
  }

  /** "told visiting Chinese envoy X": who is on a visit, and nobody visits him. */
  private void visitors(List<Word> words, int[] chosen) {
    for (int i = 1; adjective >= 0 && i + 1 < chosen.length; i++) {
      boolean whom =
          tags.get(chosen[i - 1]).startsWith("VERB")
              || HOSTING.contains(words.get(i - 1).form().toLowerCase(Locale.ROOT));
      if (whom && words.get(i).form().equals("visiting") && words.get(i + 1).name()) {
        chosen[i] = adjective;
      }
    }
  }

  /**
   * "made stops in Lima", "trained near Lima", "concern over Lima": nothing that somebody does to
   * Lima.
   */
  private void stops(List<Word> words, int[] chosen) {
    if (chosen.length > 1
        && words.get(0).form().equals("Long")
        && tags.get(chosen[0]).startsWith("VERB")) {
      chosen[0] = tags.indexOf("ADV|RB");
    }
    for (int i = 1; noun >= 0 && i < chosen.length; i++) {
      if (NO_VERBS.contains(words.get(i).form()) && tags.get(chosen[i]).startsWith("VERB")) {
        chosen[i] = tags.indexOf("ADP|IN");
      }
      if (words.get(i).form().equals("stops")
          && MAKING.contains(words.get(i - 1).form().toLowerCase(Locale.ROOT))) {
        chosen[i] = noun;
      }
    }
  }

  /** "Chile shot down a drone": something is done, and no shot heard. */
  private void shots(List<Word> words, int[] chosen) {
    int past = tags.indexOf("VERB|VBD");
    for (int i = 1; past >= 0 && i + 1 < chosen.length; i++) {
      if (words.get(i).form().equals("shot")
          && words.get(i + 1).form().equals("down")
          && tags.get(chosen[i]).startsWith("NOUN")) {
        chosen[i] = past;
      }
    }
  }

  /** "the rebels, whom Peru arms and trains": what follows is what Peru does. */
  private void whom(List<Word> words, int[] chosen) {
    for (int i = 2; verb >= 0 && i < chosen.length; i++) {
      if (words.get(i - 2).form().equals("whom")
          && words.get(i - 1).name()
          && tags.get(chosen[i]).equals(PLURAL)) {
        chosen[i] = verb;
        if (i + 2 < chosen.length
            && words.get(i + 1).form().equals("and")
            && tags.get(chosen[i + 2]).equals(PLURAL)) {
          chosen[i + 2] = verb;
        }
      }
    }
  }
}
