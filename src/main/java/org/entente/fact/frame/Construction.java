package org.entente.fact.frame;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.fact.Modality;

/**
 * One way in which a frame's statement is put.
 *
 * @param triggers words that carry it, each a lemma or several: {@code take part}
 * @param things classes whose names and nouns carry it: any summit, any agreement
 * @param thing the roles that give the thing that the claim is about; empty where it is made anew
 * @param slots who fills what
 * @param needs of each set, one slot at least is filled
 * @param each the slots whose values make a claim each
 * @param constants slots with a fixed value; of a slot for things, the thing's key
 * @param unless lemmas that, beside or above the trigger, make it mean something else
 * @param when lemmas, or lists of them, of which one must be its subject or object; none asks for
 *     nothing
 * @param begins whether what it says has held since its date
 * @param ends whether what it says has held until its date, and only what has ended counts
 * @param presupposed whether naming it says that it is so, whatever is planned or wished of it
 * @param dated whether only a date counts that stands with the trigger itself: the pact of 1951
 * @param modality the mode of what is plainly said so: an offer is a transfer planned
 * @param confidence 0 to 1
 */
public record Construction(
    List<Trigger> triggers,
    Set<String> things,
    List<RoleSet> thing,
    SortedMap<String, Slot> slots,
    List<Set<String>> needs,
    Set<String> each,
    Map<String, String> constants,
    Set<String> unless,
    Set<String> when,
    boolean begins,
    boolean ends,
    boolean presupposed,
    boolean dated,
    Optional<Modality> modality,
    double confidence) {
  /** The parts of speech that triggers have. */
  public enum Part {
    VERB,
    NOUN,
    ADJECTIVE
  }

  /**
   * A word that carries a statement.
   *
   * @param lemma in lower case
   * @param with lemmas that must hang on it or follow it
   */
  public record Trigger(Part part, String lemma, List<String> with) {}

  /**
   * Roles read together.
   *
   * @param roles names of roles; one with a star stands for all that its phrase names
   */
  public record RoleSet(List<String> roles) {}

  /**
   * How a slot is filled.
   *
   * @param alternatives the first that gives something counts
   * @param kinds the classes wanted
   * @param least how many values an alternative must give; else the one that gives most counts
   */
  public record Slot(List<RoleSet> alternatives, Set<String> kinds, int least) {}

  /** Takes copies. */
  public Construction {
    triggers = List.copyOf(triggers);
    things = Set.copyOf(things);
    thing = List.copyOf(thing);
    slots = new TreeMap<>(slots);
    needs = List.copyOf(needs);
    each = Set.copyOf(each);
    constants = Map.copyOf(constants);
    unless = Set.copyOf(unless);
    when = Set.copyOf(when);
  }
}
