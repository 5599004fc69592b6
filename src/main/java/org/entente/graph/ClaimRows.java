package org.entente.graph;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.entente.document.PartialDate;
import org.entente.document.PartialDate.Precision;
import org.entente.fact.Schema;

/** Reads the claims back from a graph, accepted ones and candidates, as rows of a table. */
public final class ClaimRows {
  private final DatasetGraph dataset;
  private final Schema schema;

  private ClaimRows(DatasetGraph dataset, Schema schema) {
    this.dataset = dataset;
    this.schema = schema;
  }

  /** Where a claim stands, to sort by before the row is read. */
  private record Place(String document, int start, int end, Node graph, Node claim) {}

  /**
   * Every claim of a store, sorted by document and place. The stream is read inside a transaction.
   */
  public static Stream<ClaimRow> of(DatasetGraph dataset, Schema schema) {
    ClaimRows rows = new ClaimRows(dataset, schema);
    List<Place> places = new ArrayList<>();
    dataset
        .find(Node.ANY, Node.ANY, Vocabulary.TYPE, Vocabulary.CLAIM_CLASS)
        .forEachRemaining(quad -> rows.place(quad).ifPresent(places::add));
    places.sort(
        Comparator.comparing(Place::document)
            .thenComparing(Place::start)
            .thenComparing(Place::end)
            .thenComparing(place -> place.claim().getURI()));
    return places.stream().map(rows::row);
  }

  private Optional<Place> place(Quad quad) {
    Node graph = quad.getGraph();
    return passage(graph, quad.getSubject())
        .map(
            passage ->
                new Place(
                    document(graph, passage),
                    number(graph, passage, Vocabulary.START),
                    number(graph, passage, Vocabulary.END),
                    graph,
                    quad.getSubject()));
  }

  /** Empty for an inferred claim, which has premises in place of a passage. */
  private Optional<Node> passage(Node graph, Node claim) {
    return objects(graph, claim, Vocabulary.DERIVED_FROM).stream()
        .filter(node -> Vocabulary.isIn(node, Vocabulary.PASSAGE))
        .findFirst();
  }

  private ClaimRow row(Place place) {
    Node graph = place.graph();
    Node claim = place.claim();
    Node passage = passage(graph, claim).orElseThrow();
    List<Triple> stated =
        objects(graph, claim, Vocabulary.REIFIES).stream()
            .map(Node::getTriple)
            .sorted(Comparator.comparing(Triple::toString))
            .toList();
    Stated facts = new Stated(stated);
    return new ClaimRow(
        claim,
        passage,
        place.document(),
        number(graph, passage, Vocabulary.PARAGRAPH),
        place.start(),
        place.end(),
        facts.kind(),
        facts.thing(),
        facts.slots(),
        local(graph, claim, Vocabulary.MODALITY),
        local(graph, claim, Vocabulary.REVIEW_STATUS),
        objects(graph, claim, Vocabulary.ATTRIBUTED_TO).stream().map(this::text).sorted().toList(),
        Dates.from(dataset, graph, claim).map(PartialDate::toString),
        Dates.until(dataset, graph, claim).map(PartialDate::toString),
        objects(graph, claim, Vocabulary.CONFIDENCE).stream()
            .findFirst()
            .map(this::text)
            .orElse(""),
        reliability(place.document()),
        objects(graph, claim, Vocabulary.INFORMATION_CREDIBILITY).stream()
            .findFirst()
            .map(this::text),
        maker(graph, claim),
        objects(graph, claim, Vocabulary.INHERITED_SLOT).stream()
            .map(ClaimRows::slot)
            .sorted()
            .toList());
  }

  /** The slot that a property stands for: {@link Vocabulary#slot} the other way round. */
  private static String slot(Node property) {
    return Stream.of(Schema.SUBJECT, Schema.OBJECT, Schema.NAME, "from", "until")
        .filter(name -> Vocabulary.slot(name).equals(property))
        .findFirst()
        .orElseGet(() -> Vocabulary.local(property, Vocabulary.ENT));
  }

  private String maker(Node graph, Node claim) {
    return objects(graph, claim, Vocabulary.GENERATED_BY).stream()
        .findFirst()
        .filter(node -> !node.equals(Vocabulary.HAND))
        .map(node -> Vocabulary.local(node, Vocabulary.FRAME))
        .orElse("hand");
  }

  private String document(Node graph, Node passage) {
    return objects(graph, passage, Vocabulary.HAS_SOURCE).stream()
        .findFirst()
        .map(node -> Vocabulary.local(node, Vocabulary.DOC))
        .orElse("");
  }

  private String reliability(String document) {
    Node node = Vocabulary.iri(Vocabulary.DOC + document);
    return objects(Vocabulary.graphOf(document), node, Vocabulary.SOURCE_RELIABILITY).stream()
        .findFirst()
        .map(Node::getLiteralLexicalForm)
        .orElse("");
  }

  private String local(Node graph, Node claim, Node property) {
    return objects(graph, claim, property).stream()
        .findFirst()
        .map(node -> Vocabulary.local(node, Vocabulary.ENT))
        .orElse("");
  }

  private int number(Node graph, Node subject, Node property) {
    return objects(graph, subject, property).stream()
        .findFirst()
        .map(node -> Integer.parseInt(node.getLiteralLexicalForm()))
        .orElse(0);
  }

  private List<Node> objects(Node graph, Node subject, Node property) {
    List<Node> objects = new ArrayList<>();
    dataset
        .find(graph, subject, property, Node.ANY)
        .forEachRemaining(quad -> objects.add(quad.getObject()));
    return objects;
  }

  /** A thing's English label, a term's local name, a value's text. */
  private String text(Node node) {
    if (node.isLiteral()) {
      return node.getLiteralLexicalForm();
    }
    if (Vocabulary.isIn(node, Vocabulary.ENT)) {
      return Vocabulary.local(node, Vocabulary.ENT);
    }
    return objects(Node.ANY, node, Vocabulary.LABEL).stream()
        .map(Node::getLiteralLexicalForm)
        .sorted()
        .findFirst()
        .orElseGet(node::getLocalName);
  }

  /** The triples that a claim states, as kind and slots. */
  private final class Stated {
    private final List<Triple> triples;
    private final boolean binary;

    Stated(List<Triple> triples) {
      this.triples = triples;
      Schema.Kind kind = schema.kinds().get(property(triples.get(0)));
      this.binary = kind != null && kind.binary();
    }

    private static String property(Triple triple) {
      Node property = triple.getPredicate();
      boolean ours = Vocabulary.isIn(property, Vocabulary.ENT);
      return ours ? Vocabulary.local(property, Vocabulary.ENT) : Schema.NAME;
    }

    String kind() {
      return binary
          ? property(triples.get(0))
          : MadeThings.kind(dataset, Node.ANY, triples.get(0).getSubject(), schema);
    }

    Optional<String> thing() {
      return binary
          ? Optional.empty()
          : Optional.of(Vocabulary.local(triples.get(0).getSubject(), Vocabulary.ID));
    }

    SortedMap<String, List<String>> slots() {
      SortedMap<String, Set<String>> slots = new TreeMap<>();
      for (Triple triple : triples) {
        if (binary) {
          add(slots, Schema.SUBJECT, text(triple.getSubject()));
          add(slots, Schema.OBJECT, text(triple.getObject()));
        } else if (!triple.getPredicate().equals(Vocabulary.DATE_PRECISION)) {
          add(slots, property(triple), value(triple.getObject()));
        }
      }
      if (!binary && !slots.containsKey(Schema.NAME)) {
        add(slots, Schema.NAME, text(triples.get(0).getSubject()));
      }
      SortedMap<String, List<String>> lists = new TreeMap<>();
      slots.forEach((slot, values) -> lists.put(slot, List.copyOf(values)));
      return lists;
    }

    private static void add(SortedMap<String, Set<String>> slots, String slot, String value) {
      slots.computeIfAbsent(slot, key -> new TreeSet<>()).add(value);
    }

    private String value(Node node) {
      boolean day =
          node.isLiteral() && node.getLiteralDatatypeURI().equals(Vocabulary.XSD + "date");
      if (day) {
        return Dates.at(LocalDate.parse(node.getLiteralLexicalForm()), precisions()).toString();
      }
      return isDecimal(node) ? plain(node) : text(node);
    }

    private static boolean isDecimal(Node node) {
      return node.isLiteral() && node.getLiteralDatatypeURI().equals(Vocabulary.XSD + "decimal");
    }

    private static String plain(Node number) {
      return new BigDecimal(number.getLiteralLexicalForm()).stripTrailingZeros().toPlainString();
    }

    private Set<Precision> precisions() {
      return Dates.precisions(
          triples.stream()
              .filter(triple -> triple.getPredicate().equals(Vocabulary.DATE_PRECISION))
              .map(Triple::getObject)
              .toList());
    }
  }
}
