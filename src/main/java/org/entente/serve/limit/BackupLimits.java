package org.entente.serve.limit;

import java.time.Duration;

/**
 * What one backup or restoring over HTTP may take of the server.
 *
 * @param time how long either may take
 * @param bytes how large a backup that is handed in may be
 * @param unpackedBytes how large it may be unpacked
 */
public record BackupLimits(Duration time, int bytes, long unpackedBytes) {
  /**
   * Five minutes, 16 MiB, 256 MiB unpacked. Lines and quads are held besides: as with answers, a
   * small heap takes less.
   */
  public static final BackupLimits USUAL =
      new BackupLimits(
          Duration.ofMinutes(5),
          16 << 20,
          Math.min(256L << 20, Runtime.getRuntime().maxMemory() / 16));

  /** Refuses what would let no backup be made or taken, and says why. */
  public BackupLimits {
    Limits.require(
        time.compareTo(Duration.ZERO) > 0,
        "the time for a backup, " + time.toSeconds() + " seconds, is not positive");
    Limits.require(bytes > 0, "the size of a backup, " + bytes + ", is not positive");
    Limits.require(
        unpackedBytes > 0,
        "the size of an unpacked backup, " + unpackedBytes + ", is not positive");
  }
}
