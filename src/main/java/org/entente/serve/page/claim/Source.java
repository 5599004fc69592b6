package org.entente.serve.page.claim;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.entente.graph.Evidence.Support;
import org.entente.graph.Vocabulary;
import org.entente.graph.view.Labels;
import org.entente.graph.view.Texts;
import org.entente.serve.page.Plain;
import org.entente.serve.page.Ref;

/**
 * A passage that something rests on, as a footnote.
 *
 * @param number from 1
 * @param document its document
 * @param paragraph from 1
 * @param start the first code point
 * @param end the offset after the last
 * @param marked the address of the document with the passage marked
 * @param sentence what it says, where the text is at hand
 * @param claims what it states, of all that rests on it here
 */
public record Source(
    int number,
    Ref document,
    int paragraph,
    int start,
    int end,
    String marked,
    Optional<String> sentence,
    List<Ref> claims) {
  /** Takes a copy. */
  public Source {
    claims = List.copyOf(claims);
  }

  /** Gives a passage as the source of claims, of at least one. */
  public static Source of(
      Labels labels, Texts texts, int number, Support place, Collection<Node> claims) {
    Ref document = Ref.of(labels, Vocabulary.iri(Vocabulary.DOC + place.document()));
    return of(number, place, document, texts, claims);
  }

  static Source of(int number, Support place, Ref document, Texts texts, Collection<Node> claims) {
    return new Source(
        number,
        document,
        place.paragraph(),
        place.start(),
        place.end(),
        marked(document, place.claim()),
        texts.sentence(place).map(Plain::text),
        claims.stream().map(Source::claim).toList());
  }

  /** Gives the name of its document, as in addresses. */
  public String documentName() {
    return document.address().substring(document.address().lastIndexOf('/') + 1);
  }

  /** Gives the name of the file that would hold the text. */
  public String fileName() {
    return documentName() + ".txt";
  }

  private static Ref claim(Node claim) {
    return new Ref("claim " + Vocabulary.local(claim, Vocabulary.CLAIM), Ref.address(claim));
  }

  /** The address of a document with the passage of a claim marked and scrolled to. */
  private static String marked(Ref document, Node claim) {
    return document.address() + "?claim=" + Vocabulary.local(claim, Vocabulary.CLAIM) + "#here";
  }
}
