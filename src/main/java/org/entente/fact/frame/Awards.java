package org.entente.fact.frame;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.entente.fact.Schema;
import org.entente.fact.analysis.Syntax;
import org.entente.fact.analysis.Tree;
import org.entente.fact.analysis.WordSet;

/** "Under a contract with Chile, Saab will deliver jets": to whom the contract tells. */
final class Awards {
  private static final String RECIPIENT = "recipient";
  private static final String SUPPLIER = "supplier";
  private static final Set<String> CONTRACTS = WordSet.of("contract", "order");
  private static final Set<String> UNDER = WordSet.of("under", "as part of", "in", "of", "with");
  private static final Set<String> AWARDING =
      WordSet.of("award", "place", "sign", "give", "conclude", "grant", "announce");
  private static final Set<String> WITH = WordSet.of("with", "from", "by");

  private final Tree tree;
  private final Syntax syntax;
  private final Resolver resolver;
  private final Schema schema;

  Awards(Tree tree, Resolver resolver, Schema schema) {
    this.tree = tree;
    this.syntax = new Syntax(tree);
    this.resolver = resolver;
    this.schema = schema;
  }

  /** A match with who gets what a firm delivers under a contract that is told beside. */
  Match told(Match match) {
    boolean open =
        match.frame().kind().equals("ArmsTransfer")
            && syntax.isVerb(match.trigger())
            && !match.things().containsKey(RECIPIENT)
            && !match.fillers(SUPPLIER).isEmpty()
            && match.fillers(SUPPLIER).stream().allMatch(it -> schema.isA(it.kind(), "Company"));
    if (!open) {
      return match;
    }
    for (int contract : tree.children(match.trigger())) {
      boolean under =
          CONTRACTS.contains(tree.lemma(contract))
              && tree.relation(contract).startsWith("obl")
              && UNDER.contains(syntax.preposition(contract));
      List<Referent> buyers = under ? buyers(contract) : List.of();
      if (buyers.size() == 1) {
        SortedMap<String, List<Referent>> things = new TreeMap<>(match.things());
        things.put(RECIPIENT, buyers);
        return match.with(things);
      }
    }
    return match;
  }

  private List<Referent> buyers(int contract) {
    Predicate<String> state = "State"::equals;
    for (int child : tree.children(contract)) {
      boolean awarded = tree.relation(child).startsWith("acl") && awards(child);
      if (awarded) {
        for (int by : tree.children(child)) {
          if (WITH.contains(syntax.preposition(by))) {
            return resolver.resolve(by, state);
          }
        }
      } else if (tree.relation(child).startsWith("nmod")
          && (WITH.contains(syntax.preposition(child))
              || tree.relation(child).equals("nmod:poss"))) {
        return resolver.resolve(child, state);
      }
    }
    return List.of();
  }

  private boolean awards(int verb) {
    return tree.xpos(verb).equals("VBN") && AWARDING.contains(tree.lemma(verb));
  }
}
