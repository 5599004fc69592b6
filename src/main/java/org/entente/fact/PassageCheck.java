package org.entente.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.document.Digests;
import org.entente.document.Location;
import org.entente.document.Passage;
import org.entente.document.Problem;
import org.entente.document.Text;

/** Holds a claim file's offsets and digests against the text that they point into. */
public final class PassageCheck {
  private PassageCheck() {}

  /** Every passage that does not lie where the file says; none where all is well. */
  public static List<Problem> check(ClaimFile file, Text text) {
    if (!text.sha256().equals(file.document().sha256())) {
      return List.of(
          new Problem(
              Location.of(file.source().name()),
              "the text at hand of " + file.document().id() + " is not the one that was read",
              "its SHA-256 is " + text.sha256() + "; the file says " + file.document().sha256()));
    }
    List<Problem> problems = new ArrayList<>();
    for (Map.Entry<Passage, Location> entry : file.passages().entrySet()) {
      check(entry.getKey(), entry.getValue(), text, problems);
    }
    return problems.stream().sorted().toList();
  }

  private static void check(Passage passage, Location at, Text text, List<Problem> problems) {
    if (passage.end() > text.length()) {
      problems.add(
          Problem.of(at, "end " + passage.end() + " lies after the text's end, " + text.length()));
      return;
    }
    String digest = Digests.sha256(text.slice(passage.start(), passage.end()));
    if (!digest.equals(passage.sha256())) {
      problems.add(
          new Problem(
              at,
              "the text from " + passage.start() + " to " + passage.end() + " is another one",
              "its SHA-256 is " + digest));
    }
    int paragraph = text.paragraphAt(passage.start());
    if (paragraph != passage.paragraph()) {
      problems.add(
          Problem.of(at, "paragraph " + passage.paragraph() + " should be paragraph " + paragraph));
    }
  }
}
