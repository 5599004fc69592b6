package org.entente.link.online;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.entente.document.Digests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplyCacheTest {
  @Test
  void aReplyThatCannotBeKeptLeavesNothingBehind(@TempDir Path folder) throws IOException {
    Path inTheWay = folder.resolve(Digests.sha256("who?"));
    Files.createDirectories(inTheWay.resolve("full"));
    ReplyCache cache = new ReplyCache(folder, Duration.ofDays(1), 1_000, Clock.systemUTC());
    assertThrows(UncheckedIOException.class, () -> cache.reply("who?", () -> "nobody"));
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(List.of(inTheWay), left.toList());
    }
  }
}
