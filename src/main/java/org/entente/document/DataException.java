package org.entente.document;

import java.util.List;
import java.util.stream.Collectors;

/** The data's fault: every problem that a run found in what the user handed in. */
public class DataException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient List<Problem> problems;

  /**
   * Collects problems, each once, sorted by place.
   *
   * @param problems at least one
   */
  public DataException(List<Problem> problems) {
    super(
        problems.stream()
            .distinct()
            .sorted()
            .map(Problem::toString)
            .collect(Collectors.joining("\n")));
    this.problems = problems.stream().distinct().sorted().toList();
  }

  /** One problem. */
  public DataException(Location at, String what, String next) {
    this(List.of(new Problem(at, what, next)));
  }

  /** All that was found, sorted by place; at least one. */
  public List<Problem> problems() {
    return problems;
  }
}
