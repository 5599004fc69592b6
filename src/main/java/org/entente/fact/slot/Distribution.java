package org.entente.fact.slot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.fact.Schema;
import org.entente.fact.analysis.Syntax;
import org.entente.fact.analysis.Tree;
import org.entente.fact.discourse.Discourse;
import org.entente.fact.frame.Match;
import org.entente.fact.frame.Referent;

/** Takes apart what one match says of several, each with its own: agreements with each of two. */
final class Distribution {
  private static final String SIGNATORY = "signatory";

  private final Tree tree;
  private final Syntax syntax;
  private final Discourse discourse;
  private final Schema schema;

  /** Of a sentence, in what its document has told before. */
  Distribution(Tree tree, Discourse discourse, Schema schema) {
    this.tree = tree;
    this.syntax = new Syntax(tree);
    this.discourse = discourse;
    this.schema = schema;
  }

  /** A match for each; the match itself where it says one thing; none where nobody could tell. */
  List<Match> of(Match match) {
    return match.frame().kind().equals("represents") ? offices(match) : agreements(match);
  }

  /** "The ministers of Chile and Peru, X and Y": X is Chile's. */
  private static List<Match> offices(Match match) {
    List<Referent> persons = match.fillers(Schema.SUBJECT);
    List<Referent> states =
        match.fillers(Schema.OBJECT).stream().filter(it -> it.kind().equals("State")).toList();
    if (states.size() < 2) {
      return List.of(match);
    }
    List<Match> all = new ArrayList<>();
    for (int i = 0; persons.size() == states.size() && i < persons.size(); i++) {
      SortedMap<String, List<Referent>> pair = new TreeMap<>();
      pair.put(Schema.SUBJECT, List.of(persons.get(i)));
      pair.put(Schema.OBJECT, List.of(states.get(i)));
      all.add(match.with(pair));
    }
    return all;
  }

  /** "Peru signed agreements with Chile and Cuba": one with each. */
  private List<Match> agreements(Match match) {
    Optional<Referent> thing = match.thing().filter(it -> isPlural(it));
    if (thing.isEmpty() || !schema.isA(match.frame().kind(), "Agreement")) {
      return List.of(match);
    }
    List<Referent> with = new ArrayList<>();
    List<Referent> others = new ArrayList<>();
    for (Referent party : match.fillers(SIGNATORY)) {
      (syntax.preposition(party.word()).equals("with") ? with : others).add(party);
    }
    // Who makes them with each of these is told by another match, or by nobody.
    if (with.size() > 1 && others.isEmpty()) {
      return List.of();
    }
    if (with.size() > 1 && others.size() == 1) {
      return each(match, thing.get(), others.get(0), with);
    }
    return with.size() == 1 && others.size() > 1
        ? each(match, thing.get(), with.get(0), others)
        : List.of(match);
  }

  private boolean isPlural(Referent thing) {
    return !thing.known() && !thing.inherited() && tree.xpos(thing.word()).equals("NNS");
  }

  private List<Match> each(Match match, Referent thing, Referent one, List<Referent> several) {
    List<Match> all = new ArrayList<>();
    for (Referent other : several) {
      List<Referent> parties = List.of(one, other);
      SortedMap<String, List<Referent>> things = new TreeMap<>(match.things());
      things.put(SIGNATORY, parties);
      List<Referent> signers =
          things.getOrDefault("signedBy", List.of()).stream()
              .filter(it -> isFor(it, parties))
              .toList();
      things.put("signedBy", signers);
      things.values().removeIf(List::isEmpty);
      all.add(match.with(things).about(thing.among(other)));
    }
    return all;
  }

  private boolean isFor(Referent signer, List<Referent> parties) {
    return discourse
        .served(signer, signer.word())
        .filter(it -> parties.stream().anyMatch(one -> one.key().equals(it.key())))
        .isPresent();
  }
}
