package org.entente.reason.explain;

import java.util.List;
import org.entente.document.DataException;
import org.entente.document.Location;
import org.entente.document.Problem;

/** Words that name no fact, with what they may have been meant to be. */
public final class UnclearFact extends DataException {
  private static final long serialVersionUID = 1L;
  private final transient List<UnclearName> names;

  /**
   * A word that means nothing, or several things.
   *
   * @param role what it was to name: subject, property or object
   * @param several whether it means several things
   * @param near the names nearest to it, or the things that it means
   */
  public record UnclearName(String role, String text, boolean several, List<String> near) {
    /** Takes a copy. */
    public UnclearName {
      near = List.copyOf(near);
    }

    private Problem problem() {
      Location at = Location.of(role + " \"" + text + "\"");
      if (several) {
        return new Problem(at, "may be any of " + list(), "Write the one meant");
      }
      return new Problem(
          at,
          "means nothing here",
          near.isEmpty() ? "Write a name, an alias, a key or an IRI" : "nearest known: " + list());
    }

    private String list() {
      return String.join(", ", near);
    }
  }

  UnclearFact(List<UnclearName> names) {
    super(names.stream().map(UnclearName::problem).toList());
    this.names = List.copyOf(names);
  }

  /** The words, at least one. */
  public List<UnclearName> names() {
    return names;
  }
}
