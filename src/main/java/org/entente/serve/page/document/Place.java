package org.entente.serve.page.document;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.graph.Evidence;
import org.entente.graph.Vocabulary;
import org.entente.graph.view.Described;
import org.entente.graph.view.Texts;
import org.entente.serve.answer.Refusal;
import org.entente.serve.page.Citation;
import org.entente.serve.page.Page;
import org.entente.serve.page.Visit;
import org.entente.serve.page.claim.Bibliography;
import org.entente.serve.page.claim.Source;
import org.entente.serve.page.claim.Sources;
import org.entente.serve.page.document.Passage.Said;

/**
 * The page of a passage.
 *
 * @param source where it is, and its sentence
 * @param claims what it states
 */
public record Place(
    String iri, Source source, String sha256, List<Said> claims, Citation citation) {
  /** Takes a copy. */
  public Place {
    claims = List.copyOf(claims);
  }

  /** Makes the page. */
  public static Page page(DatasetGraph data, Visit visit, Texts texts) {
    Node node = visit.node();
    Sources sources = new Sources(data, texts);
    sources.numbers(Evidence.of(data, node));
    Source source = sources.all().stream().findFirst().orElseThrow(() -> absent(visit));
    Node graph = data.find(Node.ANY, Node.ANY, Vocabulary.DERIVED_FROM, node).next().getGraph();
    Place place =
        new Place(
            node.getURI(),
            source,
            new Described(data, graph, node).text(Vocabulary.SHA256),
            new Passages(data, graph).claims(node),
            Bibliography.of(data, document(data, node), source, node));
    String title = source.document().text() + ", paragraph " + source.paragraph();
    return new Page(title, "A passage, and what it states.", "place.jte", place);
  }

  private static Node document(DatasetGraph data, Node passage) {
    return new Described(data, Node.ANY, passage).one(Vocabulary.HAS_SOURCE).orElseThrow();
  }

  private static Refusal absent(Visit visit) {
    return Refusal.absent("Nothing is claimed of the passage " + visit.name() + ".", List.of());
  }
}
