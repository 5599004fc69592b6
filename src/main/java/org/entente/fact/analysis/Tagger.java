package org.entente.fact.analysis;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the tags of words from left to right with a perceptron (Collins 2002) and a dictionary. A
 * tag is a part of speech and a Penn Treebank tag in one: {@code PROPN|NNP}.
 */
public final class Tagger {
  private static final int TEMPLATES = 64;
  private static final int OUTSIDE = -1;
  private static final Set<String> PREPOSITIONS =
      WordSet.of(
          "from", "with", "by", "of", "for", "in", "at", "on", "under", "against", "between",
          "into");

  private static final Set<String> NUMBERS =
      WordSet.of(
          "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
          "twelve", "fifteen", "twenty", "thirty", "forty", "fifty");

  /** Verbs that make no sentence alone. */
  private static final Set<String> INFINITE = WordSet.of("VERB|VBN", "VERB|VBG", "VERB|VB");

  private static final Set<String> ARMS =
      WordSet.of(
          "missile", "rocket", "drone", "nuclear", "artillery", "satellite", "weapons", "air");

  private static final Set<String> DEEDS =
      WordSet.of(
          "launches", "tests", "strikes", "attacks", "raids", "exercises", "drills", "exports");

  /** Nouns that a treebank lacks, with the ending of another part of speech. */
  private static final Set<String> NOUNS = Set.of("ally");

  private final Weights weights;
  private final Dictionary dictionary;
  private final List<String> tags;
  private final int name;
  private final int preposition;
  private final int number;
  private final int verb;
  private final int noun;
  private final int nouns;
  private final List<Integer> finite;

  /**
   * A tagger.
   *
   * @param tags the tags by number; among them {@code PROPN|NNP}, which names get
   */
  public Tagger(Weights weights, Dictionary dictionary, List<String> tags) {
    this.weights = weights;
    this.dictionary = dictionary;
    this.tags = List.copyOf(tags);
    this.name = tags.indexOf("PROPN|NNP");
    this.preposition = tags.indexOf("ADP|IN");
    this.number = tags.indexOf("NUM|CD");
    this.verb = tags.indexOf("VERB|VBP");
    this.noun = tags.indexOf("NOUN|NN");
    this.nouns = tags.indexOf("NOUN|NNS");
    this.finite =
        Stream.of("VERB|VBD", "VERB|VBZ", "VERB|VBP")
            .map(tags::indexOf)
            .filter(it -> it >= 0)
            .toList();
  }

  /** A tagger with packed weights. */
  public static Tagger of(byte[] weights, Dictionary dictionary, List<String> tags) {
    return new Tagger(PackedWeights.read(ByteBuffer.wrap(weights)), dictionary, tags);
  }

  /**
   * The words' tags, by number. A whole sentence has a verb: where none was seen, the word that
   * came nearest to one is taken for it.
   */
  public int[] tag(List<Word> words) {
    if (finite.isEmpty()) {
      return tag(words, (place, features, scores, tag) -> {});
    }
    int past = tags.indexOf("VERB|VBD");
    int[] nearest = {-1, 0};
    int[] least = {Integer.MAX_VALUE};
    boolean[] verbs = new boolean[1];
    int[] chosen =
        tag(
            words,
            (place, features, scores, tag) -> {
              verbs[0] |= isFinite(tag);
              int verb = finite(scores);
              String form = words.get(place).form();
              boolean word =
                  Character.isLowerCase(form.codePointAt(0))
                      && !form.contains(" ")
                      && !PREPOSITIONS.contains(form);
              if (word && place > 0 && scores[tag] - scores[verb] < least[0]) {
                least[0] = scores[tag] - scores[verb];
                nearest[0] = place;
                nearest[1] = isPast(tag) ? past : verb;
              }
            });
    mend(words, chosen);
    boolean whole = !words.isEmpty() && words.get(words.size() - 1).form().equals(".");
    if (!verbs[0] && whole && nearest[0] >= 0) {
      chosen[nearest[0]] = nearest[1];
    }
    return chosen;
  }

  /** A preposition before a name is one; what follows several names and no noun is what they do. */
  private void mend(List<Word> words, int[] chosen) {
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

  private boolean isPast(int tag) {
    return tags.get(tag).equals("VERB|VBN") && tags.contains("VERB|VBD");
  }

  private boolean isFinite(int tag) {
    String name = tags.get(tag);
    return (name.startsWith("VERB|") || name.startsWith("AUX|")) && !INFINITE.contains(name);
  }

  /** The most likely of the tags of finite verbs. */
  private int finite(int[] scores) {
    int best = finite.get(0);
    for (int tag : finite) {
      best = scores[tag] > scores[best] ? tag : best;
    }
    return best;
  }

  /** Sees each decision as it is made; may learn from it. */
  public interface Observer {
    /** Told what was seen, what it amounts to and what was chosen for the word at a place. */
    void chosen(int place, Features features, int[] scores, int tag);
  }

  /** The words' tags, by number, each decision told to an observer. */
  public int[] tag(List<Word> words, Observer observer) {
    List<Surface> surfaces = words.stream().map(it -> Surface.of(it, dictionary)).toList();
    Features features = new Features(TEMPLATES);
    int[] scores = new int[tags.size()];
    int[] chosen = new int[words.size()];
    for (int i = 0; i < chosen.length; i++) {
      if (words.get(i).name()) {
        chosen[i] = name;
        continue;
      }
      look(surfaces, chosen, i, features);
      weights.score(features, scores);
      chosen[i] = best(scores);
      observer.chosen(i, features, scores, chosen[i]);
    }
    return chosen;
  }

  private static int best(int[] scores) {
    int best = 0;
    for (int i = 1; i < scores.length; i++) {
      if (scores[i] > scores[best]) {
        best = i;
      }
    }
    return best;
  }

  private static void look(List<Surface> surfaces, int[] chosen, int i, Features features) {
    Surface word = at(surfaces, i);
    int before = i > 0 ? chosen[i - 1] : OUTSIDE;
    int twoBefore = i > 1 ? chosen[i - 2] : OUTSIDE;
    features.clear();
    seeWord(features, word, i == 0 ? 1 : 0);
    seeNeighbours(features, surfaces, word, i);
    seeDictionary(features, at(surfaces, i - 1), word, at(surfaces, i + 1), at(surfaces, i + 2));
    seeTags(features, word, at(surfaces, i + 1), before, twoBefore);
  }

  private static void seeWord(Features features, Surface word, int first) {
    features.add(0);
    features.add(word.lower());
    features.add(word.form(), first);
    features.add(word.prefix1(), word.suffix1());
    features.add(word.prefix3());
    features.add(word.suffix1());
    features.add(word.suffix2());
    features.add(word.suffix3());
    features.add(word.suffix4());
    features.add(word.shape(), first);
    features.add(word.shape(), word.suffix3());
    features.add(word.known());
    features.add(word.known(), word.suffix2());
    features.add(word.known(), word.shape(), first);
  }

  private static void seeNeighbours(
      Features features, List<Surface> surfaces, Surface word, int i) {
    Surface left = at(surfaces, i - 1);
    Surface right = at(surfaces, i + 1);
    Surface farLeft = at(surfaces, i - 2);
    Surface farRight = at(surfaces, i + 2);
    features.add(left.lower());
    features.add(right.lower());
    features.add(farLeft.lower());
    features.add(farRight.lower());
    features.add(left.lower(), word.lower());
    features.add(word.lower(), right.lower());
    features.add(left.lower(), right.lower());
    features.add(right.lower(), farRight.lower());
    features.add(left.suffix3());
    features.add(right.suffix2());
    features.add(right.suffix3());
    features.add(farRight.suffix3());
    features.add(left.shape(), word.shape());
    features.add(word.shape(), right.shape());
    features.add(right.shape(), farRight.suffix2());
    features.add(word.suffix3(), right.suffix3());
  }

  private static void seeDictionary(
      Features features, Surface left, Surface word, Surface right, Surface farRight) {
    features.add(left.known());
    features.add(right.known());
    features.add(farRight.known());
    features.add(word.known(), right.known());
    features.add(left.known(), word.known());
    features.add(word.known(), right.lower());
    features.add(left.lower(), word.known());
    features.add(word.known(), right.known(), farRight.known());
  }

  private static void seeTags(
      Features features, Surface word, Surface right, int before, int twoBefore) {
    features.add(before);
    features.add(before, twoBefore);
    features.add(before, word.lower());
    features.add(before, twoBefore, word.lower());
    features.add(before, word.suffix3());
    features.add(before, word.suffix2(), word.shape());
    features.add(before, twoBefore, word.suffix2());
    features.add(before, right.lower());
    features.add(before, right.suffix3(), word.suffix2());
    features.add(before, word.shape());
    features.add(before, word.known());
    features.add(before, twoBefore, word.known());
    features.add(before, word.known(), right.known());
  }

  private static Surface at(List<Surface> surfaces, int i) {
    return i < 0 || i >= surfaces.size() ? Surface.outside() : surfaces.get(i);
  }
}
