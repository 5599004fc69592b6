package org.entente.serve.limit;

import java.time.Duration;

/**
 * What one request, and all together, may take of the server.
 *
 * @param time how long a query may run
 * @param rows how many rows or triples a query may answer with
 * @param answerBytes how large an answer may be
 * @param bodyBytes how large the body of a request may be
 * @param memoryShare the share of the heap, 0 to 1, beyond which the hungriest query is stopped
 * @param queries how many queries run at once
 * @param grace how long requests in hand may still take when the server is told to stop
 * @param backups what backups over HTTP may take
 */
public record Limits(
    Duration time,
    long rows,
    long answerBytes,
    int bodyBytes,
    double memoryShare,
    int queries,
    Duration grace,
    BackupLimits backups) {
  /** A minute, a million rows, 64 MiB an answer, 4 MiB a body, 8 queries at once. */
  public static final Limits USUAL =
      new Limits(
          Duration.ofSeconds(60),
          1_000_000,
          Math.min(64L << 20, Runtime.getRuntime().maxMemory() / 16),
          4 << 20,
          0.8,
          8,
          Duration.ofSeconds(10),
          BackupLimits.USUAL);

  /** Refuses what would answer nothing, and says why. */
  public Limits {
    require(
        time.compareTo(Duration.ZERO) > 0,
        "the time-out of " + time.toSeconds() + " seconds is not positive");
    require(rows > 0, "the number of rows, " + rows + ", is not positive");
    require(answerBytes > 0, "the size of an answer, " + answerBytes + ", is not positive");
    require(bodyBytes > 0, "the size of a body, " + bodyBytes + ", is not positive");
    require(
        memoryShare > 0 && memoryShare <= 1,
        "the memory share " + memoryShare + " does not lie between 0 and 1");
    require(queries > 0, "the number of concurrent queries, " + queries + ", is not positive");
    require(!grace.isNegative(), "the grace of " + grace.toSeconds() + " seconds is negative");
  }

  static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  /** Gives the same with another time-out. */
  public Limits withTime(Duration time) {
    return new Limits(time, rows, answerBytes, bodyBytes, memoryShare, queries, grace, backups);
  }

  /** Gives the same with another size of answers. */
  public Limits withAnswerBytes(long answerBytes) {
    return new Limits(time, rows, answerBytes, bodyBytes, memoryShare, queries, grace, backups);
  }

  /** Gives the same with another share of the heap. */
  public Limits withMemoryShare(double memoryShare) {
    return new Limits(time, rows, answerBytes, bodyBytes, memoryShare, queries, grace, backups);
  }

  /** Gives the same with another number of concurrent queries. */
  public Limits withQueries(int queries) {
    return new Limits(time, rows, answerBytes, bodyBytes, memoryShare, queries, grace, backups);
  }

  /** Gives the same with another time for requests in hand when the server stops. */
  public Limits withGrace(Duration grace) {
    return new Limits(time, rows, answerBytes, bodyBytes, memoryShare, queries, grace, backups);
  }

  /** Gives the same with others for backups. */
  public Limits withBackups(BackupLimits backups) {
    return new Limits(time, rows, answerBytes, bodyBytes, memoryShare, queries, grace, backups);
  }
}
