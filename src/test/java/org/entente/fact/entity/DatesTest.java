package org.entente.fact.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.document.PartialDate;
import org.entente.fact.Block;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DatesTest {
  static Stream<Block> cases() {
    return Block.of("entity/dates.txt");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void timesAreReadAsPeopleMeanThem(Block block) {
    assertEquals(block.wanted(), read(block));
  }

  /** Sentences stand between bars; the heading is the document's date. */
  static String read(Block block) {
    Dates dates =
        new Dates(
            Optional.of(block.under()).filter(it -> !it.equals("undated")).map(PartialDate::parse));
    List<String> found = new ArrayList<>();
    for (String sentence : block.given().split(" \\| ")) {
      dates.find(sentence).forEach(it -> found.add(written(it, sentence)));
    }
    return String.join("\n", found);
  }

  private static String written(Dated dated, String sentence) {
    String from = dated.from().map(PartialDate::toString).orElse("unresolved");
    String when =
        switch (dated.bound()) {
          case AT, MEANT -> from;
          case SINCE -> "since " + from;
          case UNTIL -> "until " + from;
          case RANGE -> from + " to " + dated.until().map(PartialDate::toString).orElse("");
        };
    return sentence.substring(dated.start(), dated.end()) + ": " + when;
  }
}
