package org.entente.fact.reading;

import java.util.List;
import org.entente.document.Document;
import org.entente.document.Text;
import org.entente.fact.Claim;
import org.entente.fact.Thesaurus;

/**
 * What was found in one document.
 *
 * @param text what the passages' offsets point into
 * @param claims in the order of the text, all candidates
 * @param names the things that the claims name and the thesaurus lacks
 * @param sentences how many were read
 * @param unresolved the expressions of time that could not be given a date, in order
 */
public record Extraction(
    Document document,
    Text text,
    List<Claim> claims,
    List<Thesaurus.Entry> names,
    int sentences,
    List<String> unresolved) {
  /** Takes copies. */
  public Extraction {
    claims = List.copyOf(claims);
    names = List.copyOf(names);
    unresolved = List.copyOf(unresolved);
  }
}
