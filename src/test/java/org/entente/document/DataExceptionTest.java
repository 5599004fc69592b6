package org.entente.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class DataExceptionTest {
  @Test
  void aReportTellsEachProblemOnceInTheOrderOfTheFiles() {
    Problem late = new Problem(new Location("b.yaml", 10, 2), "late", "Do this");
    Problem early = Problem.of(new Location("b.yaml", 9, 0), "early");
    Problem whole = Problem.of(Location.of("b.yaml"), "whole");
    Problem other = Problem.of(new Location("a.yaml", 99, 1), "other");
    DataException report = new DataException(List.of(late, whole, early, late, other));
    assertEquals(
        """
        a.yaml:99:1: other
        b.yaml: whole
        b.yaml:9: early
        b.yaml:10:2: late
          Do this""",
        report.getMessage());
    assertEquals(List.of(other, whole, early, late), report.problems());
  }
}
