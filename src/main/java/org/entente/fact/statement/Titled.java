package org.entente.fact.statement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.entente.document.PartialDate;
import org.entente.fact.Modality;
import org.entente.fact.Schema;
import org.entente.fact.Value;
import org.entente.fact.frame.Referent;

/**
 * Who gives arms to whom by a document's title: what is to come, or has just been, is of that deal
 * where a sentence does not say who gives.
 *
 * @param suppliers who gives by the title; none where it tells of no transfer
 * @param recipients who gets
 * @param weapons what it is about
 */
record Titled(List<Referent> suppliers, List<Referent> recipients, List<Referent> weapons) {
  static final Titled NOTHING = new Titled(List.of(), List.of(), List.of());

  /** The deal that a title tells, by what it states. */
  static Titled of(List<Statement> title, Schema schema) {
    return title.stream()
        .filter(it -> schema.isA(it.kind(), "Transfer") && it.modality() != Modality.DENIED)
        .filter(it -> it.things().containsKey("supplier"))
        .findFirst()
        .map(
            it ->
                new Titled(
                    it.fillers("supplier"), it.fillers("recipient"), it.fillers("weaponSystem")))
        .orElse(NOTHING);
  }

  /** Whether the title tells that one sells to some what a statement tells of. */
  boolean isSale(Statement statement, List<Referent> getting) {
    return suppliers.size() == 1
        && isOf(statement)
        && !getting.isEmpty()
        && getting.stream().allMatch(it -> Traders.holds(recipients, it));
  }

  /** Who gives those what a statement tells of, where the title tells it of one alone. */
  Optional<Referent> supplier(
      Statement statement, List<Referent> getting, Optional<PartialDate> written) {
    boolean its =
        suppliers.size() == 1
            && !getting.isEmpty()
            && getting.stream().noneMatch(it -> Traders.holds(suppliers, it))
            && (recipients.isEmpty()
                || getting.stream().allMatch(it -> Traders.holds(recipients, it)))
            && isOf(statement)
            && isOfNow(statement, written);
    return its ? Optional.of(suppliers.get(0)) : Optional.empty();
  }

  /** Who gets what one gives, where the title tells it of one alone. */
  Optional<Referent> recipient(
      Statement statement, List<Referent> giving, Optional<PartialDate> written) {
    boolean its =
        recipients.size() == 1
            && !giving.isEmpty()
            && giving.stream().allMatch(it -> Traders.holds(suppliers, it))
            && isOf(statement)
            && isOfNow(statement, written);
    return its ? Optional.of(recipients.get(0)) : Optional.empty();
  }

  /** Whether a statement is about the weapons of the title. */
  private boolean isOf(Statement statement) {
    List<Referent> own = statement.fillers("weaponSystem");
    return !own.isEmpty() && own.stream().allMatch(it -> Traders.holds(weapons, it));
  }

  /** Whether what is told is to come, or of the year before a text was written. */
  private static boolean isOfNow(Statement statement, Optional<PartialDate> written) {
    if (statement.modality() == Modality.PLANNED) {
      return true;
    }
    Optional<LocalDate> since = written.map(it -> it.first().minusYears(1));
    return statement.modality() == Modality.ACTUAL
        && statement.values().get("date") instanceof Value.Date day
        && since.filter(day.date().first()::isAfter).isPresent();
  }
}
