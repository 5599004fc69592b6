package org.entente.serve.page.edit;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A query to begin with. */
public record Example(String title, String query) {
  /** The first is what an empty editor shows. */
  static final List<Example> ALL =
      List.of(
          new Example(
              "Agreements and when they were signed",
              """
              SELECT ?agreement ?agreementLabel ?date {
                ?agreement a ent:Agreement ; rdfs:label ?agreementLabel .
                OPTIONAL { ?agreement ent:date ?date }
              }
              ORDER BY ?date ?agreementLabel
              """),
          new Example(
              "Who is a partner of whom",
              """
              SELECT ?actor ?actorLabel ?partner ?partnerLabel {
                ?actor ent:partnerOf ?partner ; rdfs:label ?actorLabel .
                ?partner rdfs:label ?partnerLabel .
              }
              ORDER BY ?actorLabel ?partnerLabel
              """),
          new Example(
              "Topics under cybersecurity",
              """
              SELECT ?topic ?topicLabel {
                ?topic skos:broader* topic:cybersecurity ; rdfs:label ?topicLabel .
              }
              ORDER BY ?topicLabel
              """),
          new Example(
              "What one document claims, and how surely",
              """
              SELECT ?triple ?modality ?paragraph {
                GRAPH graph:csds-2024-04 {
                  ?claim rdf:reifies ?triple ; ent:modality ?modality ; prov:wasDerivedFrom ?passage .
                  ?passage ent:paragraph ?paragraph .
                }
              }
              ORDER BY ?paragraph
              """),
          new Example(
              "All that is known of NATO, as RDF",
              """
              DESCRIBE id:nato
              """));

  /** Gives the address of the editor with this query in it. */
  public String address() {
    return "/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
  }
}
