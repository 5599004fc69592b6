package org.entente.serve.page.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Set;
import org.entente.document.PartialDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
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
    "2020-12, , FIRST, first 2020-12",
    "2005-12, 2005-12, HAPPENED, 2005-12",
    ", , HELD, ''"
  })
  void isToldInWords(
      @Nullable String from, @Nullable String until, Period.Kind kind, String words) {
    assertEquals(words, new Period(date(from), date(until), kind).text());
  }

  @Test
  void whatWasSaidToHoldIsImpliedByWhatHeldBefore() {
    Period held = new Period(date("2022-11"), Optional.empty(), Period.Kind.HELD);
    Period then = new Period(date("2022-11"), Optional.empty(), Period.Kind.SAID);
    Period later = new Period(date("2024-07"), Optional.empty(), Period.Kind.SAID);
    Period ended = new Period(date("2020"), date("2021"), Period.Kind.HELD);
    assertTrue(then.isImplied(Set.of(held, then)));
    assertTrue(later.isImplied(Set.of(then, later)));
    assertFalse(then.isImplied(Set.of(then, later)));
    assertFalse(then.isImplied(Set.of(ended, then, Period.UNKNOWN)));
    assertFalse(held.isImplied(Set.of(held, then)));
    Period year = new Period(date("2022"), Optional.empty(), Period.Kind.HELD);
    assertFalse(then.isImplied(Set.of(year, then)), "it may have begun in December");
    assertTrue(later.isImplied(Set.of(year, later)));
  }

  private static Optional<PartialDate> date(@Nullable String text) {
    return Optional.ofNullable(text).map(PartialDate::parse);
  }
}
