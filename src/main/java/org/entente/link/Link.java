package org.entente.link;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is known about a thing and Wikidata.
 *
 * @param key the thing's key
 * @param kind its class
 * @param decision what somebody decided; empty where nobody has looked it up yet
 * @param note for whoever looks next; may be empty
 */
public record Link(String key, String kind, Optional<Decision> decision, String note)
    implements Comparable<Link> {
  private static final Comparator<Link> ORDER =
      Comparator.comparing(Link::kind)
          .thenComparing(Link::key)
          .thenComparing(Link::isDifferent)
          .thenComparing(link -> link.item().map(Item::id).orElse(""));

  /** Refuses what would not fit into one line of a table. */
  public Link {
    requireOneLine(key, kind, note);
  }

  /**
   * A judgement with its evidence.
   *
   * @param item the item judged; empty exactly where there is none
   * @param by who judged
   * @param date when
   * @param source what it was judged on
   */
  public record Decision(
      Judgement judgement, Optional<Item> item, String by, LocalDate date, String source) {
    /** Refuses a judgement that nobody made, that rests on nothing, or that lacks its item. */
    public Decision {
      if (by.isBlank() || source.isBlank()) {
        throw new IllegalArgumentException("a judgement says who judged, and on what source");
      }
      requireOneLine(by, source);
      if (item.isPresent() == (judgement == Judgement.NONE)) {
        throw new IllegalArgumentException(
            judgement == Judgement.NONE
                ? "\"none\" means that there is no item; leave " + item.get() + " out"
                : "\"" + judgement.term() + "\" needs the item that was judged");
      }
    }
  }

  /** The item that is the thing, if one was found. */
  public Optional<Item> same() {
    return itemOf(Judgement.SAME);
  }

  /** The item that may be the thing, if there is one. */
  public Optional<Item> candidate() {
    return itemOf(Judgement.UNSURE);
  }

  /** The item that was judged, if there is one. */
  public Optional<Item> item() {
    return decision.flatMap(Decision::item);
  }

  /** Whether the item was found to be something else. */
  public boolean isDifferent() {
    return decision.filter(made -> made.judgement() == Judgement.DIFFERENT).isPresent();
  }

  /** Whether nothing is left to decide: the item was found, or found not to be there. */
  public boolean isSettled() {
    return decision
        .filter(made -> made.judgement() == Judgement.SAME || made.judgement() == Judgement.NONE)
        .isPresent();
  }

  /** Whether both rows of a thing may stand: of two items one is ruled out, or both are unsure. */
  boolean staysBeside(Link other) {
    boolean unsure = candidate().isPresent() && other.candidate().isPresent();
    return (isDifferent() || other.isDifferent() || unsure) && !item().equals(other.item());
  }

  /** The same, with a note in place of the one it has. */
  Link noting(String text) {
    return new Link(key, kind, decision, text);
  }

  private Optional<Item> itemOf(Judgement judgement) {
    return decision.filter(made -> made.judgement() == judgement).flatMap(Decision::item);
  }

  /** By kind, then by key; what was found to be different last. */
  @Override
  public int compareTo(Link other) {
    return ORDER.compare(this, other);
  }

  private static void requireOneLine(String... cells) {
    if (Stream.of(cells).anyMatch(cell -> cell.chars().anyMatch(Character::isISOControl))) {
      throw new IllegalArgumentException(
          "a cell holds no tab, no line break and no other control character");
    }
  }
}
