package org.entente.fact.frame;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a phrase refers to.
 *
 * @param word the phrase's head, for explanations
 * @param key the thing's key
 * @param kind its class
 * @param label how claims call it
 * @param known whether the thesaurus has it
 * @param count how many, by the number before it
 * @param inherited whether another sentence had to be read to know
 */
public record Referent(
    int word,
    String key,
    String kind,
    String label,
    boolean known,
    Optional<BigDecimal> count,
    boolean inherited) {
  /** The same for a phrase with another head. */
  public Referent at(int head) {
    return new Referent(head, key, kind, label, known, count, inherited);
  }

  /** The one of several things, called by a plural, that is another's. */
  public Referent among(Referent owner) {
    String one =
        label.endsWith("ies")
            ? label.substring(0, label.length() - 3) + "y"
            : label.endsWith("s") ? label.substring(0, label.length() - 1) : label;
    return new Referent(word, key + "-" + owner.key(), kind, one, known, count, inherited);
  }

  /** The same with a number. */
  public Referent counted(Optional<BigDecimal> number) {
    return new Referent(word, key, kind, label, known, number, inherited);
  }

  /** The same, read from another sentence. */
  public Referent inherit() {
    return new Referent(word, key, kind, label, known, count, true);
  }

  /** The same, as if its own sentence told what it is. */
  public Referent fresh() {
    return new Referent(word, key, kind, label, known, count, false);
  }
}
