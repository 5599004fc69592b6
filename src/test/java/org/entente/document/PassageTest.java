package org.entente.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PassageTest {
  private static final String DIGEST = Digests.sha256("");

  @Test
  void aPassageHoldsSomething() {
    assertRefused("end 4 does not lie after start 4", 1, 4, 4, DIGEST);
    assertRefused("end 3 does not lie after start 4", 1, 4, 3, DIGEST);
    assertRefused("end 3 does not lie after start -1", 1, -1, 3, DIGEST);
    assertRefused("paragraph 0: paragraphs count from 1", 0, 0, 3, DIGEST);
    assertRefused("\"abc\" is no SHA-256 of 64 hex digits", 1, 0, 3, "abc");
  }

  @Test
  void passagesAreSortedAsTheyStand() {
    Passage first = new Passage("a", 1, 0, 9, DIGEST);
    Passage longer = new Passage("a", 1, 0, 12, DIGEST);
    Passage second = new Passage("a", 1, 2, 4, DIGEST);
    Passage other = new Passage("b", 1, 0, 4, DIGEST);
    assertEquals(
        List.of(first, longer, second, other),
        Stream.of(other, second, longer, first).sorted().toList());
  }

  private static void assertRefused(
      String message, int paragraph, int start, int end, String digest) {
    assertEquals(
        message,
        assertThrows(
                IllegalArgumentException.class,
                () -> new Passage("a", paragraph, start, end, digest))
            .getMessage());
  }
}
