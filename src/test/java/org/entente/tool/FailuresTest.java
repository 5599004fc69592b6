package org.entente.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.tdb2.TDBException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** What a person reads when the fault is not his own; the rest stands in docs/errors.md. */
class FailuresTest {
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @Test
  void aBugIsCalledOneAndEndsWithThree() {
    assertEquals(Exit.INTERNAL, tell(new IllegalStateException("two and two make five"), false));
    assertTrue(said().contains("That is a bug. Please report it"), said());
    assertTrue(said().contains("two and two make five"), said());
    assertFalse(said().contains("\tat "), said());
  }

  @Test
  void debugShowsWhereItHappened() {
    tell(new IllegalStateException("two and two make five"), true);
    assertTrue(said().contains("\tat " + FailuresTest.class.getName()), said());
  }

  @Test
  void aDamagedStoreIsNoBug() {
    assertEquals(Exit.INPUT, tell(new TDBException("a block is torn"), false));
    assertTrue(said().startsWith("The store on disk is damaged: a block is torn"), said());
  }

  /** Of this folder of Linux it holds for every user. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "load src/test/resources/org/entente/tool/first.yaml --location /proc/entente",
        "export --format nq -o /proc/entente.nq",
        "extract src/test/resources/org/entente/tool/texts -o /proc/entente",
      })
  void aFolderThatMayNotBeWrittenIsNamed(String command) {
    assumeTrue(Files.isDirectory(Path.of("/proc")), "there is no folder /proc here");
    Ran ran = Ran.of(command.split(" "));
    assertEquals(Exit.INPUT, ran.code(), ran.err());
    assertTrue(ran.err().contains("/proc/entente"), ran.err());
    assertTrue(ran.err().contains("cannot be written"), ran.err());
    assertFalse(ran.err().contains("Exception"), ran.err());
  }

  private int tell(Exception e, boolean debug) {
    PrintStream err = new PrintStream(said, true, StandardCharsets.UTF_8);
    CommandLine command = new CommandLine(CommandSpec.create());
    return new Failures(err, () -> debug).handleExecutionException(e, command, command.parseArgs());
  }

  private String said() {
    return said.toString(StandardCharsets.UTF_8);
  }
}
