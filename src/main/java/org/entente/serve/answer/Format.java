package org.entente.serve.answer;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;

/** A format in which an answer can be written: its media types and its short names. */
// Lang and lists made by List.of never change, which the compiler cannot see.
@SuppressWarnings("ImmutableEnumChecker")
public enum Format {
  JSON(ResultSetLang.RS_JSON, "json", "application/sparql-results+json", "application/json"),
  XML(ResultSetLang.RS_XML, "xml", "application/sparql-results+xml", "application/xml", "text/xml"),
  CSV(Lang.CSV, "csv", "text/csv"),
  TSV(Lang.TSV, "tsv", "text/tab-separated-values"),
  TURTLE(Lang.TURTLE, "turtle ttl text", "text/turtle", "application/x-turtle"),
  NTRIPLES(Lang.NTRIPLES, "ntriples nt n-triples", "application/n-triples"),
  JSONLD(Lang.JSONLD, "jsonld json-ld json", "application/ld+json", "application/json"),
  RDFXML(Lang.RDFXML, "rdfxml rdf xml", "application/rdf+xml", "application/xml", "text/xml"),
  TRIG(Lang.TRIG, "trig", "application/trig"),
  NQUADS(Lang.NQUADS, "nquads nq n-quads", "application/n-quads"),
  PLAIN_JSON(Lang.RDFNULL, "json", "application/json"),
  PLAIN_TEXT(Lang.RDFNULL, "text txt", "text/plain");

  /** For the rows of a SELECT and the yes or no of an ASK; the first is the default. */
  public static final List<Format> TABLES = List.of(JSON, XML, CSV, TSV);

  /** For one graph. */
  public static final List<Format> GRAPHS = List.of(TURTLE, NTRIPLES, JSONLD, RDFXML, TRIG, NQUADS);

  /** For the default graph and the named ones together. */
  public static final List<Format> DATASETS = List.of(TRIG, NQUADS, JSONLD);

  /** For what is told of one fact. */
  public static final List<Format> EXPLANATIONS =
      List.of(PLAIN_JSON, PLAIN_TEXT, TURTLE, NTRIPLES, JSONLD, RDFXML);

  private final Lang lang;
  private final List<String> names;
  private final List<String> mediaTypes;

  Format(Lang lang, String names, String... mediaTypes) {
    this.lang = lang;
    this.names = List.of(names.split(" "));
    this.mediaTypes = List.of(mediaTypes);
  }

  /** Gives Jena's name for it. */
  public Lang lang() {
    return lang;
  }

  /** Gives the media types that ask for it, its own first. */
  public List<String> mediaTypes() {
    return mediaTypes;
  }

  /** Gives its own media type. */
  public String mediaType() {
    return mediaTypes.get(0);
  }

  /** Gives what the Content-Type header says. */
  public String contentType() {
    return mediaType().startsWith("text/") ? mediaType() + "; charset=utf-8" : mediaType();
  }

  /** Says whether it can hold triple terms; those that cannot get the classic reification. */
  public boolean holdsTripleTerms() {
    return this != JSONLD && this != RDFXML;
  }

  /** Gives the one of the offered formats that a short name or a media type names. */
  public static Optional<Format> named(String name, List<Format> offers) {
    String wanted = name.toLowerCase(Locale.ROOT).strip();
    return offers.stream().filter(f -> f.isCalled(wanted)).findFirst();
  }

  private boolean isCalled(String name) {
    return Stream.concat(names.stream(), mediaTypes.stream()).anyMatch(name::equals);
  }

  /** Gives the first short name, for sentences. */
  public String shortName() {
    return names.get(0);
  }
}
