package org.entente.serve.page.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.VOID;
import org.entente.graph.Vocabulary;
import org.entente.graph.view.Labels;
import org.entente.serve.page.Plain;

/**
 * What may be written in a query over these data.
 *
 * @param prefixes the namespace of each
 * @param classes those that things here have, those with most first
 * @param properties those that are used here
 */
public record Terms(Map<String, String> prefixes, List<Term> classes, List<Term> properties) {
  private static final Node COMMENT = Vocabulary.iri(Vocabulary.RDFS + "comment");
  // So many things of a class tell which properties it has.
  private static final int SAMPLE = 500;

  /**
   * A class or property.
   *
   * @param name as SPARQL, with a prefix
   * @param about what it means
   * @param uses how many things or triples have it
   * @param properties of a class, what its things have; of a property, none
   */
  public record Term(String name, String label, String about, long uses, List<String> properties) {
    /** Takes a copy. */
    public Term {
      properties = List.copyOf(properties);
    }
  }

  /** Takes copies. */
  public Terms {
    prefixes = Map.copyOf(prefixes);
    classes = List.copyOf(classes);
    properties = List.copyOf(properties);
  }

  /** Reads them from the self-description and the vocabulary; called inside a transaction. */
  public static Terms of(DatasetGraph data) {
    return new Terms(
        new TreeMap<>(Vocabulary.PREFIXES),
        partitions(data, VOID._class.asNode(), VOID.entities.asNode(), true),
        partitions(data, VOID.property.asNode(), VOID.triples.asNode(), false));
  }

  private static List<Term> partitions(
      DatasetGraph data, Node what, Node counted, boolean withProperties) {
    List<Term> terms = new ArrayList<>();
    data.find(Vocabulary.GRAPH_ABOUT, Node.ANY, what, Node.ANY)
        .forEachRemaining(
            partition -> {
              Node term = partition.getObject();
              List<String> properties = withProperties ? properties(data, term) : List.of();
              terms.add(
                  term(data, term, number(data, partition.getSubject(), counted), properties));
            });
    terms.sort(Comparator.comparing((Term it) -> -it.uses()).thenComparing(Term::name));
    return terms;
  }

  private static long number(DatasetGraph data, Node partition, Node counted) {
    return first(data, Vocabulary.GRAPH_ABOUT, partition, counted)
        .map(node -> Long.parseLong(node.getLiteralLexicalForm()))
        .orElse(0L);
  }

  private static Term term(DatasetGraph data, Node term, long uses, List<String> properties) {
    String about = first(data, Node.ANY, term, COMMENT).map(Node::getLiteralLexicalForm).orElse("");
    String label = Plain.text(new Labels(data).of(term));
    return new Term(Labels.name(term), label, Plain.text(about), uses, properties);
  }

  private static List<String> properties(DatasetGraph data, Node type) {
    Set<Node> things = new LinkedHashSet<>();
    Iter.limit(data.find(Quad.defaultGraphIRI, Node.ANY, Vocabulary.TYPE, type), SAMPLE)
        .forEachRemaining(quad -> things.add(quad.getSubject()));
    Set<Node> properties = new HashSet<>();
    for (Node thing : things) {
      data.find(Quad.defaultGraphIRI, thing, Node.ANY, Node.ANY)
          .forEachRemaining(quad -> properties.add(quad.getPredicate()));
    }
    return properties.stream().map(Labels::name).sorted().toList();
  }

  private static Optional<Node> first(DatasetGraph data, Node graph, Node subject, Node property) {
    Iterator<Quad> found = data.find(graph, subject, property, Node.ANY);
    return found.hasNext() ? Optional.of(found.next().getObject()) : Optional.empty();
  }
}
