package org.entente.graph;

import static org.entente.graph.Vocabulary.iri;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * The self-description in {@code graph:about}, in VoID (W3C Interest Group Note, 2011) and DCAT 3:
 * how many triples each graph holds, and for the default graph how many subjects and objects, which
 * classes and which properties. Kept up by counting each change as it is made; neither time nor
 * host is told, so the same data give the same description.
 */
final class Partitions implements Consequences.Output {
  private static final Node TRIPLES = iri(Vocabulary.VOID + "triples");
  private static final Node ENTITIES = iri(Vocabulary.VOID + "entities");
  private static final Node SUBJECTS = iri(Vocabulary.VOID + "distinctSubjects");
  private static final Node OBJECTS = iri(Vocabulary.VOID + "distinctObjects");
  private static final Node CLASS = iri(Vocabulary.VOID + "class");
  private static final Node PROPERTY = iri(Vocabulary.VOID + "property");
  private static final Node CLASS_PARTITION = iri(Vocabulary.VOID + "classPartition");
  private static final Node PROPERTY_PARTITION = iri(Vocabulary.VOID + "propertyPartition");
  private static final Node VOID_DATASET = iri(Vocabulary.VOID + "Dataset");

  /** The properties that link things to items of Wikidata: their partitions are linksets too. */
  private static final Set<Node> LINKING =
      Set.of(iri(Vocabulary.OWL + "sameAs"), iri(Vocabulary.SKOS + "exactMatch"));

  private static final Node WIKIDATA = iri("http://www.wikidata.org/");

  /** More are not kept: whoever wants to know what changed looks at everything then. */
  private static final int MOST_CHANGES = 100_000;

  private final DatasetGraph dataset;
  private final Map<Node, Node> partitions = new TreeMap<>(Partitions::byIri);

  private record Count(Node about, Node property) {}

  private final Map<Count, Long> totals = new HashMap<>();
  private final Map<Node, Node> classes = new HashMap<>();
  private final Map<Node, Node> properties = new HashMap<>();
  private final Set<Triple> changes = new HashSet<>();
  private boolean many;

  Partitions(DatasetGraph dataset) {
    this.dataset = dataset;
  }

  /** How many triples the default graph holds, as {@code graph:about} says. */
  static long facts(DatasetGraph dataset) {
    Iterator<Quad> told =
        dataset.find(Vocabulary.GRAPH_ABOUT, Vocabulary.DATASET, TRIPLES, Node.ANY);
    return told.hasNext() ? Long.parseLong(told.next().getObject().getLiteralLexicalForm()) : 0;
  }

  @Override
  public void add(Triple triple) {
    if (contains(triple.getSubject(), triple.getPredicate(), triple.getObject())) {
      return;
    }
    note(triple);
    count(triple, 1, isNew(triple.getSubject()), isNewObject(triple.getObject()));
    put(triple, Quad.defaultGraphIRI);
  }

  /** Looks at all first and then adds all, which is quicker for a store than to take turns. */
  @Override
  public void addAll(Collection<Triple> triples) {
    Set<Triple> fresh = new LinkedHashSet<>();
    triples.stream()
        .filter(it -> !contains(it.getSubject(), it.getPredicate(), it.getObject()))
        .forEach(fresh::add);
    Set<Node> subjects = new HashSet<>();
    Set<Node> objects = new HashSet<>();
    for (Triple triple : fresh) {
      note(triple);
      boolean isNew = subjects.add(triple.getSubject()) && isNew(triple.getSubject());
      boolean isNewObject = objects.add(triple.getObject()) && isNewObject(triple.getObject());
      count(triple, 1, isNew, isNewObject);
    }
    fresh.forEach(triple -> put(triple, Quad.defaultGraphIRI));
  }

  @Override
  public void delete(Triple triple) {
    if (!contains(triple.getSubject(), triple.getPredicate(), triple.getObject())) {
      return;
    }
    note(triple);
    dataset.delete(
        Quad.defaultGraphIRI, triple.getSubject(), triple.getPredicate(), triple.getObject());
    count(triple, -1, isNew(triple.getSubject()), isNewObject(triple.getObject()));
  }

  private void note(Triple triple) {
    many |= changes.size() == MOST_CHANGES;
    if (many) {
      changes.clear();
    } else {
      changes.add(triple);
    }
  }

  /**
   * The triples that the default graph gained or lost, and perhaps some that it gained and lost
   * again; empty where they are too many to be told.
   */
  Optional<Set<Triple>> changes() {
    return many ? Optional.empty() : Optional.of(changes);
  }

  /** Puts a quad into a named graph, once. */
  void add(Quad quad) {
    if (!dataset.contains(quad)) {
      dataset.add(quad);
      count(new Count(quad.getGraph(), TRIPLES), 1);
    }
  }

  /** Takes a quad out of a named graph, if it is there. */
  void delete(Quad quad) {
    if (dataset.contains(quad)) {
      dataset.delete(quad);
      count(new Count(quad.getGraph(), TRIPLES), -1);
    }
  }

  // Called while the triple is not in the graph, so that "any other" needs no exception.
  private boolean isNew(Node subject) {
    return !contains(subject, Node.ANY, Node.ANY);
  }

  private boolean isNewObject(Node object) {
    return !contains(Node.ANY, Node.ANY, object);
  }

  private void count(Triple triple, int sign, boolean isNewSubject, boolean isNewObject) {
    count(new Count(Vocabulary.DATASET, TRIPLES), sign);
    if (isNewSubject) {
      count(new Count(Vocabulary.DATASET, SUBJECTS), sign);
    }
    if (isNewObject) {
      count(new Count(Vocabulary.DATASET, OBJECTS), sign);
    }
    Node property = triple.getPredicate();
    Node part = properties.computeIfAbsent(property, term -> partition("property", term));
    count(new Count(part, TRIPLES), sign);
    if (property.equals(Vocabulary.TYPE) && triple.getObject().isURI()) {
      Node of = classes.computeIfAbsent(triple.getObject(), term -> partition("class", term));
      count(new Count(of, ENTITIES), sign);
    }
  }

  private boolean contains(Node subject, Node property, Node object) {
    return dataset.contains(Quad.defaultGraphIRI, subject, property, object);
  }

  private void count(Count count, int sign) {
    totals.merge(count, (long) sign, Long::sum);
  }

  private Node partition(String kind, Node term) {
    String name = term.getURI().replaceAll("[^A-Za-z0-9]+", "-");
    Node partition = iri(Vocabulary.GRAPH_ABOUT.getURI() + "#" + kind + "-" + name);
    partitions.put(partition, term);
    return partition;
  }

  private static int byIri(Node a, Node b) {
    return a.getURI().compareTo(b.getURI());
  }

  /** Writes the changed counts into {@code graph:about}; a count of none leaves no trace. */
  void write() {
    describeDataset();
    totals.forEach(
        (count, change) -> {
          if (change != 0) {
            update(count, change);
          }
        });
    totals.clear();
  }

  private void update(Count count, long change) {
    Node about = count.about();
    long before = 0;
    for (Quad quad : list(about, count.property())) {
      before = Long.parseLong(quad.getObject().getLiteralLexicalForm());
      dataset.delete(quad);
    }
    long now = before + change;
    if (now > 0) {
      put(about, count.property(), number(now));
    }
    if (before == 0 && now > 0) {
      describe(about).forEach(triple -> put(triple));
    } else if (now == 0 && before > 0) {
      describe(about)
          .forEach(
              triple ->
                  dataset.delete(
                      Vocabulary.GRAPH_ABOUT,
                      triple.getSubject(),
                      triple.getPredicate(),
                      triple.getObject()));
    }
  }

  /** What is said of a partition or graph as long as it holds anything. */
  private List<Triple> describe(Node about) {
    List<Triple> lines = new ArrayList<>();
    if (about.equals(Vocabulary.DATASET)) {
      return lines;
    }
    lines.add(Triple.create(about, Vocabulary.TYPE, VOID_DATASET));
    Node term = partitions.get(about);
    if (term == null) {
      lines.add(Triple.create(Vocabulary.DATASET, iri(Vocabulary.VOID + "subset"), about));
      return lines;
    }
    boolean isClass = about.getURI().contains("#class-");
    lines.add(Triple.create(about, isClass ? CLASS : PROPERTY, term));
    lines.add(
        Triple.create(Vocabulary.DATASET, isClass ? CLASS_PARTITION : PROPERTY_PARTITION, about));
    if (!isClass && LINKING.contains(term)) {
      lines.addAll(linkset(about, term));
    }
    return lines;
  }

  private static List<Triple> linkset(Node about, Node property) {
    return List.of(
        Triple.create(about, Vocabulary.TYPE, iri(Vocabulary.VOID + "Linkset")),
        Triple.create(about, iri(Vocabulary.VOID + "linkPredicate"), property),
        Triple.create(about, iri(Vocabulary.VOID + "subjectsTarget"), Vocabulary.DATASET),
        Triple.create(about, iri(Vocabulary.VOID + "objectsTarget"), WIKIDATA));
  }

  private void describeDataset() {
    if (!list(Vocabulary.DATASET, Vocabulary.TYPE).isEmpty()) {
      return;
    }
    put(Vocabulary.DATASET, Vocabulary.TYPE, VOID_DATASET);
    put(Vocabulary.DATASET, Vocabulary.TYPE, iri(Vocabulary.DCAT + "Dataset"));
    put(Vocabulary.DATASET, Vocabulary.TYPE, iri(Vocabulary.SCHEMA + "Dataset"));
    put(Vocabulary.DATASET, Vocabulary.LABEL, Literals.english("Entente"));
    put(Vocabulary.DATASET, iri(Vocabulary.DCTERMS + "title"), Literals.english("Entente"));
    put(
        Vocabulary.DATASET,
        iri(Vocabulary.DCTERMS + "description"),
        Literals.english(
            "Facts about international security partnerships, each with the passages it rests on"));
    put(Vocabulary.DATASET, iri(Vocabulary.DCTERMS + "license"), iri(LICENSE));
    put(
        Vocabulary.DATASET,
        iri(Vocabulary.VOID + "uriSpace"),
        NodeFactory.createLiteralString(Vocabulary.ID));
    for (String vocabulary :
        List.of(Vocabulary.ENT, Vocabulary.SKOS, Vocabulary.PROV, Vocabulary.OA)) {
      put(Vocabulary.DATASET, iri(Vocabulary.VOID + "vocabulary"), iri(vocabulary));
    }
    for (String topic : List.of("cybersecurity", "defence-policy", "diplomacy")) {
      put(Vocabulary.DATASET, iri(Vocabulary.DCAT + "theme"), iri(Vocabulary.TOPIC + topic));
    }
  }

  private static final String LICENSE = "https://creativecommons.org/licenses/by/4.0/";

  private List<Quad> list(Node subject, Node property) {
    List<Quad> found = new ArrayList<>();
    dataset.find(Vocabulary.GRAPH_ABOUT, subject, property, Node.ANY).forEachRemaining(found::add);
    return found;
  }

  private void put(Node subject, Node property, Node object) {
    put(Triple.create(subject, property, object));
  }

  private void put(Triple triple) {
    put(triple, Vocabulary.GRAPH_ABOUT);
  }

  private void put(Triple triple, Node graph) {
    dataset.add(graph, triple.getSubject(), triple.getPredicate(), triple.getObject());
  }

  private static Node number(long number) {
    return NodeFactory.createLiteralDT(String.valueOf(number), XSDDatatype.XSDinteger);
  }
}
