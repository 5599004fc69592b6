package org.entente.document.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.entente.document.DataException;
import org.entente.document.Problem;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be read is told in one line, soon, and hinders nothing else. */
@Timeout(600)
abstract class HostileFiles {
  @TempDir Path folder;

  Path file(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  Path file(String name, String text) throws IOException {
    return file(name, text.getBytes(UTF_8));
  }

  static void thenRefused(Path file, String what) {
    DataException refused =
        assertThrows(DataException.class, () -> Readers.read(file, ReadOptions.none()));
    assertEquals(1, refused.problems().size());
    Problem problem = refused.problems().get(0);
    assertTrue(problem.at().toString().startsWith(file.toString()), problem::toString);
    assertTrue(problem.what().contains(what), problem::toString);
    assertEquals(1, problem.what().lines().count());
    assertTrue(problem.what().length() < 300, problem::what);
  }

  /** Whatever comes of it: a reading or one problem. */
  static void thenEnds(Path file) {
    try {
      assertTrue(Readers.read(file, ReadOptions.none()).text().length() > 0);
    } catch (DataException e) {
      assertEquals(1, e.problems().size());
    }
  }
}
