package org.entente.fact.analysis.train;

import java.util.List;
import org.entente.fact.analysis.Word;

/**
 * A sentence as the treebank has it; its words count from 1 in the heads.
 *
 * @param tags the part of speech and the Penn Treebank tag in one: {@code NOUN|NNS}
 * @param heads the place of each word's head, 0 for the root
 */
record Gold(
    List<Word> words,
    List<String> lemmas,
    List<String> tags,
    List<Integer> heads,
    List<String> relations) {
  Gold {
    words = List.copyOf(words);
    lemmas = List.copyOf(lemmas);
    tags = List.copyOf(tags);
    heads = List.copyOf(heads);
    relations = List.copyOf(relations);
  }

  int size() {
    return words.size();
  }

  String xpos(int i) {
    return tags.get(i).substring(tags.get(i).indexOf('|') + 1);
  }

  String upos(int i) {
    return tags.get(i).substring(0, tags.get(i).indexOf('|'));
  }
}
