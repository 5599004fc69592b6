package org.entente.serve.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PagingTest {
  private static final List<Integer> ROWS = IntStream.rangeClosed(1, 25).boxed().toList();

  @Test
  void everyRowStandsOnOnePage() {
    assertEquals(ROWS.subList(0, 10), new Paging(1, 10, 25).of(ROWS));
    assertEquals(ROWS.subList(10, 20), new Paging(2, 10, 25).of(ROWS));
    assertEquals(ROWS.subList(20, 25), new Paging(3, 10, 25).of(ROWS));
    assertEquals(3, new Paging(1, 10, 25).pages());
  }

  @Test
  void pagesBehindTheLastAreEmpty() {
    assertEquals(List.of(), new Paging(4, 10, 25).of(ROWS));
    assertEquals(List.of(), new Paging(9_999_999, 1000, 25).of(ROWS));
  }

  @Test
  void whatFitsIsWhole() {
    assertTrue(new Paging(1, 25, 25).isWhole());
    assertTrue(new Paging(1, 25, 0).isWhole());
    assertFalse(new Paging(1, 24, 25).isWhole());
  }
}
