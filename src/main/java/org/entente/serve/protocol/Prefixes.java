package org.entente.serve.protocol;

import java.util.Optional;
import org.entente.graph.Vocabulary;

/** The prefixes that people use without declaring them, so that an error can name the line. */
final class Prefixes {
  private Prefixes() {}

  /** Gives the line that declares a well-known prefix. */
  static Optional<String> line(String prefix) {
    return Optional.ofNullable(Vocabulary.PREFIXES.get(prefix))
        .map(iri -> "PREFIX " + prefix + ": <" + iri + ">");
  }
}
