package org.entente.fuzz;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.entente.document.DataException;
import org.entente.document.Problem;

/** What a refusal must be: problems with their places, in words, none of them Java's. */
final class Sentences {
  /** What only a program's own fault says; the inputs themselves hold nothing like it. */
  private static final Pattern JAVA =
      Pattern.compile(
          "Exception|\\bjava\\.(lang|util|io|nio)\\.|org\\.(entente|apache|snakeyaml)\\."
              + "|out of bounds|: null$");

  private static final Pattern HIDDEN = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");

  private Sentences() {}

  /** Asserts that every problem is told in one line, of this file. */
  static void hold(DataException refused, Path file) {
    assertFalse(refused.problems().isEmpty());
    for (Problem problem : refused.problems()) {
      String told = problem.toString();
      assertTrue(problem.at().toString().startsWith(file.toString()), told);
      hold(problem.what());
    }
  }

  /** Asserts that a text is a sentence or more for people. */
  static void hold(String what) {
    assertFalse(what.isBlank(), "nothing is said");
    assertFalse(JAVA.matcher(what.replaceAll("\"[^\"]*\"", "")).find(), what);
    assertFalse(HIDDEN.matcher(what).find(), what);
    assertTrue(what.length() < 1000, what);
  }
}
