package org.entente.document.read;

import java.nio.file.Path;
import java.util.List;
import org.entente.document.Problem;

/** What became of one file of many. */
public sealed interface Outcome {
  /** The file. */
  Path file();

  /** It could be read. */
  record Read(Path file, Reading reading) implements Outcome {}

  /** It could not; at least one problem says why. */
  record Unread(Path file, List<Problem> problems) implements Outcome {
    /** Takes a copy. */
    public Unread {
      problems = List.copyOf(problems);
    }
  }
}
