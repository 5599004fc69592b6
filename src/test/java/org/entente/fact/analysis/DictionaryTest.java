package org.entente.fact.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is known of a word is what the list says of it, of its small letters or its last part. */
class DictionaryTest {
  private static final Dictionary DICTIONARY =
      Dictionary.of(
          Dictionary.pack(List.of("NN\tharbour relief", "NN VB\tship anchor", "NNP\tPeru Ship")));

  @Test
  void wordsOfTheSameTagsAreKnownAsTheSame() {
    assertEquals(tags("harbour"), tags("relief"));
    assertNotEquals(tags("harbour"), tags("anchor"));
  }

  @Test
  void aWordIsLookedUpAsWrittenThenInSmallLetters() {
    assertEquals(tags("Peru"), tags("Ship"));
    assertEquals(tags("ship"), tags("SHIP"));
  }

  @Test
  void ofSeveralWordsTheLastCounts() {
    assertEquals(tags("relief"), tags("disaster relief"));
    assertNotEquals(tags("harbour"), tags("deep-harbour"));
    assertEquals(tags("deep-harbour"), tags("inner-relief"));
  }

  @Test
  void ofAWordThatIsNotThereNothingIsKnown() {
    assertEquals(0, tags("kraken"));
    assertEquals(0, tags("kraken-kraken"));
    assertEquals(0, tags("-"));
    assertEquals(0, Dictionary.of(Dictionary.pack(List.of())).tags(word("ship", false)));
  }

  @Test
  void aNameIsOneWhateverItsLetters() {
    assertEquals(
        DICTIONARY.tags(word("Peru", true)), DICTIONARY.tags(word("Republic of Chile", true)));
  }

  private static int tags(String form) {
    return DICTIONARY.tags(word(form, false));
  }

  private static Word word(String form, boolean name) {
    return new Word(form, 0, form.length(), name);
  }
}
