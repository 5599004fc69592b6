package org.entente.fact.discourse;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.entente.fact.analysis.Syntax;
import org.entente.fact.analysis.Tree;
import org.entente.fact.analysis.WordSet;
import org.entente.fact.entity.Lexicon;
import org.entente.fact.entity.Numbers;
import org.entente.fact.frame.Referent;

/**
 * Tells of which system those are whom a sentence only counts: "the contract for 54 howitzers",
 * "the first batch of 30 vehicles", "it will buy four aircraft".
 */
final class Lots {
  private static final Set<String> DEALS =
      WordSet.of(
          "contract",
          "deal",
          "order",
          "agreement",
          "purchase",
          "acquisition",
          "procurement",
          "sale",
          "batch",
          "tranche",
          "lot",
          "option",
          "delivery");

  private static final Set<String> OF = WordSet.of("for", "of", "covering", "on");
  private static final Set<String> POINTING = WordSet.of("the", "this", "that", "its", "their");

  /** "Part of an order for 14 jets": of the order that is meant. */
  private static final Set<String> PARTS = WordSet.of("part", "first", "last", "instalment");

  /** What tells that other arms are meant. */
  private static final Set<String> OTHERS =
      WordSet.of("new", "another", "other", "second", "separate", "different", "also", "similar");

  private static final Set<String> COVERING =
      WordSet.of("cover", "include", "comprise", "involve", "foresee");

  private static final Set<String> SIGNING = WordSet.of("sign", "opt", "settle", "contract");

  /** Who else deals: he may deal in something else. */
  private static final Set<String> PARTIES = WordSet.of("from", "with", "by", "to");

  private final Tree tree;
  private final Syntax syntax;
  private final Discourse discourse;
  private final Lexicon lexicon;

  Lots(Tree tree, Discourse discourse, Lexicon lexicon) {
    this.tree = tree;
    this.syntax = new Syntax(tree);
    this.discourse = discourse;
    this.lexicon = lexicon;
  }

  /** The system told of last that a noun with a number means; none where it may mean another. */
  List<Referent> meant(int word, String lemma, Predicate<String> kind) {
    if (!kind.test("WeaponSystem") || kind.test("State") || !isCounted(word)) {
      return List.of();
    }
    boolean same = isOfDeal(word) || isSigned(word);
    Optional<Referent> told = same ? discourse.weapon(word, lemma) : Optional.empty();
    return told.map(it -> it.counted(count(word))).stream().toList();
  }

  /** "54 howitzers" and no more: "54 old howitzers" may be others. */
  private boolean isCounted(int word) {
    return lexicon.kind(tree.lemma(word)).filter("WeaponSystem"::equals).isPresent()
        && count(word).isPresent()
        && tree.children(word).stream()
            .allMatch(
                it ->
                    Set.of("nummod", "case", "punct", "det", "cc").contains(tree.relation(it))
                        || it > word);
  }

  private Optional<BigDecimal> count(int word) {
    return tree.children(word).stream()
        .filter(it -> tree.relation(it).equals("nummod"))
        .flatMap(it -> Numbers.whole(tree.form(it)).stream())
        .findFirst();
  }

  private boolean isOfDeal(int word) {
    return isCovered(word) || isOfDeal(word, tree.head(word)) || isOfDeal(word, before(word));
  }

  /** "Part of an order for 14 jets": a parser may hang the jets on the part. */
  private int before(int word) {
    int deal = word - 1;
    while (deal > 0 && tree.head(deal) == word) {
      deal--;
    }
    return deal > 0 && tree.head(deal) == tree.head(word) ? deal : -1;
  }

  /** "The contract covers 40 aircraft". */
  private boolean isCovered(int word) {
    int verb = tree.head(word);
    return verb >= 0
        && tree.relation(word).equals("obj")
        && COVERING.contains(tree.lemma(verb))
        && syntax.subjects(verb).stream()
            .anyMatch(
                it -> DEALS.contains(tree.lemma(it)) && has(it, POINTING) && !has(it, OTHERS));
  }

  private boolean isOfDeal(int word, int deal) {
    boolean of =
        deal >= 0
            && tree.relation(word).startsWith("nmod")
            && OF.contains(syntax.preposition(word))
            && DEALS.contains(tree.lemma(deal));
    return of
        && (has(deal, POINTING) || isPart(deal))
        && !has(deal, OTHERS)
        && tree.children(deal).stream().noneMatch(it -> PARTIES.contains(syntax.preposition(it)));
  }

  private boolean isPart(int deal) {
    int part = tree.head(deal);
    return part >= 0
        && syntax.preposition(deal).equals("of")
        && PARTS.contains(tree.lemma(part).toLowerCase(Locale.ROOT));
  }

  /** "It signed for four aircraft", after what they are. */
  private boolean isSigned(int word) {
    int verb = tree.head(word);
    return verb >= 0
        && SIGNING.contains(tree.lemma(verb))
        && syntax.preposition(word).equals("for")
        // "Sent one boat": it may be any.
        && count(word).filter(it -> it.compareTo(BigDecimal.ONE) > 0).isPresent()
        && (syntax.subjects(verb).stream().anyMatch(it -> tree.upos(it).equals("PRON"))
            || tree.relation(verb).equals("conj"))
        && !has(verb, OTHERS)
        && tree.children(verb).stream().noneMatch(it -> syntax.preposition(it).equals("from"));
  }

  private boolean has(int word, Set<String> some) {
    return tree.children(word).stream().anyMatch(it -> some.contains(syntax.lower(it)));
  }
}
