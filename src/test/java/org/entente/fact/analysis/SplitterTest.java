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
  void aSentenceOfFourHundredWordsStaysWhole() {
    assertEquals(List.of(400, 3), sizes(repeated("word", 399) + ". They met."));
  }

  @Test
  void itsFullStopIsNeverCutOff() {
    assertEquals(List.of(401, 3), sizes(repeated("word", 400) + ". They met."));
  }

  @Test
  void whatHasNoMarkIsCutBehindTheFourHundredthWord() {
    assertEquals(List.of(400, 400, 51), sizes(repeated("word", 850) + "."));
  }

  @ParameterizedTest
  @CsvSource({"';'", "','"})
  void aListIsCutBehindTheLastMarkInReach(String mark) {
    // A round has three words, of which the last is the mark.
    assertEquals(List.of(399, 399, 104), sizes(repeated("ten tanks" + mark, 300) + " now."));
  }

  @Test
  void sentencesInBracketsAreCutBehindAFullStop() {
    // The bracket, and rounds of four words, of which the last is a full stop.
    assertEquals(List.of(397, 85, 3), sizes("(" + repeated("They met there.", 120) + ") They left."));
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
