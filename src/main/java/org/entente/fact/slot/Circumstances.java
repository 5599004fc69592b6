package org.entente.fact.slot;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.fact.Schema;
import org.entente.fact.Value;
import org.entente.fact.analysis.Syntax;
import org.entente.fact.analysis.Tree;
import org.entente.fact.analysis.WordSet;
import org.entente.fact.entity.Dated;
import org.entente.fact.frame.Match;
import org.entente.fact.frame.Quantities;
import org.entente.fact.frame.Referent;
import org.entente.fact.frame.Resolver;

/**
 * Tells when and to whom somebody said what he said on an occasion that a clause beside it tells
 * of: "X, addressing the senate in May, rejected the pact", "When Y joined in 1999, Z warned".
 * Words are numbers from 0.
 */
final class Circumstances {
  private static final String ADDRESSEE = "addressee";

  /** What somebody does when he says something. */
  private static final Set<String> SPEAKING =
      WordSet.of(
          "speak", "address", "write", "testify", "appear", "visit", "meet", "receive", "travel",
          "arrive", "attend", "host", "open", "brief", "reply", "respond");

  private final Tree tree;
  private final Syntax syntax;
  private final Quantities quantities;
  private final Resolver phrases;
  private final Schema schema;

  /** Of a sentence with the dates and sums in it, and whom its phrases mean. */
  Circumstances(Tree tree, Quantities quantities, Resolver phrases, Schema schema) {
    this.tree = tree;
    this.syntax = new Syntax(tree);
    this.quantities = quantities;
    this.phrases = phrases;
    this.schema = schema;
  }

  /** The matches, what was said on some occasion with its date and whom it was said to. */
  List<Match> told(List<Match> matches) {
    return matches.stream()
        .map(it -> schema.isA(it.frame().kind(), "Statement") ? told(it) : it)
        .toList();
  }

  private Match told(Match match) {
    Match told = match;
    for (int clause : syntax.children(match.trigger(), "advcl")) {
      boolean speaking =
          tree.xpos(clause).equals("VBG")
              && SPEAKING.contains(tree.lemma(clause))
              && syntax.subjects(clause).isEmpty()
              && syntax.children(clause, "mark").isEmpty();
      if (speaking || (clause < match.trigger() && isWhen(clause))) {
        Optional<Dated> day = told.date().isEmpty() ? day(clause) : Optional.empty();
        told = day.isPresent() ? on(told, day.get()) : told;
      }
      if (speaking && tree.lemma(clause).equals("address")) {
        told = addressed(told, clause);
      }
    }
    return told;
  }

  private Optional<Dated> day(int clause) {
    return quantities
        .date(tree, clause)
        .filter(it -> it.bound() == Dated.Bound.AT && it.from().isPresent());
  }

  private static Match on(Match match, Dated day) {
    SortedMap<String, Value> values = new TreeMap<>(match.values());
    day.from().ifPresent(it -> values.put("date", new Value.Date(it)));
    return match.valued(values).on(day);
  }

  private boolean isWhen(int clause) {
    return tree.children(clause).stream()
        .anyMatch(it -> it < clause && syntax.lower(it).equals("when"));
  }

  private Match addressed(Match match, int clause) {
    List<Referent> heard =
        syntax.children(clause, "obj").stream()
            .flatMap(it -> syntax.list(it).stream())
            .flatMap(it -> phrases.resolve(it, kind -> schema.isA(kind, "Actor")).stream())
            .filter(it -> it.known() || it.kind().equals("Person"))
            .distinct()
            .toList();
    if (heard.isEmpty() || !match.fillers(ADDRESSEE).isEmpty()) {
      return match;
    }
    SortedMap<String, List<Referent>> things = new TreeMap<>(match.things());
    things.put(ADDRESSEE, heard);
    return match.with(things);
  }
}
