package org.entente.serve.page.review;

import java.util.List;
import org.entente.fact.Claim;
import org.entente.fact.review.Decision;
import org.entente.fact.review.Dossier;
import org.entente.fact.review.Statement;
import org.entente.serve.page.Page;
import org.entente.serve.page.Ref;

/**
 * The page of a document of which no claim waits for a decision.
 *
 * @param document its title, leading to its page
 * @param claims each with what was decided
 */
public record Done(Ref document, List<Row> claims) {
  /** A claim, leading to where it may be decided anew. */
  public record Row(Ref claim, String status, String decided) {}

  /** Takes a copy. */
  public Done {
    claims = List.copyOf(claims);
  }

  static Page page(String name, Dossier dossier) {
    String title = dossier.file().document().title();
    Ref document = new Ref(title, "/document/" + dossier.file().document().id());
    List<Row> rows = dossier.file().claims().stream().map(it -> row(name, dossier, it)).toList();
    return new Page(
        "Reviewed: " + title,
        "No claim of this document waits for a decision.",
        "review/done.jte",
        new Done(document, rows));
  }

  private static Row row(String name, Dossier dossier, Claim claim) {
    Statement statement = Statement.of(claim, dossier.schema());
    return new Row(
        new Ref(statement.says(), Reviewing.address(name) + "?claim=" + statement.id()),
        claim.status().term(),
        dossier.decision(claim).map(Decision::told).orElse(""));
  }
}
