package org.entente.fact.analysis.train;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.entente.fact.analysis.Dictionary;
import org.entente.fact.analysis.Tagger;

/** Learns the tagger's weights, following its own decisions as it will when in use. */
final class TaggerTraining {
  /** By how much the right tag must win; else it is learnt as if it had lost. */
  private static final int MARGIN = 30;

  private TaggerTraining() {}

  /**
   * Learns from sentences.
   *
   * @param tags all tags, by number
   * @param dictionary tells which tags a word may have
   * @param rounds how often each sentence is seen
   */
  static Perceptron learn(
      List<Gold> sentences, List<String> tags, Dictionary dictionary, int rounds) {
    Perceptron weights = new Perceptron();
    Tagger tagger = new Tagger(weights, dictionary, tags);
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
      if (right[place] < 0) {
        return;
      }
      int wrong = tag == right[place] ? second(scores, tag) : tag;
      if (scores[right[place]] - scores[wrong] < MARGIN) {
        weights.learn(features, right[place], wrong);
      }
    };
  }

  private static int second(int[] scores, int first) {
    int second = first == 0 ? scores.length - 1 : 0;
    for (int i = 0; i < scores.length; i++) {
      second = i != first && scores[i] > scores[second] ? i : second;
    }
    return second;
  }
}
