package org.entente.fact.discourse;

import org.entente.fact.analysis.Tree;

/** Which part a thing plays in its sentence; what is said next is most likely of the greatest. */
public enum Part {
  /** None of a subject's. */
  OTHER,

  /** The subject of a clause within the sentence. */
  SUBJECT,

  /** What the sentence is about: the subject of its main clause. */
  TOPIC;

  /** The part of a word. */
  static Part of(Tree tree, int word) {
    if (!isSubject(tree, word)) {
      return OTHER;
    }
    int verb = tree.head(word);
    while (verb >= 0 && tree.relation(verb).equals("conj")) {
      verb = tree.head(verb);
    }
    return verb >= 0 && tree.head(verb) < 0 ? TOPIC : SUBJECT;
  }

  /** Whether a word is a subject, or stands beside one as another name for it. */
  static boolean isSubject(Tree tree, int word) {
    return tree.relation(word).startsWith("nsubj")
        || (tree.head(word) >= 0
            && (tree.relation(word).equals("flat") || tree.relation(word).equals("appos"))
            && tree.relation(tree.head(word)).startsWith("nsubj"));
  }
}
