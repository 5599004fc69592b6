package org.entente.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {
  @ParameterizedTest
  @CsvSource({
    "2023, 2023-01-01, YEAR, 2024-01-01",
    "2023-07, 2023-07-01, MONTH, 2023-08-01",
    "2023-12, 2023-12-01, MONTH, 2024-01-01",
    "2023-07-11, 2023-07-11, DAY, 2023-07-12",
    "2024-02-29, 2024-02-29, DAY, 2024-03-01",
    "2022-12-31, 2022-12-31, DAY, 2023-01-01",
    "0001, 0001-01-01, YEAR, 0002-01-01",
  })
  void aDateIsReadAtItsPrecision(
      String text, LocalDate first, PartialDate.Precision precision, LocalDate after) {
    PartialDate date = PartialDate.parse(text);
    assertEquals(new PartialDate(first, precision), date);
    assertEquals(after, date.after());
    assertEquals(text, date.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "23",
        "20233",
        "2023-7",
        "2023-007",
        "2023-07-1",
        "2023/07/11",
        "11 July 2023",
        " 2023",
        "2023-",
        "-2023",
        "2023-07-11T00:00",
        "２０２３"
      })
  void otherFormsAreRefusedWithTheRightOnes(String text) {
    assertRefused("\"" + text + "\" is no date: write 2023, 2023-07 or 2023-07-11", text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2023-00", "2023-13", "2023-02-29", "2023-06-31", "2023-01-00"})
  void daysThatNoCalendarHasAreRefused(String text) {
    assertRefused("\"" + text + "\" is no day of the calendar", text);
  }

  @Test
  void thereIsNoYearZero() {
    assertRefused("year 0 is not one of 1 to 9999", "0000");
  }

  @Test
  void aMonthOrAYearBeginsOnItsFirstDay() {
    LocalDate day = LocalDate.of(2023, 7, 11);
    for (PartialDate.Precision precision :
        List.of(PartialDate.Precision.MONTH, PartialDate.Precision.YEAR)) {
      assertThrows(IllegalArgumentException.class, () -> new PartialDate(day, precision));
    }
  }

  @Test
  void datesAreSortedByDayAndTheExactOnesFirst() {
    List<String> sorted = List.of("2022-12-31", "2023-01-01", "2023-01", "2023", "2023-01-02");
    assertEquals(
        sorted,
        Stream.of("2023", "2023-01-02", "2022-12-31", "2023-01", "2023-01-01")
            .map(PartialDate::parse)
            .sorted()
            .map(PartialDate::toString)
            .toList());
  }

  private static void assertRefused(String message, String text) {
    assertEquals(
        message,
        assertThrows(IllegalArgumentException.class, () -> PartialDate.parse(text)).getMessage());
  }
}
