package org.entente.serve.page.document;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.document.PartialDate;
import org.entente.graph.Dates;
import org.entente.graph.Vocabulary;
import org.entente.graph.view.Described;
import org.entente.graph.view.Texts;
import org.entente.serve.page.Citation;
import org.entente.serve.page.Page;
import org.entente.serve.page.Ref;
import org.entente.serve.page.Visit;
import org.entente.serve.page.claim.Admiralty;
import org.entente.serve.page.claim.Bibliography;

/**
 * The page of a document.
 *
 * @param language of its text
 * @param passages what it says, in its own order
 * @param paragraphs its text with the passages marked; empty where it is not at hand
 * @param isOther whether the text at hand is another one than the one that was read
 */
public record Document(
    Ref itself,
    String iri,
    String language,
    Description description,
    List<Passage> passages,
    List<Paragraph> paragraphs,
    boolean isOther,
    Alone alone,
    Citation citation) {
  /**
   * What is known about a document.
   *
   * @param dateSource whether the date stands in it or was concluded from it
   * @param address where it was published
   * @param reliability its grade on the Admiralty scale, with its meaning
   */
  public record Description(
      String authors,
      String publisher,
      String date,
      String dateSource,
      Optional<Ref> address,
      String reliability,
      String sha256) {}

  /** Takes copies. */
  public Document {
    passages = List.copyOf(passages);
    paragraphs = List.copyOf(paragraphs);
  }

  /** Makes the page. */
  public static Page page(DatasetGraph data, Visit visit, Texts texts) {
    Node node = visit.node();
    String id = Vocabulary.local(node, Vocabulary.DOC);
    Node graph = Vocabulary.graphOf(id);
    Described said = new Described(data, graph, node);
    Ref itself = Ref.of(data, node);
    List<Passage> passages = new Passages(data, graph).all(asked(data, visit));
    Document document =
        new Document(
            itself,
            node.getURI(),
            said.text(Vocabulary.iri(Vocabulary.DCTERMS + "language")),
            description(said),
            passages,
            texts.text(id).map(text -> Paragraph.all(text, passages)).orElse(List.of()),
            texts.isOther(id),
            Alone.of(data, graph, visit.number("page")),
            Bibliography.of(data, node));
    String what = "What “" + itself.text() + "” says about security partnerships, claim by claim.";
    return new Page(itself.text(), what, "document.jte", document).with("reading.js");
  }

  /** The passage of the claim that the visitor comes from. */
  private static Optional<Node> asked(DatasetGraph data, Visit visit) {
    return visit
        .value("claim")
        .map(id -> Vocabulary.iri(Vocabulary.CLAIM + id))
        .flatMap(claim -> new Described(data, Node.ANY, claim).one(Vocabulary.DERIVED_FROM));
  }

  private static Description description(Described said) {
    String authors =
        said.all(Vocabulary.iri(Vocabulary.DCTERMS + "creator")).stream()
            .map(Node::getLiteralLexicalForm)
            .sorted()
            .collect(Collectors.joining(", "));
    String date =
        Dates.of(said.dataset(), said.node(), Vocabulary.DATE).stream()
            .findFirst()
            .map(PartialDate::toString)
            .orElse("");
    return new Description(
        authors,
        said.text(Vocabulary.iri(Vocabulary.DCTERMS + "publisher")),
        date,
        said.text(Vocabulary.DATE_SOURCE),
        said.one(Vocabulary.iri(Vocabulary.SCHEMA + "url"))
            .map(address -> new Ref(address.getURI(), Ref.address(address))),
        Admiralty.source(said.text(Vocabulary.SOURCE_RELIABILITY)),
        said.text(Vocabulary.SHA256));
  }

  /** Gives how many claims it makes. */
  public int claims() {
    return passages.stream().mapToInt(passage -> passage.claims().size()).sum();
  }

  /** Gives the name of the file that would hold the text. */
  public String fileName() {
    return iri.substring(iri.lastIndexOf('/') + 1) + ".txt";
  }
}
