package org.entente.fact;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.entente.document.PartialDate;
import org.entente.document.Passage;

/**
 * One statement of one passage.
 *
 * @param passage the span that says it
 * @param kind the class of the thing that it makes, or the property of a binary fact
 * @param thing the thing it is about; empty for a binary fact
 * @param slots values by slot, in the order written, never an empty list
 * @param modality in which mode it is said
 * @param status what a person decided
 * @param confidence how sure the reading of the passage is, 0 to 1
 * @param credibility the information's grade on the Admiralty scale, 1 (confirmed) to 6 (cannot be
 *     judged)
 * @param attributedTo who says so, where the document says that somebody says it
 * @param validity when the facts hold
 * @param by how it came to be: {@code hand}, or a frame and its version
 * @param inherited the slots that a neighbouring sentence filled
 */
public record Claim(
    Passage passage,
    String kind,
    Optional<Value.Thing> thing,
    SortedMap<String, List<Value>> slots,
    Modality modality,
    ReviewStatus status,
    double confidence,
    OptionalInt credibility,
    List<Value.Thing> attributedTo,
    Validity validity,
    String by,
    Set<String> inherited) {
  /** Those with the highest confidence first. */
  public static final Comparator<Claim> SUREST_FIRST =
      Comparator.comparingDouble(Claim::confidence).reversed();

  /** The way of claims that a person wrote. */
  public static final String BY_HAND = "hand";

  /**
   * When facts hold: from the first day of {@code from} to the day before {@code until} begins;
   * empty ends are unbounded.
   */
  public record Validity(Optional<PartialDate> from, Optional<PartialDate> until) {
    /** Always, as far as is known. */
    public static final Validity ALWAYS = new Validity(Optional.empty(), Optional.empty());

    /** Refuses an end that does not lie after the start. */
    public Validity {
      if (from.isPresent()
          && until.isPresent()
          && !until.get().after().isAfter(from.get().first())) {
        throw new IllegalArgumentException(
            "until " + until.get() + " does not lie after from " + from.get());
      }
    }
  }

  /** Frame and version become part of a name in the graph. */
  private static final Pattern MAKER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]*");

  /** Refuses grades outside their scales, and a maker that could not be part of an IRI. */
  public Claim {
    slots = new TreeMap<>(slots);
    slots.replaceAll((slot, values) -> List.copyOf(values));
    attributedTo = List.copyOf(attributedTo);
    inherited = new TreeSet<>(inherited);
    if (!MAKER.matcher(by).matches()) {
      throw new IllegalArgumentException(
          "\"by: " + by + "\" names no frame and version: write hand, or NAME@VERSION");
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence " + confidence + " is not between 0 and 1");
    }
    if (credibility.isPresent() && (credibility.getAsInt() < 1 || credibility.getAsInt() > 6)) {
      throw new IllegalArgumentException(
          "credibility " + credibility.getAsInt() + " is not one of 1 to 6");
    }
  }

  /** Whether its facts hold: only an accepted claim of something actual makes facts. */
  public boolean holds() {
    return status == ReviewStatus.ACCEPTED && modality == Modality.ACTUAL;
  }

  /** The same, as a person decided on it. */
  public Claim with(ReviewStatus decided) {
    return with(decided, confidence);
  }

  /** The same, accepted by a person who read the passage: of that reading one can be sure. */
  public Claim confirmed() {
    return with(ReviewStatus.ACCEPTED, 1);
  }

  private Claim with(ReviewStatus decided, double sure) {
    return new Claim(
        passage,
        kind,
        thing,
        slots,
        modality,
        decided,
        sure,
        credibility,
        attributedTo,
        validity,
        by,
        inherited);
  }

  /** The values of a slot, none where the claim leaves it open. */
  public List<Value> values(String slot) {
    return slots.getOrDefault(slot, List.of());
  }
}
