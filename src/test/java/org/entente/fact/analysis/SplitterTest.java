package org.entente.fact.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sentences of ordinary length have their examples in {@link EnglishTest}. */
class SplitterTest {
  @Test
  void aSentenceOfAThousandWordsStaysWhole() {
    assertEquals(List.of(1000, 3), sizes(repeated("word", 999) + ". They met."));
  }

  @Test
  void itsFullStopIsNeverCutOff() {
    assertEquals(List.of(1001, 3), sizes(repeated("word", 1000) + ". They met."));
  }

  @Test
  void whatHasNoMarkIsCutBehindTheThousandthWord() {
    assertEquals(List.of(1000, 1000, 51), sizes(repeated("word", 2050) + "."));
  }

  @ParameterizedTest
  @CsvSource({"';'", "','"})
  void aListIsCutBehindTheLastMarkInReach(String mark) {
    // A round has three words, of which the last is the mark.
    assertEquals(List.of(999, 999, 104), sizes(repeated("ten tanks" + mark, 700) + " now."));
  }

  @Test
  void sentencesInBracketsAreCutBehindAFullStop() {
    // The bracket, and rounds of four words, of which the last is a full stop.
    assertEquals(
        List.of(997, 85, 3), sizes("(" + repeated("They met there.", 270) + ") They left."));
  }

  @Test
  void eachWordStandsWhereTheTextHasIt() {
    String text = repeated("ten tanks,", 300) + " now.";
    int last = -1;
    for (List<Word> sentence : Splitter.sentences(text)) {
      for (Word word : sentence) {
        assertEquals(word.form(), text.substring(word.start(), word.end()));
        assertEquals(1, Integer.signum(word.start() - last));
        last = word.start();
      }
    }
  }

  private static String repeated(String words, int times) {
    return String.join(" ", Collections.nCopies(times, words));
  }

  private static List<Integer> sizes(String text) {
    return Splitter.sentences(text).stream().map(List::size).toList();
  }
}
