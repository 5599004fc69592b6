package org.entente.fact;

import java.util.List;
import org.entente.document.DataException;
import org.entente.document.Location;
import org.entente.document.Problem;

/** The ontology's fault: a file of the ontology folder that does not say what it should. */
public final class OntologyException extends DataException {
  private static final long serialVersionUID = 1L;

  /** All problems of a run, at least one. */
  public OntologyException(List<Problem> problems) {
    super(problems);
  }

  /** One problem. */
  public OntologyException(Location at, String what, String next) {
    super(at, what, next);
  }
}
