package org.entente.fact.analysis.train;

import java.util.List;
import org.entente.fact.analysis.Tagged;

/** A sentence with the tags that the tagger gives it, and its right tree. */
final class Lesson {
  final Tagged sentence;
  // By place from 1; the root is one after the last word.
  final int[] heads;
  final int[] relations;

  /**
   * A lesson.
   *
   * @param relations all of them, by number
   */
  Lesson(Gold gold, Tagged sentence, List<String> relations) {
    this.sentence = sentence;
    this.heads = new int[gold.size() + 2];
    this.relations = new int[gold.size() + 2];
    for (int i = 0; i < gold.size(); i++) {
      int head = gold.heads().get(i);
      this.heads[i + 1] = head == 0 ? gold.size() + 1 : head;
      this.relations[i + 1] = relations.indexOf(gold.relations().get(i));
    }
  }
}
