package org.entente.link.match;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.graph.Vocabulary;
import org.entente.link.Item;
import org.entente.link.Links;

/**
 * Proposes items for things.
 *
 * @param matcher finds and ranks
 * @param links the judgements so far: an item that is a thing is nobody else's, and what was judged
 *     different is not proposed again
 * @param date today
 */
public record Proposing(Matcher matcher, Links links, LocalDate date) {
  /** How many candidates a person should have to look at for one thing. */
  private static final int LIMIT = 5;

  /** The proposals for a thing, the best first. */
  public List<Proposal> propose(Mention mention) {
    Set<Item> taken = new HashSet<>(links.items());
    links.of(Vocabulary.thing(mention.key(), mention.kind())).stream()
        .flatMap(link -> link.item().stream())
        .forEach(taken::add);
    return matcher.candidates(mention, LIMIT + taken.size()).stream()
        .filter(candidate -> !taken.contains(candidate.item()))
        .limit(LIMIT)
        .map(candidate -> Proposal.of(mention, candidate, date))
        .toList();
  }
}
