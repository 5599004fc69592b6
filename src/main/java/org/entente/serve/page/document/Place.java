package org.entente.serve.page.document;

import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.entente.graph.Vocabulary;
import org.entente.graph.view.Described;
import org.entente.graph.view.Texts;
import org.entente.serve.answer.Refusal;
import org.entente.serve.page.Page;
import org.entente.serve.page.Visit;
import org.entente.serve.page.claim.Source;
import org.entente.serve.page.document.Passage.Said;

/**
 * The page of a passage.
 *
 * @param source where it is, and its sentence
 * @param claims what it states
 */
public record Place(String iri, Source source, String sha256, List<Said> claims) {
  /** Takes a copy. */
  public Place {
    claims = List.copyOf(claims);
  }

  /** Makes the page. */
  public static Page page(DatasetGraph data, Visit visit, Texts texts) {
    Node node = visit.node();
    List<Quad> derived = Iter.toList(data.find(Node.ANY, Node.ANY, Vocabulary.DERIVED_FROM, node));
    if (derived.isEmpty()) {
      throw Refusal.absent("Nothing is claimed of the passage " + visit.name() + ".", List.of());
    }
    List<Node> claims = derived.stream().map(Quad::getSubject).toList();
    Source source = Source.of(data, texts, 1, node, claims);
    Node graph = derived.get(0).getGraph();
    Place place =
        new Place(
            node.getURI(),
            source,
            new Described(data, graph, node).text(Vocabulary.SHA256),
            new Passages(data, graph).claims(node));
    String title = source.document().text() + ", paragraph " + source.paragraph();
    return new Page(title, "A passage, and what it states.", "place.jte", place);
  }
}
