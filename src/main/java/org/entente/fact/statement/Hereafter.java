package org.entente.fact.statement;

import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.document.PartialDate;
import org.entente.fact.Modality;
import org.entente.fact.Value;
import org.entente.fact.analysis.Tree;
import org.entente.fact.analysis.WordSet;
import org.jspecify.annotations.Nullable;

/** What is told in the present and is still to come when the document was written. */
public final class Hereafter {
  private static final Set<String> PRESENT = Set.of("VBZ", "VBP");

  /** Of these an order in hand tells more. */
  private static final Set<String> TRANSFERS = WordSet.of("ArmsTransfer", "AidTransfer");

  private static final Value SIGNED = new Value.Constant("signed");

  private final Optional<PartialDate> written;

  /** Of a document, with the date on which it was written, where known. */
  public Hereafter(Optional<PartialDate> written) {
    this.written = written;
  }

  /**
   * "We are signing it", "it starts next month": a plan. What somebody says of a day to come was
   * said before it.
   *
   * @param trigger the word of the tree that tells of it
   * @param coming whether the words of its date say that it is still to come: next week
   */
  public Statement told(Statement statement, Tree tree, int trigger, boolean coming) {
    if (statement.modality() != Modality.ACTUAL) {
      return statement;
    }
    SortedMap<String, Value> values = new TreeMap<>(statement.values());
    boolean later =
        coming
            || isLater(values.getOrDefault("date", values.get("startDate")))
            || statement.validity().from().filter(this::isLater).isPresent()
            || (statement.kind().equals("memberOf")
                && statement.validity().until().filter(this::isLater).isPresent());
    if (statement.kind().equals("Statement")) {
      return later && values.remove("date") != null ? statement.withValues(values) : statement;
    }
    boolean going = isUnderWay(tree, trigger);
    boolean planned =
        later
            ? !TRANSFERS.contains(statement.kind()) && (going || isPresent(tree, trigger))
            : going && SIGNED.equals(values.get("status"));
    if (!planned) {
      return statement;
    }
    values.remove("status", SIGNED);
    return statement.withValues(values).withModality(Modality.PLANNED);
  }

  private boolean isLater(@Nullable Value when) {
    return when instanceof Value.Date date && isLater(date.date());
  }

  private boolean isLater(PartialDate date) {
    return written.filter(it -> !date.first().isBefore(it.after())).isPresent();
  }

  /** "Kenya joins", "hosts the summit": by the verb, also where a noun tells of it. */
  private static boolean isPresent(Tree tree, int word) {
    boolean noun = Set.of("obj", "nsubj").contains(tree.relation(word));
    return PRESENT.contains(tree.xpos(noun ? tree.head(word) : word));
  }

  /** "Is signing". */
  private static boolean isUnderWay(Tree tree, int word) {
    return tree.xpos(word).equals("VBG")
        && tree.children(word).stream()
            .anyMatch(
                it ->
                    tree.relation(it).equals("aux")
                        && tree.lemma(it).equals("be")
                        && PRESENT.contains(tree.xpos(it)));
  }
}
