package org.entente.serve.page.thing;

import java.util.List;
import org.entente.graph.view.Fact.Standing;
import org.entente.serve.page.Paging;
import org.entente.serve.page.Ref;
import org.entente.serve.page.claim.Marks;

/**
 * The facts of one relation, or as many of them as a page shows.
 *
 * @param property the property, with the address of its meaning
 * @param incoming whether the others are the subjects
 * @param rows those that are shown
 * @param paging how many there are, and which of them these are
 * @param overview whether other relations stand beside it
 * @param address of a page of this relation alone, to which the number of the page is added
 */
public record Group(
    Ref property,
    boolean incoming,
    List<Row> rows,
    Paging paging,
    boolean overview,
    String address) {
  /**
   * A fact.
   *
   * @param other what is at the other end
   * @param when when it held or happened; none where unknown
   * @param documents how many documents state it
   * @param notes the passages that it rests on, but for those that date it
   * @param why the address of the inferred claim; empty where it is stated
   * @param proof the address of the proofs; empty where it is stated
   */
  public record Row(
      Ref other,
      List<When> when,
      Standing standing,
      long documents,
      List<Marks> notes,
      String why,
      String proof) {
    /** Takes a copy. */
    public Row {
      when = List.copyOf(when);
      notes = List.copyOf(notes);
    }
  }

  /**
   * A time in words, and the passages that tell it; none where it is told of what is at the other
   * end.
   */
  public record When(String text, List<Marks> notes) {
    /** Takes a copy. */
    public When {
      notes = List.copyOf(notes);
    }
  }

  /** Takes a copy. */
  public Group {
    rows = List.copyOf(rows);
  }
}
