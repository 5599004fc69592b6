package org.entente.fact.analysis.train;

import org.entente.fact.analysis.Parser;
import org.entente.fact.analysis.State;
import org.entente.fact.analysis.Tagged;

/**
 * Knows which steps lose no further arc of the right tree, from any state (Goldberg and Nivre
 * 2013).
 */
final class Oracle {
  private final Parser parser;
  private final Tagged sentence;
  private final int[] heads;
  private final int[] relations;

  /** An oracle for one sentence. */
  Oracle(Parser parser, Lesson lesson) {
    this.parser = parser;
    this.sentence = lesson.sentence;
    this.heads = lesson.heads;
    this.relations = lesson.relations;
  }

  /** Whether a step loses nothing and names the right relation. */
  boolean isRight(State state, int step) {
    if (step == Parser.SHIFT) {
      return lostByShift(state) == least(state);
    }
    boolean left = parser.isLeft(step);
    int relation = relations[state.stack(0)];
    int right = left ? parser.left(relation) : parser.right(relation);
    // What should have been the root, and no longer can be, has no right relation.
    return (step == right || relation == parser.root())
        && (left ? lostByLeft(state) : lostByRight(state)) == least(state);
  }

  /** The right step of the highest score; -1 where there is none. */
  int best(State state, int[] scores) {
    return best(state, scores, true);
  }

  /** The wrong step of the highest score; -1 where there is none. */
  int bestWrong(State state, int[] scores) {
    return best(state, scores, false);
  }

  private int best(State state, int[] scores, boolean right) {
    int best = -1;
    for (int step = 0; step < scores.length; step++) {
      boolean better = best < 0 || scores[step] > scores[best];
      if (better && parser.allows(sentence, state, step) && isRight(state, step) == right) {
        best = step;
      }
    }
    return best;
  }

  // In a tree with crossing arcs every step may lose something.
  private int least(State state) {
    int least = Integer.MAX_VALUE;
    if (parser.allows(sentence, state, Parser.SHIFT)) {
      least = lostByShift(state);
    }
    if (parser.allows(sentence, state, parser.left(0))) {
      least = Math.min(least, lostByLeft(state));
    }
    return parser.allows(sentence, state, parser.right(0))
        ? Math.min(least, lostByRight(state))
        : least;
  }

  private int lostByShift(State state) {
    int next = state.buffer(0);
    int lost = 0;
    for (int depth = 0; depth < state.height(); depth++) {
      int word = state.stack(depth);
      lost += heads[word] == next || (depth > 0 && heads[next] == word) ? 1 : 0;
    }
    return lost;
  }

  private int lostByLeft(State state) {
    int top = state.stack(0);
    boolean headBelow = state.height() > 1 && heads[top] == state.stack(1);
    boolean headAhead = heads[top] > state.buffer(0);
    return childrenAhead(state) + (headBelow || headAhead ? 1 : 0);
  }

  private int lostByRight(State state) {
    return childrenAhead(state) + (heads[state.stack(0)] >= state.buffer(0) ? 1 : 0);
  }

  private int childrenAhead(State state) {
    int children = 0;
    for (int word = state.buffer(0); word < state.root(); word++) {
      children += heads[word] == state.stack(0) ? 1 : 0;
    }
    return children;
  }
}
