package org.entente.fact.score;

import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.fact.Modality;
import org.entente.fact.Schema;

/**
 * A gold and a predicted claim that may be the same statement.
 *
 * @param gold what should have come out
 * @param predicted what came out
 * @param turned whether the prediction is symmetric and fits better with its ends exchanged
 * @param arguments which slots make the statement
 */
public record Pair(Unit gold, Unit predicted, boolean turned, Arguments arguments) {
  static Pair of(Unit gold, Unit predicted, Schema schema) {
    Arguments arguments = Arguments.of(gold.kind(), schema);
    Pair straight = new Pair(gold, predicted, false, arguments);
    Schema.Kind kind = schema.kinds().get(predicted.kind());
    if (kind == null || !kind.symmetric()) {
      return straight;
    }
    Pair turned = new Pair(gold, predicted, true, arguments);
    return turned.shared() > straight.shared() ? turned : straight;
  }

  /** What the prediction fills a slot of the gold claim with. */
  public SortedMap<String, Filler> said(String slot) {
    return predicted.fillers(turned ? otherEnd(slot) : slot);
  }

  private static String otherEnd(String slot) {
    return slot.equals(Schema.SUBJECT) ? Schema.OBJECT : Schema.SUBJECT;
  }

  /** How many values of arguments both have. */
  int shared() {
    return arguments.all().mapToInt(this::shared).sum();
  }

  private int shared(String slot) {
    return (int) gold.values(slot).stream().filter(said(slot).keySet()::contains).count();
  }

  boolean sameKind() {
    return gold.kind().equals(predicted.kind());
  }

  boolean sameModality() {
    return gold.line().modality() == predicted.line().modality();
  }

  /** Whether the passages have a character in common. */
  boolean overlaps() {
    return gold.line().start() < predicted.line().end()
        && predicted.line().start() < gold.line().end();
  }

  boolean isExact() {
    return gold.line().start() == predicted.line().start()
        && gold.line().end() == predicted.line().end();
  }

  /** Whether the pair is a hit of a level; one of a level is one of those below it. */
  public boolean reaches(Level level) {
    return switch (level) {
      case ALIGNED -> shared() > 0 || isBare();
      case MAIN -> reaches(Level.ALIGNED) && sameMain();
      case STRICT -> reaches(Level.MAIN) && sameKind() && sameModality() && sameSlots();
    };
  }

  /** Whether neither side has any argument, so that all else must speak for them. */
  private boolean isBare() {
    return arguments.all().allMatch(slot -> gold.values(slot).isEmpty() && said(slot).isEmpty())
        && sameSlots();
  }

  private boolean sameMain() {
    return arguments.main().stream()
        .allMatch(slot -> gold.values(slot).equals(said(slot).keySet()));
  }

  private boolean sameSlots() {
    return slots().stream().allMatch(slot -> verdict(slot) == Verdict.RIGHT);
  }

  /** Whether the prediction says again, in all or in part, what gold says. */
  boolean isRepeated() {
    return reaches(Level.MAIN) && sameModality() && saysNoMore();
  }

  /** Whether all that the prediction says is right, though it may not say all. */
  boolean isSound() {
    return isWanted() && reaches(Level.ALIGNED) && sameModality() && saysNoMore();
  }

  private boolean saysNoMore() {
    return slots().stream().allMatch(slot -> gold.values(slot).containsAll(said(slot).keySet()));
  }

  /** The slots that either side fills, but for the name, which anybody may choose. */
  private Set<String> slots() {
    Set<String> slots = new TreeSet<>(gold.slots().keySet());
    slots.addAll(predicted.slots().keySet());
    slots.remove(Schema.NAME);
    return slots;
  }

  private Verdict verdict(String slot) {
    return Verdict.of(gold.values(slot), said(slot).keySet());
  }

  /** How each slot but the name stands. */
  public SortedMap<String, Verdict> verdicts() {
    SortedMap<String, Verdict> verdicts = new TreeMap<>();
    slots().forEach(slot -> verdicts.put(slot, verdict(slot)));
    return verdicts;
  }

  /** Whether gold has it as something that should come out. */
  public boolean isWanted() {
    return !gold.line().isRejected();
  }

  /** Whether something came out as actual that is not, or that should not have come out at all. */
  public boolean isLeak() {
    boolean asActual = predicted.line().modality() == Modality.ACTUAL && !sameModality();
    return !isWanted() || asActual;
  }
}
