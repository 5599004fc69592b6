package org.entente.link.match;

import java.time.LocalDate;
import java.util.Comparator;
import org.entente.link.Item;

/**
 * A candidate that waits for a person's judgement.
 *
 * @param key the thing's key
 * @param kind its class
 * @param label the item's name
 * @param score from 0 to 100
 * @param why the features behind the score
 * @param date when it was found
 */
public record Proposal(
    String key, String kind, Item item, String label, double score, String why, LocalDate date)
    implements Comparable<Proposal> {
  private static final Comparator<Proposal> ORDER =
      Comparator.comparing(Proposal::kind)
          .thenComparing(Proposal::key)
          .thenComparing(Comparator.comparingDouble(Proposal::score).reversed())
          .thenComparing(proposal -> proposal.item().id());

  /** Refuses a score that is none; takes tabs and line breaks out of the label. */
  public Proposal {
    if (!(score >= 0 && score <= 100)) {
      throw new IllegalArgumentException("the score " + score + " does not lie in 0 to 100");
    }
    label = label.replaceAll("[\\p{Cntrl}]+", " ");
  }

  /** The proposal that a candidate makes for a thing. */
  public static Proposal of(Mention mention, Candidate candidate, LocalDate date) {
    double score = Math.round(candidate.score() * 10) / 10.0;
    return new Proposal(
        mention.key(),
        mention.kind(),
        candidate.item(),
        candidate.facts().name(),
        score,
        candidate.why(),
        date);
  }

  @Override
  public int compareTo(Proposal other) {
    return ORDER.compare(this, other);
  }
}
