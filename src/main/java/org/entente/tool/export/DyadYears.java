package org.entente.tool.export;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.fact.Schema;
import org.entente.graph.ClaimRow;
import org.entente.graph.ClaimRows;
import org.entente.graph.Vocabulary;
import org.entente.graph.answer.Spreadsheet;
import org.entente.graph.view.Labels;

/**
 * A panel for statistics: for each pair of actors and year, how much links them, from what the
 * documents state as actual. An event counts in the year of its date; a state (a tie, a membership)
 * in every year for which a document vouches: from its start, or else the document's year, to its
 * end, or else the document's year.
 */
public final class DyadYears {
  /** What may link two actors; each is a column. */
  private enum Link {
    AGREEMENTS("agreements"),
    MEETINGS("meetings"),
    VISITS("visits"),
    ARMS_TRANSFERS("armsTransfers"),
    STATEMENTS("statements"),
    CONDEMNATIONS("condemnations"),
    SANCTIONS("sanctions"),
    TIES("ties"),
    MEMBERSHIPS("memberships");

    private final String column;

    Link(String column) {
      this.column = column;
    }
  }

  private static final Set<String> TIES = Set.of("partnerOf", "allyOf", "securityTiesWith");
  private static final Map<String, Link> ACTS =
      Map.of("condemns", Link.CONDEMNATIONS, "sanctions", Link.SANCTIONS);

  /** What all claims together say of a thing. */
  private record Thing(String key, String kind, Map<String, Set<String>> slots) {
    Set<String> values(String slot) {
      return slots.getOrDefault(slot, Set.of());
    }
  }

  private final Schema schema;
  private final Set<String> actors;
  private final Map<String, Integer> publication;
  private final SortedMap<Dyad, Map<Link, Set<String>>> panel = new TreeMap<>();
  private final Map<String, Thing> things = new TreeMap<>();
  private final Map<String, Map<String, Set<Integer>>> members = new TreeMap<>();

  private DyadYears(DatasetGraph dataset, Schema schema) {
    this.schema = schema;
    this.actors = actors(dataset);
    this.publication = publication(dataset);
  }

  /** As CSV; only rows in which something counts. Must run inside a transaction. */
  public static void csv(DatasetGraph dataset, Schema schema, Appendable out) {
    DyadYears years = new DyadYears(dataset, schema);
    ClaimRows.of(dataset, schema)
        .filter(row -> row.modality().equals("actual") && row.reviewStatus().equals("accepted"))
        .forEach(years::claim);
    years.things.values().forEach(years::thing);
    years.members.forEach(years::membership);
    years.write(Spreadsheet.commas(out));
  }

  private void write(Spreadsheet sheet) {
    List<String> header = new ArrayList<>(List.of("actor1", "actor2", "year"));
    for (Link link : Link.values()) {
      header.add(link.column);
    }
    sheet.row(header);
    panel.forEach(
        (dyad, links) -> {
          List<String> cells = new ArrayList<>(List.of(dyad.one(), dyad.other()));
          cells.add(dyad.year().map(String::valueOf).orElse(""));
          for (Link link : Link.values()) {
            cells.add(String.valueOf(links.getOrDefault(link, Set.of()).size()));
          }
          sheet.row(cells);
        });
  }

  private void claim(ClaimRow row) {
    if (row.thing().isPresent()) {
      Thing thing =
          things.computeIfAbsent(
              row.thing().get(), key -> new Thing(key, row.kind(), new HashMap<>()));
      row.slots()
          .forEach(
              (slot, values) ->
                  thing.slots().computeIfAbsent(slot, key -> new TreeSet<>()).addAll(values));
      return;
    }
    for (String subject : row.slots().getOrDefault(Schema.SUBJECT, List.of())) {
      for (String object : row.slots().getOrDefault(Schema.OBJECT, List.of())) {
        binary(row, subject, object);
      }
    }
  }

  private void binary(ClaimRow row, String subject, String object) {
    Optional<Link> act = Optional.ofNullable(ACTS.get(row.kind()));
    if (act.isPresent()) {
      count(act.get(), subject, object, row.validFrom().map(DyadYears::year), subject);
    } else if (TIES.contains(row.kind())) {
      vouched(row)
          .forEach(year -> count(Link.TIES, subject, object, Optional.of(year), row.kind()));
    } else if (row.kind().equals("memberOf")) {
      members
          .computeIfAbsent(object, key -> new TreeMap<>())
          .computeIfAbsent(subject, key -> new TreeSet<>())
          .addAll(vouched(row));
    }
  }

  /** The years in which a document vouches for a state. */
  private Set<Integer> vouched(ClaimRow row) {
    int said = publication.getOrDefault(row.document(), 0);
    int first = row.validFrom().map(DyadYears::year).orElse(said);
    int last = row.validUntil().map(DyadYears::year).orElse(Math.max(said, first));
    return IntStream.rangeClosed(Math.min(first, last), last)
        .boxed()
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private void membership(String body, Map<String, Set<Integer>> yearsByMember) {
    for (String member : yearsByMember.keySet()) {
      for (String other : yearsByMember.keySet()) {
        Set<Integer> both = new HashSet<>(yearsByMember.getOrDefault(member, Set.of()));
        both.retainAll(yearsByMember.getOrDefault(other, Set.of()));
        both.forEach(year -> count(Link.MEMBERSHIPS, member, other, Optional.of(year), body));
      }
    }
  }

  private void thing(Thing thing) {
    if (schema.isA(thing.kind(), "Agreement")) {
      pairs(Link.AGREEMENTS, thing, "signatory", "signatory");
    } else if (schema.isAny(thing.kind(), Set.of("Summit", "Meeting"))) {
      pairs(Link.MEETINGS, thing, "attendee", "attendee");
    } else if (schema.isA(thing.kind(), "Visit")) {
      pairs(Link.VISITS, thing, "visitor", "destination");
    } else if (schema.isA(thing.kind(), "ArmsTransfer")) {
      pairs(Link.ARMS_TRANSFERS, thing, "supplier", "recipient");
    } else if (schema.isA(thing.kind(), "Statement")) {
      pairs(Link.STATEMENTS, thing, "speaker", "addressee");
    }
  }

  private void pairs(Link link, Thing thing, String slot, String otherSlot) {
    for (String one : thing.values(slot)) {
      for (String other : thing.values(otherSlot)) {
        years(thing).forEach(year -> count(link, one, other, year, thing.key()));
      }
    }
  }

  private static Set<Optional<Integer>> years(Thing thing) {
    Set<Integer> years = new TreeSet<>();
    Stream.of("date", "startDate", "endDate")
        .flatMap(slot -> thing.values(slot).stream())
        .map(DyadYears::year)
        .forEach(years::add);
    return years.isEmpty()
        ? Set.of(Optional.empty())
        : years.stream().map(Optional::of).collect(Collectors.toSet());
  }

  private void count(Link link, String one, String other, Optional<Integer> year, String what) {
    if (!one.equals(other) && actors.contains(one) && actors.contains(other)) {
      panel
          .computeIfAbsent(Dyad.of(one, other, year), key -> new EnumMap<>(Link.class))
          .computeIfAbsent(link, key -> new HashSet<>())
          .add(what);
    }
  }

  private static int year(String date) {
    return Integer.parseInt(date.substring(0, 4));
  }

  private static Set<String> actors(DatasetGraph dataset) {
    Labels labels = new Labels(dataset);
    Set<String> actors = new HashSet<>();
    dataset
        .find(Node.ANY, Node.ANY, Vocabulary.TYPE, Vocabulary.ent("Actor"))
        .forEachRemaining(quad -> actors.add(labels.of(quad.getSubject())));
    return actors;
  }

  private static Map<String, Integer> publication(DatasetGraph dataset) {
    Map<String, Integer> years = new HashMap<>();
    dataset
        .find(Node.ANY, Node.ANY, Vocabulary.DATE, Node.ANY)
        .forEachRemaining(
            quad -> {
              if (Vocabulary.isIn(quad.getSubject(), Vocabulary.DOC)) {
                String document = Vocabulary.local(quad.getSubject(), Vocabulary.DOC);
                years.put(document, year(quad.getObject().getLiteralLexicalForm()));
              }
            });
    return years;
  }
}
