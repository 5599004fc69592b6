package org.entente.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.entente.document.DataException;
import org.entente.document.Problem;
import org.entente.fact.ClaimFile;
import org.entente.fact.ClaimReader;
import org.entente.fact.Source;
import org.entente.fact.Thesaurus;
import org.entente.graph.journal.Act;

/**
 * The documents that a store holds. Each change is one transaction: what the documents say goes
 * into their own graphs, each fact that holds goes once into the default graph, names and links
 * follow the things in use, shapes are checked on what changes, and the self-description is kept
 * up.
 */
public final class Corpus {
  private final Store store;
  private final Ontology ontology;
  private final Shapes shapes;
  private final ClaimQuads writer;
  private final Function<Node, List<Quad>> links;
  private final Function<Node, List<Quad>> names;
  private final Consequences consequences;
  private long version;
  private boolean linksAreSettled;

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
   * @param consequences what follows from the facts
   */
  public Corpus(
      Store store, Ontology ontology, Function<Node, List<Quad>> links, Consequences consequences) {
    this.store = store;
    this.ontology = ontology;
    this.shapes = new Shapes(ontology.shapes());
    this.writer = new ClaimQuads(ontology.schema(), ontology.thesaurus());
    Map<Node, List<Quad>> described = ThesaurusQuads.write(ontology);
    this.links = links;
    this.names =
        thing -> {
          List<Quad> quads = new ArrayList<>(described.getOrDefault(thing, List.of()));
          quads.addAll(links.apply(thing));
          return quads;
        };
    this.consequences = consequences;
    OntologyQuads.install(store, ontology, consequences);
    this.version = store.version();
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
   * Reads claim files, which may name what loaded claims made.
   *
   * @throws DataException with every problem of every file
   */
  public List<ClaimFile> read(List<Source> sources) {
    return ClaimReader.read(sources, ontology.schema(), known());
  }

  /** The same, in the name of the person who runs this program. */
  public Report load(List<ClaimFile> files) {
    return load(Act.user(), files);
  }

  /**
   * Loads documents; one that is there already is replaced.
   *
   * @param who loads them, as the journal of a store on disk tells
   * @throws DataException if shapes are violated, with the claims, files and lines; nothing changes
   */
  public synchronized Report load(String who, List<ClaimFile> files) {
    List<Stated> stated =
        files.parallelStream().map(file -> new Stated(file, writer.quads(file))).toList();
    List<Stated> changed = new ArrayList<>();
    List<String> unchanged = new ArrayList<>();
    read(
        dataset -> {
          for (Stated document : stated) {
            if (HeldDocument.quads(dataset, document.document()).equals(document.quads())) {
              unchanged.add(document.document());
            } else {
              changed.add(document);
            }
          }
          return changed;
        });
    Set<Node> relinked =
        linksAreSettled ? Set.of() : read(dataset -> HeldDocument.relinked(dataset, links));
    if (changed.isEmpty() && relinked.isEmpty()) {
      return new Report(List.of(), unchanged, facts());
    }
    List<Shapes.Violation> violations = new ArrayList<>();
    changed.parallelStream()
        .map(document -> document.check(shapes))
        .forEachOrdered(violations::addAll);
    Act act =
        new Act(
            who,
            changed.isEmpty()
                ? "follow the links"
                : "load " + String.join(", ", documents(changed)));
    Report report = change(act, () -> replace(changed, unchanged, relinked, violations));
    linksAreSettled = true;
    return report;
  }

  private Report replace(
      List<Stated> changed,
      List<String> unchanged,
      Set<Node> relinked,
      List<Shapes.Violation> violations) {
    DatasetGraph dataset = store.dataset();
    Change change = new Change(dataset, ontology.topics(), names);
    changed.forEach(it -> change.remove(HeldDocument.quads(dataset, it.document())));
    changed.forEach(document -> change.add(document.quads()));
    change.touch(relinked);
    change.settle(consequences);
    violations.addAll(change.check(shapes));
    if (!violations.isEmpty()) {
      Origins origins = new Origins(writer, changed.stream().map(Stated::file).toList());
      List<Problem> problems =
          violations.stream().distinct().map(origins::problem).distinct().toList();
      throw new DataException(problems);
    }
    List<String> loaded = documents(changed);
    return new Report(loaded, unchanged, Partitions.facts(dataset));
  }

  private static List<String> documents(List<Stated> changed) {
    return changed.stream().map(Stated::document).sorted().toList();
  }

  /** The same, in the name of the person who runs this program. */
  public Report drop(String document) {
    return drop(Act.user(), document);
  }

  /**
   * Takes away a document and exactly what rested on it alone.
   *
   * @param who drops it, as the journal of a store on disk tells
   * @throws DataException if no such document is held, or what is asserted cannot do without it
   */
  public synchronized Report drop(String who, String document) {
    HeldDocument.require(document, documents());
    return change(
        new Act(who, "drop " + document),
        () -> {
          Change change = new Change(store.dataset(), ontology.topics(), names);
          change.remove(HeldDocument.quads(store.dataset(), document));
          change.settle(consequences);
          if (store.dataset().containsGraph(Vocabulary.GRAPH_ASSERTED)) {
            Objections.requireNone(change.check(shapes));
          }
          return new Report(List.of(), List.of(), Partitions.facts(store.dataset()));
        });
  }

  /**
   * Changes what people assert, and graphs of their own. What is asserted holds until it is taken
   * back, whether or not it follows from other facts or a document states it too.
   *
   * @param act who changes it and what for
   * @param work gives what the data are to become; called inside the transaction
   * @throws DataException if it would change what Entente keeps, or violates shapes; nothing
   *     changes
   */
  public synchronized Report edit(Act act, Supplier<Pending> work) {
    return change(
        act,
        () -> {
          carryOut(work.get());
          return new Report(List.of(), List.of(), Partitions.facts(store.dataset()));
        });
  }

  private void carryOut(Pending pending) {
    Objections.raise(store.dataset(), pending);
    Change change = new Change(store.dataset(), ontology.topics(), names);
    change.remove(pending.getDeletedQuads());
    change.add(pending.getAddedQuads());
    pending.getDeletedTriples().forEach(change::withdraw);
    pending.asserted().forEach(change::assertTriple);
    change.settle(consequences);
    Objections.requireNone(change.check(shapes));
  }

  /**
   * Makes the store hold other content altogether, whoever wrote it: it may state what no document
   * says. The ontology in use stays in use, and what follows by its rules has to be there.
   *
   * @param act who changes it and what for
   * @param seen the store's data, as they are to be looked at: whatever these throw ends it
   * @param work puts the content in; called inside the transaction
   * @throws DataException if it violates shapes, lacks what follows or holds what nothing supports;
   *     nothing changes
   */
  public synchronized void restore(Act act, DatasetGraph seen, Runnable work) {
    linksAreSettled = false;
    change(
        act,
        () -> {
          work.run();
          Restored.settle(seen, ontology, consequences);
          return new Report(List.of(), List.of(), Partitions.facts(store.dataset()));
        });
  }

  /** Changes the store. Whoever else changed it, or a change that fails, voids what follows. */
  private Report change(Act act, Supplier<Report> work) {
    boolean done = false;
    try {
      Report report =
          store.change(
              act,
              () -> {
                if (store.version() != version) {
                  consequences.forget();
                }
                return work.get();
              });
      version = store.version();
      done = true;
      return report;
    } finally {
      if (!done) {
        consequences.forget();
      }
    }
  }

  private long facts() {
    return read(dataset -> Partitions.facts(dataset));
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

  /** Says whether the store holds of a document exactly what its claim file states. */
  public boolean holds(ClaimFile file) {
    return read(
        dataset -> HeldDocument.quads(dataset, file.document().id()).equals(writer.quads(file)));
  }

  /**
   * Loads a document in the place of one that the store holds as it is known.
   *
   * @return whether it did: not if the store holds another, or none
   * @throws DataException if shapes are violated; nothing changes
   */
  public synchronized boolean exchange(String who, ClaimFile known, ClaimFile file) {
    boolean holds = holds(known);
    if (holds) {
      load(who, List.of(file));
    }
    return holds;
  }
}
