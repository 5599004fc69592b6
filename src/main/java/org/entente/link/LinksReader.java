package org.entente.link;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.document.DataException;
import org.entente.document.Location;
import org.entente.document.Problem;
import org.entente.fact.Nearest;
import org.entente.fact.Schema;
import org.entente.fact.Source;
import org.entente.fact.Thesaurus;

/** Reads the table of judgements; all its problems are told in one report. */
final class LinksReader {
  private final Source source;
  private final Schema schema;
  private final Thesaurus known;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<Link, Integer> lineOfLink = new LinkedHashMap<>();
  private final Map<Item, Integer> lineOfSame = new HashMap<>();

  private LinksReader(Source source, Schema schema, Thesaurus known) {
    this.source = source;
    this.schema = schema;
    this.known = known;
  }

  static List<Link> read(Source source, Schema schema, Thesaurus known) {
    LinksReader reader = new LinksReader(source, schema, known);
    List<Link> links = reader.links();
    if (!reader.problems.isEmpty()) {
      throw new DataException(reader.problems);
    }
    return links;
  }

  /** One line of the table; cells that are left out at its end are empty. */
  private record Row(int line, List<String> cells) {
    String cell(int column) {
      return column < cells.size() ? cells.get(column) : "";
    }

    String key() {
      return cell(0);
    }

    String kind() {
      return cell(1);
    }

    String judgement() {
      return cell(2);
    }

    String item() {
      return cell(3);
    }

    String by() {
      return cell(4);
    }

    String date() {
      return cell(5);
    }

    String source() {
      return cell(6);
    }

    String note() {
      return cell(7);
    }
  }

  private List<Link> links() {
    List<String> lines = source.text().lines().toList();
    if (lines.isEmpty() || !lines.get(0).equals(String.join("\t", Links.COLUMNS))) {
      String header = "Begin with, separated by tabs: " + String.join(", ", Links.COLUMNS);
      problem(1, "the header is another one", header);
      return List.of();
    }
    List<Link> links = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        List<String> cells =
            Arrays.stream(lines.get(i).split("\t", -1)).map(String::strip).toList();
        link(new Row(i + 1, cells)).ifPresent(links::add);
      }
    }
    return links;
  }

  private Optional<Link> link(Row row) {
    int before = problems.size();
    if (row.cells().size() > Links.COLUMNS.size()) {
      problem(
          row.line(),
          "has " + row.cells().size() + " cells instead of " + Links.COLUMNS.size(),
          "Take the tabs out of the note");
    }
    thing(row);
    Optional<Link.Decision> decision = row.judgement().isEmpty() ? open(row) : decision(row);
    decision.ifPresent(made -> once(row, made));
    boolean isRead = decision.isPresent() || row.judgement().isEmpty();
    Optional<Link> link = isRead ? made(row, decision) : Optional.empty();
    return problems.size() > before ? Optional.empty() : link;
  }

  private Optional<Link> made(Row row, Optional<Link.Decision> decision) {
    try {
      Link link = new Link(row.key(), row.kind(), decision, row.note());
      besideOthers(link, row.line());
      return Optional.of(link);
    } catch (IllegalArgumentException e) {
      problem(row.line(), row.key() + ": " + e.getMessage(), "");
      return Optional.empty();
    }
  }

  private void thing(Row row) {
    Optional<Thesaurus.Entry> entry = known.entry(row.key());
    if (entry.isEmpty()) {
      List<String> keys = known.entries().stream().map(Thesaurus.Entry::key).toList();
      List<String> near = Nearest.to(row.key(), keys);
      String advice = near.isEmpty() ? "" : "nearest known: " + String.join(", ", near);
      problem(row.line(), "unknown key \"" + row.key() + "\"", advice);
      return;
    }
    String kind = entry.get().kind();
    if (!kind.equals(row.kind())) {
      problem(row.line(), row.key() + " is of kind " + kind + ", not \"" + row.kind() + "\"", "");
    } else if (!schema.isAny(kind, Links.KINDS)) {
      String kinds = String.join(", ", new TreeSet<>(Links.KINDS));
      problem(
          row.line(),
          "things of kind " + kind + " have no Wikidata item",
          "what may have one: " + kinds);
    }
  }

  /** What is said of a thing stands in one row, but for items that are ruled out or unsure. */
  private void besideOthers(Link link, int line) {
    for (Map.Entry<Link, Integer> before : lineOfLink.entrySet()) {
      if (before.getKey().key().equals(link.key()) && !before.getKey().staysBeside(link)) {
        problem(
            line,
            link.key() + " stands also on line " + before.getValue(),
            "Keep one row per thing, and one for each item that is something else or unsure");
        break;
      }
    }
    lineOfLink.putIfAbsent(link, line);
  }

  /** An open row claims nothing, so nobody can have judged it. */
  private Optional<Link.Decision> open(Row row) {
    if (!(row.item() + row.by() + row.date() + row.source()).isEmpty()) {
      problem(
          row.line(),
          row.key() + " has no judgement, and yet an item, a person, a date or a source",
          "Write " + judgements() + " as judgement, or empty those cells");
    }
    return Optional.empty();
  }

  private Optional<Link.Decision> decision(Row row) {
    Optional<Judgement> judgement = Judgement.of(row.judgement());
    if (judgement.isEmpty()) {
      problem(
          row.line(), "unknown judgement \"" + row.judgement() + "\"", "known: " + judgements());
    }
    Optional<Item> item = item(row);
    Optional<LocalDate> date = date(row);
    boolean badItem = item.isEmpty() && !row.item().isEmpty();
    if (judgement.isEmpty() || badItem || date.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Link.Decision(judgement.get(), item, row.by(), date.get(), row.source()));
    } catch (IllegalArgumentException e) {
      problem(row.line(), row.key() + ": " + e.getMessage(), "");
      return Optional.empty();
    }
  }

  private Optional<Item> item(Row row) {
    if (row.item().isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Item(row.item()));
    } catch (IllegalArgumentException e) {
      problem(row.line(), String.valueOf(e.getMessage()), "");
      return Optional.empty();
    }
  }

  private Optional<LocalDate> date(Row row) {
    try {
      return Optional.of(LocalDate.parse(row.date()));
    } catch (DateTimeParseException e) {
      problem(
          row.line(), "\"" + row.date() + "\" is no day", "Write when it was judged: 2023-07-11");
      return Optional.empty();
    }
  }

  /** Two things cannot both be one item. */
  private void once(Row row, Link.Decision made) {
    if (made.judgement() == Judgement.SAME && made.item().isPresent()) {
      Integer before = lineOfSame.putIfAbsent(made.item().get(), row.line());
      if (before != null) {
        problem(
            row.line(),
            made.item().get() + " is the same as another thing on line " + before,
            "Judge one of the two different, or merge the things");
      }
    }
  }

  private static String judgements() {
    return Stream.of(Judgement.values()).map(Judgement::term).collect(Collectors.joining(", "));
  }

  private void problem(int line, String what, String next) {
    problems.add(new Problem(new Location(source.name(), line, 0), what, next));
  }
}
