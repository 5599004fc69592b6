package org.entente.reason;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.entente.graph.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * When stated facts hold: in the union of the validities of their accepted claims of something
 * actual. What is said of a dated thing (an agreement, an event, a transfer) holds from its date
 * on, where the claim itself says nothing else. Names, kinds, topics and links, which nobody
 * claims, hold always.
 */
public final class Validity {
  private static final Node ACTUAL = Vocabulary.ent("actual");
  private static final Node ACCEPTED = Vocabulary.ent("accepted");
  private static final Node START_DATE = Vocabulary.ent("startDate");
  private static final Node YEAR = Vocabulary.ent("year");
  private static final Node MONTH = Vocabulary.ent("month");
  private static final Node DAY = Vocabulary.ent("day");

  private final DatasetGraph dataset;
  // Of what was asked about, where that is kept.
  private final @Nullable Map<Triple, List<Quad>> known;
  private final Map<Node, LocalDate> starts = new HashMap<>();

  /** Whether a triple dates a thing, so that the days of what is said of the thing rest on it. */
  public static boolean isDate(Triple triple) {
    Node property = triple.getPredicate();
    return property.equals(Vocabulary.DATE)
        || property.equals(START_DATE)
        || property.equals(Vocabulary.DATE_PRECISION);
  }

  /** Reads a dataset that does not change meanwhile, inside the caller's transaction. */
  public Validity(DatasetGraph dataset) {
    this(dataset, null);
  }

  private Validity(DatasetGraph dataset, @Nullable Map<Triple, List<Quad>> known) {
    this.dataset = dataset;
    this.known = known;
  }

  /** The same, keeping the claims of each fact and the date of each thing it was asked about. */
  public static Validity remembering(DatasetGraph dataset) {
    return new Validity(dataset, new HashMap<>());
  }

  /** The days on which a stated fact holds; {@link Intervals#ALWAYS} for what no claim states. */
  public Intervals of(Triple fact) {
    List<Quad> claims = claims(fact);
    if (claims.isEmpty()) {
      return Intervals.ALWAYS;
    }
    LocalDate start = startOf(fact.getSubject());
    return claims.stream()
        .map(claim -> of(claim.getGraph(), claim.getSubject(), start))
        .reduce(Intervals.NEVER, Intervals::or);
  }

  private LocalDate startOf(Node thing) {
    LocalDate start = starts.get(thing);
    if (start == null) {
      if (known == null) {
        // What is asked of one thing is mostly asked several times in a row.
        starts.clear();
      }
      start = dateOf(thing).orElse(LocalDate.MIN);
      starts.put(thing, start);
    }
    return start;
  }

  /** The accepted claims of something actual that state a fact, each with its document's graph. */
  public List<Quad> claims(Triple fact) {
    return known == null ? search(fact) : known.computeIfAbsent(fact, this::search);
  }

  private List<Quad> search(Triple fact) {
    List<Quad> claims = new ArrayList<>();
    Node term = NodeFactory.createTripleTerm(fact);
    dataset
        .findNG(Node.ANY, Node.ANY, Vocabulary.REIFIES, term)
        .forEachRemaining(
            quad -> {
              if (holds(quad)) {
                claims.add(quad);
              }
            });
    return claims;
  }

  /** Whether a claim that reifies a triple makes it a fact: it is asserted, accepted and actual. */
  boolean holds(Quad reifying) {
    Node graph = reifying.getGraph();
    Node claim = reifying.getSubject();
    return dataset.contains(graph, claim, Vocabulary.MODALITY, ACTUAL)
        && dataset.contains(graph, claim, Vocabulary.REVIEW_STATUS, ACCEPTED)
        && !graph.equals(Vocabulary.GRAPH_INFERRED);
  }

  private Intervals of(Node graph, Node claim, LocalDate start) {
    LocalDate from = day(graph, claim, Vocabulary.VALID_FROM).orElse(start);
    LocalDate until = day(graph, claim, Vocabulary.VALID_UNTIL).orElse(LocalDate.MAX);
    return until.isAfter(from) ? Intervals.of(from, until) : Intervals.NEVER;
  }

  private Optional<LocalDate> day(Node graph, Node subject, Node property) {
    return days(graph, subject, property).stream().findFirst();
  }

  private List<LocalDate> days(Node graph, Node subject, Node property) {
    List<LocalDate> days = new ArrayList<>();
    dataset
        .find(graph, subject, property, Node.ANY)
        .forEachRemaining(
            quad -> days.add(LocalDate.parse(quad.getObject().getLiteralLexicalForm())));
    return days;
  }

  /**
   * The first day of a dated thing: the earliest of its dates, not counting a year or month that
   * another of its dates makes more precise.
   */
  public Optional<LocalDate> dateOf(Node thing) {
    List<LocalDate> dates = days(Quad.defaultGraphIRI, thing, Vocabulary.DATE);
    dates.addAll(days(Quad.defaultGraphIRI, thing, START_DATE));
    return dates.stream().filter(date -> !isCoarse(thing, date, dates)).min(LocalDate::compareTo);
  }

  /**
   * How exactly the documents tell a day on which facts begin or end to hold: as the one that tells
   * it least exactly. {@code ent:day} where none tells it.
   *
   * @param facts stated ones
   * @param bound {@code ent:validFrom} or {@code ent:validUntil}
   * @param precision the property that tells how exact the bound is
   */
  public Node precision(Collection<Triple> facts, LocalDate day, Node bound, Node precision) {
    // Years and months are kept as their first days.
    if (day.getDayOfMonth() > 1) {
      return DAY;
    }
    Set<Node> told = new HashSet<>();
    for (Triple fact : facts) {
      for (Quad claim : claims(fact)) {
        Node graph = claim.getGraph();
        if (days(graph, claim.getSubject(), bound).contains(day)) {
          tell(graph, claim.getSubject(), precision, told);
        }
      }
      if (bound.equals(Vocabulary.VALID_FROM)
          && dateOf(fact.getSubject()).filter(day::equals).isPresent()) {
        tell(Quad.defaultGraphIRI, fact.getSubject(), Vocabulary.DATE_PRECISION, told);
      }
    }
    if (told.contains(YEAR) && day.getDayOfYear() == 1) {
      return YEAR;
    }
    return told.contains(MONTH) ? MONTH : DAY;
  }

  private void tell(Node graph, Node subject, Node property, Set<Node> told) {
    dataset
        .find(graph, subject, property, Node.ANY)
        .forEachRemaining(quad -> told.add(quad.getObject()));
  }

  private boolean isCoarse(Node thing, LocalDate date, List<LocalDate> dates) {
    boolean year = date.getDayOfYear() == 1 && hasPrecision(thing, YEAR);
    boolean month = date.getDayOfMonth() == 1 && hasPrecision(thing, MONTH);
    return dates.stream()
        .filter(other -> other.isAfter(date) && other.getYear() == date.getYear())
        .anyMatch(other -> year || (month && other.getMonth() == date.getMonth()));
  }

  private boolean hasPrecision(Node thing, Node precision) {
    return dataset.contains(Quad.defaultGraphIRI, thing, Vocabulary.DATE_PRECISION, precision);
  }
}
