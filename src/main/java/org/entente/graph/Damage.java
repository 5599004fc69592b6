package org.entente.graph;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.entente.document.DataException;
import org.entente.document.Location;
import org.entente.document.Problem;
import org.entente.graph.journal.History;

/** Looks for damage to a store on disk: what no change that was carried out can have left. */
public final class Damage {
  private static final String CURE =
      "Make the store anew from its journal or from a backup: entente restore";

  private static final int SHOWN = 5;

  private final Location at;
  private final DatasetGraph dataset;

  /**
   * Of a store that is open.
   *
   * @param at where problems are told to be
   * @param dataset the store's, in a transaction
   */
  public Damage(Location at, DatasetGraph dataset) {
    this.at = at;
    this.dataset = dataset;
  }

  /** Nodes that cannot be read, and indexes that do not hold the same. */
  public List<Problem> ofFiles() {
    List<Problem> problems = new ArrayList<>();
    attempt("its content", () -> dataset.find().forEachRemaining(quad -> {}), problems);
    if (dataset instanceof DatasetGraphWrapper view
        && TDBInternal.isTDB2(view.getWrapped())
        && problems.isEmpty()) {
      DatasetGraphTDB files = TDBInternal.getDatasetGraphTDB(view.getWrapped());
      compare(files.getTripleTable().getNodeTupleTable().getTupleTable().getIndexes(), problems);
      compare(files.getQuadTable().getNodeTupleTable().getTupleTable().getIndexes(), problems);
    }
    return problems;
  }

  private record Sum(long count, long tuples) {}

  private void compare(TupleIndex[] indexes, List<Problem> problems) {
    List<Sum> sums = new ArrayList<>();
    for (TupleIndex index : indexes) {
      attempt("the index " + index.getName(), () -> sums.add(sum(index)), problems);
    }
    for (int i = 1; i < sums.size() && sums.size() == indexes.length; i++) {
      if (!sums.get(i).equals(sums.get(0))) {
        String what = "the indexes %s and %s do not hold the same: %d and %d entries";
        problems.add(
            new Problem(
                at,
                what.formatted(
                    indexes[0].getName(),
                    indexes[i].getName(),
                    sums.get(0).count(),
                    sums.get(i).count()),
                CURE));
      }
    }
  }

  /** The sum does not depend on order, which differs from index to index. */
  private static Sum sum(TupleIndex index) {
    long count = 0;
    long sum = 0;
    for (Iterator<Tuple<NodeId>> it = index.all(); it.hasNext(); count++) {
      sum += it.next().hashCode();
    }
    return new Sum(count, sum);
  }

  private void attempt(String what, Runnable reading, List<Problem> problems) {
    try {
      reading.run();
    } catch (RuntimeException | VirtualMachineError e) {
      problems.add(new Problem(at, what + " cannot be read: " + e.getMessage(), CURE));
    }
  }

  /**
   * Inferred facts that a fresh derivation does not find, and those that it finds and the store
   * lacks.
   *
   * @param consequences what follows from facts; nothing was derived yet
   */
  public List<Problem> ofInference(Consequences consequences) {
    Set<Triple> lacking = new LinkedHashSet<>();
    Set<Triple> unfounded = new LinkedHashSet<>();
    consequences.follow(
        dataset,
        List.of(),
        new Consequences.Output() {
          @Override
          public void add(Triple triple) {
            if (!dataset.contains(Quad.create(Quad.defaultGraphIRI, triple))) {
              lacking.add(triple);
            }
          }

          @Override
          public void delete(Triple triple) {
            unfounded.add(triple);
          }
        });
    List<Problem> problems = new ArrayList<>();
    tell(lacking, "lacks an inferred fact: ", problems);
    tell(unfounded, "holds a fact that nothing supports: ", problems);
    return problems;
  }

  private void tell(Set<Triple> triples, String what, List<Problem> problems) {
    triples.stream()
        .limit(SHOWN)
        .forEach(it -> problems.add(new Problem(at, what + NodeFmtLib.strNT(it), CURE)));
    if (triples.size() > SHOWN) {
      problems.add(new Problem(at, what + "and " + (triples.size() - SHOWN) + " more such", CURE));
    }
  }

  /** Breaks of the journal, and where store and journal do not agree. */
  public List<Problem> ofJournal(History history) {
    Set<Quad> told;
    try {
      told = history.state();
    } catch (DataException e) {
      return e.problems();
    }
    long held = told.size();
    long unknown =
        dataset.stream()
            .map(it -> it.isDefaultGraph() ? Quad.create(Quad.defaultGraphIRI, it.asTriple()) : it)
            .filter(quad -> !told.remove(quad))
            .count();
    return unknown == 0 && told.isEmpty()
        ? List.of()
        : List.of(
            new Problem(
                at,
                "store and journal do not agree: of the %d quads that the journal tells of the store lacks %d, and holds %d others"
                    .formatted(held, told.size(), unknown),
                CURE));
  }
}
