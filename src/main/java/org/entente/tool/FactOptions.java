package org.entente.tool;

import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.reason.explain.Wanted;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A fact as a person names it, and how to write what is told of it. */
final class FactOptions {
  /** How it is written. */
  enum Format {
    TEXT,
    JSON,
    TTL
  }

  @Parameters(
      index = "0",
      paramLabel = "SUBJECT",
      description = "A name, an alias, a key, a prefixed name or an IRI.")
  private String subject = "";

  @Parameters(
      index = "1",
      paramLabel = "PROPERTY",
      description = "A property's label or name: 'partner of', partnerOf.")
  private String property = "";

  @Parameters(index = "2", paramLabel = "OBJECT", description = "As the subject; or a value.")
  private String object = "";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text (as it is), json, or ttl (PROV-O in Turtle).")
  private Format format = Format.TEXT;

  @Option(names = "--json", description = "The same as --format json.")
  private boolean json;

  /**
   * The fact meant, by the names that a dataset has.
   *
   * @throws org.entente.document.DataException if a word means nothing, or several things
   */
  Triple in(DatasetGraph dataset) {
    return new Wanted(dataset).fact(subject, property, object);
  }

  Format format() {
    return json ? Format.JSON : format;
  }
}
