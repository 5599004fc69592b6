package org.entente.serve.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Wrong passwords, counted by whom they were tried for and from where. After a few, each doubles
 * the pause before the next try. Only time forgets them: a right password in between tells nothing
 * of who sent the wrong ones. The longest untouched give way where there are too many.
 */
final class Attempts {
  private static final int FREE = 5;
  private static final int MOST = 20_000;
  private static final Duration FIRST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofMinutes(1);
  private static final Duration MEMORY = Duration.ofMinutes(15);

  private final Clock clock;
  private final Cache<String, Failures> failures;

  private record Failures(int count, Instant last) {
    Duration pause() {
      int doublings = Math.min(count - FREE, 20);
      Duration pause = doublings < 0 ? Duration.ZERO : FIRST.multipliedBy(1L << doublings);
      return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }
  }

  Attempts(Clock clock) {
    this.clock = clock;
    this.failures =
        Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(MEMORY)
            .ticker(() -> Duration.ofMillis(clock.millis()).toNanos())
            .executor(Runnable::run)
            .build();
  }

  /** Gives how long whoever this is must wait; empty where he need not. */
  Optional<Duration> pause(String who) {
    return Optional.ofNullable(failures.getIfPresent(who))
        .map(it -> Duration.between(clock.instant(), it.last().plus(it.pause())))
        .filter(it -> !it.isNegative() && !it.isZero());
  }

  /** Counts a wrong password. */
  void count(String who) {
    Instant now = clock.instant();
    failures
        .asMap()
        .merge(who, new Failures(1, now), (old, one) -> new Failures(old.count() + 1, now));
  }

  /** Gives how many names and addresses are remembered. */
  long size() {
    failures.cleanUp();
    return failures.estimatedSize();
  }
}
