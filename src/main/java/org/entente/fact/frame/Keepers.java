package org.entente.fact.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.entente.fact.Schema;
import org.entente.fact.analysis.Syntax;
import org.entente.fact.analysis.Tree;
import org.entente.fact.analysis.WordSet;
import org.entente.fact.entity.Lexicon;
import org.entente.fact.entity.Lexicon.Role;

/**
 * Who has the weapons of which a sentence says by the way where they came from: "Kenya operates
 * boats donated by France", "Kenya's boats, bought from France", "the boats, the Lamu and the
 * Pate".
 */
final class Keepers {
  private static final String RECIPIENT = "recipient";
  private static final Set<String> ENDS = Set.of(RECIPIENT, "supplier");
  private static final Set<String> KINDS = WordSet.of("State", "Organization", "Group");

  private final Tree tree;
  private final Syntax syntax;
  private final Lexicon lexicon;
  private final Resolver resolver;
  private final Schema schema;

  Keepers(Tree tree, Lexicon lexicon, Resolver resolver, Schema schema) {
    this.tree = tree;
    this.syntax = new Syntax(tree);
    this.lexicon = lexicon;
    this.resolver = resolver;
    this.schema = schema;
  }

  /** Tells who has the weapon of a match that does not tell who gets it. */
  void tell(Match match, int weapon, SortedMap<String, List<Referent>> things) {
    if (!schema.isA(match.frame().kind(), "Transfer")) {
      return;
    }
    ENDS.forEach(
        end ->
            things.computeIfPresent(
                end, (slot, found) -> withoutNames(found, weapon, match.trigger())));
    things.computeIfPresent("supplier", (slot, found) -> firms(found));
    things.values().removeIf(List::isEmpty);
    boolean aside = isAside(match.trigger(), weapon);
    boolean kept = isBought(match, weapon) || isArrived(match, weapon, things);
    if (!things.containsKey(RECIPIENT) && (aside || kept)) {
      List<Referent> found =
          aside ? owners(weapon) : resolved(syntax.children(weapon, "nmod:poss"));
      List<Referent> supplier = things.getOrDefault("supplier", List.of());
      boolean others =
          found.stream()
              .noneMatch(it -> supplier.stream().anyMatch(one -> one.key().equals(it.key())));
      if (!found.isEmpty() && others) {
        things.put(RECIPIENT, found);
      }
    }
  }

  /** "Its Hyundai yard", "Japan's Mitsubishi": the firm alone. */
  private List<Referent> firms(List<Referent> suppliers) {
    List<Referent> firms =
        suppliers.stream().filter(it -> schema.isA(it.kind(), "Company")).toList();
    return suppliers.stream()
        .filter(it -> firms.stream().noneMatch(firm -> isOwner(it, firm)))
        .toList();
  }

  private boolean isOwner(Referent state, Referent firm) {
    boolean same = tree.head(state.word()) == tree.head(firm.word());
    if (tree.head(firm.word()) == state.word()) {
      return true;
    }
    return state.word() < firm.word()
        && tree.relation(state.word()).equals("nmod:poss")
        && (same || tree.head(state.word()) == firm.word());
  }

  /** "The first, the Lamu, will be delivered": a ship's name is nobody. */
  private List<Referent> withoutNames(List<Referent> ends, int weapon, int trigger) {
    return ends.stream()
        .filter(it -> tree.head(it.word()) != weapon || !tree.relation(it.word()).equals("appos"))
        .filter(it -> !isBuilder(it.word(), trigger))
        .toList();
  }

  /** "Jets built by X were delivered": X has not delivered them. */
  private boolean isBuilder(int word, int trigger) {
    int head = tree.head(word);
    return head >= 0
        && head != trigger
        && !tree.relation(word).equals("nsubj")
        && lexicon.has(Role.MAKING, tree.lemma(head));
  }

  private boolean isAside(int trigger, int weapon) {
    return syntax.isVerb(trigger)
        && tree.relation(trigger).startsWith("acl")
        && (tree.head(trigger) == weapon || syntax.list(tree.head(trigger)).contains(weapon));
  }

  /** "Kenya's boats were bought from X": it was Kenya that bought them. */
  private boolean isBought(Match match, int weapon) {
    return match.frame().name().equals("arms-bought")
        && tree.relation(weapon).equals("nsubj:pass")
        && tree.head(weapon) == match.trigger();
  }

  /**
   * "Kenya's six boats came from X", "Kenya's last two jets arrived": who has them where another
   * gave them, or none can have.
   */
  private boolean isArrived(Match match, int weapon, SortedMap<String, List<Referent>> things) {
    return tree.relation(weapon).startsWith("nsubj")
        && tree.head(weapon) == match.trigger()
        && (things.containsKey("supplier")
            || lexicon.has(Role.ARRIVING, tree.lemma(match.trigger())));
  }

  private List<Referent> owners(int weapon) {
    List<Referent> possessors = resolved(syntax.children(weapon, "nmod:poss"));
    int first = weapon;
    while (tree.head(first) >= 0 && tree.relation(first).equals("conj")) {
      first = tree.head(first);
    }
    int verb = tree.head(first);
    boolean had =
        verb >= 0
            && Set.of("obj", "nmod", "obl").contains(tree.relation(first))
            && lexicon.has(Role.HAVING, tree.lemma(verb));
    return possessors.isEmpty() && had ? resolved(syntax.subjects(verb)) : possessors;
  }

  private List<Referent> resolved(List<Integer> words) {
    List<Referent> all = new ArrayList<>();
    for (int word : words) {
      for (int one : syntax.list(word)) {
        all.addAll(resolver.resolve(one, kind -> schema.isAny(kind, KINDS)));
      }
    }
    return all;
  }
}
