package org.entente.link.online;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.entente.document.Digests;

/**
 * Answers kept on disk, each in a file named after the digest of its question.
 *
 * @param folder where they lie; made on first use
 * @param age how old an answer may be
 * @param clock tells the age
 */
public record AnswerCache(Path folder, Duration age, Clock clock) {
  /** The answer that is kept, if it is young enough; else a new one, which is then kept. */
  String answer(String question, Supplier<String> ask) {
    Path file = folder.resolve(Digests.sha256(question));
    return kept(file).orElseGet(() -> keep(file, ask.get()));
  }

  private Optional<String> kept(Path file) {
    try {
      if (!Files.isRegularFile(file)) {
        return Optional.empty();
      }
      Instant made = Files.getLastModifiedTime(file).toInstant();
      boolean young = made.plus(age).isAfter(clock.instant());
      return young ? Optional.of(Files.readString(file)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Moved into place whole: an interruption leaves no half answer. */
  private String keep(Path file, String answer) {
    try {
      Files.createDirectories(folder);
      Path half = Files.createTempFile(folder, "half", ".tmp");
      Files.writeString(half, answer);
      Files.setLastModifiedTime(half, FileTime.from(clock.instant()));
      Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
