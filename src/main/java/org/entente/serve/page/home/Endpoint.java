package org.entente.serve.page.home;

import org.entente.serve.page.Page;

/**
 * The page of the SPARQL endpoint.
 *
 * @param path where it is on this server
 */
public record Endpoint(String path) {
  private static final String EXAMPLE =
      """
      PREFIX ent: <https://w3id.org/entente/ontology#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>

      SELECT ?agreement ?label ?date {
        ?agreement a ent:Agreement ; rdfs:label ?label .
        OPTIONAL { ?agreement ent:date ?date }
      }
      ORDER BY ?date ?label
      """;

  /** Makes the page of the endpoint of a data set. */
  public static Page page(String path) {
    return new Page(
        "SPARQL endpoint",
        "Where programs ask the graph, in SPARQL.",
        "endpoint.jte",
        new Endpoint(path));
  }

  /** Gives a query to begin with. */
  public String example() {
    return EXAMPLE;
  }
}
