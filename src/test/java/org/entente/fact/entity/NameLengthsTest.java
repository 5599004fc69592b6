package org.entente.fact.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameLengthsTest {
  private final NameLengths lengths = new NameLengths();

  @BeforeEach
  void setUp() {
    lengths.add("main battle tank");
    lengths.add("south sudan");
    lengths.add("south");
    lengths.add("u.s. navy");
    lengths.add("f-16");
    lengths.add("frigate");
  }

  @ParameterizedTest
  @CsvSource({
    "Main battle tanks came,16",
    "MAIN BATTLES came,16",
    "Main roads were closed,4",
    "South Sudan,11",
    "South of it,5",
    "U.S. Navy,9",
    "F-16s came,4",
    "Frigates came,7",
    "They came,0",
    "frigate,7"
  })
  void theFirstTwoWordsTellHowLongANameMayBe(String text, int length) {
    assertEquals(length, lengths.longest(text, 0));
  }

  @Test
  void noNameIsTooLong() {
    String name = "treaty on " + "very ".repeat(100) + "much";
    lengths.add(name);
    assertTrue(lengths.longest(name, 0) >= name.length());
  }

  @Test
  void noneOfManyIsOverlooked() {
    Random random = new Random(7);
    for (int i = 0; i < 100_000; i++) {
      String name = word(random) + " " + word(random) + "-" + word(random);
      lengths.add(name);
      assertTrue(lengths.longest("the " + name, 4) >= name.length(), name);
    }
  }

  private static String word(Random random) {
    return random
        .ints(1 + random.nextInt(8), 'a', 'z' + 1)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
