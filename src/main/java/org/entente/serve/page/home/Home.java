package org.entente.serve.page.home;

import com.google.gson.Gson;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.VOID;
import org.entente.graph.Corpus;
import org.entente.graph.Vocabulary;
import org.entente.serve.page.Page;
import org.entente.serve.page.Ref;

/**
 * The first page: what is in the graph, and where to begin.
 *
 * @param facts how many triples hold
 * @param claims how many claims the documents make
 * @param documents the documents by title
 * @param kinds the kinds of things that there are most of
 * @param dataset the description of the data for search engines, as JSON-LD
 */
public record Home(long facts, long claims, List<Ref> documents, List<Kind> kinds, String dataset) {
  /** A class and how many things belong to it. */
  public record Kind(Ref kind, long things) {}

  /** Takes copies. */
  public Home {
    documents = List.copyOf(documents);
    kinds = List.copyOf(kinds);
  }

  /** Makes the page. */
  public static Page page(DatasetGraph data) {
    List<Ref> documents =
        Corpus.documents(data).stream()
            .map(id -> Ref.of(data, Vocabulary.iri(Vocabulary.DOC + id)))
            .sorted(Comparator.comparing(Ref::text))
            .toList();
    long claims =
        Iter.count(data.find(Node.ANY, Node.ANY, Vocabulary.TYPE, Vocabulary.CLAIM_CLASS));
    String description = "Facts about international security partnerships, each with its sources.";
    return new Page(
        "Who stands with whom",
        description,
        "home.jte",
        new Home(
            number(data, Vocabulary.DATASET, VOID.triples.asNode()),
            claims,
            documents,
            kinds(data),
            dataset(description)));
  }

  private static List<Kind> kinds(DatasetGraph data) {
    List<Kind> kinds = new ArrayList<>();
    data.find(Vocabulary.GRAPH_ABOUT, Node.ANY, VOID._class.asNode(), Node.ANY)
        .forEachRemaining(
            quad -> {
              if (Vocabulary.isIn(quad.getObject(), Vocabulary.ENT)) {
                long things = number(data, quad.getSubject(), VOID.entities.asNode());
                kinds.add(new Kind(Ref.of(data, quad.getObject()), things));
              }
            });
    kinds.sort(Comparator.comparing(Kind::things).reversed().thenComparing(it -> it.kind().text()));
    return kinds;
  }

  private static long number(DatasetGraph data, Node subject, Node property) {
    Iterator<Quad> told = data.find(Vocabulary.GRAPH_ABOUT, subject, property, Node.ANY);
    return told.hasNext() ? Long.parseLong(told.next().getObject().getLiteralLexicalForm()) : 0;
  }

  private static String dataset(String description) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("@context", "https://schema.org/");
    json.put("@type", "Dataset");
    json.put("@id", Vocabulary.DATASET.getURI());
    json.put("name", "Entente");
    json.put("description", description);
    json.put("license", "https://creativecommons.org/licenses/by/4.0/");
    json.put("isAccessibleForFree", true);
    // Gson writes the signs of markup as escapes, so that no value can end the script it stands in.
    return new Gson().toJson(json);
  }
}
