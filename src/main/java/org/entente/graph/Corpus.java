package org.entente.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.entente.document.DataException;
import org.entente.document.Location;
import org.entente.document.Problem;
import org.entente.fact.ClaimFile;
import org.entente.fact.Nearest;
import org.entente.fact.Thesaurus;

/**
 * The documents that a store holds. Each change is one transaction: what the documents say goes
 * into their own graphs, each fact that holds goes once into the default graph, names and links
 * follow the things in use, shapes are checked on what changes, and the self-description is kept
 * up.
 */
public final class Corpus {
  /** Kinds of things that the default graph names only where some fact about them holds. */
  private static final Set<String> OCCURRENT = Set.of("Agreement", "Event", "Transfer", "Threat");

  private final Store store;
  private final Ontology ontology;
  private final Shapes shapes;
  private final ClaimQuads writer;
  private final Function<Node, List<Quad>> names;

  /**
   * What a change did.
   *
   * @param loaded documents that are new or changed
   * @param unchanged documents that were there to the letter
   * @param facts how many triples the default graph holds
   */
  public record Report(List<String> loaded, List<String> unchanged, long facts) {}

  /**
   * A corpus in a store; the ontology is written into it where it is not there already.
   *
   * @param links what is known about a thing elsewhere, as quads of the graphs that hold it
   */
  public Corpus(Store store, Ontology ontology, Function<Node, List<Quad>> links) {
    this.store = store;
    this.ontology = ontology;
    this.shapes = new Shapes(ontology.shapes());
    this.writer = new ClaimQuads(ontology.schema(), ontology.thesaurus());
    Map<Node, List<Quad>> described = ThesaurusQuads.write(ontology);
    this.names =
        thing -> {
          List<Quad> quads = new ArrayList<>(described.getOrDefault(thing, List.of()));
          quads.addAll(links.apply(thing));
          return quads;
        };
    OntologyQuads.install(store, ontology);
  }

  /** The ids of the documents held, sorted. */
  public List<String> documents() {
    return read(Corpus::documents);
  }

  /** The ids of the documents that a dataset holds, sorted. Must run inside a transaction. */
  public static List<String> documents(DatasetGraph dataset) {
    Set<String> documents = new TreeSet<>();
    dataset
        .find(Node.ANY, Node.ANY, Vocabulary.TYPE, Vocabulary.DOCUMENT_CLASS)
        .forEachRemaining(
            quad -> documents.add(Vocabulary.local(quad.getSubject(), Vocabulary.DOC)));
    return List.copyOf(documents);
  }

  /** The things that loaded claims made, so that the claims of other files may name them. */
  public Thesaurus known() {
    return read(dataset -> MadeThings.read(dataset, ontology));
  }

  /**
   * Loads documents; one that is there already is replaced.
   *
   * @throws DataException if shapes are violated, with the claims, files and lines; nothing changes
   */
  public Report load(List<ClaimFile> files) {
    Map<ClaimFile, Set<Quad>> wanted = new HashMap<>();
    files.forEach(file -> wanted.put(file, writer.quads(file)));
    List<ClaimFile> changed = new ArrayList<>();
    List<String> unchanged = new ArrayList<>();
    read(
        dataset -> {
          for (ClaimFile file : files) {
            boolean same = held(dataset, file.document().id()).equals(wanted.get(file));
            if (same) {
              unchanged.add(file.document().id());
            } else {
              changed.add(file);
            }
          }
          return changed;
        });
    if (changed.isEmpty()) {
      return new Report(List.of(), unchanged, facts());
    }
    return store.change(
        () -> {
          Change change = new Change(store.dataset());
          for (ClaimFile file : changed) {
            change.remove(held(store.dataset(), file.document().id()));
          }
          for (ClaimFile file : changed) {
            change.add(wanted.getOrDefault(file, Set.of()));
          }
          change.settle();
          change.check(changed);
          List<String> loaded =
              changed.stream().map(file -> file.document().id()).sorted().toList();
          return new Report(loaded, unchanged, change.facts());
        });
  }

  /**
   * Takes away a document and exactly what rested on it alone.
   *
   * @throws DataException if no such document is held
   */
  public Report drop(String document) {
    List<String> documents = documents();
    if (!documents.contains(document)) {
      List<String> near = Nearest.to(document, documents);
      throw new DataException(
          Location.of(document),
          "no such document is loaded",
          "loaded: " + String.join(", ", near.isEmpty() ? documents : near));
    }
    return store.change(
        () -> {
          Change change = new Change(store.dataset());
          change.remove(held(store.dataset(), document));
          change.settle();
          return new Report(List.of(), List.of(), change.facts());
        });
  }

  private long facts() {
    return read(dataset -> new Change(dataset).facts());
  }

  private <T> T read(Function<DatasetGraph, T> work) {
    DatasetGraph dataset = store.dataset();
    dataset.begin(ReadWrite.READ);
    try {
      return work.apply(dataset);
    } finally {
      dataset.end();
    }
  }

  /** Everything that stands in the store because a document says it. */
  private static Set<Quad> held(DatasetGraph dataset, String document) {
    Set<Quad> quads = new LinkedHashSet<>();
    Node graph = Vocabulary.graphOf(document);
    dataset.find(graph, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quads::add);
    quads.addAll(Candidates.of(dataset, document));
    return quads;
  }

  /** One transaction's work. */
  private final class Change {
    private final DatasetGraph dataset;
    private final Partitions partitions;
    private final Set<Node> touched = new LinkedHashSet<>();
    private final Set<Node> evidence = new LinkedHashSet<>();
    private final Set<Triple> doubtful = new LinkedHashSet<>();
    private final List<Quad> candidateNames = new ArrayList<>();

    Change(DatasetGraph dataset) {
      this.dataset = dataset;
      this.partitions = new Partitions(dataset);
    }

    void add(Collection<Quad> quads) {
      for (Quad quad : quads) {
        partitions.add(quad);
        if (Facts.isFact(quad)) {
          partitions.add(quad.asTriple());
        } else if (Facts.isEvidence(quad)) {
          evidence.add(quad.getSubject());
        }
        touch(quad);
      }
    }

    void remove(Collection<Quad> quads) {
      for (Quad quad : quads) {
        boolean sharedName = quad.getGraph().equals(Vocabulary.GRAPH_CANDIDATES);
        if (sharedName && Facts.isName(quad)) {
          candidateNames.add(quad);
        } else {
          partitions.delete(quad);
        }
        if (Facts.isFact(quad)) {
          doubtful.add(quad.asTriple());
        }
        touch(quad);
      }
    }

    private void touch(Quad quad) {
      if (quad.getPredicate().equals(Vocabulary.MENTIONS)) {
        touched.add(quad.getObject());
      } else if (Vocabulary.isIn(quad.getSubject(), Vocabulary.ID)) {
        touched.add(quad.getSubject());
      }
    }

    /** Brings default graph, names and links in line with the documents' graphs. */
    void settle() {
      doubtful.stream().filter(fact -> !Facts.isStated(dataset, fact)).forEach(partitions::delete);
      candidateNames.stream()
          .filter(quad -> !Facts.isMentioned(dataset, quad.getSubject(), quad.getGraph()))
          .forEach(partitions::delete);
      touched.forEach(this::name);
      partitions.write();
    }

    private void name(Node thing) {
      boolean mentioned = Facts.isMentioned(dataset, thing, Node.ANY);
      List<Quad> elsewhere = names.apply(thing);
      elsewhere.forEach(mentioned ? partitions::add : partitions::delete);
      Set<Triple> own = new LinkedHashSet<>();
      Facts.names(dataset, thing).forEach(quad -> own.add(quad.asTriple()));
      elsewhere.stream()
          .filter(quad -> !quad.getGraph().equals(Vocabulary.GRAPH_CANDIDATES))
          .forEach(quad -> own.add(quad.asTriple()));
      boolean wanted = mentioned && (!isOccurrent(own) || Facts.figures(dataset, thing));
      Facts.describing(dataset, thing).stream()
          .filter(triple -> !wanted || !own.contains(triple))
          .filter(triple -> !Facts.isStated(dataset, triple))
          .filter(triple -> !ontology.topics().contains(triple))
          .forEach(partitions::delete);
      if (wanted) {
        own.forEach(partitions::add);
      }
    }

    private boolean isOccurrent(Set<Triple> own) {
      return own.stream()
          .filter(triple -> triple.getPredicate().equals(Vocabulary.TYPE))
          .anyMatch(
              triple -> OCCURRENT.contains(Vocabulary.local(triple.getObject(), Vocabulary.ENT)));
    }

    void check(List<ClaimFile> files) {
      List<Shapes.Violation> violations =
          new ArrayList<>(shapes.check(dataset.getDefaultGraph(), touched));
      Map<Node, Set<Node>> byGraph = new HashMap<>();
      for (ClaimFile file : files) {
        Node graph = Vocabulary.graphOf(file.document().id());
        byGraph.put(graph, new HashSet<>());
      }
      byGraph
          .keySet()
          .forEach(
              graph -> {
                Set<Node> own = new LinkedHashSet<>();
                evidence.stream()
                    .filter(node -> dataset.contains(graph, node, Vocabulary.TYPE, Node.ANY))
                    .forEach(own::add);
                violations.addAll(shapes.check(dataset.getGraph(graph), own));
              });
      if (!violations.isEmpty()) {
        Origins origins = new Origins(writer, files);
        List<Problem> problems =
            violations.stream().distinct().map(origins::problem).distinct().toList();
        throw new DataException(problems);
      }
    }

    long facts() {
      long[] count = {0};
      dataset
          .find(
              Vocabulary.GRAPH_ABOUT,
              Partitions.DATASET,
              Vocabulary.iri(Vocabulary.VOID + "triples"),
              Node.ANY)
          .forEachRemaining(
              quad -> count[0] = Long.parseLong(quad.getObject().getLiteralLexicalForm()));
      return count[0];
    }
  }

  /** Finds the claims behind a violation. */
  private static final class Origins {
    private final Map<Node, Location> places = new HashMap<>();
    private final Location first;

    Origins(ClaimQuads writer, List<ClaimFile> files) {
      this.first = Location.of(files.get(0).source().name());
      for (ClaimFile file : files) {
        Location top = Location.of(file.source().name());
        places.putIfAbsent(Vocabulary.iri(Vocabulary.DOC + file.document().id()), top);
        for (ClaimFile.Entry entry : file.entries()) {
          List<Triple> triples = writer.triples(entry.claim());
          places.putIfAbsent(ClaimQuads.passageIri(entry.claim().passage()), entry.at());
          places.putIfAbsent(ClaimQuads.claimIri(entry.claim().passage(), triples), entry.at());
          for (Triple triple : triples) {
            places.putIfAbsent(triple.getSubject(), entry.at());
          }
        }
      }
    }

    Problem problem(Shapes.Violation violation) {
      Location at = Optional.ofNullable(places.get(violation.focus())).orElse(first);
      String name = violation.focus().isURI() ? violation.focus().getURI() : "";
      return new Problem(at, violation.message(), "about <" + name + ">");
    }
  }
}
