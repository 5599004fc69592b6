package org.entente.link.federation;

import org.apache.jena.query.QueryExecException;

/** Wikidata was asked and did not answer; the message says why. */
public final class NoAnswer extends QueryExecException {
  private static final long serialVersionUID = 1L;

  NoAnswer(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
