package org.entente.fact.review;

import java.util.Optional;
import org.entente.fact.Claim;

/**
 * What a person decided on a claim.
 *
 * @param on what the claim states
 * @param reason why it is rejected
 * @param edited the claim as it should be, in one line of a claim file
 * @param note in the person's words; may be empty
 */
public record Decision(
    Statement on,
    Verdict verdict,
    Optional<Reason> reason,
    Optional<String> edited,
    Judge judge,
    String note) {
  /** Refuses a rejection without a reason, an edit without a claim, and either with the other's. */
  public Decision {
    if (reason.isPresent() != (verdict == Verdict.REJECT)) {
      throw new IllegalArgumentException(
          verdict == Verdict.REJECT
              ? "a rejection needs a reason"
              : "only a rejection has a reason, not \"" + verdict.term() + "\"");
    }
    if (edited.isPresent() != (verdict == Verdict.EDIT)) {
      throw new IllegalArgumentException(
          verdict == Verdict.EDIT
              ? "an edit needs the claim as edited"
              : "only an edit has a claim as edited, not \"" + verdict.term() + "\"");
    }
    if ((note + edited.orElse("")).chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          "notes and claims are written into one line of a table: take line breaks and tabs out");
    }
  }

  /** That the claim is right. */
  public static Decision accept(Statement on, Judge judge) {
    return new Decision(on, Verdict.ACCEPT, Optional.empty(), Optional.empty(), judge, "");
  }

  /** That the claim is wrong. */
  public static Decision reject(Statement on, Reason reason, Judge judge) {
    return new Decision(on, Verdict.REJECT, Optional.of(reason), Optional.empty(), judge, "");
  }

  /** That it stays a candidate. */
  public static Decision unsure(Statement on, Judge judge) {
    return new Decision(on, Verdict.UNSURE, Optional.empty(), Optional.empty(), judge, "");
  }

  /** That another claim of the same passage is right in its place. */
  public static Decision edit(Statement on, Claim edited, Judge judge) {
    Optional<String> line = Optional.of(Statement.line(edited));
    return new Decision(on, Verdict.EDIT, Optional.empty(), line, judge, "");
  }

  /** The same with a note. */
  public Decision noting(String note) {
    return new Decision(on, verdict, reason, edited, judge, note);
  }

  /** What was decided, in words. */
  public String told() {
    return switch (verdict) {
      case ACCEPT -> "accepted";
      case REJECT -> "rejected: " + reason.map(Reason::words).orElse("");
      case UNSURE -> "unsure";
      case EDIT -> "edited";
    };
  }
}
