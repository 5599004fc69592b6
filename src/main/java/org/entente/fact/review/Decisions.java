package org.entente.fact.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.document.Location;
import org.entente.fact.ClaimFile;
import org.entente.fact.Schema;
import org.entente.fact.Source;
import org.entente.fact.Thesaurus;

/**
 * The decisions on the claims of one document: the memory of its review, kept apart from the claim
 * file so that they can be made again on a new one. Immutable; one for each statement.
 */
public final class Decisions {
  static final List<String> COLUMNS =
      List.of("passage", "claim", "decision", "reason", "edited", "by", "date", "note");

  /** No decision. */
  public static final Decisions NONE = new Decisions(List.of(), Map.of());

  private final Map<Statement, Decision> all = new LinkedHashMap<>();
  private final Map<Statement, Location> places;

  Decisions(List<Decision> decisions, Map<Statement, Location> places) {
    decisions.stream()
        .sorted(Comparator.comparing(Decision::on))
        .forEach(decision -> all.put(decision.on(), decision));
    this.places = Map.copyOf(places);
  }

  /**
   * Reads a table with tabs.
   *
   * @throws org.entente.document.DataException with every problem, each with its line
   */
  public static Decisions read(Source source) {
    return DecisionsReader.read(source);
  }

  /** The table: read and written again it is the same to the byte, if it was sorted. */
  public String write() {
    return Stream.concat(Stream.of(COLUMNS), all.values().stream().map(Decisions::cells))
        .map(cells -> String.join("\t", cells) + "\n")
        .collect(Collectors.joining());
  }

  private static List<String> cells(Decision decision) {
    return List.of(
        decision.on().passage(),
        decision.on().says(),
        decision.verdict().term(),
        decision.reason().map(Reason::term).orElse(""),
        decision.edited().orElse(""),
        decision.judge().by(),
        decision.judge().date().map(LocalDate::toString).orElse(""),
        decision.note());
  }

  /** All of them, sorted by what they are on. */
  public List<Decision> all() {
    return List.copyOf(all.values());
  }

  /** The decision on a statement. */
  public Optional<Decision> on(Statement statement) {
    return Optional.ofNullable(all.get(statement));
  }

  /** These and one more, in the place of what was decided before on the same statement. */
  public Decisions with(Decision decision) {
    List<Decision> changed = new ArrayList<>(all.values());
    changed.add(decision);
    return new Decisions(changed, places);
  }

  /** Where a decision stands that was read. */
  Location at(Statement statement) {
    return places.getOrDefault(statement, Location.of("the claim as edited"));
  }

  /**
   * Makes the decisions on the claims of a file.
   *
   * @param known the things that claims may name
   * @throws org.entente.document.DataException if a claim as edited can't be read
   */
  public Replay apply(ClaimFile file, Schema schema, Thesaurus known) {
    return new Replaying(this, file, schema, known).replay();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Decisions decisions && all.equals(decisions.all);
  }

  @Override
  public int hashCode() {
    return all.hashCode();
  }
}
