package org.entente.serve;

import java.time.Duration;

/**
 * How fast a body must come and an answer be read, on the average. Whoever keeps just above a low
 * rate would hold a thread for days.
 *
 * @param grace how long anything may take
 * @param bytesASecond each so many bytes may take a second more
 */
record Pace(Duration grace, long bytesASecond) {
  /** A minute, and a second for each 16 kB. */
  static final Pace USUAL = new Pace(Duration.ofMinutes(1), 16 * 1024);

  /** Says whether so many bytes took too long. */
  boolean isTooSlow(long bytes, long nanos) {
    return nanos - grace.toNanos() > bytes * 1e9 / bytesASecond;
  }
}
