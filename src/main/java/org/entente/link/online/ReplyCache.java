package org.entente.link.online;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.entente.document.Digests;

/**
 * Replies kept on disk, each in a file named after the digest of its question, and until when which
 * server wants to be left alone.
 *
 * @param folder where they lie; made on first use
 * @param age how old a reply may be; older ones are deleted when a new one comes
 * @param most how many bytes all replies may take; the oldest give way
 * @param clock tells the age
 */
public record ReplyCache(Path folder, Duration age, long most, Clock clock) {
  /** What the replies may take on disk if nobody says otherwise: 1 GB. */
  public static final long USUAL_MOST = 1_000_000_000;

  private static final String UNTIL = ".until";

  /**
   * A reply.
   *
   * @param made when the server gave it
   */
  record Reply(String text, Instant made) {}

  private record Kept(Path file, FileTime made, long size) {}

  /** The reply that is kept, if it is young enough; else a new one, which is then kept. */
  Reply reply(String question, Supplier<String> ask) {
    Path file = folder.resolve(Digests.sha256(question));
    return kept(file).orElseGet(() -> keep(file, ask.get()));
  }

  private Optional<Reply> kept(Path file) {
    try {
      if (!Files.isRegularFile(file)) {
        return Optional.empty();
      }
      Instant made = Files.getLastModifiedTime(file).toInstant();
      return isYoung(made)
          ? Optional.of(new Reply(Files.readString(file), made))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean isYoung(Instant made) {
    return made.plus(age).isAfter(clock.instant());
  }

  private Reply keep(Path file, String text) {
    Instant now = clock.instant();
    try {
      write(file, text, now);
      prune(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Reply(text, now);
  }

  /** Moved into place whole, or not at all. */
  private void write(Path file, String text, Instant made) throws IOException {
    Files.createDirectories(folder);
    Path half = Files.createTempFile(folder, "half", ".tmp");
    try {
      Files.writeString(half, text);
      Files.setLastModifiedTime(half, FileTime.from(made));
      Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(half);
    }
  }

  /** Deletes what is too old or too much, but for the newest. */
  private void prune(Path newest) throws IOException {
    long left = most - Files.size(newest);
    for (Kept it : youngestFirst()) {
      left -= it.file().equals(newest) ? 0 : it.size();
      if (!it.file().equals(newest) && (left < 0 || !isYoung(it.made().toInstant()))) {
        Files.deleteIfExists(it.file());
      }
    }
  }

  private List<Kept> youngestFirst() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(it -> it.getFileName().toString().matches("[0-9a-f]{64}"))
          .flatMap(it -> kept(it.toFile()).stream())
          .sorted(Comparator.comparing(Kept::made).reversed())
          .toList();
    }
  }

  private static Optional<Kept> kept(java.io.File file) {
    return file.isFile()
        ? Optional.of(
            new Kept(file.toPath(), FileTime.fromMillis(file.lastModified()), file.length()))
        : Optional.empty();
  }

  /** How long a server still wants to be left alone; empty where it may be asked. */
  Optional<Duration> pauseOf(String server) {
    Path file = folder.resolve(Digests.sha256(server) + UNTIL);
    try {
      Duration wait =
          Files.isRegularFile(file)
              ? Duration.between(clock.instant(), Instant.parse(Files.readString(file)))
              : Duration.ZERO;
      return wait.isNegative() || wait.isZero() ? Optional.empty() : Optional.of(wait);
    } catch (IOException | DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Remembers, for later runs too, that a server wants to be left alone for so long. */
  void leaveAlone(String server, Duration time) {
    Instant now = clock.instant();
    try {
      write(folder.resolve(Digests.sha256(server) + UNTIL), now.plus(time).toString(), now);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
