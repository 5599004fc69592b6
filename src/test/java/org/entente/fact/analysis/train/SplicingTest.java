package org.entente.fact.analysis.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.fact.analysis.Word;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sentences made of other sentences' clauses are whole trees, and always the same. */
class SplicingTest {
  private static final String SENTENCES =
      """
      1 Lima Lima PROPN NNP _ 2 nsubj _ _
      2 praised praise VERB VBD _ 0 root _ _
      3 the the DET DT _ 5 det _ _
      4 old old ADJ JJ _ 5 amod _ _
      5 harbour harbour NOUN NN _ 2 obj _ _
      6 built build VERB VBN _ 5 acl _ _
      7 by by ADP IN _ 9 case _ _
      8 patient patient ADJ JJ _ 9 amod _ _
      9 masons mason NOUN NNS _ 6 obl:agent _ _
      10 . . PUNCT . _ 2 punct _ _

      1 The the DET DT _ 3 det _ _
      2 new new ADJ JJ _ 3 amod _ _
      3 pilot pilot NOUN NN _ 4 nsubj _ _
      4 left leave VERB VBD _ 0 root _ _
      5 Quito Quito PROPN NNP _ 4 obj _ _
      6 in in ADP IN _ 7 case _ _
      7 May May PROPN NNP _ 4 obl _ _
      8 singing sing VERB VBG _ 4 advcl _ _
      9 old old ADJ JJ _ 10 amod _ _
      10 songs song NOUN NNS _ 8 obj _ _
      11 . . PUNCT . _ 4 punct _ _

      """;

  @TempDir Path folder;

  @Test
  void everySentenceIsATree() throws Exception {
    List<Gold> made = Splicing.of(sentences(), 200, new Random(1));
    assertEquals(200, made.size());
    made.forEach(SplicingTest::thenIsTree);
  }

  @Test
  void clausesStandWithinOthersBehindThemAndBeforeThem() throws Exception {
    Set<String> relations =
        Splicing.of(sentences(), 200, new Random(1)).stream()
            .flatMap(gold -> gold.relations().stream())
            .collect(Collectors.toSet());
    assertTrue(
        relations.containsAll(Set.of("acl:relcl", "acl", "appos", "advcl", "conj", "obl")),
        relations.toString());
  }

  @Test
  void theSameSentencesGiveTheSame() throws Exception {
    assertEquals(
        Splicing.of(sentences(), 50, new Random(2)), Splicing.of(sentences(), 50, new Random(2)));
  }

  @Test
  void nothingIsMadeOfNothing() {
    assertEquals(List.of(), Splicing.of(List.of(), 50, new Random(1)));
  }

  private static void thenIsTree(Gold gold) {
    long roots = gold.heads().stream().filter(head -> head == 0).count();
    assertEquals(1, roots, () -> text(gold));
    for (int word = 1; word <= gold.size(); word++) {
      int at = word;
      for (int steps = 0; at != 0; steps++) {
        assertTrue(steps <= gold.size(), () -> text(gold));
        at = gold.heads().get(at - 1);
      }
    }
    assertTrue(
        IntStream.range(0, gold.size())
            .allMatch(i -> gold.heads().get(i) > 0 == !gold.relations().get(i).equals("root")),
        () -> text(gold));
  }

  private static String text(Gold gold) {
    return gold.words().stream().map(Word::form).collect(Collectors.joining(" "));
  }

  private List<Gold> sentences() throws Exception {
    String rows =
        SENTENCES.lines().map(row -> row.replace(' ', '\t')).collect(Collectors.joining("\n"));
    Files.writeString(folder.resolve("two-train.conllu"), rows + "\n");
    return Treebank.read(folder, "train").stream().map(Names::joined).toList();
  }
}
