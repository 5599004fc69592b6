package org.entente.fact.review;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.document.DataException;
import org.entente.document.Location;
import org.entente.document.Problem;
import org.entente.fact.Nearest;
import org.entente.fact.Source;

/** Reads a table of decisions; all its problems are told in one report. */
final class DecisionsReader {
  private final Source source;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<Statement, Integer> lines = new LinkedHashMap<>();

  private DecisionsReader(Source source) {
    this.source = source;
  }

  static Decisions read(Source source) {
    DecisionsReader reader = new DecisionsReader(source);
    List<Decision> decisions = reader.decisions();
    if (!reader.problems.isEmpty()) {
      throw new DataException(reader.problems);
    }
    Map<Statement, Location> places = new LinkedHashMap<>();
    reader.lines.forEach((on, line) -> places.put(on, reader.at(line)));
    return new Decisions(decisions, places);
  }

  private List<Decision> decisions() {
    List<String> rows = source.text().lines().toList();
    if (rows.isEmpty() || !rows.get(0).equals(String.join("\t", Decisions.COLUMNS))) {
      String header = "Begin with, separated by tabs: " + String.join(", ", Decisions.COLUMNS);
      problem(1, "the header is another one", header);
      return List.of();
    }
    List<Decision> decisions = new ArrayList<>();
    for (int i = 1; i < rows.size(); i++) {
      if (!rows.get(i).isBlank()) {
        decision(i + 1, cells(rows.get(i))).ifPresent(decisions::add);
      }
    }
    return decisions;
  }

  private static List<String> cells(String row) {
    return Arrays.stream(row.split("\t", -1)).map(String::strip).toList();
  }

  private Optional<Decision> decision(int line, List<String> cells) {
    if (cells.size() != Decisions.COLUMNS.size()) {
      problem(
          line,
          "has " + cells.size() + " cells instead of " + Decisions.COLUMNS.size(),
          "Separate cells by tabs: " + String.join(", ", Decisions.COLUMNS));
      return Optional.empty();
    }
    int before = problems.size();
    Optional<Verdict> verdict = term(line, "decision", cells.get(2), Verdict.values());
    Optional<Reason> reason =
        cells.get(3).isEmpty()
            ? Optional.empty()
            : term(line, "reason", cells.get(3), Reason.values());
    Optional<LocalDate> date = date(line, cells.get(6));
    if (problems.size() > before || verdict.isEmpty()) {
      return Optional.empty();
    }
    try {
      Statement on = new Statement(cells.get(0), cells.get(1));
      Judge judge = new Judge(cells.get(5), date);
      Optional<String> edited = Optional.of(cells.get(4)).filter(text -> !text.isEmpty());
      once(line, on);
      return Optional.of(new Decision(on, verdict.get(), reason, edited, judge, cells.get(7)));
    } catch (IllegalArgumentException e) {
      problem(line, String.valueOf(e.getMessage()), "");
      return Optional.empty();
    }
  }

  private void once(int line, Statement on) {
    Integer before = lines.putIfAbsent(on, line);
    if (before != null) {
      problem(line, "decides what line " + before + " decides", "Keep one of the two");
    }
  }

  private <E extends Enum<E>> Optional<E> term(int line, String what, String text, E[] terms) {
    Optional<E> found = Stream.of(terms).filter(term -> term(term).equals(text)).findFirst();
    if (found.isEmpty()) {
      List<String> known = Stream.of(terms).map(DecisionsReader::term).toList();
      List<String> near = Nearest.to(text, known);
      String next =
          near.isEmpty()
              ? "known: " + known.stream().collect(Collectors.joining(", "))
              : "nearest known: " + String.join(", ", near);
      problem(line, "unknown " + what + " \"" + text + "\"", next);
    }
    return found;
  }

  private static String term(Enum<?> term) {
    return term.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  private Optional<LocalDate> date(int line, String text) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      problem(line, "\"" + text + "\" is no day", "Write when it was decided: 2023-07-11");
      return Optional.empty();
    }
  }

  private Location at(int line) {
    return new Location(source.name(), line, 0);
  }

  private void problem(int line, String what, String next) {
    problems.add(new Problem(at(line), what, next));
  }
}
