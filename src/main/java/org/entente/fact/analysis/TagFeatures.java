package org.entente.fact.analysis;

import java.util.ArrayList;
import java.util.List;

/**
 * What the tagger sees of a word: how it and its neighbours are written, what the dictionary knows
 * of them, and the tags of the words before.
 */
final class TagFeatures {
  private static final int TEMPLATES = 64;
  private static final int OUTSIDE = -1;

  private final List<Surface> surfaces;
  private final int[] tags;
  private final Features out = new Features(TEMPLATES);

  /**
   * Of a sentence.
   *
   * @param tags those of its words, of which each look reads those before a word
   */
  TagFeatures(List<Word> words, Dictionary dictionary, int[] tags) {
    this.surfaces = new ArrayList<>(words.size());
    this.tags = tags;
    for (Word word : words) {
      surfaces.add(Surface.of(word, dictionary));
    }
  }

  /** What is to be seen of the word at a place; good until the next look. */
  Features look(int i) {
    Surface word = at(i);
    out.clear();
    seeWord(word, i == 0 ? 1 : 0);
    seeNeighbours(word, i);
    seeDictionary(at(i - 1), word, at(i + 1), at(i + 2));
    seeTags(word, at(i + 1), i > 0 ? tags[i - 1] : OUTSIDE, i > 1 ? tags[i - 2] : OUTSIDE);
    return out;
  }

  private void seeWord(Surface word, int first) {
    out.add(0);
    out.add(word.lower());
    out.add(word.form(), first);
    out.add(word.prefix1(), word.suffix1());
    out.add(word.prefix3());
    out.add(word.suffix1());
    out.add(word.suffix2());
    out.add(word.suffix3());
    out.add(word.suffix4());
    out.add(word.shape(), first);
    out.add(word.shape(), word.suffix3());
    out.add(word.known());
    out.add(word.known(), word.suffix2());
    out.add(word.known(), word.shape(), first);
  }

  private void seeNeighbours(Surface word, int i) {
    Surface left = at(i - 1);
    Surface right = at(i + 1);
    Surface farLeft = at(i - 2);
    Surface farRight = at(i + 2);
    out.add(left.lower());
    out.add(right.lower());
    out.add(farLeft.lower());
    out.add(farRight.lower());
    out.add(left.lower(), word.lower());
    out.add(word.lower(), right.lower());
    out.add(left.lower(), right.lower());
    out.add(right.lower(), farRight.lower());
    out.add(left.suffix3());
    out.add(right.suffix2());
    out.add(right.suffix3());
    out.add(farRight.suffix3());
    out.add(left.shape(), word.shape());
    out.add(word.shape(), right.shape());
    out.add(right.shape(), farRight.suffix2());
    out.add(word.suffix3(), right.suffix3());
  }

  private void seeDictionary(Surface left, Surface word, Surface right, Surface farRight) {
    out.add(left.known());
    out.add(right.known());
    out.add(farRight.known());
    out.add(word.known(), right.known());
    out.add(left.known(), word.known());
    out.add(word.known(), right.lower());
    out.add(left.lower(), word.known());
    out.add(word.known(), right.known(), farRight.known());
  }

  private void seeTags(Surface word, Surface right, int before, int twoBefore) {
    out.add(before);
    out.add(before, twoBefore);
    out.add(before, word.lower());
    out.add(before, twoBefore, word.lower());
    out.add(before, word.suffix3());
    out.add(before, word.suffix2(), word.shape());
    out.add(before, twoBefore, word.suffix2());
    out.add(before, right.lower());
    out.add(before, right.suffix3(), word.suffix2());
    out.add(before, word.shape());
    out.add(before, word.known());
    out.add(before, twoBefore, word.known());
    out.add(before, word.known(), right.known());
  }

  private Surface at(int i) {
    return i < 0 || i >= surfaces.size() ? Surface.outside() : surfaces.get(i);
  }
}
