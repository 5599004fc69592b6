package org.entente.serve.page.home;

import com.google.gson.Gson;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.entente.graph.Corpus;
import org.entente.graph.Vocabulary;
import org.entente.serve.page.Page;
import org.entente.serve.page.ask.Catalogue;

/**
 * The first page: where to begin, and what is in the graph.
 *
 * @param documents how many documents are loaded
 * @param claims how many claims they make
 * @param stated how many facts hold because a document states them
 * @param inferred how many hold because rules say so, and no document does
 * @param themes the questions
 * @param dataset the description of the data for search engines, as JSON-LD
 */
public record Home(
    int documents,
    long claims,
    long stated,
    long inferred,
    List<Catalogue.Theme> themes,
    String dataset) {
  private static final String DESCRIPTION =
      "Facts about international security partnerships, each with its sources.";

  /** Takes a copy. */
  public Home {
    themes = List.copyOf(themes);
  }

  /** Reads what the page shows; must be called inside a transaction. */
  public static Home of(DatasetGraph data, Catalogue catalogue) {
    Set<Node> stated = new HashSet<>();
    Set<Node> inferred = new HashSet<>();
    data.find(Node.ANY, Node.ANY, Vocabulary.REIFIES, Node.ANY)
        .forEachRemaining(
            quad -> {
              if (holds(data, quad)) {
                boolean byRule = quad.getGraph().equals(Vocabulary.GRAPH_INFERRED);
                (byRule ? inferred : stated).add(quad.getObject());
              }
            });
    inferred.removeAll(stated);
    return new Home(
        Corpus.documents(data).size(),
        Iter.count(data.find(Node.ANY, Node.ANY, Vocabulary.TYPE, Vocabulary.CLAIM_CLASS)),
        stated.size(),
        inferred.size(),
        catalogue.themes(data),
        described());
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

  private static String described() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("@context", "https://schema.org/");
    json.put("@type", "Dataset");
    json.put("@id", Vocabulary.DATASET.getURI());
    json.put("name", "Entente");
    json.put("description", DESCRIPTION);
    json.put("license", "https://creativecommons.org/licenses/by/4.0/");
    json.put("isAccessibleForFree", true);
    // Gson writes the signs of markup as escapes, so that no value can end the script it stands in.
    return new Gson().toJson(json);
  }
}
