package org.entente.fact.analysis;

/**
 * What the parser sees of a state: the words at the top of the stack and at the front of the buffer
 * with their children, alone and together (after Zhang and Nivre 2011).
 */
final class ParseFeatures {
  private static final int TEMPLATES = 160;

  private final int[] word;
  private final int[] form;
  private final int[] tag;
  private final int[] both;
  private final int[] commas;
  private final int[] coarse;
  private final int[] ending;
  private final int[] known;
  private final int[] verbs;
  private final State state;
  private final Features out = new Features(TEMPLATES);
  private int s0;
  private int s1;
  private int s2;
  private int b0;
  private int b1;
  private int b2;

  ParseFeatures(Tagged sentence, State state) {
    this.word = sentence.lemmas;
    this.form = sentence.forms;
    this.tag = sentence.tags;
    this.both = sentence.both;
    this.commas = sentence.commas;
    this.coarse = sentence.coarse;
    this.ending = sentence.endings;
    this.known = sentence.known;
    this.verbs = sentence.verbs;
    this.state = state;
  }

  /** What is to be seen now; good until the next look. */
  Features look() {
    s0 = state.stack(0);
    s1 = state.stack(1);
    s2 = state.stack(2);
    b0 = state.buffer(0);
    b1 = state.buffer(1);
    b2 = state.buffer(2);
    out.clear();
    seeWords();
    seePairs();
    seeTriples();
    seeChildren();
    seeFamilies();
    seeDistances();
    seePrepositions();
    seeCoarsely();
    seeClauses();
    return out;
  }

  private void seeWords() {
    out.add(0);
    seeWord(s0);
    seeWord(s1);
    seeWord(b0);
    seeWord(b1);
    out.add(both[s2]);
    out.add(tag[s2]);
    out.add(both[b2]);
    out.add(tag[b2]);
    out.add(form[s0]);
    out.add(form[b0]);
  }

  private void seeWord(int i) {
    out.add(word[i]);
    out.add(tag[i]);
    out.add(both[i]);
  }

  private void seePairs() {
    seePair(s0, b0);
    seePair(s1, s0);
    out.add(tag[s1], tag[b0]);
    out.add(word[s1], word[b0]);
    out.add(both[s1], tag[b0]);
    out.add(tag[s1], both[b0]);
    out.add(tag[b0], tag[b1]);
    out.add(word[b0], tag[b1]);
    out.add(tag[b0], word[b1]);
    out.add(word[s0], word[b1]);
    out.add(tag[s0], word[b1]);
  }

  private void seePair(int a, int b) {
    out.add(both[a], both[b]);
    out.add(both[a], word[b]);
    out.add(word[a], both[b]);
    out.add(both[a], tag[b]);
    out.add(tag[a], both[b]);
    out.add(word[a], word[b]);
    out.add(tag[a], tag[b]);
  }

  private void seeTriples() {
    out.add(tag[b0], tag[b1], tag[b2]);
    out.add(tag[s0], tag[b0], tag[b1]);
    out.add(tag[s1], tag[s0], tag[b0]);
    out.add(tag[s2], tag[s1], tag[s0]);
    out.add(tag[s1], tag[s0], tag[b0], tag[b1]);
    out.add(tag[s0], tag[b0], tag[b1], tag[b2]);
    out.add(word[s0], tag[b0], tag[b1]);
    out.add(tag[s0], word[b0], tag[b1]);
    out.add(word[s1], tag[s0], tag[b0]);
    out.add(tag[s1], word[s0], tag[b0]);
    out.add(tag[s1], tag[s0], word[b0]);
  }

  private void seeChildren() {
    seeChild(state.left1[s0]);
    seeChild(state.right1[s0]);
    seeChild(state.left1[b0]);
    seeChild(state.right1[s1]);
    seeChild(state.left1[s1]);
    seeTwo(s0, state.left1[s0], state.left2[s0]);
    seeTwo(s0, state.right1[s0], state.right2[s0]);
    seeTwo(b0, state.left1[b0], state.left2[b0]);
    seeTwo(s1, state.right1[s1], state.right2[s1]);
    out.add(tag[s0], tag[state.left1[s0]], tag[b0]);
    out.add(tag[s0], tag[state.right1[s0]], tag[b0]);
    out.add(tag[s0], tag[b0], tag[state.left1[b0]]);
    out.add(tag[s1], tag[state.right1[s1]], tag[s0]);
    out.add(tag[s1], tag[s0], tag[state.left1[s0]]);
    out.add(tag[s1], tag[s0], tag[state.right1[s0]]);
    out.add(tag[s1], tag[state.left1[s1]], tag[s0]);
  }

  private void seeChild(int child) {
    out.add(word[child]);
    out.add(tag[child], state.relation(child));
  }

  private void seeTwo(int head, int child, int other) {
    out.add(tag[head], tag[child], tag[other]);
    out.add(tag[head], state.relation(child), state.relation(other));
  }

  private void seeFamilies() {
    seeFamily(s0, state.leftSet[s0], 0);
    seeFamily(s0, state.rightSet[s0], state.leftSet[s0]);
    seeFamily(s1, state.rightSet[s1], state.leftSet[s1]);
    seeFamily(b0, state.leftSet[b0], 0);
    out.add(tag[s0], state.lefts[s0], state.rights[s0]);
    out.add(tag[s1], state.lefts[s1], state.rights[s1]);
    out.add(tag[b0], state.lefts[b0]);
  }

  private void seeFamily(int head, long set, long other) {
    int bits = Features.mix(Long.hashCode(set), Long.hashCode(other));
    out.add(word[head], bits);
    out.add(tag[head], bits);
  }

  private void seeDistances() {
    int near = distance(s0, b0);
    int far = distance(s1, s0);
    int commasNear = commas(s0, b0);
    int commasFar = commas(s1, s0);
    out.add(word[s0], near);
    out.add(tag[s0], near);
    out.add(tag[b0], near);
    out.add(tag[s0], tag[b0], near);
    out.add(tag[s1], tag[s0], far);
    out.add(tag[s1], tag[s0], commasFar);
    out.add(tag[s0], tag[b0], commasNear);
    out.add(tag[s1], tag[b0], Math.min(state.height(), 4));
  }

  private static int distance(int left, int right) {
    if (left == State.NONE) {
      return 0;
    }
    int distance = right - left;
    return distance < 5 ? distance : distance < 10 ? 5 : 6;
  }

  private int commas(int left, int right) {
    return left == State.NONE ? -1 : Math.min(commas[right] - commas[left], 3);
  }

  // Where a phrase hangs is often told by its preposition or conjunction.
  private void seePrepositions() {
    int ofNext = word[state.left1[b0]];
    int ofTop = word[state.left1[s0]];
    out.add(word[s0], ofNext);
    out.add(word[s0], ofNext, word[b0]);
    out.add(tag[s0], ofNext, tag[b0]);
    out.add(word[s1], ofTop);
    out.add(word[s1], ofTop, word[s0]);
    out.add(tag[s1], ofTop, tag[s0]);
    out.add(word[s1], ofTop, tag[b0]);
    out.add(tag[s1], tag[s0], ofNext);
    out.add(word[s0], word[state.right1[s0]], tag[b0]);
    out.add(word[s1], word[state.right1[s1]], tag[s0]);
  }

  // What is rare in detail may be common in outline.
  private void seeCoarsely() {
    int b3 = state.buffer(3);
    seeKnown();
    out.add(ending[s0], tag[b0]);
    out.add(tag[s0], ending[b0]);
    out.add(ending[s1], tag[s0]);
    out.add(tag[s1], ending[s0]);
    out.add(ending[s0], ending[b0]);
    out.add(coarse[s1], coarse[s0], coarse[b0], coarse[b1]);
    out.add(coarse[s0], coarse[b0], coarse[b1], coarse[b2]);
    out.add(coarse[s2], coarse[s1], coarse[s0], coarse[b0]);
    out.add(coarse[b0], coarse[b1], coarse[b2], coarse[b3]);
    out.add(coarse[s0], word[b0], coarse[b1]);
    out.add(coarse[s1], word[s0], coarse[b0]);
    out.add(word[s1], coarse[s0], coarse[b0]);
    out.add(coarse[s1], coarse[s0], word[b0]);
  }

  // A wrong tag is told by those that the word may have.
  private void seeKnown() {
    out.add(known[s0], tag[b0]);
    out.add(tag[s0], known[b0]);
    out.add(known[s0], known[b0]);
    out.add(tag[s1], known[s0]);
    out.add(tag[b0], known[b1]);
    out.add(tag[s0], tag[b0], known[b1]);
  }

  // Whether a clause may end here is told by the verbs and commas on either side.
  private void seeClauses() {
    int last = state.root();
    int ahead = Math.min(verbs[last] - verbs[b0], 3);
    int between = s0 == State.NONE ? -1 : Math.min(verbs[b0] - verbs[s0], 2);
    int far = s1 == State.NONE || s0 == State.NONE ? -1 : Math.min(verbs[s0] - verbs[s1], 2);
    int commasAhead = Math.min(commas[last] - commas[b0], 3);
    out.add(coarse[s0], coarse[b0], ahead);
    out.add(tag[s0], tag[b0], between);
    out.add(coarse[s1], coarse[s0], far, commas(s1, s0));
    out.add(coarse[s1], coarse[s0], coarse[b0], ahead);
    out.add(coarse[s0], coarse[b0], Features.mix(ahead, commasAhead));
    out.add(word[b0], ahead);
    out.add(
        coarse[s0], state.relation(state.left1[s0]), state.relation(state.right1[s0]), coarse[b0]);
    out.add(
        coarse[s1], state.relation(state.right1[s1]), coarse[s0], state.relation(state.left1[s0]));
  }
}
