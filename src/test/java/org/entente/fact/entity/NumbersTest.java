package org.entente.fact.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.fact.Block;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NumbersTest {
  static Stream<Block> cases() {
    return Block.of("entity/numbers.txt");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void numbersAreReadInDigitsAndWords(Block block) {
    assertEquals(block.wanted(), read(block));
  }

  /** The heading says whether the line is a whole number or a sentence with sums. */
  static String read(Block block) {
    String text = block.given();
    return block.under().equals("whole")
        ? Numbers.whole(text).map(BigDecimal::toPlainString).orElse("none")
        : Numbers.money(text).stream()
            .map(it -> written(it, text))
            .collect(Collectors.joining("\n"));
  }

  private static String written(Money money, String text) {
    String said = text.substring(money.start(), money.end());
    return said + ": " + money.amount().toPlainString() + " " + money.currency();
  }
}
