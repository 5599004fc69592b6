package org.entente.serve.page.proof;

import java.util.List;
import org.entente.serve.page.Plain;

/**
 * A fact that a proof begins with.
 *
 * @param address where it is itself explained
 */
public record Premise(String sentence, String address, List<Reason> reasons) {
  /** Takes a copy. */
  public Premise {
    sentence = Plain.text(sentence);
    reasons = List.copyOf(reasons);
  }

  /** Gives how far it is believed, 0 to 1: as its strongest proof. */
  double belief() {
    return reasons.stream().mapToDouble(Reason::belief).max().orElse(0);
  }

  /** Gives the same with two digits. */
  public String believed() {
    return Reason.told(belief());
  }

  /** Gives what states it, where nobody claims it and nothing more can be told; else empty. */
  public String origin() {
    return reasons.stream().map(Reason::origin).filter(it -> !it.isEmpty()).findFirst().orElse("");
  }

  /** Says in a few words what is below. */
  public String below() {
    int passages = reasons.stream().mapToInt(it -> it.passages().size()).sum();
    long rules = reasons.stream().filter(it -> it.rule().isPresent()).count();
    String stated = passages == 1 ? "1 passage" : passages + " passages";
    String derived = rules == 1 ? "by a rule" : rules + " proofs by rules";
    return passages == 0 ? derived : rules == 0 ? stated : stated + ", " + derived;
  }
}
