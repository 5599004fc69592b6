package org.entente.serve.page.proof;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.entente.serve.page.Plain;
import org.entente.serve.page.Ref;
import org.entente.serve.page.claim.Source;

/**
 * One reason why a fact holds.
 *
 * @param rule by which it follows; empty where it is stated
 * @param days when it holds for this reason, in words
 * @param belief how far it deserves to be believed for this reason, 0 to 1
 * @param arithmetic how that is computed, line by line
 * @param premises what the rule begins with, in its order
 * @param passages those that state it
 * @param origin what states it where nobody claims it; else empty
 */
public record Reason(
    String id,
    String sentence,
    Optional<Ref> rule,
    String days,
    double belief,
    List<String> arithmetic,
    List<Premise> premises,
    List<Source> passages,
    String origin) {
  /** Takes copies. */
  public Reason {
    sentence = Plain.text(sentence);
    arithmetic = List.copyOf(arithmetic);
    premises = List.copyOf(premises);
    passages = List.copyOf(passages);
  }

  /** Gives the belief with two digits. */
  public String believed() {
    return told(belief);
  }

  /** Gives a belief with two digits. */
  static String told(double belief) {
    return String.format(Locale.ROOT, "%.2f", belief);
  }
}
