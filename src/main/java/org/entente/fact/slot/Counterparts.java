package org.entente.fact.slot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.fact.Schema;
import org.entente.fact.analysis.Syntax;
import org.entente.fact.analysis.Tree;
import org.entente.fact.analysis.WordSet;
import org.entente.fact.discourse.Discourse;
import org.entente.fact.frame.Match;
import org.entente.fact.frame.Referent;

/**
 * Tells who has made an agreement of which a sentence names the other party alone: whoever says "a
 * pact with Peru was signed", else the state that the text is about.
 */
final class Counterparts {
  private static final String SIGNATORY = "signatory";

  private static final Set<String> ANOTHER =
      WordSet.of(
          "similar",
          "another",
          "second",
          "comparable",
          "analogous",
          "further",
          "parallel",
          "third");

  private final Tree tree;
  private final Syntax syntax;
  private final Schema schema;
  private final Discourse discourse;

  /** Of a sentence, in what its document has told before. */
  Counterparts(Tree tree, Schema schema, Discourse discourse) {
    this.tree = tree;
    this.syntax = new Syntax(tree);
    this.schema = schema;
    this.discourse = discourse;
  }

  /**
   * A match with both parties.
   *
   * @param sayers those to whom the sentence attributes it
   */
  Match told(Match match, List<Referent> sayers) {
    List<Referent> own = match.fillers(SIGNATORY);
    boolean open =
        schema.isA(match.frame().kind(), "Agreement")
            && own.size() == 1
            && !match.things().containsKey("signedBy")
            && match.thing().filter(it -> !it.known()).isPresent()
            && isOther(own.get(0), match.thing().get());
    if (!open) {
      return match;
    }
    Referent other = own.get(0);
    return said(sayers, other)
        .or(() -> again(match.thing().get(), other))
        .or(() -> about(other))
        .map(it -> match.holding(SIGNATORY, both(it, other)))
        .orElse(match);
  }

  /** "A pact with X": the preposition says that there is another one. */
  private boolean isOther(Referent party, Referent thing) {
    return syntax.preposition(party.word()).equals("with")
        && party.word() > thing.word()
        && syntax.children(thing.word(), "nmod:poss").isEmpty();
  }

  private Optional<Referent> said(List<Referent> sayers, Referent other) {
    List<Referent> states = sayers.stream().flatMap(this::state).distinct().toList();
    return states.size() == 1
        ? states.stream().filter(it -> !isSame(it, other)).findFirst()
        : Optional.empty();
  }

  private Stream<Referent> state(Referent sayer) {
    return schema.isA(sayer.kind(), "Person")
        ? discourse.served(sayer, sayer.word()).stream()
        : Stream.of(sayer).filter(it -> it.kind().equals("State"));
  }

  /** "A similar pact was signed with X": by who signed the first one. */
  private Optional<Referent> again(Referent thing, Referent other) {
    boolean similar =
        tree.children(thing.word()).stream().anyMatch(it -> ANOTHER.contains(syntax.lower(it)));
    return similar
        ? discourse
            .pronoun(thing.word(), "State"::equals)
            .filter(it -> !isSame(it, other))
            .map(it -> it.at(other.word()).inherit())
        : Optional.empty();
  }

  /** The state that the title names alone, or beside the other party. */
  private Optional<Referent> about(Referent other) {
    List<Referent> theme = discourse.theme();
    List<Referent> others = theme.stream().filter(it -> !isSame(it, other)).toList();
    return others.size() == 1
        ? Optional.of(others.get(0).at(other.word()).inherit())
        : Optional.empty();
  }

  private static boolean isSame(Referent one, Referent other) {
    return one.key().equals(other.key());
  }

  private static List<Referent> both(Referent one, Referent other) {
    return new ArrayList<>(List.of(one, other));
  }
}
