package org.entente.serve.page.claim;

import java.util.Map;

/**
 * The two scales of the Admiralty system, as NATO uses it (AJP-2.1, annex on the evaluation of
 * sources and information).
 */
public final class Admiralty {
  private static final Map<String, String> SOURCE =
      Map.of(
          "A", "completely reliable",
          "B", "usually reliable",
          "C", "fairly reliable",
          "D", "not usually reliable",
          "E", "unreliable",
          "F", "reliability cannot be judged");
  private static final Map<String, String> INFORMATION =
      Map.of(
          "1", "confirmed by other sources",
          "2", "probably true",
          "3", "possibly true",
          "4", "doubtful",
          "5", "improbable",
          "6", "truth cannot be judged");

  private Admiralty() {}

  /** Gives a source's grade, A to F, with its meaning; empty for none. */
  public static String source(String grade) {
    return graded(grade, SOURCE);
  }

  /** Gives an information's grade, 1 to 6, with its meaning; empty for none. */
  public static String information(String grade) {
    return graded(grade, INFORMATION);
  }

  private static String graded(String grade, Map<String, String> meanings) {
    return grade.isEmpty() ? "" : grade + ", " + meanings.getOrDefault(grade, "unknown grade");
  }
}
