package org.entente.serve.protocol;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.entente.fact.Nearest;
import org.entente.serve.answer.Outcome;
import org.entente.serve.answer.Refusal;

/** What may stand behind the question mark of an address, and how often. */
public final class Parameters {
  private static final Set<String> REPEATABLE =
      Set.of("default-graph-uri", "named-graph-uri", "using-graph-uri", "using-named-graph-uri");

  private Parameters() {}

  /**
   * Does nothing if no parameter that has one value stands there twice: two servers in a row could
   * each take another.
   *
   * @throws Refusal naming the first that does
   */
  static void requireOnce(HttpServletRequest request) {
    request
        .getParameterMap()
        .forEach(
            (name, values) -> {
              if (values.length > 1 && !REPEATABLE.contains(name)) {
                throw new Refusal(
                    Outcome.MALFORMED,
                    "The parameter "
                        + name
                        + "= stands there "
                        + values.length
                        + " times; it has one value.");
              }
            });
  }

  /**
   * Does nothing if each parameter that is given is known.
   *
   * @throws Refusal naming the first that is not, and those that are
   */
  public static void requireKnown(Collection<String> given, Collection<String> known) {
    for (String name : given) {
      if (!known.contains(name)) {
        throw new Refusal(
            Outcome.MALFORMED,
            "There is no parameter "
                + name
                + "= here. There are "
                + String.join("=, ", known)
                + "=.");
      }
    }
  }

  /**
   * Does nothing if no unknown parameter looks like a known one. Some clients add parameters of
   * their own, which mean nothing here; one that is misspelt would be passed over in silence.
   *
   * @throws Refusal naming what was perhaps meant
   */
  static void requireNoSlip(HttpServletRequest request, List<String> known) {
    for (String name : request.getParameterMap().keySet()) {
      List<String> near =
          known.contains(name) ? List.of() : Nearest.to(name, new ArrayList<>(known));
      if (!near.isEmpty()) {
        throw new Refusal(
            Outcome.MALFORMED,
            "There is no parameter " + name + "= here. Did you mean " + near.get(0) + "=?");
      }
    }
  }
}
