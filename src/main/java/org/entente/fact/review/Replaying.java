package org.entente.fact.review;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.document.DataException;
import org.entente.document.Location;
import org.entente.document.Passage;
import org.entente.document.Problem;
import org.entente.fact.Claim;
import org.entente.fact.ClaimFile;
import org.entente.fact.ClaimReader;
import org.entente.fact.ReviewStatus;
import org.entente.fact.Schema;
import org.entente.fact.Source;
import org.entente.fact.Thesaurus;

/** Makes decisions on the claims of one file. */
final class Replaying {
  private final Decisions decisions;
  private final ClaimFile file;
  private final Schema schema;
  private final Thesaurus known;
  private final Set<Statement> present;
  private final Map<Statement, Decision> byEdited = new HashMap<>();
  private final Set<Decision> used = new HashSet<>();

  Replaying(Decisions decisions, ClaimFile file, Schema schema, Thesaurus known) {
    this.decisions = decisions;
    this.file = file;
    this.schema = schema;
    this.known = known.under(file.names());
    this.present =
        file.claims().stream()
            .map(claim -> Statement.of(claim, schema))
            .collect(Collectors.toSet());
  }

  Replay replay() {
    for (Claim claim : file.claims()) {
      for (Decision decision : decisions.all()) {
        if (decision.on().passage().equals(claim.passage().sha256())) {
          edited(decision, claim).ifPresent(it -> byEdited.put(Statement.of(it, schema), decision));
        }
      }
    }
    List<Claim> claims =
        file.claims().stream().map(claim -> decided(claim, new HashSet<>())).toList();
    List<Decision> lost = decisions.all().stream().filter(it -> !used.contains(it)).toList();
    return new Replay(claims, lost);
  }

  /** A claim as decided; where it is edited, as decided on the claim as edited. */
  private Claim decided(Claim claim, Set<Statement> seen) {
    Statement on = Statement.of(claim, schema);
    Optional<Decision> found = decisions.on(on);
    Optional<Decision> result = Optional.ofNullable(byEdited.get(on));
    found.or(() -> result).ifPresent(used::add);
    if (found.isEmpty()) {
      return result.isPresent() ? claim.confirmed() : claim;
    }
    Optional<Claim> edited = edited(found.get(), claim);
    if (edited.isEmpty() || !seen.add(on)) {
      ReviewStatus status = found.get().verdict().status();
      return status == ReviewStatus.ACCEPTED ? claim.confirmed() : claim.with(status);
    }
    Statement now = Statement.of(edited.get(), schema);
    if (now.equals(on)) {
      return edited.get();
    }
    // A file may say a thing once: where the right claim is there already, this one is not needed.
    return present.contains(now) ? claim.with(ReviewStatus.REJECTED) : decided(edited.get(), seen);
  }

  /** A claim as a decision edits it. */
  private Optional<Claim> edited(Decision decision, Claim claim) {
    return decision
        .edited()
        .map(line -> read(line, decision, claim.passage()).with(ReviewStatus.ACCEPTED));
  }

  private Claim read(String line, Decision decision, Passage passage) {
    Location at = decisions.at(decision.on());
    try {
      return ClaimReader.claim(new Source(at.file(), line), passage, schema, known);
    } catch (DataException e) {
      throw new DataException(
          e.problems().stream()
              .map(it -> new Problem(at, "the claim as edited: " + it.what(), it.next()))
              .toList());
    }
  }
}
