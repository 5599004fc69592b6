package org.entente.serve.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Guessing gets slower, and only time forgets. */
class AttemptsTest {
  /** A clock that a test sets. */
  private static final class Watch extends Clock {
    private Instant now = Instant.parse("2026-11-26T12:00:00Z");

    void pass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  private final Watch watch = new Watch();
  private final Attempts attempts = new Attempts(watch);

  @Test
  void thePauseDoublesUpToAMinute() {
    List<Long> pauses = new ArrayList<>();
    for (int i = 0; i < 13; i++) {
      attempts.count("kim");
      Optional<Duration> pause = attempts.pause("kim");
      pauses.add(pause.map(Duration::toSeconds).orElse(0L));
      pause.ifPresent(watch::pass);
      assertEquals(Optional.empty(), attempts.pause("kim"));
    }
    assertEquals(List.of(0L, 0L, 0L, 0L, 1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L, 60L), pauses);
    assertEquals(Optional.empty(), attempts.pause("ada"));
  }

  @Test
  void aQuarterOfAnHourForgets() {
    for (int i = 0; i < 9; i++) {
      attempts.count("kim");
    }
    watch.pass(Duration.ofMinutes(16));
    attempts.count("kim");
    assertEquals(Optional.empty(), attempts.pause("kim"));
  }

  @Test
  void manyNamesTakeNoMoreMemoryThanSome() {
    for (int i = 0; i < 60_000; i++) {
      attempts.count("name " + i);
    }
    assertTrue(attempts.size() <= 20_000, () -> attempts.size() + " are kept");
  }
}
