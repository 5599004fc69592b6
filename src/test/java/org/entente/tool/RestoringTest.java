package org.entente.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mistakes in restoring, and what is lost where nothing is kept, are told in a sentence. */
class RestoringTest {
  @TempDir Path folder;

  @Test
  void anEmptyNameIsAMistakeInUsage() throws Exception {
    try (Shell shell = new Shell(folder)) {
      String said = shell.run("entente restore my-backup.nq.gz --location my-copy --by ''");
      assertEquals(Exit.INPUT, shell.code());
      assertTrue(said.startsWith("--by: Who changes the store: write one line of text"), said);
    }
  }

  @Test
  void aServerThatOnlyReadsTakesNoBackups() throws Exception {
    try (Shell shell = new Shell(folder)) {
      String said = shell.run("entente serve --restore");
      assertEquals(Exit.INPUT, shell.code());
      assertTrue(said.startsWith("--restore goes with --update"), said);
    }
  }

  @Test
  void aServerThatKeepsNothingSaysSo() throws Exception {
    try (Shell shell = new Shell(folder)) {
      shell.run(
          "echo 'correct horse battery' | entente user add kim --role editor --users my-users");
      String said = shell.run("entente serve --update --users my-users --port 8080 &");
      assertTrue(said.contains("What editors write ends with this server"), said);
      shell.run("kill %1");
    }
  }
}
