package org.entente.load;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Collectors;
import org.entente.serve.Asking;

/**
 * A question that readers ask, by its path and what they accept.
 *
 * @param path with its parameters
 * @param accept a media type
 */
record Request(String path, String accept) {
  private static final String PREFIXES =
      "PREFIX ent: <https://w3id.org/entente/ontology#> PREFIX id: <https://w3id.org/entente/id/> "
          + "PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> "
          + "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> ";

  /** What is read: queries of all forms, linked data, pages, questions and search. */
  static final List<Request> MIXTURE =
      List.of(
          query("SELECT ?x ?y { ?x ent:partnerOf ?y }"),
          query("SELECT ?p (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?p"),
          query("SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g"),
          query("SELECT ?x ?l { ?x a/rdfs:subClassOf* ent:Actor ; rdfs:label ?l }"),
          query("SELECT ?c ?x { GRAPH ?g { ?c rdf:reifies <<( ?x ent:partnerOf ?y )>> } }"),
          query(
              "SELECT (COUNT(*) AS ?n) { GRAPH <https://w3id.org/entente/graph/inferred> { ?s ?p ?o } }"),
          query("SELECT ?x ?p { ?x ?p id:nato MINUS { ?x ent:partnerOf id:nato } }"),
          new Request("/id/nato", "application/n-triples"),
          new Request("/id/estonia", "application/n-triples"),
          new Request("/id/south-korea", "text/html"),
          new Request("/id/nato", "text/html"),
          new Request("/document/harbour-2025", "application/n-triples"),
          new Request("/conflicts", "text/html"),
          new Request("/ask/partners", "text/html"),
          new Request("/ask/agreements-covering", "text/html"),
          new Request("/search?q=korea", "text/html"),
          new Request("/suggest?q=kor", "application/json"),
          new Request("/explain?s=id:japan&p=ent:partnerOf&o=id:estonia", "application/json"),
          new Request("/reconcile?queries=%7B%22a%22%3A%7B%22query%22%3A%22NATO%22%7D%7D", "*/*"));

  private static Request query(String query) {
    return new Request("/entente/sparql?query=" + Asking.encoded(PREFIXES + query), "text/csv");
  }

  HttpResponse<String> ask(Asking server) {
    return server.get(path, "Accept", accept);
  }

  /** What an answer says, whatever the order of its lines, its citation, and a page's frame. */
  static String said(HttpResponse<String> answer) {
    String lines =
        main(answer.body())
            .replaceAll("data version \\d+", "data")
            .lines()
            .sorted()
            .collect(Collectors.joining("\n"));
    return answer.statusCode() + "\n" + lines;
  }

  private static String main(String body) {
    int start = body.indexOf("<main");
    int end = body.lastIndexOf("</main>");
    return start < 0 || end < start ? body : body.substring(start, end);
  }
}
