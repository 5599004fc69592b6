package org.entente.fact.review;

import java.util.Locale;
import org.entente.fact.ReviewStatus;

/** What a person says of a claim. */
public enum Verdict {
  ACCEPT(ReviewStatus.ACCEPTED),
  REJECT(ReviewStatus.REJECTED),
  UNSURE(ReviewStatus.CANDIDATE),
  EDIT(ReviewStatus.ACCEPTED);

  private final ReviewStatus status;

  Verdict(ReviewStatus status) {
    this.status = status;
  }

  /** The status that the claim gets; where it is edited, the claim as edited. */
  public ReviewStatus status() {
    return status;
  }

  /** As written in files of decisions. */
  public String term() {
    return name().toLowerCase(Locale.ROOT);
  }
}
