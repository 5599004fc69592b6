package org.entente.serve.page.review;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.fact.Claim;
import org.entente.fact.review.Dossier;

/** In which order the claims of a document come up. */
public enum Order {
  /** As the text has them. */
  TEXT("", "in the order of the text"),
  /** Those with the highest confidence first. */
  SUREST("surest", "surest first");

  private final String term;
  private final String words;

  Order(String term, String words) {
    this.term = term;
    this.words = words;
  }

  /** The order that an address asks for; that of the text where it asks for none that there is. */
  static Order of(Optional<String> term) {
    return term.filter(SUREST.term::equals).isPresent() ? SUREST : TEXT;
  }

  /** As it stands in addresses; nothing for the order of the text. */
  public String term() {
    return term;
  }

  /** As a reader is told. */
  public String words() {
    return words;
  }

  /** The address of a claim, or of the first that waits where none is named. */
  String address(String name, Optional<String> claim) {
    String order = this == TEXT ? "" : "order=" + term;
    String asked = claim.map(id -> "claim=" + id).orElse("");
    String query = order + (order.isEmpty() || asked.isEmpty() ? "" : "&") + asked;
    return Reviewing.address(name) + (query.isEmpty() ? "" : "?" + query);
  }

  /** The places of a file's claims, from 0, in this order. */
  List<Integer> places(Dossier dossier) {
    List<Claim> claims = dossier.file().claims();
    Stream<Integer> places = IntStream.range(0, claims.size()).boxed();
    return this == TEXT
        ? places.toList()
        : places.sorted(Comparator.comparing(claims::get, Claim.SUREST_FIRST)).toList();
  }
}
