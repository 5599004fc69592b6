package org.entente.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.apache.jena.tdb2.TDBException;
import org.junit.jupiter.api.Test;
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

  private int tell(Exception e, boolean debug) {
    PrintStream err = new PrintStream(said, true, StandardCharsets.UTF_8);
    CommandLine command = new CommandLine(CommandSpec.create());
    return new Failures(err, () -> debug).handleExecutionException(e, command, command.parseArgs());
  }

  private String said() {
    return said.toString(StandardCharsets.UTF_8);
  }
}
