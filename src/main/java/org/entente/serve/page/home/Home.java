package org.entente.serve.page.home;

import com.google.gson.Gson;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.entente.graph.Corpus;
import org.entente.graph.Vocabulary;
import org.entente.serve.answer.Format;
import org.entente.serve.page.Edition;
import org.entente.serve.page.Page;
import org.entente.serve.page.Shelf;
import org.entente.serve.page.ask.Catalogue;

/**
 * The first page: where to begin, and what is in the graph.
 *
 * @param documents how many documents are loaded
 * @param claims how many claims they make
 * @param stated how many facts hold because a document states them
 * @param inferred how many hold because rules say so, and no document does
 * @param themes the questions
 * @param store the address of all data as a file
 * @param readable whether some of the documents' sentences can be shown
 */
public record Home(
    int documents,
    long claims,
    long stated,
    long inferred,
    List<Catalogue.Theme> themes,
    String store,
    boolean readable) {
  private static final String DESCRIPTION =
      "Facts about international security partnerships, each with its sources.";

  /** Takes a copy. */
  public Home {
    themes = List.copyOf(themes);
  }

  /** Reads what the page shows; must be called inside a transaction. */
  public static Home of(DatasetGraph data, Catalogue catalogue, String store, Shelf shelf) {
    List<Node> documents = Corpus.documents(data).stream().map(Vocabulary::graphOf).toList();
    Set<Node> stated = new HashSet<>();
    documents.forEach(graph -> stated.addAll(facts(data, graph)));
    Set<Node> inferred = facts(data, Vocabulary.GRAPH_INFERRED);
    inferred.removeAll(stated);
    return new Home(
        documents.size(),
        documents.stream().mapToLong(graph -> claims(data, graph)).sum(),
        stated.size(),
        inferred.size(),
        catalogue.themes(data),
        store,
        shelf.folder().isPresent()
            || data.contains(Node.ANY, Node.ANY, Vocabulary.EXACT, Node.ANY));
  }

  private static long claims(DatasetGraph data, Node graph) {
    return Iter.count(data.find(graph, Node.ANY, Vocabulary.TYPE, Vocabulary.CLAIM_CLASS));
  }

  /** Gives the triples that hold, of those that the claims of a graph are about. */
  private static Set<Node> facts(DatasetGraph data, Node graph) {
    return Iter.asStream(data.find(graph, Node.ANY, Vocabulary.REIFIES, Node.ANY))
        .filter(quad -> holds(data, quad))
        .map(Quad::getObject)
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** Says whether the triple that a claim is about is a fact. */
  private static boolean holds(DatasetGraph data, Quad reifying) {
    return reifying.getObject().isTripleTerm()
        && data.getDefaultGraph().contains(reifying.getObject().getTriple());
  }

  /** Makes the page. */
  public Page page() {
    return new Page("Who stands with whom", DESCRIPTION, "home.jte", this);
  }

  /** Gives the description of the data for search engines, as JSON-LD; takes their edition. */
  public String dataset(Edition edition) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("@context", "https://schema.org/");
    json.put("@type", "Dataset");
    json.put("@id", Vocabulary.DATASET.getURI());
    json.put("name", "Entente");
    json.put("description", DESCRIPTION);
    json.put("url", Vocabulary.DATASET.getURI());
    json.put("license", "https://creativecommons.org/licenses/by/4.0/");
    json.put("isAccessibleForFree", true);
    json.put("keywords", themes.stream().map(Catalogue.Theme::name).toList());
    json.put("version", String.valueOf(edition.version()));
    edition.day().ifPresent(day -> json.put("dateModified", day.toString()));
    json.put("distribution", Format.DATASETS.stream().map(this::download).toList());
    // Gson writes the signs of markup as escapes, so that no value can end the script it stands in.
    return new Gson().toJson(json);
  }

  private Map<String, String> download(Format format) {
    return Map.of(
        "@type",
        "DataDownload",
        "encodingFormat",
        format.mediaType(),
        "contentUrl",
        store + "?format=" + format.shortName());
  }
}
