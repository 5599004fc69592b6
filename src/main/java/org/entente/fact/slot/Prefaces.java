package org.entente.fact.slot;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.fact.Schema;
import org.entente.fact.Value;
import org.entente.fact.analysis.Syntax;
import org.entente.fact.analysis.Tree;
import org.entente.fact.analysis.WordSet;
import org.entente.fact.frame.Match;
import org.entente.fact.frame.Referent;

/**
 * Tells one utterance of one speaker from two: "Speaking in Lima on Monday, X said that …" and
 * "Asked about Chile, X replied that …" are one each, and the opening tells when it was made or
 * what it is about.
 */
final class Prefaces {
  private static final String CONCERNS = "concerns";
  private static final Set<String> SPEAKING =
      WordSet.of("speak", "talk", "write", "comment", "post");
  private static final Set<String> ASKED = WordSet.of("ask", "question", "press", "quiz", "query");

  private final Tree tree;
  private final Syntax syntax;
  private final Schema schema;

  /** Of a sentence. */
  Prefaces(Tree tree, Schema schema) {
    this.tree = tree;
    this.syntax = new Syntax(tree);
    this.schema = schema;
  }

  /** The matches of a sentence without those of openings, which tell more of the others. */
  List<Match> settled(List<Match> matches) {
    List<Match> all = new ArrayList<>(matches);
    for (Match match : matches) {
      int main = isPreface(match) ? tree.head(match.trigger()) : -1;
      boolean said =
          main >= 0 && all.stream().anyMatch(it -> isStatement(it) && it.trigger() == main);
      if (said || (main >= 0 && isAsked(match.trigger()))) {
        all.remove(match);
        all.replaceAll(it -> isStatement(it) && isOf(it.trigger(), main) ? joined(it, match) : it);
      }
    }
    return all;
  }

  private boolean isStatement(Match match) {
    return schema.isA(match.frame().kind(), "Statement");
  }

  private boolean isOf(int verb, int main) {
    return verb == main || (tree.relation(verb).equals("conj") && tree.head(verb) == main);
  }

  private boolean isPreface(Match match) {
    int verb = match.trigger();
    boolean opening =
        isStatement(match)
            && tree.relation(verb).equals("advcl")
            && tree.children(verb).stream().noneMatch(it -> tree.relation(it).startsWith("nsubj"));
    return opening && (isSpeaking(verb) || isAsked(verb));
  }

  private boolean isSpeaking(int verb) {
    return SPEAKING.contains(tree.lemma(verb)) && tree.xpos(verb).equals("VBG");
  }

  private boolean isAsked(int verb) {
    return ASKED.contains(tree.lemma(verb))
        && Set.of("VBN", "VBD").contains(tree.xpos(verb))
        && (verb == 0 || tree.form(verb - 1).equals(",") || syntax.lower(verb - 1).equals("when"));
  }

  /** What somebody said, with what the opening tells of it where it does not itself. */
  private Match joined(Match said, Match opening) {
    SortedMap<String, List<Referent>> things = new TreeMap<>(said.things());
    List<Referent> about = opening.fillers(CONCERNS);
    if (isAsked(opening.trigger()) && things.getOrDefault(CONCERNS, List.of()).isEmpty()) {
      things.put(CONCERNS, about);
    }
    things.values().removeIf(List::isEmpty);
    SortedMap<String, Value> values = new TreeMap<>(said.values());
    boolean dated = said.date().isPresent();
    if (!dated) {
      values.putAll(opening.values());
    }
    return new Match(
        said.frame(),
        said.construction(),
        said.trigger(),
        said.thing(),
        things,
        values,
        said.mode(),
        dated ? said.date() : opening.date());
  }
}
