package org.entente.serve.page.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarksTest {
  @ParameterizedTest
  @CsvSource({
    "'', ''",
    "4, 4",
    "1 2, 1 2",
    "1 2 3, 1-3",
    "1 3 4 6 7 8 9 12, 1 3 4 6-9 12",
  })
  void threeOrMoreInARowBecomeOne(String numbers, String marks) {
    List<Integer> sorted =
        numbers.isEmpty()
            ? List.of()
            : Arrays.stream(numbers.split(" ", -1)).map(Integer::valueOf).toList();
    assertEquals(
        marks,
        Marks.of(sorted).stream()
            .flatMap(it -> Stream.of(it.isRun() ? it.first() + "-" + it.last() : "" + it.first()))
            .collect(Collectors.joining(" ")));
  }
}
