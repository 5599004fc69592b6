package org.entente.reason;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.entente.graph.Vocabulary;
import org.entente.reason.Weighing.Sentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What evidence does to belief, whatever the evidence. */
class WeighingTest {
  private static final double SAME = 1e-12;

  static LongStream seeds() {
    return LongStream.range(0, 300);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aSecondPublisherCountsMoreThanNineFurtherSentencesOfTheFirst(long seed) {
    Sentence sentence = sentence(new Random(seed));
    double ten = value(Map.of("first", Collections.nCopies(10, sentence)));
    double two = value(Map.of("first", List.of(sentence), "second", List.of(sentence)));
    assertTrue(two > ten, two + " from two publishers, " + ten + " from ten sentences");
    assertTrue(ten > sentence.weight(), "ten sentences count more than one");
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aFurtherSentenceNeverTakesBeliefAwayAndNoneMakesCertain(long seed) {
    Random random = new Random(seed);
    Map<String, List<Sentence>> evidence = new HashMap<>();
    double before = 0;
    for (int i = 0; i < 12; i++) {
      Sentence sentence = sentence(random);
      evidence.computeIfAbsent("p" + random.nextInt(4), key -> new ArrayList<>()).add(sentence);
      double after = value(evidence);
      assertTrue(after >= before - SAME, after + " after " + before);
      assertTrue(after >= sentence.weight() - SAME, "at least what its best sentence weighs");
      assertTrue(after > 0 && after < 1, "out of bounds: " + after);
      before = after;
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aBetterGradeOrReadingNeverTakesBeliefAway(long seed) {
    Random random = new Random(seed);
    List<Sentence> rest = new ArrayList<>();
    IntStream.range(0, random.nextInt(4)).forEach(i -> rest.add(sentence(random)));
    Sentence one = sentence(random);
    double confidence = one.confidence() + (1 - one.confidence()) * random.nextDouble();
    char reliability = (char) ('A' + random.nextInt(Math.min(one.reliability(), 'E') - 'A' + 1));
    Sentence better =
        new Sentence(one.claim(), one.document(), reliability, one.credibility(), confidence);
    assertTrue(with(rest, better) >= with(rest, one) - SAME || one.reliability() == 'F');
  }

  private static double with(List<Sentence> rest, Sentence one) {
    List<Sentence> all = new ArrayList<>(rest);
    all.add(one);
    return value(Map.of("publisher", all));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theOrderOfTheEvidenceDoesNotMatter(long seed) {
    Random random = new Random(seed);
    Map<String, List<Sentence>> evidence = new HashMap<>();
    for (int i = 0; i < 10; i++) {
      evidence
          .computeIfAbsent("p" + random.nextInt(3), key -> new ArrayList<>())
          .add(sentence(random));
    }
    Weighing weighing = Weighing.of(evidence);
    evidence.values().forEach(sentences -> Collections.shuffle(sentences, random));
    assertEquals(weighing, Weighing.of(evidence));
    assertEquals(weighing.value(), value(evidence), 0);
  }

  @Test
  void gradesFallFromTheBestToTheWorstAndNoGradeLiesBetween() {
    List<Double> sources = "ABCDE".chars().mapToObj(it -> weight((char) it, 1)).toList();
    assertEquals(sources.stream().sorted(Collections.reverseOrder()).toList(), sources);
    assertTrue(weight('C', 1) > weight('F', 1) && weight('F', 1) > weight('D', 1));
    List<Double> grades = IntStream.rangeClosed(1, 5).mapToObj(it -> weight('A', it)).toList();
    assertEquals(grades.stream().sorted(Collections.reverseOrder()).toList(), grades);
    Sentence ungraded = new Sentence(CLAIM, "d", 'A', OptionalInt.empty(), 1);
    assertEquals(weight('A', 6), ungraded.weight());
    assertTrue(weight('A', 2) > ungraded.weight() && ungraded.weight() > weight('A', 3));
  }

  private static double weight(char reliability, int credibility) {
    return new Sentence(CLAIM, "d", reliability, OptionalInt.of(credibility), 1).weight();
  }

  @Test
  void theArithmeticCanBeReadAndAddsUp() {
    Sentence one = new Sentence(CLAIM, "brief-1", 'B', OptionalInt.of(2), 0.5);
    Sentence two = new Sentence(CLAIM, "note-1", 'C', OptionalInt.empty(), 1);
    Sentence three = new Sentence(CLAIM, "note-2", 'C', OptionalInt.empty(), 0.5);
    Weighing weighing = Weighing.of(Map.of("Alpha", List.of(one), "Beta", List.of(three, two)));
    assertEquals(
        List.of(
            "brief-1: 0.80 (reliability B) × 0.90 (credibility 2) × 0.50 (confidence) = 0.36",
            "note-1: 0.65 (reliability C) × 0.80 (no credibility given) × 1.00 (confidence) = 0.52,"
                + " + 0.02 (1 further sentence of Beta) = 0.54",
            "1 − (1 − 0.36) × (1 − 0.54) = 0.70"),
        weighing.lines());
    double beta = 0.52 + 0.25 * 0.52 * 0.48 * 0.26;
    assertEquals(1 - (1 - 0.36) * (1 - beta), weighing.value(), SAME);
  }

  @Test
  void whatNobodyClaimsIsBelieved() {
    assertEquals(1, Weighing.of(Map.of()).value());
    assertEquals(1, Weighing.of(Map.of()).lines().size());
  }

  @Test
  void whatIsOnNoScaleIsRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new Sentence(CLAIM, "d", 'G', OptionalInt.empty(), 1));
    assertThrows(
        IllegalArgumentException.class, () -> new Sentence(CLAIM, "d", 'A', OptionalInt.of(7), 1));
    assertThrows(
        IllegalArgumentException.class,
        () -> new Sentence(CLAIM, "d", 'A', OptionalInt.empty(), 1.1));
  }

  private static final org.apache.jena.graph.Node CLAIM =
      Vocabulary.iri(Vocabulary.CLAIM + "0123456789abcdef");

  private static double value(Map<String, List<Sentence>> evidence) {
    return Weighing.of(evidence).value();
  }

  private static Sentence sentence(Random random) {
    int grade = random.nextInt(7);
    return new Sentence(
        CLAIM,
        "document-" + random.nextInt(3),
        (char) ('A' + random.nextInt(6)),
        grade == 0 ? OptionalInt.empty() : OptionalInt.of(grade),
        0.05 + 0.95 * random.nextDouble());
  }
}
