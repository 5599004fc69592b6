package org.entente.fact.analysis;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the tags of words from left to right with a perceptron (Collins 2002) and a dictionary. A
 * tag is a part of speech and a Penn Treebank tag in one: {@code PROPN|NNP}.
 */
public final class Tagger {
  /** Verbs that make no sentence alone. */
  private static final Set<String> INFINITE = WordSet.of("VERB|VBN", "VERB|VBG", "VERB|VB");

  private final Weights weights;
  private final Dictionary dictionary;
  private final List<String> tags;
  private final int name;
  private final List<Integer> finite;
  private final TagMending mending;

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
    this.mending = new TagMending(this.tags);
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
                      && !TagMending.PREPOSITIONS.contains(form);
              if (word && place > 0 && scores[tag] - scores[verb] < least[0]) {
                least[0] = scores[tag] - scores[verb];
                nearest[0] = place;
                nearest[1] = isPast(tag) ? past : verb;
              }
            });
    mending.mend(words, chosen);
    boolean whole = !words.isEmpty() && words.get(words.size() - 1).form().equals(".");
    if (!verbs[0] && whole && nearest[0] >= 0) {
      chosen[nearest[0]] = nearest[1];
    }
    return chosen;
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
    int[] scores = new int[tags.size()];
    int[] chosen = new int[words.size()];
    TagFeatures seen = new TagFeatures(words, dictionary, chosen);
    for (int i = 0; i < chosen.length; i++) {
      if (words.get(i).name()) {
        chosen[i] = name;
        continue;
      }
      Features features = seen.look(i);
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
}
