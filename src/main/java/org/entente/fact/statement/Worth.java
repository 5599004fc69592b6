package org.entente.fact.statement;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.fact.Value;
import org.entente.fact.analysis.Syntax;
import org.entente.fact.analysis.Tree;
import org.entente.fact.analysis.WordSet;
import org.entente.fact.entity.Lexicon;
import org.entente.fact.entity.Money;
import org.entente.fact.frame.Match;
import org.entente.fact.frame.Quantities;

/**
 * Tells by the words around "deal" or "price" whether a sum is that of the deal of which the text
 * has told: "the deal is worth $5 million", not "the contract for a base is worth $5 million".
 */
public final class Worth {
  private static final Set<String> POINTING = WordSet.of("the", "this", "that", "its", "their");

  /** What may be said of the deal that was told. */
  private static final Set<String> QUALITIES =
      WordSet.of(
          "total",
          "whole",
          "entire",
          "overall",
          "estimated",
          "approximate",
          "full",
          "combined",
          "final",
          "initial",
          "possible",
          "proposed",
          "potential",
          "military");

  /** What may stand before it in a compound. */
  private static final Set<String> PARTS =
      WordSet.of(
          "arms",
          "weapons",
          "defence",
          "defense",
          "purchase",
          "supply",
          "sale",
          "sales",
          "order",
          "contract",
          "procurement",
          "acquisition",
          "deal");

  /** "The contract for a base", "the deal on gas": another than that of the arms. */
  private static final Set<String> OWN =
      WordSet.of("for", "on", "about", "covering", "regarding", "concerning", "under");

  /** What a deal does that has a price. */
  private static final Set<String> COSTING =
      WordSet.of("be", "worth", "cost", "total", "exceed", "reach", "at", "amount");

  private static final Set<String> VALUES = WordSet.of("value", "cost", "price", "total", "worth");

  private static final Set<String> DEALS =
      WordSet.of(
          "deal",
          "contract",
          "order",
          "agreement",
          "purchase",
          "acquisition",
          "procurement",
          "sale");

  private static final Set<String> NEARLY =
      WordSet.of(
          "about",
          "around",
          "some",
          "nearly",
          "almost",
          "approximately",
          "roughly",
          "over",
          "more",
          "than",
          "least",
          "a",
          "an",
          "to",
          "just",
          "put",
          "as",
          "much",
          "reported",
          "reportedly",
          "estimated",
          "close");

  private final Tree tree;
  private final Lexicon lexicon;
  private final int noun;

  private Worth(Tree tree, Lexicon lexicon, int noun) {
    this.tree = tree;
    this.lexicon = lexicon;
    this.noun = noun;
  }

  /** Whether a match is no price, or that of the deal of which the text has told. */
  public static boolean isMeant(Match match, Tree tree, Quantities quantities, Lexicon lexicon) {
    return !match.frame().name().equals(Makers.PRICED)
        || new Worth(tree, lexicon, match.trigger()).isMeant(quantities, match);
  }

  private boolean isMeant(Quantities quantities, Match match) {
    Syntax syntax = new Syntax(tree);
    boolean pointing = false;
    for (int child : tree.children(noun)) {
      String form = tree.form(child).toLowerCase(Locale.ROOT);
      pointing |= POINTING.contains(form);
      boolean another =
          switch (tree.relation(child)) {
            case "amod" -> !QUALITIES.contains(form) && !isParty(child, match);
            case "compound" ->
                !PARTS.contains(form)
                    && form.chars().noneMatch(Character::isDigit)
                    && !isParty(child, match)
                    && !lexicon.has(Lexicon.Role.WEAPONS, tree.lemma(child));
            case "nmod" ->
                OWN.contains(syntax.preposition(child))
                    || (syntax.preposition(child).equals("of") && !isDealOrSum(child));
            case "acl" -> tree.xpos(child).equals("VB");
            default -> false;
          };
      if (another) {
        return false;
      }
    }
    Value amount = match.values().get("amount");
    return (pointing || isOfDeal(syntax))
        && quantities.sums().stream()
            .filter(it -> new Value.Quantity(it.amount()).equals(amount))
            .anyMatch(this::isPrice);
  }

  /** "The value of the deal", "a value of $5 million"; not "the sale of tanks". */
  private boolean isDealOrSum(int word) {
    return VALUES.contains(tree.lemma(noun))
        && (DEALS.contains(tree.lemma(word))
            || tree.form(word).chars().anyMatch(Character::isDigit));
  }

  private boolean isParty(int word, Match match) {
    return match.things().values().stream().flatMap(List::stream).anyMatch(it -> it.word() == word);
  }

  /** "The value of the deal": no other's. */
  private boolean isOfDeal(Syntax syntax) {
    return syntax.preposition(noun).equals("of");
  }

  /** "Is worth $5 million", "the $5 million deal": no sum that is paid, or lent, for part. */
  private boolean isPrice(Money sum) {
    if (sum.end() <= tree.word(noun).start()) {
      return true;
    }
    int before = -1;
    for (int i = 0; i < tree.size() && tree.word(i).start() < sum.start(); i++) {
      before = i;
    }
    while (before > 0 && NEARLY.contains(tree.form(before).toLowerCase(Locale.ROOT))) {
      before--;
    }
    // "The deal, worth $5 million, …": such words are gone from the tree, as the sum is.
    boolean beside = before == noun || (before == noun + 1 && tree.form(before).equals(","));
    return beside || isCosting(before) || isCosting(tree.head(noun));
  }

  /** "Is", "costs", "a value of", "which is". */
  private boolean isCosting(int word) {
    if (word < 0) {
      return false;
    }
    boolean ofValue =
        word > 0 && tree.form(word).equals("of") && VALUES.contains(tree.lemma(word - 1));
    return ofValue || COSTING.contains(tree.lemma(word));
  }
}
