package org.entente.fact.analysis.train;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.entente.fact.analysis.Parser;

/** Learns the parser's weights, from its own mistakes too. */
final class ParserTraining {
  /** How often it goes on from its own step, right or wrong, once it has seen all sentences. */
  private static final double EXPLORING = 0.9;

  /** By how much a right step must win; else it is learnt as if it had lost. */
  private static final int MARGIN = 100;

  private ParserTraining() {}

  /**
   * Learns from lessons, each seen a number of times, in two orders: what is learnt by chance
   * differs, and counts for half in the average of both.
   */
  static Perceptron learn(List<Lesson> lessons, List<String> relations, int rounds) {
    List<Perceptron> both =
        IntStream.rangeClosed(1, 2)
            .parallel()
            .mapToObj(order -> learn(lessons, relations, rounds, new Random(order)))
            .toList();
    both.get(0).join(both.get(1));
    return both.get(0);
  }

  private static Perceptron learn(
      List<Lesson> lessons, List<String> relations, int rounds, Random random) {
    Perceptron weights = new Perceptron();
    Parser parser = new Parser(weights, relations);
    List<Lesson> order = new ArrayList<>(lessons);
    for (int round = 0; round < rounds; round++) {
      Collections.shuffle(order, random);
      double exploring = round == 0 ? 0 : EXPLORING;
      for (Lesson lesson : order) {
        Oracle oracle = new Oracle(parser, lesson);
        parser.parse(lesson.sentence, teacher(weights, oracle, random, exploring));
      }
    }
    return weights;
  }

  private static Parser.Guide teacher(
      Perceptron weights, Oracle oracle, Random random, double exploring) {
    return (state, features, scores, best) -> {
      weights.tick();
      if (oracle.isRight(state, best)) {
        int wrong = oracle.bestWrong(state, scores);
        if (wrong >= 0 && scores[best] - scores[wrong] < MARGIN) {
          weights.learn(features, best, wrong);
        }
        return best;
      }
      int right = oracle.best(state, scores);
      if (right < 0) {
        return best;
      }
      weights.learn(features, right, best);
      return random.nextDouble() < exploring ? best : right;
    };
  }
}
