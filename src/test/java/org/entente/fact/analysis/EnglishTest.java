package org.entente.fact.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the analyser promises of a sentence. */
class EnglishTest {
  private static final English ENGLISH = English.load();

  @Test
  void subjectAndObjectOfAnActiveSentence() {
    thenTreeIs(
        "Japan signed the agreement.",
        "Japan/PROPN<signed:nsubj signed/VERB<:root the/DET<agreement:det"
            + " agreement/NOUN<signed:obj ./PUNCT<signed:punct");
  }

  @Test
  void subjectAndAgentOfAPassiveSentence() {
    thenTreeIs(
        "The deal was signed by Norway.",
        "The/DET<deal:det deal/NOUN<signed:nsubj:pass was/AUX<signed:aux:pass signed/VERB<:root"
            + " by/ADP<Norway:case Norway/PROPN<signed:obl:agent ./PUNCT<signed:punct");
  }

  private static void thenTreeIs(String sentence, String expected) {
    Tree tree = ENGLISH.analyse(Splitter.sentences(sentence).get(0));
    List<String> words = IntStream.range(0, tree.size()).mapToObj(i -> written(tree, i)).toList();
    assertEquals(expected, String.join(" ", words));
  }

  private static String written(Tree tree, int i) {
    String head = tree.head(i) == Tree.ROOT ? "" : tree.form(tree.head(i));
    return tree.form(i) + "/" + tree.upos(i) + "<" + head + ":" + tree.relation(i);
  }
}
