package org.entente.reason.derive;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.entente.graph.Consequences;
import org.entente.reason.Rule;

/**
 * What other rules make of a dataset.
 *
 * @param gained facts that follow from them and were not there, sorted
 * @param lost facts that were there and follow no longer, sorted
 */
public record Difference(List<Triple> gained, List<Triple> lost) {
  private static final Comparator<Triple> ORDER = Comparator.comparing(Triple::toString);

  /** Takes copies. */
  public Difference {
    gained = List.copyOf(gained);
    lost = List.copyOf(lost);
  }

  /**
   * Closes a dataset's default graph under the rules in place of those that it was closed under.
   * Must run inside a transaction that may write.
   */
  public static Difference make(DatasetGraph dataset, List<Rule> rules) {
    Recorder recorder = new Recorder(dataset);
    new Reasoner(rules).follow(dataset, Set.of(), recorder);
    return new Difference(List.copyOf(recorder.gained), List.copyOf(recorder.lost));
  }

  /** Writes and takes notes. */
  private static final class Recorder implements Consequences.Output {
    private final DatasetGraph dataset;
    private final Set<Triple> gained = new TreeSet<>(ORDER);
    private final Set<Triple> lost = new TreeSet<>(ORDER);

    Recorder(DatasetGraph dataset) {
      this.dataset = dataset;
    }

    @Override
    public void add(Triple triple) {
      Quad quad = new Quad(Quad.defaultGraphIRI, triple);
      if (!dataset.contains(quad)) {
        dataset.add(quad);
        gained.add(triple);
      }
    }

    @Override
    public void delete(Triple triple) {
      Quad quad = new Quad(Quad.defaultGraphIRI, triple);
      if (dataset.contains(quad)) {
        dataset.delete(quad);
        lost.add(triple);
      }
    }
  }
}
