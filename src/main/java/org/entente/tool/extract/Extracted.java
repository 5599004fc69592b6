package org.entente.tool.extract;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.document.Document;
import org.entente.fact.Claim;
import org.entente.fact.ReviewStatus;
import org.entente.fact.Thesaurus;
import org.entente.fact.reading.Extraction;

/**
 * What came of a document.
 *
 * @param extraction what was found
 * @param claims the same as decided by those who reviewed it before
 * @param unknown names that stand in the document, that no claim uses and the thesaurus lacks
 * @param lost how many decisions are on what is no longer found
 */
public record Extracted(
    Extraction extraction, List<Claim> claims, SortedSet<String> unknown, int lost) {
  /** Takes copies. */
  public Extracted {
    claims = List.copyOf(claims);
    unknown = new TreeSet<>(unknown);
  }

  /** The document. */
  public Document document() {
    return extraction.document();
  }

  /** The things that its claims name and the thesaurus lacks. */
  public List<Thesaurus.Entry> names() {
    return extraction.names();
  }

  /** The claims that nobody has rejected. */
  public List<Claim> standing() {
    return claims.stream().filter(claim -> claim.status() != ReviewStatus.REJECTED).toList();
  }

  /** The same with every candidate accepted. */
  public Extracted accepted() {
    List<Claim> all =
        claims.stream()
            .map(it -> it.status() == ReviewStatus.CANDIDATE ? it.with(ReviewStatus.ACCEPTED) : it)
            .toList();
    return new Extracted(extraction, all, unknown, lost);
  }
}
