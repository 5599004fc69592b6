package org.entente.serve.page.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.document.PartialDate;
import org.entente.graph.Dates;
import org.entente.graph.Vocabulary;

/**
 * When something held or happened, as far as it is known.
 *
 * @param from the first day, month or year; empty where it is open
 * @param until the last one; empty where it is open
 * @param kind how the first day is meant
 */
public record Period(Optional<PartialDate> from, Optional<PartialDate> until, Kind kind) {
  /** How the first day of a period is meant. */
  public enum Kind {
    /** It happened then. */
    HAPPENED,
    /** It held from then on. */
    HELD,
    /** It came about then for the first time, as a meeting does, and did not last. */
    FIRST,
    /** It was said then to hold, and may have held before. */
    SAID
  }

  /** Of what holds nobody knows when. */
  public static final Period UNKNOWN = new Period(Optional.empty(), Optional.empty(), Kind.HELD);

  /** Gives a date on which something happened. */
  public static Period on(PartialDate date) {
    return new Period(Optional.of(date), Optional.empty(), Kind.HAPPENED);
  }

  /** Gives when a claim says that its facts hold. */
  public static Period ofClaim(DatasetGraph data, Node graph, Node claim) {
    return new Period(
        Dates.from(data, graph, claim),
        Dates.until(data, graph, claim),
        Dates.isOfDocument(data, graph, claim) ? Kind.SAID : Kind.HELD);
  }

  /** Gives when a thing happened: its date, or its start and end; at the finest that is told. */
  public static Period ofThing(DatasetGraph data, Node thing) {
    Optional<PartialDate> start = finest(data, thing, Vocabulary.ent("startDate"));
    Optional<PartialDate> end = finest(data, thing, Vocabulary.ent("endDate"));
    return new Period(start.or(() -> finest(data, thing, Vocabulary.DATE)), end, Kind.HAPPENED);
  }

  /** Of dates that say the same, 2022 and 2022-06-28, the finer one; of others the earliest. */
  private static Optional<PartialDate> finest(DatasetGraph data, Node thing, Node property) {
    List<PartialDate> dates = Dates.of(data, thing, property);
    return dates.stream()
        .filter(date -> dates.stream().noneMatch(other -> isFiner(other, date)))
        .findFirst();
  }

  private static boolean isFiner(PartialDate one, PartialDate other) {
    return !one.equals(other) && one.toString().startsWith(other.toString());
  }

  /** Says whether nothing is known. */
  public boolean isUnknown() {
    return from.isEmpty() && until.isEmpty();
  }

  /** Gives the same as the first time that something happened, if it is told when. */
  public Period asFirst() {
    return from.isPresent() ? new Period(from, Optional.empty(), Kind.FIRST) : this;
  }

  /** Says whether it begins with another, and is told to end no earlier or later than it. */
  public boolean isWithin(Period other) {
    return from.isPresent()
        && from.equals(other.from)
        && (until.isEmpty() || until.equals(other.until));
  }

  /**
   * Says whether this tells no more than others: that something was said to hold, which by one of
   * them it did then, or was said to earlier.
   */
  public boolean isImplied(Collection<Period> others) {
    return kind == Kind.SAID
        && until.isEmpty()
        && others.stream().anyMatch(it -> it.lasts() && it.isBefore(this));
  }

  private boolean lasts() {
    return until.isEmpty() && from.isPresent();
  }

  /** Of a year any day may be meant: it is before a day of the next one. */
  private boolean isBefore(Period said) {
    boolean earlier =
        from.flatMap(date -> said.from.map(it -> !date.after().isAfter(it.first()))).orElse(false);
    return earlier || (kind == Kind.HELD && from.equals(said.from));
  }

  /** Gives the first day that is known; the earliest of all days where none is. */
  public LocalDate first() {
    return from.or(() -> until).map(PartialDate::first).orElse(LocalDate.MIN);
  }

  /** Gives it in words; empty where nothing is known. */
  public String text() {
    List<String> words = new ArrayList<>();
    if (kind == Kind.SAID) {
      from.map(date -> "since " + date + " or before").ifPresent(words::add);
      until.map(date -> "until " + date).ifPresent(words::add);
    } else if (kind == Kind.FIRST) {
      from.map(date -> "first " + date).ifPresent(words::add);
    } else if (from.isPresent() && from.equals(until)) {
      words.add(from.get().toString());
    } else if (kind == Kind.HAPPENED || (from.isPresent() && until.isPresent())) {
      from.map(PartialDate::toString).ifPresent(words::add);
      until.map(date -> "to " + date).ifPresent(words::add);
    } else {
      from.map(date -> "since " + date).ifPresent(words::add);
      until.map(date -> "until " + date).ifPresent(words::add);
    }
    return String.join(" ", words);
  }
}
