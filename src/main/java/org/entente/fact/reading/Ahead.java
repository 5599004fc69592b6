package org.entente.fact.reading;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.document.PartialDate;
import org.entente.fact.Modality;
import org.entente.fact.Schema;
import org.entente.fact.Value;
import org.entente.fact.analysis.Tree;
import org.entente.fact.analysis.WordSet;
import org.entente.fact.statement.Statement;

/**
 * Tells what is still to come by its date alone: "the exercise begins on 3 May", in a text of
 * April.
 *
 * @param written when the text was written
 */
record Ahead(Optional<PartialDate> written, Schema schema) {
  private static final Set<String> DATES = Set.of("date", "startDate");
  private static final Set<String> PRESENT = Set.of("VBZ", "VBP");
  private static final Set<String> PAST =
      WordSet.of("has", "have", "had", "was", "were", "did", "been");

  /** The statement, planned where a verb in the present tells of a later day. */
  Statement told(Statement statement, Tree tree, int trigger) {
    boolean future =
        statement.modality() == Modality.ACTUAL
            && schema.isA(statement.kind(), "Event")
            && DATES.stream()
                .flatMap(it -> Stream.ofNullable(statement.values().get(it)))
                .anyMatch(this::isAfter)
            && isPresent(tree, trigger);
    return future ? statement.withModality(Modality.PLANNED) : statement;
  }

  private boolean isAfter(Value value) {
    return value instanceof Value.Date date
        && written.filter(it -> !date.date().first().isBefore(it.after())).isPresent();
  }

  /** Whether the nearest verb above a word, or the word itself, is in the present. */
  private static boolean isPresent(Tree tree, int trigger) {
    int verb = trigger;
    while (tree.head(verb) >= 0 && !tree.upos(verb).equals("VERB")) {
      verb = tree.head(verb);
    }
    return tree.children(verb).stream().noneMatch(it -> PAST.contains(tree.form(it)))
        && (PRESENT.contains(tree.xpos(verb))
            || tree.children(verb).stream()
                .anyMatch(it -> Set.of("is", "are").contains(tree.form(it))));
  }
}
