package org.entente.serve.protocol;

import java.util.Map;
import java.util.Optional;

/** The prefixes that people use without declaring them, so that an error can name the line. */
final class Prefixes {
  private static final String ENTENTE = "https://w3id.org/entente/";
  private static final Map<String, String> KNOWN =
      Map.ofEntries(
          Map.entry("ent", ENTENTE + "ontology#"),
          Map.entry("id", ENTENTE + "id/"),
          Map.entry("topic", ENTENTE + "topic/"),
          Map.entry("doc", ENTENTE + "document/"),
          Map.entry("passage", ENTENTE + "passage/"),
          Map.entry("claim", ENTENTE + "claim/"),
          Map.entry("rule", ENTENTE + "rule/"),
          Map.entry("question", ENTENTE + "question/"),
          Map.entry("graph", ENTENTE + "graph/"),
          Map.entry("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
          Map.entry("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
          Map.entry("skos", "http://www.w3.org/2004/02/skos/core#"),
          Map.entry("owl", "http://www.w3.org/2002/07/owl#"),
          Map.entry("xsd", "http://www.w3.org/2001/XMLSchema#"),
          Map.entry("prov", "http://www.w3.org/ns/prov#"),
          Map.entry("oa", "http://www.w3.org/ns/oa#"),
          Map.entry("dcterms", "http://purl.org/dc/terms/"),
          Map.entry("schema", "http://schema.org/"),
          Map.entry("void", "http://rdfs.org/ns/void#"),
          Map.entry("sh", "http://www.w3.org/ns/shacl#"),
          Map.entry("sd", "http://www.w3.org/ns/sparql-service-description#"),
          Map.entry("dcat", "http://www.w3.org/ns/dcat#"));

  private Prefixes() {}

  /** Gives the line that declares a well-known prefix. */
  static Optional<String> line(String prefix) {
    return Optional.ofNullable(KNOWN.get(prefix))
        .map(iri -> "PREFIX " + prefix + ": <" + iri + ">");
  }
}
