package org.entente.fact.analysis.train;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.entente.fact.analysis.Parser;

/** Learns the parser's weights, from its own mistakes too. */
final class ParserTraining {
  /** How often it goes on from its own step, right or wrong, once it has seen all sentences. */
  private static final double EXPLORING = 0.9;

  private ParserTraining() {}

  /** Learns from lessons, each seen a number of times. */
  static Perceptron learn(List<Lesson> lessons, List<String> relations, int rounds) {
    Perceptron weights = new Perceptron();
    Parser parser = new Parser(weights, relations);
    List<Lesson> order = new ArrayList<>(lessons);
    Random random = new Random(1);
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
