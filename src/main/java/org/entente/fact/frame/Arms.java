package org.entente.fact.frame;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.fact.Schema;
import org.entente.fact.analysis.Syntax;
import org.entente.fact.analysis.Tree;
import org.entente.fact.entity.Lexicon;

/** What the words around a weapon tell of it: who made it, whose it was, and who has it now. */
final class Arms {
  private static final String RECIPIENT = "recipient";
  private static final Set<String> TOWARDS = Set.of("to", "for");

  private final Origins origins;
  private final Keepers keepers;
  private final Awards awards;
  private final Tree tree;
  private final Syntax syntax;
  private final Lexicon lexicon;
  private final Resolver resolver;

  Arms(Tree tree, Lexicon lexicon, Resolver resolver, Schema schema) {
    this.origins = new Origins(tree, lexicon, resolver, schema);
    this.tree = tree;
    this.syntax = new Syntax(tree);
    this.lexicon = lexicon;
    this.resolver = resolver;
    this.awards = new Awards(tree, resolver, schema);
    this.keepers = new Keepers(tree, lexicon, resolver, schema);
  }

  /** "Gave jets worth $5 million": what they are worth is no aid in money. */
  boolean areGiven(Frame frame, int verb) {
    return frame.kind().equals("AidTransfer")
        && syntax.isVerb(verb)
        && syntax.children(verb, "obj").stream()
            .anyMatch(it -> !resolver.resolve(it, "WeaponSystem"::equals).isEmpty());
  }

  /** A match with what its weapon tells, where it is about one alone. */
  Match told(Match match) {
    return anybody(awards.told(ofWeapon(match)));
  }

  /**
   * "Sold tanks to 24 countries": to whom stands there, though nobody is named; the slot is there,
   * and empty, so that nobody else is guessed to fill it.
   */
  private Match anybody(Match match) {
    boolean open =
        match.frame().kind().equals("ArmsTransfer")
            && !match.things().containsKey(RECIPIENT)
            && (hasMany(match.trigger())
                || match.fillers("weaponSystem").stream().anyMatch(it -> hasMany(it.word())));
    return open ? match.with(RECIPIENT, List.of()) : match;
  }

  private boolean hasMany(int word) {
    for (int child : tree.children(word)) {
      String lemma = tree.lemma(child);
      if (child > word
          && tree.xpos(child).equals("NNS")
          && lexicon.has(Lexicon.Role.STATES, lemma.substring(lemma.lastIndexOf(' ') + 1))
          && TOWARDS.contains(syntax.preposition(child))) {
        return true;
      }
    }
    return false;
  }

  private Match ofWeapon(Match match) {
    List<Referent> weapons = match.fillers("weaponSystem");
    if (weapons.size() != 1) {
      return match;
    }
    int weapon = weapons.get(0).word();
    SortedMap<String, List<Referent>> things = new TreeMap<>(match.things());
    origins.tell(match.frame().kind(), weapon, things);
    keepers.tell(match, weapon, things);
    return match.with(things);
  }
}
