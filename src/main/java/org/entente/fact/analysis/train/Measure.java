package org.entente.fact.analysis.train;

import java.nio.file.Path;
import java.util.List;
import org.entente.fact.analysis.Analyser;
import org.entente.fact.analysis.Tree;

/**
 * How often an analyser agrees with a treebank, given its words.
 *
 * @param words how many there were
 * @param upos parts of speech that are right
 * @param xpos Penn Treebank tags that are right
 * @param lemmas lemmas that are right
 * @param heads heads that are right (UAS)
 * @param arcs heads that are right and have the right relation (LAS)
 */
public record Measure(long words, long upos, long xpos, long lemmas, long heads, long arcs) {
  /**
   * Measures an analyser.
   *
   * @param folder the treebank's three parts
   * @param part dev or test
   * @param joined whether the words of each name are put together first
   * @throws org.entente.document.DataException if there is no such part or it can't be read
   */
  public static Measure of(Analyser analyser, Path folder, String part, boolean joined) {
    List<Gold> sentences = Treebank.read(folder, part);
    return sentences.stream()
        .map(gold -> joined ? Names.joined(gold) : gold)
        .map(gold -> of(gold, analyser.analyse(gold.words())))
        .reduce(new Measure(0, 0, 0, 0, 0, 0), Measure::plus);
  }

  /**
   * Refuses a treebank without such a part.
   *
   * @throws org.entente.document.DataException if there is none or it can't be read
   */
  public static void require(Path folder, String part) {
    Treebank.read(folder, part);
  }

  private static Measure of(Gold gold, Tree tree) {
    long[] right = new long[5];
    for (int i = 0; i < tree.size(); i++) {
      boolean head = tree.head(i) == gold.heads().get(i) - 1;
      right[0] += tree.upos(i).equals(gold.upos(i)) ? 1 : 0;
      right[1] += tree.xpos(i).equals(gold.xpos(i)) ? 1 : 0;
      right[2] += tree.lemma(i).equals(gold.lemmas().get(i)) ? 1 : 0;
      right[3] += head ? 1 : 0;
      right[4] += head && tree.relation(i).equals(gold.relations().get(i)) ? 1 : 0;
    }
    return new Measure(tree.size(), right[0], right[1], right[2], right[3], right[4]);
  }

  private Measure plus(Measure other) {
    return new Measure(
        words + other.words,
        upos + other.upos,
        xpos + other.xpos,
        lemmas + other.lemmas,
        heads + other.heads,
        arcs + other.arcs);
  }

  /** A count as a share of the words, in percent. */
  public double percent(long right) {
    return 100.0 * right / words;
  }
}
