package org.entente.serve.page.thing;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.entente.graph.Vocabulary;
import org.entente.graph.view.Kinds;
import org.entente.graph.view.Texts;
import org.entente.serve.page.Citation;
import org.entente.serve.page.Edition;
import org.entente.serve.page.Page;
import org.entente.serve.page.Ref;
import org.entente.serve.page.Visit;
import org.entente.serve.page.claim.Source;

/**
 * The page of a thing.
 *
 * @param kind its most specific class
 * @param definition what it means, where the ontology says so; else empty
 * @param names what else it is called
 * @param mentions which documents speak of it
 * @param show which facts are shown
 * @param groups its facts
 * @param sources the passages that they rest on
 */
public record Thing(
    Ref itself,
    String iri,
    Optional<Ref> kind,
    String definition,
    List<Name> names,
    Mentions mentions,
    Show show,
    List<Group> groups,
    List<Source> sources,
    Timeline timeline,
    Neighbourhood neighbourhood,
    Optional<Wikidata> wikidata) {
  private static final int MOST = 20;

  /** The first documents that speak of it, and how many do. */
  public record Mentions(List<Ref> first, int total) {
    /** Takes a copy. */
    public Mentions {
      first = List.copyOf(first);
    }
  }

  /** A name and the language it is in; the language is empty where it is not said. */
  public record Name(String text, String language) {}

  /** Takes copies. */
  public Thing {
    names = List.copyOf(names);
    groups = List.copyOf(groups);
    sources = List.copyOf(sources);
  }

  /** Makes the page. */
  public static Page page(DatasetGraph data, Visit visit, Texts texts) {
    Node node = visit.node();
    Ref itself = Ref.of(data, node);
    Optional<Ref> kind = new Kinds(data).of(node).map(type -> Ref.of(data, type));
    Facts facts = Facts.read(data, visit, texts);
    Thing thing =
        new Thing(
            itself,
            node.getURI(),
            kind,
            definition(data, node),
            names(data, node, itself.text()),
            mentions(data, node),
            facts.show(),
            facts.groups(),
            facts.sources(),
            Timeline.of(facts.dated()),
            Neighbourhood.of(itself.text(), facts.ties()),
            Wikidata.of(data, node));
    String what = kind.map(it -> it.text() + " ").orElse("");
    return new Page(
        itself.text(),
        "What documents say about the " + what + itself.text() + ", with the sentences.",
        "thing.jte",
        thing);
  }

  /** Gives how to cite what is known of it; takes the edition of the data. */
  public Citation citation(Edition edition) {
    return edition.cite(iri.substring(iri.lastIndexOf('/') + 1), itself.text(), iri);
  }

  /** Gives the facts of which it is the subject, or those that point to it. */
  public List<Group> groups(boolean incoming) {
    return groups.stream().filter(group -> group.incoming() == incoming).toList();
  }

  private static String definition(DatasetGraph data, Node node) {
    return Iter.asStream(
            data.find(Node.ANY, node, Vocabulary.iri(Vocabulary.SKOS + "definition"), Node.ANY))
        .map(quad -> quad.getObject().getLiteralLexicalForm())
        .findFirst()
        .orElse("");
  }

  private static List<Name> names(DatasetGraph data, Node node, String label) {
    return List.of(Vocabulary.PREF_LABEL, Vocabulary.ALT_LABEL).stream()
        .flatMap(property -> Iter.asStream(data.find(Node.ANY, node, property, Node.ANY)))
        .map(Quad::getObject)
        .filter(Node::isLiteral)
        .map(it -> new Name(Ref.of(data, it).text(), it.getLiteralLanguage()))
        .filter(name -> !name.text().equals(label))
        .distinct()
        .toList();
  }

  private static Mentions mentions(DatasetGraph data, Node node) {
    List<Node> documents =
        Iter.asStream(data.find(Node.ANY, Node.ANY, Vocabulary.MENTIONS, node))
            .map(Quad::getSubject)
            .distinct()
            .sorted(Comparator.comparing(Node::getURI))
            .toList();
    return new Mentions(
        documents.stream().limit(MOST).map(document -> Ref.of(data, document)).toList(),
        documents.size());
  }
}
