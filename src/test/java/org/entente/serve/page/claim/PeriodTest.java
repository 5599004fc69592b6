package org.entente.serve.page.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.entente.document.PartialDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {
  @ParameterizedTest
  @CsvSource({
    "2022-11, , HELD, since 2022-11",
    ", 2024, HELD, until 2024",
    "2012, 2024-07-11, HELD, 2012 to 2024-07-11",
    "2022-06-28, , HAPPENED, 2022-06-28",
    "2022-06-28, 2022-06-30, HAPPENED, 2022-06-28 to 2022-06-30",
    "2022-11, , SAID, since 2022-11 or before",
    "2022-11, 2024, SAID, since 2022-11 or before until 2024",
    ", , HELD, ''"
  })
  void isToldInWords(
      @Nullable String from, @Nullable String until, Period.Kind kind, String words) {
    assertEquals(words, new Period(date(from), date(until), kind).text());
  }

  private static Optional<PartialDate> date(@Nullable String text) {
    return Optional.ofNullable(text).map(PartialDate::parse);
  }
}
