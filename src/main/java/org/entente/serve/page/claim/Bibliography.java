package org.entente.serve.page.claim;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.document.PartialDate;
import org.entente.graph.Dates;
import org.entente.graph.Vocabulary;
import org.entente.graph.view.Described;
import org.entente.serve.page.Citation;

/** Cites documents, and places in them. */
public final class Bibliography {
  private static final Node TITLE = Vocabulary.iri(Vocabulary.DCTERMS + "title");
  private static final Node CREATOR = Vocabulary.iri(Vocabulary.DCTERMS + "creator");
  private static final Node PUBLISHER = Vocabulary.iri(Vocabulary.DCTERMS + "publisher");
  private static final Node ADDRESS = Vocabulary.iri(Vocabulary.SCHEMA + "url");

  private Bibliography() {}

  /** Cites a document. */
  public static Citation of(DatasetGraph data, Node document) {
    Described said = new Described(data, Node.ANY, document);
    String address = said.one(ADDRESS).map(Node::getURI).orElse(document.getURI());
    return cite(said, Vocabulary.local(document, Vocabulary.DOC), "", address);
  }

  /**
   * Cites a place of a document.
   *
   * @param itself the claim or the passage that is found there
   */
  public static Citation of(DatasetGraph data, Node document, Source place, Node itself) {
    Described said = new Described(data, Node.ANY, document);
    String where =
        ", paragraph %d, characters %d–%d, as read in Entente"
            .formatted(place.paragraph(), place.start(), place.end());
    String iri = itself.getURI();
    return cite(said, iri.substring(iri.lastIndexOf('/') + 1), where, iri);
  }

  private static Citation cite(Described said, String key, String where, String iri) {
    List<String> authors =
        said.all(CREATOR).stream().map(Node::getLiteralLexicalForm).sorted().toList();
    String date =
        Dates.of(said.dataset(), said.node(), Vocabulary.DATE).stream()
            .findFirst()
            .map(PartialDate::toString)
            .orElse("");
    return Citation.of(key, authors, said.text(TITLE) + where, said.text(PUBLISHER), date, iri);
  }
}
