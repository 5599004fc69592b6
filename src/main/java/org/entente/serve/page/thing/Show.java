package org.entente.serve.page.thing;

import java.util.Locale;
import java.util.Optional;
import org.entente.graph.view.Fact.Standing;
import org.entente.serve.answer.Outcome;
import org.entente.serve.answer.Refusal;

/** Which facts are shown. */
public enum Show {
  ALL,
  STATED,
  INFERRED;

  static Show of(Optional<String> name) {
    for (Show show : values()) {
      if (show.term().equals(name.orElse(ALL.term()))) {
        return show;
      }
    }
    throw new Refusal(
        Outcome.MALFORMED, "show=" + name.orElse("") + " is none of all, stated, inferred.");
  }

  /** Gives its name in addresses. */
  public String term() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean takes(Standing standing) {
    return this == ALL || standing.name().equals(name());
  }
}
