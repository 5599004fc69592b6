package org.entente.fact.review;

import java.util.List;
import java.util.Optional;
import org.entente.fact.Claim;
import org.entente.fact.ClaimFile;
import org.entente.fact.ClaimReader;
import org.entente.fact.ClaimWriter;
import org.entente.fact.ReviewStatus;
import org.entente.fact.Schema;
import org.entente.fact.Source;
import org.entente.fact.Thesaurus;

/**
 * A claim file under review with the decisions on it. The two always agree: the file has the status
 * that the decisions say, and all its other text is as it was.
 *
 * @param known the things that claims may name, without those that the file brings
 * @param lost the decisions whose claim is no longer in the file
 */
public record Dossier(
    ClaimFile file, Decisions decisions, Schema schema, Thesaurus known, List<Decision> lost) {
  /** Takes a copy. */
  public Dossier {
    lost = List.copyOf(lost);
  }

  /**
   * A file and decisions, which are made on it.
   *
   * @throws org.entente.document.DataException if a claim as edited can't be read
   */
  public static Dossier of(ClaimFile file, Decisions decisions, Schema schema, Thesaurus known) {
    Replay replay = decisions.apply(file, schema, known);
    String text = new ClaimWriter(known).replace(file, replay.claims());
    Source source = new Source(file.source().name(), text);
    ClaimFile changed =
        text.equals(file.source().text())
            ? file
            : ClaimReader.read(List.of(source), schema, known).get(0);
    return new Dossier(changed, decisions, schema, known, replay.lost());
  }

  /** The same with one more decision. */
  public Dossier with(Decision decision) {
    return of(file, decisions.with(decision), schema, known);
  }

  /** What each claim states, in the order of the file. */
  public List<Statement> statements() {
    return file.claims().stream().map(claim -> Statement.of(claim, schema)).toList();
  }

  /** The place of the claim that states something, from 0; empty where none does. */
  public Optional<Integer> place(Statement statement) {
    int place = statements().indexOf(statement);
    return place < 0 ? Optional.empty() : Optional.of(place);
  }

  /** The decision on a claim; empty where it waits for one. */
  public Optional<Decision> decision(Claim claim) {
    return decisions.on(Statement.of(claim, schema));
  }

  /** Whether a claim is a candidate on which nobody has decided, not even to be unsure. */
  public boolean isOpen(Claim claim) {
    return claim.status() == ReviewStatus.CANDIDATE && decision(claim).isEmpty();
  }

  /** All things that the file's claims may name. */
  public Thesaurus names() {
    return known.under(file.names());
  }

  /**
   * Reads a claim as a person writes it in the place of one of the file's.
   *
   * @param text as in a claim file
   * @throws org.entente.document.DataException with every problem of it
   */
  public Claim edited(Claim claim, String text) {
    Source source = new Source("the claim", text);
    return ClaimReader.claim(source, claim.passage(), schema, names()).with(ReviewStatus.ACCEPTED);
  }
}
