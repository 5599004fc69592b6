package org.entente.fact.analysis;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Mends tags where the words themselves tell what the weights did not see. */
final class TagMending {
  static final Set<String> PREPOSITIONS =
      WordSet.of(
          "from", "with", "by", "of", "for", "in", "at", "on", "under", "against", "between",
          "into");

  private static final Set<String> NUMBERS =
      WordSet.of(
          "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
          "twelve", "fifteen", "twenty", "thirty", "forty", "fifty");

  private static final Set<String> ARMS =
      WordSet.of(
          "missile", "rocket", "drone", "nuclear", "artillery", "satellite", "weapons", "air");

  private static final Set<String> DEEDS =
      WordSet.of(
          "launches", "tests", "strikes", "attacks", "raids", "exercises", "drills", "exports");

  /** Nouns that a treebank lacks, with the ending of another part of speech. */
  private static final Set<String> NOUNS = Set.of("ally");

  private final List<String> tags;
  private final int preposition;
  private final int number;
  private final int verb;
  private final int noun;
  private final int nouns;

  /** Of tags by number; what takes one that is not among them is not mended. */
  TagMending(List<String> tags) {
    this.tags = tags;
    this.preposition = tags.indexOf("ADP|IN");
    this.number = tags.indexOf("NUM|CD");
    this.verb = tags.indexOf("VERB|VBP");
    this.noun = tags.indexOf("NOUN|NN");
    this.nouns = tags.indexOf("NOUN|NNS");
  }

  /** A preposition before a name is one; what follows several names and no noun is what they do. */
  void mend(List<Word> words, int[] chosen) {
    for (int i = 0; i < chosen.length; i++) {
      chosen[i] = mended(words, i, chosen[i]);
    }
    boolean several =
        chosen.length > 2 && words.get(0).name() && words.get(0).form().contains(" and ");
    if (several && verb >= 0 && tags.get(chosen[1]).equals("NOUN|NN") && follows(chosen[2])) {
      chosen[1] = verb;
    }
  }

  private int mended(List<Word> words, int word, int tag) {
    String form = words.get(word).form();
    String lower = form.toLowerCase(Locale.ROOT);
    if (noun >= 0 && NOUNS.contains(form)) {
      return noun;
    } else if (nouns >= 0 && word > 0 && isDeed(words.get(word - 1), form)) {
      return nouns;
    } else if (number >= 0 && NUMBERS.contains(lower)) {
      return number;
    } else if (!words.get(word).name() && form.indexOf(' ') >= 0) {
      return several(form, tag);
    }
    boolean placed =
        preposition >= 0
            && word + 1 < words.size()
            && words.get(word + 1).name()
            && PREPOSITIONS.contains(lower);
    return placed ? preposition : tag;
  }

  /** A common noun of several words is no verb, whatever its last letters look like. */
  private int several(String form, int tag) {
    int common = form.endsWith("s") ? nouns : noun;
    String upos = tags.get(tag).substring(0, tags.get(tag).indexOf('|'));
    return common >= 0 && Set.of("VERB", "AUX", "ADP").contains(upos) ? common : tag;
  }

  /** "missile launches", "drone strikes": the verb of that form would want another subject. */
  private static boolean isDeed(Word before, String word) {
    String form = DEEDS.contains(word) ? before.form().toLowerCase(Locale.ROOT) : "";
    return ARMS.contains(form.substring(form.lastIndexOf(' ') + 1));
  }

  private boolean follows(int tag) {
    String upos = tags.get(tag).substring(0, tags.get(tag).indexOf('|'));
    return Set.of("ADP", "ADV", "DET", "SCONJ").contains(upos);
  }
}
