package org.entente.serve.page.thing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.NodeConst;
import org.entente.document.PartialDate;
import org.entente.graph.Dates;
import org.entente.graph.Evidence.Support;
import org.entente.graph.Vocabulary;
import org.entente.graph.view.Fact;
import org.entente.graph.view.Labels;
import org.entente.graph.view.Texts;
import org.entente.reason.explain.FactAddress;
import org.entente.serve.page.Ref;
import org.entente.serve.page.Visit;
import org.entente.serve.page.claim.Marks;
import org.entente.serve.page.claim.Period;
import org.entente.serve.page.claim.Source;
import org.entente.serve.page.claim.Sources;
import org.entente.serve.page.thing.Group.Row;
import org.entente.serve.page.thing.Group.When;
import org.entente.serve.page.thing.Neighbourhood.Tie;
import org.entente.serve.page.thing.Relation.End;
import org.entente.serve.page.thing.Timeline.Dated;

/** Reads the facts that a page of a thing shows, and with them what the pictures show. */
final class Facts {
  private final DatasetGraph data;
  private final Node thing;
  private final Show show;
  private final Excerpt excerpt;
  private final Sources sources;
  private final Labels labels;
  private final List<Group> groups = new ArrayList<>();
  private final List<Dated> dated = new ArrayList<>();
  private final List<Tie> ties = new ArrayList<>();

  private Facts(DatasetGraph data, Visit visit, Texts texts) {
    this.data = data;
    this.thing = visit.node();
    this.show = Show.of(visit.value("show"));
    this.excerpt = Excerpt.of(visit);
    this.sources = new Sources(data, texts);
    this.labels = new Labels(data);
  }

  static Facts read(DatasetGraph data, Visit visit, Texts texts) {
    Facts facts = new Facts(data, visit, texts);
    Map<Relation, List<End>> relations = Relations.of(data, facts.thing);
    // In the order of the page: sources are numbered as they are met.
    relations.keySet().stream()
        .sorted(
            Comparator.comparing(Relation::incoming)
                .thenComparing(it -> Ref.of(facts.labels, it.property()).text()))
        .forEach(relation -> facts.group(relation, relations.getOrDefault(relation, List.of())));
    return facts;
  }

  Show show() {
    return show;
  }

  List<Group> groups() {
    return groups;
  }

  List<Dated> dated() {
    return dated;
  }

  List<Tie> ties() {
    return ties;
  }

  List<Source> sources() {
    return sources.all();
  }

  private void group(Relation relation, List<End> ends) {
    List<End> wanted = wanted(ends);
    if (excerpt.takes(relation) && !wanted.isEmpty()) {
      Ref property = Ref.of(labels, relation.property());
      List<Row> rows = excerpt.of(wanted).stream().map(end -> row(property.text(), end)).toList();
      groups.add(
          new Group(
              property,
              relation.incoming(),
              rows,
              excerpt.paging(wanted.size()),
              excerpt.relation().isEmpty(),
              excerpt.address(relation, show)));
    }
  }

  private List<End> wanted(List<End> ends) {
    return show == Show.ALL
        ? ends
        : ends.stream().filter(end -> show.takes(end.fact(data).standing())).toList();
  }

  private Row row(String relation, End end) {
    Fact fact = end.fact(data);
    Optional<PartialDate> date = date(end.other());
    Ref other =
        date.map(it -> new Ref(it.toString(), "")).orElseGet(() -> Ref.of(labels, end.other()));
    Map<Period, List<Support>> told = told(fact);
    List<Period> periods = periods(told.keySet(), fact, end.other());
    Stream.concat(date.map(Period::on).stream(), periods.stream())
        .findFirst()
        .ifPresent(period -> dated.add(new Dated(other, relation, period)));
    if (isNeighbour(end.other())) {
      ties.add(new Tie(other, relation));
    }
    // Those beside the name are numbered first, as they stand first.
    List<Marks> undated = marks(told.getOrDefault(Period.UNKNOWN, List.of()));
    return new Row(
        other,
        when(periods, told),
        fact.standing(),
        fact.documents(),
        undated,
        fact.inference().map(Ref::address).orElse(""),
        fact.inference().map(claim -> "/" + FactAddress.why(fact.triple())).orElse(""));
  }

  /** Dates are told at their precision. */
  private Optional<PartialDate> date(Node other) {
    boolean day = other.isLiteral() && XSDDatatype.XSDdate.equals(other.getLiteralDatatype());
    return day ? Optional.of(Dates.at(data, thing, other)) : Optional.empty();
  }

  private static boolean isNeighbour(Node other) {
    return Vocabulary.isIn(other, Vocabulary.ID) || Vocabulary.isIn(other, Vocabulary.TOPIC);
  }

  /** The passages that a fact rests on, by when they say that it holds, if they tell more. */
  private Map<Period, List<Support>> told(Fact fact) {
    Set<Period> all = fact.supports().stream().map(this::period).collect(Collectors.toSet());
    return fact.supports().stream()
        .collect(
            Collectors.groupingBy(
                it -> period(it).isImplied(all) ? Period.UNKNOWN : period(it),
                LinkedHashMap::new,
                Collectors.toList()));
  }

  private Period period(Support support) {
    return Period.ofClaim(data, Vocabulary.graphOf(support.document()), support.claim());
  }

  private List<When> when(List<Period> periods, Map<Period, List<Support>> told) {
    return periods.stream()
        .map(it -> new When(it.text(), marks(told.getOrDefault(it, List.of()))))
        .toList();
  }

  private List<Marks> marks(List<Support> supports) {
    return Marks.of(sources.numbers(supports));
  }

  /** When the claims say that the fact holds; else when what it leads to happened. */
  private List<Period> periods(Set<Period> stated, Fact fact, Node other) {
    Period happened = Period.ofThing(data, other);
    Stream<Period> inferred =
        fact.inference().stream()
            .map(claim -> inferred(fact, claim))
            .map(it -> it.isWithin(happened) ? happened : it);
    List<Period> held =
        Stream.concat(stated.stream(), inferred)
            .filter(it -> !it.isUnknown())
            .distinct()
            .sorted(Comparator.comparing(Period::first))
            .toList();
    if (!held.isEmpty()) {
      return held;
    }
    return happened.isUnknown() ? List.of() : List.of(happened);
  }

  private Period inferred(Fact fact, Node claim) {
    Period period = Period.ofClaim(data, Vocabulary.GRAPH_INFERRED, claim);
    return isPassing(fact.triple().getPredicate()) ? period.asFirst() : period;
  }

  private boolean isPassing(Node property) {
    return data.contains(
        Vocabulary.GRAPH_ONTOLOGY, property, Vocabulary.PASSING, NodeConst.nodeTrue);
  }
}
