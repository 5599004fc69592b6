package org.entente.fact.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.document.PartialDate;
import org.entente.fact.Block;
import org.entente.fact.analysis.Tree;
import org.entente.fact.entity.Dated;
import org.entente.fact.entity.Dates;
import org.entente.fact.entity.Numbers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which date, sum and number belong to a word, over trees written by hand. */
class QuantitiesTest {
  static Stream<Block> cases() {
    return Block.of("frame/quantities.txt");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void datesAndSumsBelongToTheNearestStatement(Block block) {
    assertEquals(block.wanted(), read(block));
  }

  /** Each line expected begins with the question: {@code signed date: 2023}. */
  static String read(Block block) {
    Tree tree = Trees.of(block.given());
    String text = Trees.text(tree);
    Quantities quantities =
        new Quantities(new Dates(Optional.empty()).find(text), Numbers.money(text));
    return block.expected().stream()
        .map(line -> line.substring(0, line.indexOf(':')))
        .map(question -> question + ": " + answer(tree, quantities, question))
        .collect(Collectors.joining("\n"));
  }

  private static String answer(Tree tree, Quantities quantities, String question) {
    String[] asked = question.split(" ");
    int word = Trees.place(tree, asked[0]);
    return switch (asked[1]) {
      case "date" ->
          quantities
              .date(tree, word)
              .flatMap(Dated::from)
              .map(PartialDate::toString)
              .orElse("none");
      case "sum" ->
          quantities
              .sum(tree, word)
              .map(it -> it.amount().toPlainString() + " " + it.currency())
              .orElse("none");
      default -> Quantities.count(tree, word).map(BigDecimal::toPlainString).orElse("none");
    };
  }
}
