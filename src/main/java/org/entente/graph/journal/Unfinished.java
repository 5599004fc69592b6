package org.entente.graph.journal;

import java.nio.file.Path;
import org.entente.document.DataException;
import org.entente.document.Location;

/**
 * A change that failed while it was made: whether it is there only a new start can tell, from the
 * journal and the store. Unlike of other problems, it can't be said that nothing was changed.
 */
public final class Unfinished extends DataException {
  private static final long serialVersionUID = 1L;
  private static final String NEXT =
      "See to the disk, then stop Entente and start it again; until then the store is only read";

  private final transient Path journal;

  Unfinished(Path journal, Throwable cause) {
    this(journal, "could not finish a change, which is perhaps made: " + cause.getMessage());
    initCause(cause);
  }

  private Unfinished(Path journal, String what) {
    super(Location.of(String.valueOf(journal.toAbsolutePath().getParent())), what, NEXT);
    this.journal = journal;
  }

  /** What is said to whoever comes later with another change, which is not begun. */
  DataException again() {
    return new DataException(
        Location.of(String.valueOf(journal.toAbsolutePath().getParent())),
        "takes no change, since an earlier one could not be finished",
        "Nothing was changed. " + NEXT);
  }
}
