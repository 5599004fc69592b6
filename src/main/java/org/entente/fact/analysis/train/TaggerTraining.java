package org.entente.fact.analysis.train;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.entente.fact.analysis.Tagger;

/** Learns the tagger's weights, following its own decisions as it will when in use. */
final class TaggerTraining {
  private TaggerTraining() {}

  /**
   * Learns from sentences.
   *
   * @param tags all tags, by number
   * @param rounds how often each sentence is seen
   */
  static Perceptron learn(List<Gold> sentences, List<String> tags, int rounds) {
    Perceptron weights = new Perceptron();
    Tagger tagger = new Tagger(weights, tags);
    List<Gold> order = new ArrayList<>(sentences);
    Random random = new Random(1);
    for (int round = 0; round < rounds; round++) {
      Collections.shuffle(order, random);
      for (Gold gold : order) {
        int[] right = gold.tags().stream().mapToInt(tags::indexOf).toArray();
        tagger.tag(gold.words(), teacher(weights, right));
      }
    }
    return weights;
  }

  private static Tagger.Observer teacher(Perceptron weights, int[] right) {
    return (place, features, scores, tag) -> {
      weights.tick();
      // A tag too rare to be learnt is not in the list.
      if (tag != right[place] && right[place] >= 0) {
        weights.learn(features, right[place], tag);
      }
    };
  }
}
