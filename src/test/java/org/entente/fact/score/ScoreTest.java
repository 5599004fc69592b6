package org.entente.fact.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.document.DataException;
import org.entente.fact.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScoreTest {
  static Stream<String> cases() throws IOException {
    return ScoreCases.names();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void eachPredictionStandsForTheClaimThatItSays(String name) throws IOException {
    List<ClaimLine> gold = ScoreCases.lines(name, "gold.jsonl");
    List<ClaimLine> predicted = ScoreCases.lines(name, "predicted.jsonl");
    String expected = Files.readString(ScoreCases.FOLDER.resolve(name).resolve("expected.txt"));
    assertEquals(expected, told(ScoreCases.score(gold, predicted, false)));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theOrderOfLinesMakesNoDifference(String name) throws IOException {
    List<ClaimLine> gold = new ArrayList<>(ScoreCases.lines(name, "gold.jsonl"));
    List<ClaimLine> predicted = new ArrayList<>(ScoreCases.lines(name, "predicted.jsonl"));
    String before = told(ScoreCases.score(gold, predicted, false));
    Random random = new Random(7);
    for (int i = 0; i < 10; i++) {
      Collections.shuffle(gold, random);
      Collections.shuffle(predicted, random);
      assertEquals(before, told(ScoreCases.score(gold, predicted, false)));
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void goldAgreesWithItself(String name) throws IOException {
    List<ClaimLine> gold =
        ScoreCases.lines(name, "gold.jsonl").stream().filter(line -> !line.isRejected()).toList();
    Score score = ScoreCases.score(gold, gold, false);
    assertEquals(new Figures(1, 1, 1), score.total().figures(Level.STRICT));
    assertEquals(List.of(), score.leaks());
    assertEquals(List.of(), score.soundness().unsound());
    assertEquals(new Names(0, 0), score.names());
    assertEquals(score.evidence().found(), score.evidence().exact());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void whatTwoReadersAgreeOnIsWhatTheSecondSaysLikeTheFirst(String name) throws IOException {
    List<ClaimLine> first = ScoreCases.lines(name, "gold.jsonl");
    List<ClaimLine> second = ScoreCases.lines(name, "predicted.jsonl");
    Score both = ScoreCases.score(first, second, false);
    Tally found = ScoreCases.score(both.agreed(), second, false).total();
    assertEquals(both.total().gold().hits(Level.STRICT), found.gold().total());
    assertEquals(found.gold().total(), found.gold().hits(Level.STRICT));
  }

  @Test
  void aStatementFoundInAnotherPassageCountsWhereThatIsAskedFor() throws IOException {
    List<ClaimLine> gold = ScoreCases.lines("other-passages", "gold.jsonl");
    List<ClaimLine> predicted = ScoreCases.lines("other-passages", "predicted.jsonl");
    assertEquals(.5, ScoreCases.score(gold, predicted, false).total().figures(Level.STRICT).f1());
    Score anywhere = ScoreCases.score(gold, predicted, true);
    assertEquals(1, anywhere.total().figures(Level.STRICT).f1());
    assertEquals(new Evidence(2, 1, 0), anywhere.evidence());
  }

  @Test
  void whatNoDocumentSaysIsWrongWhereItIsSaid() throws IOException {
    List<ClaimLine> predicted = ScoreCases.lines("other-passages", "predicted.jsonl");
    Score score =
        Score.of(List.of(), predicted, Set.of("d"), ScoreCases.SCHEMA, ScoreCases.THESAURUS, false);
    assertEquals(2, score.total().predicted().total());
    assertEquals(0, score.total().figures(Level.STRICT).precision());
    assertTrue(Double.isNaN(score.total().figures(Level.STRICT).recall()));
  }

  @Test
  void everyLineThatIsNoClaimIsTold() throws IOException {
    String text = Files.readString(ScoreCases.FOLDER.resolve("errors/lines.jsonl"));
    DataException report =
        assertThrows(
            DataException.class,
            () -> ClaimLines.read(List.of(new Source("lines.jsonl", text)), ScoreCases.SCHEMA));
    String expected = Files.readString(ScoreCases.FOLDER.resolve("errors/lines.txt"));
    assertEquals(expected.stripTrailing(), report.getMessage());
  }

  /** A score in short, by lines of the files. */
  private static String told(Score score) {
    StringBuilder told = new StringBuilder();
    score.documents().forEach((id, alignment) -> told.append(told(alignment)));
    for (Level level : Level.values()) {
      Tally tally = score.total();
      told.append(level.term())
          .append(
              " %d/%d %d/%d\n"
                  .formatted(
                      tally.predicted().hits(level),
                      tally.predicted().total(),
                      tally.gold().hits(level),
                      tally.gold().total()));
    }
    Soundness soundness = score.soundness();
    int sound = soundness.sound().size();
    told.append("sound %d/%d\n".formatted(sound, sound + soundness.unsound().size()));
    told.append(score.evidence()).append('\n').append(score.names()).append('\n');
    return told.toString();
  }

  private static String told(Alignment alignment) {
    return lines("pair", alignment.pairs(), ScoreTest::told)
        + lines("elsewhere", alignment.elsewhere(), ScoreTest::told)
        + lines("missed", alignment.missed(), ScoreTest::told)
        + lines("wrong", alignment.wrong(), ScoreTest::told)
        + lines("repeated", alignment.repeated(), ScoreTest::told);
  }

  private static <T> String lines(String word, List<T> all, Function<T, String> line) {
    return all.stream()
        .map(it -> word + " " + line.apply(it) + "\n")
        .sorted()
        .collect(Collectors.joining());
  }

  private static String told(Unit unit) {
    return unit.line().at() + " " + unit.kind() + " " + unit.written();
  }

  private static String told(Pair pair) {
    Level level = Stream.of(Level.values()).filter(pair::reaches).findFirst().orElseThrow();
    return level.term()
        + (pair.isLeak() ? " leak " : " ")
        + told(pair.gold())
        + " ~ "
        + pair.predicted().line().at()
        + " "
        + pair.verdicts();
  }
}
