package org.entente.serve.page.term;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.entente.graph.Vocabulary;
import org.entente.graph.view.Described;
import org.entente.serve.page.Citation;
import org.entente.serve.page.Edition;
import org.entente.serve.page.Page;
import org.entente.serve.page.Ref;

/** The page of the vocabulary: every class, property and value, each at its anchor. */
public record Ontology(String title, String description, List<Section> sections) {
  /** Terms of one sort. */
  public record Section(String title, List<Entry> entries) {
    /** Takes a copy. */
    public Section {
      entries = List.copyOf(entries);
    }
  }

  /**
   * A term.
   *
   * @param anchor its local name
   * @param relations its superclasses, domains and ranges
   */
  public record Entry(
      String anchor, String label, String meaning, String example, List<Relation> relations) {
    /** Takes a copy. */
    public Entry {
      relations = List.copyOf(relations);
    }
  }

  /** How a term is related to others. */
  public record Relation(String name, List<Ref> terms) {
    /** Takes a copy. */
    public Relation {
      terms = List.copyOf(terms);
    }
  }

  private static final Node ITSELF = Vocabulary.iri(Vocabulary.BASE + "ontology");
  private static final Node EXAMPLE = Vocabulary.iri(Vocabulary.SKOS + "example");
  private static final Node SYMMETRIC = Vocabulary.iri(Vocabulary.OWL + "SymmetricProperty");
  private static final Ref BOTH_WAYS = new Ref("relation that holds both ways", "");
  private static final Set<Node> CLASSES = Set.of(Vocabulary.iri(Vocabulary.OWL + "Class"));
  private static final Set<Node> PROPERTIES =
      Set.of(
          Vocabulary.iri(Vocabulary.OWL + "ObjectProperty"),
          Vocabulary.iri(Vocabulary.OWL + "DatatypeProperty"),
          Vocabulary.iri(Vocabulary.OWL + "AnnotationProperty"),
          Vocabulary.iri(Vocabulary.RDF + "Property"));

  /** Takes a copy. */
  public Ontology {
    sections = List.copyOf(sections);
  }

  /** Gives how to cite the vocabulary; takes the edition of the data. */
  public Citation citation(Edition edition) {
    return edition.cite(title, "ontology");
  }

  /** Makes the page. */
  public static Page page(DatasetGraph data) {
    List<Described> terms =
        Iter.asStream(data.find(Vocabulary.GRAPH_ONTOLOGY, Node.ANY, Vocabulary.TYPE, Node.ANY))
            .map(Quad::getSubject)
            .filter(term -> Vocabulary.isIn(term, Vocabulary.ENT))
            .distinct()
            .sorted(Comparator.comparing(Node::getURI, String.CASE_INSENSITIVE_ORDER))
            .map(term -> new Described(data, Vocabulary.GRAPH_ONTOLOGY, term))
            .toList();
    List<Section> sections = new ArrayList<>();
    sections.add(section("Classes", terms.stream().filter(it -> isA(it, CLASSES)).toList()));
    sections.add(section("Properties", terms.stream().filter(it -> isA(it, PROPERTIES)).toList()));
    sections.add(
        section(
            "Values and shapes",
            terms.stream().filter(it -> !isA(it, CLASSES) && !isA(it, PROPERTIES)).toList()));
    Described itself = new Described(data, Vocabulary.GRAPH_ONTOLOGY, ITSELF);
    String description = itself.text(Vocabulary.iri(Vocabulary.DCTERMS + "description"));
    String title = itself.text(Vocabulary.iri(Vocabulary.DCTERMS + "title"));
    return new Page(
        "Vocabulary", description, "ontology.jte", new Ontology(title, description, sections));
  }

  private static boolean isA(Described term, Set<Node> types) {
    return term.all(Vocabulary.TYPE).stream().anyMatch(types::contains);
  }

  private static Section section(String title, List<Described> terms) {
    return new Section(title, terms.stream().map(Ontology::entry).toList());
  }

  private static Entry entry(Described term) {
    List<Relation> relations = new ArrayList<>();
    relation(term, "kind of", Vocabulary.SUB_CLASS_OF, relations);
    relation(term, "part of", Vocabulary.iri(Vocabulary.RDFS + "subPropertyOf"), relations);
    relation(term, "said of", Vocabulary.iri(Vocabulary.SCHEMA + "domainIncludes"), relations);
    relation(term, "takes", Vocabulary.iri(Vocabulary.SCHEMA + "rangeIncludes"), relations);
    sorts(term, relations);
    return new Entry(
        Vocabulary.local(term.node(), Vocabulary.ENT),
        Ref.of(term.dataset(), term.node()).text(),
        term.text(Vocabulary.COMMENT),
        term.text(EXAMPLE),
        relations);
  }

  /** Which sorts it is of, but for those by which the page is divided. */
  private static void sorts(Described term, List<Relation> relations) {
    List<Ref> sorts =
        term.all(Vocabulary.TYPE).stream()
            .filter(sort -> !CLASSES.contains(sort) && !PROPERTIES.contains(sort))
            .map(sort -> sort.equals(SYMMETRIC) ? BOTH_WAYS : Ref.of(term.dataset(), sort))
            .sorted(Comparator.comparing(Ref::text))
            .toList();
    if (!sorts.isEmpty()) {
      relations.add(new Relation("is a", sorts));
    }
  }

  private static void relation(
      Described term, String name, Node property, List<Relation> relations) {
    List<Ref> others =
        term.all(property).stream()
            .map(other -> Ref.of(term.dataset(), other))
            .sorted(Comparator.comparing(Ref::text))
            .toList();
    if (!others.isEmpty()) {
      relations.add(new Relation(name, others));
    }
  }
}
