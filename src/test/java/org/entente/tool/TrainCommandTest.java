package org.entente.tool;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.entente.fact.analysis.English;
import org.entente.fact.analysis.Splitter;
import org.entente.fact.analysis.Tree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Weights are made from a treebank, always the same ones, and what is wrong with one is told. */
class TrainCommandTest {
  private static final Path HARBOURS =
      Path.of("src/test/resources/org/entente/fact/analysis/train/treebank");

  /** The treebank of the weights that come along lies beside a developer's checkout. */
  private static final Path TREEBANK = Path.of("..", "shared", "treebank");

  /** What they learnt from, too. */
  private static final Path REPORTS = Path.of("src/main/treebank/reports");

  @TempDir Path folder;

  @Test
  void theSameTreebankGivesTheSameBytes() throws IOException {
    byte[] weights = train(HARBOURS, "one.bin");
    assertArrayEquals(weights, train(HARBOURS, "other.bin"));
  }

  @Test
  void aPackedTreebankGivesTheSameAsAPlainOne() throws IOException {
    for (String part : List.of("train", "test")) {
      Path packed = folder.resolve("harbours-" + part + ".conllu.gz");
      try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
        Files.copy(HARBOURS.resolve("harbours-" + part + ".conllu"), out);
      }
    }
    assertArrayEquals(train(HARBOURS, "plain.bin"), train(folder, "packed.bin"));
  }

  @Test
  void theWeightsParseWhatTheyLearntFrom() throws IOException {
    English learnt = English.of(train(HARBOURS, "learnt.bin"));
    Tree tree = learnt.analyse(Splitter.sentences("Kenya bought the ships from Peru.").get(0));
    assertEquals(1, tree.head(0));
    assertEquals("nsubj", tree.relation(0));
    assertEquals("obj", tree.relation(3));
    assertEquals("buy", tree.lemma(1));
  }

  @Test
  void itTellsHowOftenItIsRight() {
    Ran ran = Ran.of("train", HARBOURS.toString(), "-o", folder.resolve("harbours.bin").toString());
    assertEquals(Exit.FINE, ran.code());
    assertTrue(ran.out().contains("words   UPOS   XPOS  lemma    UAS    LAS"), ran.out());
    assertTrue(ran.out().contains("as they are        15  "), ran.out());
    assertTrue(ran.out().contains("names joined       14  "), ran.out());
    assertTrue(ran.err().contains("10 sentences"), ran.err());
  }

  @Test
  void itLearnsFromAnotherTreebankWhoseNamesAreJoined() throws IOException {
    String ships = row("1", "Costa Rica", "2", "nsubj", "Name=Yes") + row("2", "bought", "0");
    Path other = otherTreebank(ships, ships);
    Path file = folder.resolve("both.bin");
    Ran ran =
        Ran.of("train", HARBOURS.toString(), "--with", other.toString(), "-o", file.toString());
    assertEquals(Exit.FINE, ran.code(), ran.err());
    assertTrue(ran.err().contains("10 sentences, 20 with names joined, and 1 more"), ran.err());
    assertTrue(ran.out().contains("the other           2 100.00"), ran.out());
    assertFalse(Arrays.equals(train(HARBOURS, "one.bin"), Files.readAllBytes(file)));
  }

  @Test
  void anotherTreebankOfOtherRelationsIsRefused() throws IOException {
    String odd = row("1", "Peru", "0") + row("2", "ship", "1", "cargo", "_");
    Ran ran = Ran.of("train", HARBOURS.toString(), "--with", otherTreebank(odd, odd).toString());
    assertEquals(Exit.INPUT, ran.code());
    assertTrue(ran.err().contains("has relations that the treebank lacks: cargo"), ran.err());
  }

  @Test
  void anotherTreebankWithoutATestPartIsRefusedBeforeTraining() throws IOException {
    Ran ran = Ran.of("train", HARBOURS.toString(), "--with", folder.toString());
    assertEquals(Exit.INPUT, ran.code());
    assertTrue(ran.err().contains("has no file that ends in -test.conllu"), ran.err());
  }

  private Path otherTreebank(String train, String test) throws IOException {
    Path other = Files.createDirectory(folder.resolve("other"));
    Files.writeString(other.resolve("x-train.conllu"), train);
    Files.writeString(other.resolve("x-test.conllu"), test);
    return other;
  }

  @Test
  void theWeightsThatComeAlongAreMeasuredWithoutTraining() {
    Ran ran = Ran.of("train", HARBOURS.toString(), "--measure");
    assertEquals(Exit.FINE, ran.code());
    assertEquals("", ran.err());
    assertTrue(ran.out().contains("as they are        15 100.00"), ran.out());
  }

  /** To learn it all takes minutes; to measure what was learnt, seconds. */
  @Test
  void thePageOnExtractionTellsWhatIsMeasured() throws IOException {
    assumeTrue(Files.isDirectory(TREEBANK), "the treebank is not here");
    String page = Files.readString(Path.of("docs", "extraction.md"));
    Ran ran = Ran.of("train", TREEBANK.toString(), "--with", REPORTS.toString(), "--measure");
    for (String row : List.of("as they are", "names joined", "the other")) {
      // Rules that mend single tags move a figure by less.
      assertArrayEquals(figures(row, page), figures(row, ran.out()), 0.5, row);
    }
  }

  private static double[] figures(String how, String text) {
    String line =
        text.lines().filter(it -> it.strip().startsWith(how)).findFirst().orElseThrow().strip();
    return Stream.of(line.substring(how.length()).strip().split(" +", -1))
        .mapToDouble(Double::parseDouble)
        .toArray();
  }

  @Test
  void aFolderWithoutATreebankIsRefused() {
    thenRefused("has no file that ends in -test.conllu or -test.conllu.gz", folder);
    thenRefused("cannot be read", folder.resolve("nowhere"));
  }

  @Test
  void aBrokenTreebankIsRefusedWithTheLine() throws IOException {
    thenTestPartRefused("1\tPeru\tPeru\n", "test.conllu:1: has 3 columns");
    thenTestPartRefused(row("1", "Peru", "one"), "test.conllu:1: has the head \"one\"");
    thenTestPartRefused(row("2", "Peru", "0"), "test.conllu:1: has word 2 at place 1");
    thenTestPartRefused(row("1", "", "0"), "test.conllu:1: has an empty word");
    thenTestPartRefused(row("1", "Peru", "7"), "whose word 1 does not lead to a root");
    thenTestPartRefused(row("1", "Peru", "1"), "whose word 1 does not lead to a root");
    thenTestPartRefused("# nothing\n", "has no sentence");
  }

  private static String row(String id, String form, String head) {
    return row(id, form, head, "root", "_");
  }

  private static String row(String id, String form, String head, String relation, String misc) {
    return String.join("\t", id, form, form, "PROPN", "NNP", "_", head, relation, "_", misc) + "\n";
  }

  private void thenTestPartRefused(String rows, String problem) throws IOException {
    Files.writeString(folder.resolve("x-test.conllu"), rows);
    thenRefused(problem, folder);
  }

  @Test
  void whatIsNoGzipIsRefused() throws IOException {
    Files.writeString(folder.resolve("x-test.conllu.gz"), "no gzip");
    thenRefused("x-test.conllu.gz: cannot be read", folder);
  }

  @Test
  void aTreebankOfOtherTagsIsRefused() throws IOException {
    Files.writeString(folder.resolve("x-test.conllu"), row("1", "Peru", "0"));
    Files.writeString(folder.resolve("x-train.conllu"), row("1", "Peru", "0"));
    thenRefused("has no root or fewer than 3 words of the tag PROPN|NNP", folder);
  }

  @Test
  void aFileThatCannotBeIsRefusedBeforeTraining() {
    String file = folder.resolve("nowhere").resolve("x.bin").toString();
    Ran ran = Ran.of("train", HARBOURS.toString(), "-o", file);
    assertEquals(Exit.INPUT, ran.code());
    assertTrue(ran.err().startsWith(file + ": its folder does not exist"), ran.err());
  }

  private byte[] train(Path treebank, String name) throws IOException {
    Path file = folder.resolve(name);
    Ran ran = Ran.of("train", treebank.toString(), "-o", file.toString());
    assertEquals(Exit.FINE, ran.code(), ran.err());
    return Files.readAllBytes(file);
  }

  private void thenRefused(String problem, Path treebank) {
    Ran ran = Ran.of("train", treebank.toString(), "-o", folder.resolve("no.bin").toString());
    assertEquals(Exit.INPUT, ran.code());
    assertTrue(ran.err().contains(problem), ran.err());
    assertTrue(Files.notExists(folder.resolve("no.bin")));
  }
}
