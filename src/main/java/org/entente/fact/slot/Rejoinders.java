package org.entente.fact.slot;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.fact.analysis.Syntax;
import org.entente.fact.analysis.Tree;
import org.entente.fact.analysis.WordSet;
import org.entente.fact.entity.Lexicon;
import org.entente.fact.frame.Match;
import org.entente.fact.frame.Referent;

/**
 * Tells what somebody denies or rejects without naming it: that of which he has just been accused,
 * or who accused him. "Chile accused Peru of piracy. Peru denied the charge." Words are numbers
 * from 0.
 */
final class Rejoinders {
  private static final String CONCERNS = "concerns";
  private static final String SPEAKER = "speaker";

  private static final Set<String> CHARGES =
      WordSet.of(
          "charge",
          "accusation",
          "allegation",
          "claim",
          "suggestion",
          "criticism",
          "complaint",
          "it",
          "this",
          "that",
          "any",
          "involvement",
          "wrongdoing");

  private final Tree tree;
  private final Syntax syntax;
  private final Lexicon lexicon;
  private final Optional<Match> before;
  private Optional<Match> last = Optional.empty();

  /**
   * Of one part of a sentence.
   *
   * @param before what was said last before it
   */
  Rejoinders(Tree tree, Lexicon lexicon, Optional<Match> before) {
    this.tree = tree;
    this.lexicon = lexicon;
    this.syntax = new Syntax(tree);
    this.before = before;
  }

  /** What this part says last; empty where it says nothing. */
  Optional<Match> own() {
    return last;
  }

  /** A match with what it answers, where it says so; remembers what it says. */
  Match told(Match match) {
    if (!match.frame().kind().equals("Statement")) {
      return match;
    }
    Match told =
        last.or(() -> before)
            .filter(it -> isDenial(match))
            .map(it -> answered(match, it))
            .filter(it -> !it.isEmpty())
            .map(it -> match.holding(CONCERNS, it))
            .orElse(match);
    last = Optional.of(told);
    return told;
  }

  private boolean isDenial(Match match) {
    return things(match, CONCERNS).isEmpty()
        && lexicon.has(Lexicon.Role.DISPUTING, tree.lemma(match.trigger()))
        && syntax.children(match.trigger(), "obj").stream()
            .anyMatch(it -> CHARGES.contains(tree.lemma(it)));
  }

  private List<Referent> answered(Match denial, Match charge) {
    Set<String> deniers = keys(things(denial, SPEAKER));
    List<Referent> about = things(charge, CONCERNS);
    boolean accused =
        about.stream().anyMatch(it -> deniers.contains(it.key()))
            || things(charge, "addressee").stream().anyMatch(it -> deniers.contains(it.key()));
    if (things(charge, SPEAKER).stream().anyMatch(it -> deniers.contains(it.key())) || !accused) {
      return List.of();
    }
    List<Referent> topics = about.stream().filter(it -> it.kind().equals("Topic")).toList();
    return (topics.isEmpty() ? things(charge, SPEAKER) : topics)
        .stream().map(it -> it.at(denial.trigger()).inherit()).toList();
  }

  private static Set<String> keys(List<Referent> all) {
    return all.stream().map(Referent::key).collect(Collectors.toSet());
  }

  private static List<Referent> things(Match match, String slot) {
    return match.fillers(slot);
  }
}
