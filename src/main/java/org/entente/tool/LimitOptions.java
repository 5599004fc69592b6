package org.entente.tool;

import java.time.Duration;
import org.entente.serve.limit.BackupLimits;
import org.entente.serve.limit.Limits;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What requests may take of a server. */
final class LimitOptions {
  private static final int MEGABYTE = 1 << 20;
  private static final int PERCENT = 100;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      description = "How long a query may run (${DEFAULT-VALUE}).")
  private long seconds = Limits.USUAL.time().toSeconds();

  @Option(
      names = "--rows",
      paramLabel = "N",
      description = "How many rows or triples an answer may have (${DEFAULT-VALUE}).")
  private long rows = Limits.USUAL.rows();

  @Option(
      names = "--answer",
      paramLabel = "MB",
      description = "How large an answer may be (64, or a sixteenth of the heap if that is less).")
  private long answer;

  @Option(
      names = "--body",
      paramLabel = "MB",
      description = "How large the body of a request may be (${DEFAULT-VALUE}).")
  private int body = Limits.USUAL.bodyBytes() / MEGABYTE;

  @Option(
      names = "--memory",
      paramLabel = "PERCENT",
      description = {
        "How much of the heap may be in use while queries run (${DEFAULT-VALUE}); beyond it, the",
        "query that has taken most is stopped."
      })
  private int memory = (int) Math.round(Limits.USUAL.memoryShare() * PERCENT);

  @Option(
      names = "--queries",
      paramLabel = "N",
      description = "How many queries run at once (${DEFAULT-VALUE}).")
  private int queries = Limits.USUAL.queries();

  @Option(
      names = "--grace",
      paramLabel = "SECONDS",
      description = "How long requests in hand may still take at the end (${DEFAULT-VALUE}).")
  private long grace = Limits.USUAL.grace().toSeconds();

  @Option(
      names = "--backup-timeout",
      paramLabel = "SECONDS",
      description = "How long a backup, or restoring one, over HTTP may take (${DEFAULT-VALUE}).")
  private long backupSeconds = BackupLimits.USUAL.time().toSeconds();

  @Option(
      names = "--backup-size",
      paramLabel = "MB",
      description = "How large a backup that is handed in may be (${DEFAULT-VALUE}).")
  private int backup = BackupLimits.USUAL.bytes() / MEGABYTE;

  @Option(
      names = "--backup-unpacked",
      paramLabel = "MB",
      description =
          "How large it may be unpacked (256, or a sixteenth of the heap if that is less).")
  private @Nullable Long unpacked;

  /**
   * Gives them.
   *
   * @throws IllegalArgumentException if one would let nothing be answered
   */
  Limits limits() {
    return new Limits(
        Duration.ofSeconds(seconds),
        rows,
        answer == 0 ? Limits.USUAL.answerBytes() : answer * MEGABYTE,
        Math.multiplyExact(body, MEGABYTE),
        memory / (double) PERCENT,
        queries,
        Duration.ofSeconds(grace),
        new BackupLimits(
            Duration.ofSeconds(backupSeconds),
            Math.multiplyExact(backup, MEGABYTE),
            unpacked == null ? BackupLimits.USUAL.unpackedBytes() : unpacked * MEGABYTE));
  }
}
