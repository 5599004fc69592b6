package org.entente.link.slice;

import static org.entente.graph.Vocabulary.iri;

import org.apache.jena.graph.Node;
import org.entente.graph.Vocabulary;

/**
 * The terms of Wikidata's RDF that the slice uses, as the Wikibase RDF dump format defines them:
 * {@code wdt:} gives a value directly, {@code p:} leads to a statement, which has the value at
 * {@code ps:}, its qualifiers at {@code pq:} and its rank.
 */
public final class Wikibase {
  static final Node ITEM = iri(Vocabulary.WIKIBASE + "Item");
  static final Node STATEMENT = iri(Vocabulary.WIKIBASE + "Statement");
  static final Node BEST_RANK = iri(Vocabulary.WIKIBASE + "BestRank");
  static final Node RANK = iri(Vocabulary.WIKIBASE + "rank");
  static final Node TIME_VALUE = iri(Vocabulary.WIKIBASE + "timeValue");
  static final Node TIME_PRECISION = iri(Vocabulary.WIKIBASE + "timePrecision");
  static final Node DESCRIPTION = iri("http://schema.org/description");
  static final Node VERSION = iri("http://schema.org/version");
  static final Node KIND = iri(Vocabulary.DCTERMS + "type");
  static final Node TITLE = iri(Vocabulary.DCTERMS + "title");
  static final Node LICENSE = iri(Vocabulary.DCTERMS + "license");
  static final Node DATE = iri(Vocabulary.DCTERMS + "date");
  static final Node SOURCE_CLASS = iri(Vocabulary.DCAT + "Dataset");

  /** The name under which everything of the slice that has no name at Wikidata stands. */
  static final String OWN = Vocabulary.GRAPH_WIKIDATA.getURI() + "#";

  private Wikibase() {}

  /** A rank: preferred, normal or deprecated. */
  static Node rank(String name) {
    String capital = name.substring(0, 1).toUpperCase(java.util.Locale.ROOT);
    return iri(Vocabulary.WIKIBASE + capital + name.substring(1) + "Rank");
  }
}
