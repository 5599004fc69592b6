package org.entente.fact.analysis;

import java.util.List;

/**
 * A greedy arc-hybrid dependency parser whose steps are chosen by a perceptron (Goldberg and Nivre
 * 2013). Step 0 shifts; then come the steps to the left and those to the right, one for each
 * relation.
 */
public final class Parser {
  private static final Guide BEST = (state, features, scores, best) -> best;

  /** The step that moves the first word of the buffer onto the stack. */
  public static final int SHIFT = 0;

  private final Weights weights;
  private final List<String> relations;
  private final int root;

  /**
   * A parser.
   *
   * @param relations by number, at most 64; among them {@code root}
   */
  public Parser(Weights weights, List<String> relations) {
    this.weights = weights;
    this.relations = List.copyOf(relations);
    this.root = relations.indexOf("root");
  }

  /** Follows a parse, and may lead it. */
  public interface Guide {
    /**
     * The step to take.
     *
     * @param best the allowed step of the highest score
     */
    int step(State state, Features features, int[] scores, int best);
  }

  /** The number of steps that there are to choose from. */
  public int steps() {
    return 1 + 2 * relations.size();
  }

  /** The number of the root's relation. */
  public int root() {
    return root;
  }

  /** The step that makes an arc to the left. */
  public int left(int relation) {
    return 1 + relation;
  }

  /** The step that makes an arc to the right. */
  public int right(int relation) {
    return 1 + relations.size() + relation;
  }

  /**
   * Whether a step is possible in a state. On a sign nothing hangs, unless nothing else is left.
   */
  public boolean allows(Tagged sentence, State state, int step) {
    if (step == SHIFT) {
      return state.canShift();
    }
    // The root takes its word in the last step, which is not chosen.
    if (step == left(root) || step == right(root)) {
      return false;
    }
    return isLeft(step) ? mayLeft(sentence, state) : mayRight(sentence, state);
  }

  /** Whether a step makes an arc to the left. */
  public boolean isLeft(int step) {
    return step > SHIFT && step <= relations.size();
  }

  private static boolean mayLeft(Tagged sentence, State state) {
    return state.canLeft() && !sentence.signs[state.buffer(0)];
  }

  private static boolean mayRight(Tagged sentence, State state) {
    return state.canRight() && !(state.canShift() && sentence.signs[state.stack(1)]);
  }

  /** Parses a sentence. */
  public State parse(Tagged sentence) {
    return parse(sentence, BEST);
  }

  /** Parses a sentence as its guide wants it. */
  public State parse(Tagged sentence, Guide guide) {
    State state = new State(sentence.size());
    ParseFeatures features = new ParseFeatures(sentence, state);
    int[] scores = new int[steps()];
    while (!state.isDone()) {
      if (state.isLast()) {
        state.left(root);
        continue;
      }
      if (guide == BEST && isOnlyShift(sentence, state)) {
        state.shift();
        continue;
      }
      Features seen = features.look();
      weights.score(seen, scores);
      take(state, guide.step(state, seen, scores, best(sentence, state, scores)));
    }
    return state;
  }

  private static boolean isOnlyShift(Tagged sentence, State state) {
    return state.canShift() && !mayLeft(sentence, state) && !mayRight(sentence, state);
  }

  private void take(State state, int step) {
    if (step == SHIFT) {
      state.shift();
    } else if (isLeft(step)) {
      state.left(step - 1);
    } else {
      state.right(step - 1 - relations.size());
    }
  }

  private int best(Tagged sentence, State state, int[] scores) {
    int best = state.canShift() ? SHIFT : -1;
    if (mayLeft(sentence, state)) {
      best = best(scores, best, left(0), right(0));
    }
    return mayRight(sentence, state) ? best(scores, best, right(0), scores.length) : best;
  }

  private int best(int[] scores, int known, int start, int end) {
    int best = known;
    for (int step = start; step < end; step++) {
      boolean better = best < 0 || scores[step] > scores[best];
      if (better && step != left(root) && step != right(root)) {
        best = step;
      }
    }
    return best;
  }
}
