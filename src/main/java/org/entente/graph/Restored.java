package org.entente.graph;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.document.DataException;
import org.entente.document.Location;
import org.entente.document.Problem;

/** Brings content that was put into a store as a whole in line with the ontology in use. */
final class Restored {
  private static final Location AT = Location.of("the backup");
  private static final int MOST = 20;

  private Restored() {}

  /**
   * Puts the ontology in use in place of another, and looks at everything. Inside a transaction.
   *
   * @throws DataException with the first problems
   * @throws QueryCancelledException if the data may no longer be looked at
   */
  static void settle(DatasetGraph dataset, Ontology ontology, Consequences consequences) {
    List<Problem> problems = new ArrayList<>();
    try {
      OntologyQuads.replace(dataset, ontology, consequences);
      consequences.forget();
      problems.addAll(new Damage(AT, dataset).ofInference(consequences));
      problems.addAll(Audit.of(dataset, ontology));
    } catch (QueryCancelledException e) {
      throw e;
    } catch (JenaException
        | UnsupportedOperationException
        | IllegalArgumentException
        | DateTimeException e) {
      // What nobody can load may be in a backup all the same: dates and counts that are none, say.
      problems.add(
          new Problem(AT, "holds what is no graph of Entente: " + e.getMessage(), "Use another"));
    }
    if (!problems.isEmpty()) {
      throw new DataException(problems.stream().limit(MOST).toList());
    }
  }
}
