package org.entente.serve.page.review;

import java.util.ArrayList;
import java.util.List;
import org.entente.document.DataException;
import org.entente.fact.Claim;
import org.entente.fact.ReviewStatus;
import org.entente.fact.review.Dossier;
import org.entente.serve.page.Page;
import org.entente.serve.page.Ref;

/**
 * The page that lists the documents under review.
 *
 * @param documents those with candidates first
 * @param broken the claim files that cannot be read, with their problems
 */
public record Waiting(List<Row> documents, List<String> broken) {
  /**
   * A document.
   *
   * @param open how many claims wait for a decision
   * @param unsure how many candidates a person was unsure of
   */
  public record Row(Ref document, long open, long unsure, long accepted, long rejected) {}

  /** Takes copies. */
  public Waiting {
    documents = List.copyOf(documents);
    broken = List.copyOf(broken);
  }

  static Page page(ReviewDesk desk) {
    List<Row> waiting = new ArrayList<>();
    List<Row> done = new ArrayList<>();
    List<String> broken = new ArrayList<>();
    for (String name : desk.names()) {
      try {
        Row row = row(name, desk.open(name));
        (row.open() > 0 ? waiting : done).add(row);
      } catch (DataException e) {
        broken.add(String.valueOf(e.getMessage()));
      }
    }
    waiting.addAll(done);
    return new Page(
        "Review",
        "The documents whose claims wait for a decision.",
        "review/waiting.jte",
        new Waiting(waiting, broken));
  }

  private static Row row(String name, Dossier dossier) {
    List<Claim> claims = dossier.file().claims();
    long open = claims.stream().filter(dossier::isOpen).count();
    return new Row(
        new Ref(dossier.file().document().title(), Reviewing.address(name)),
        open,
        count(claims, ReviewStatus.CANDIDATE) - open,
        count(claims, ReviewStatus.ACCEPTED),
        count(claims, ReviewStatus.REJECTED));
  }

  private static long count(List<Claim> claims, ReviewStatus status) {
    return claims.stream().filter(claim -> claim.status() == status).count();
  }

  /** Gives how many claims wait in all. */
  public long open() {
    return documents.stream().mapToLong(Row::open).sum();
  }
}
