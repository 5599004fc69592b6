package org.entente.serve;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A server to be started in a Java of its own; writes its address into a file. */
final class SmallServer {
  private SmallServer() {}

  public static void main(String[] arguments) throws IOException {
    HeldStore store =
        HeldStore.inMemory()
            .with(
                IntStream.range(0, 10_000)
                    .mapToObj(i -> "%s <http://e/p> %s .".formatted(name(i / 100), name(i % 100)))
                    .collect(Collectors.joining("\n")));
    EntenteServer server =
        EntenteServer.start(Settings.usual().withPort(0).withTimeout(Duration.ofMinutes(5)), store);
    Path address = Path.of(arguments[0]);
    Path half = address.resolveSibling("half");
    Files.writeString(half, server.address());
    Files.move(half, address, StandardCopyOption.ATOMIC_MOVE);
    server.join();
  }

  /** Numbered names clash in Jena's hashes, and a query that is only slow fills no heap. */
  private static String name(int i) {
    byte[] number = String.valueOf(i).getBytes(StandardCharsets.UTF_8);
    return "<http://e/" + UUID.nameUUIDFromBytes(number) + ">";
  }
}
