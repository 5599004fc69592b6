package org.entente.fact.analysis;

import java.util.List;
import java.util.stream.IntStream;

/** Tells how the words of a sentence hang together. */
public interface Analyser {
  /**
   * A sentence's lemmas, tags and dependencies.
   *
   * @param words one sentence, as {@link Splitter} gives it; several may have been put together to
   *     one that is a {@link Word#name name}
   */
  Tree analyse(List<Word> words);

  /** The Penn Treebank tags alone, which may take less time. */
  default List<String> tags(List<Word> words) {
    Tree tree = analyse(words);
    return IntStream.range(0, tree.size()).mapToObj(tree::xpos).toList();
  }
}
