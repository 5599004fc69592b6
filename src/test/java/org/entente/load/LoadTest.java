package org.entente.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** While documents come and go and candidates are reviewed, no reader gets a wrong answer. */
class LoadTest {
  private static final Duration PAUSE = Duration.ofMillis(800);
  private static final Duration REST = Duration.ofSeconds(5);
  private static final double MEGABYTE = 1 << 20;

  @Test
  void everyAnswerIsRightBeforeOrAfterAChange() throws IOException, InterruptedException {
    try (Load load = new Load(Changes::few)) {
      Load.Outcome outcome =
          load.read(8, Duration.ofSeconds(8), Duration.ofMillis(20), Duration.ofMillis(30));
      assertEquals(List.of(), outcome.wrong());
      assertTrue(outcome.changes() > 0 && !outcome.times().isEmpty());
    }
  }

  /** The long form, {@code mvn -Pload verify}: with figures, and promises about time and heap. */
  @Test
  @EnabledIfSystemProperty(named = "load.seconds", matches = "\\d+")
  void forMinutes() throws IOException, InterruptedException {
    Duration phase = Duration.ofSeconds(Long.getLong("load.seconds", 600) / 4);
    List<Load.Outcome> outcomes = new ArrayList<>();
    List<Double> heaps = new ArrayList<>();
    try (Load load = new Load(Changes::many)) {
      load.read(8, Duration.ofSeconds(20), PAUSE.dividedBy(8), REST);
      Load.Outcome quiet = load.read(8, Duration.ofSeconds(30), PAUSE, Duration.ZERO);
      tell("quiet", quiet);
      for (int clients : List.of(8, 16, 32, 64)) {
        outcomes.add(load.read(clients, phase, PAUSE, REST));
        tell("changing", outcomes.get(outcomes.size() - 1));
        heaps.add(heap());
        System.out.printf("heap after collection %.1f MB%n", heaps.get(heaps.size() - 1));
      }
      for (Load.Outcome outcome : outcomes) {
        assertEquals(List.of(), outcome.wrong());
        assertTrue(outcome.percentile(99) <= 5 * quiet.percentile(99), "p99 is beyond 5 times");
      }
      assertTrue(heaps.get(3) <= 1.1 * heaps.get(1) + 5, () -> "the heap grows: " + heaps);
    }
  }

  private static void tell(String what, Load.Outcome it) {
    System.out.printf(
        "%-8s %2d clients: %6d answers, %4d changes, %d refused, %d wrong; p50 %.1f ms, p99 %.1f ms%n",
        what,
        it.clients(),
        it.times().size(),
        it.changes(),
        it.refused(),
        it.wrong().size(),
        it.percentile(50),
        it.percentile(99));
  }

  private static double heap() {
    System.gc();
    Runtime java = Runtime.getRuntime();
    return (java.totalMemory() - java.freeMemory()) / MEGABYTE;
  }
}
