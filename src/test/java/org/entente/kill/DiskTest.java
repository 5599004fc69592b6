package org.entente.kill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.entente.document.DataException;
import org.entente.document.Location;
import org.entente.graph.Contents;
import org.entente.graph.Damage;
import org.entente.graph.DatasetStore;
import org.entente.graph.Store;
import org.entente.graph.journal.Act;
import org.entente.graph.journal.History;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the disk does not allow is told in a sentence, and nothing is made worse. */
class DiskTest {
  @TempDir Path folder;

  private Path store() {
    return folder.resolve("store");
  }

  private Store open() {
    return DatasetStore.onDisk(store(), true, Clock.systemUTC());
  }

  private Process filler(String before, int changes) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String command = before + " exec \"$0\" \"$@\"";
    return new ProcessBuilder(
            List.of(
                "sh",
                "-c",
                command,
                java,
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                Filler.class.getName(),
                store().toString(),
                String.valueOf(changes)))
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  @Test
  void aSecondProcessIsRefusedAndTheFirstGoesOn() throws Exception {
    Process first = filler("", 1);
    try (BufferedReader lines = first.inputReader(StandardCharsets.UTF_8)) {
      assertEquals("filled", lines.readLine());
      DataException refused = assertThrows(DataException.class, this::open);
      String said = String.valueOf(refused.getMessage());
      assertTrue(said.contains("is in use by another process (" + first.pid() + ")"), said);
      first.getOutputStream().close();
      assertEquals(0, first.waitFor());
    } finally {
      first.destroyForcibly();
    }
    assertSound(1);
  }

  @Test
  void aFileThatMayNotGrowEndsInASentenceAndLosesNothing() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "needs a POSIX shell");
    // The limit stands for a full disk: units of 512 bytes or of 1024, by the shell.
    Process filler = filler("ulimit -f 24000;", 1000);
    List<String> said = new ArrayList<>();
    try (BufferedReader lines = filler.inputReader(StandardCharsets.UTF_8)) {
      lines.lines().forEach(said::add);
    }
    int filled = (int) said.stream().takeWhile("filled"::equals).count();
    String refused = String.join("\n", said.subList(filled, said.size()));
    assertTrue(filled > 0 && refused.startsWith("refused: "), refused);
    assertTrue(refused.contains("Nothing was changed."), refused);
    assertSound(filled);
  }

  @Test
  void aFolderThatMayNotBeWrittenIsTold() {
    try (Store store = open()) {
      store.change(Act.ofUser("make it"), () -> store.dataset().isEmpty());
    }
    Path data = store().resolve("Data-0001");
    assertTrue(store().toFile().setWritable(false));
    data.toFile().setWritable(false);
    try {
      assumeFalse(Files.isWritable(store()), "whoever may write anything cannot try this");
      DataException refused = assertThrows(DataException.class, this::open);
      String said = String.valueOf(refused.getMessage());
      assertTrue(said.contains("cannot be written, and a store is written even to be read"), said);
    } finally {
      assertTrue(store().toFile().setWritable(true));
      data.toFile().setWritable(true);
    }
  }

  private void assertSound(int quads) {
    try (Store store = open()) {
      assertEquals(quads, Contents.quads(store).size());
      assertEquals(
          List.of(),
          store
              .dataset()
              .calculateWrite(
                  () -> {
                    Damage damage = new Damage(Location.of("store"), store.dataset());
                    return damage.ofJournal(History.in(store()));
                  }));
      store.change(Act.ofUser("go on"), () -> store.dataset().isEmpty());
    }
  }
}
