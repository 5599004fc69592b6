package org.entente.fact.discourse;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.entente.fact.analysis.Syntax;
import org.entente.fact.analysis.Tree;
import org.entente.fact.analysis.WordSet;
import org.entente.fact.entity.Lexicon;
import org.entente.fact.entity.Numbers;
import org.entente.fact.frame.Counts;
import org.entente.fact.frame.Referent;

/**
 * Tells which weapons a sentence counts without naming them: four more, the first six, 12 aircraft.
 */
final class Elisions {
  private static final Set<String> MORE =
      WordSet.of("more", "additional", "further", "another", "extra", "other");
  private static final Set<String> PARTS =
      WordSet.of("last", "final", "rest", "half", "most", "remainder", "others");

  /** Nouns for several, and how many they are; 0 where any number. */
  private static final Map<String, BigDecimal> SETS =
      Map.of(
          "pair", BigDecimal.valueOf(2),
          "trio", BigDecimal.valueOf(3),
          "dozen", BigDecimal.valueOf(12),
          "batch", BigDecimal.ZERO,
          "battery", BigDecimal.ZERO,
          "lot", BigDecimal.ZERO,
          "shipment", BigDecimal.ZERO,
          "consignment", BigDecimal.ZERO,
          "tranche", BigDecimal.ZERO);

  private static final Set<String> ANY =
      WordSet.of("weapon", "weaponry", "arm", "arms", "armament");
  private static final Set<String> DELIVERIES = Set.of("deliveries", "delivery");
  private static final Set<String> ORDER = WordSet.of("first", "last", "remaining", "initial");

  /** From here on a number is rather a year. */
  private static final BigDecimal YEARS = BigDecimal.valueOf(1900);

  /** From here on it rather counts money: "$60 million, 40 million of them for the army". */
  private static final BigDecimal SUMS = BigDecimal.valueOf(1_000_000);

  private static final BigDecimal AFTER_YEARS = BigDecimal.valueOf(2100);

  private final Tree tree;
  private final Syntax syntax;
  private final Counts counts;
  private final Discourse discourse;
  private final Lexicon lexicon;

  Elisions(Tree tree, Discourse discourse, Lexicon lexicon) {
    this.tree = tree;
    this.syntax = new Syntax(tree);
    this.counts = new Counts(tree);
    this.discourse = discourse;
    this.lexicon = lexicon;
  }

  /** The weapons meant; none where weapons are not wanted, or none were told of just before. */
  List<Referent> meant(int word, Predicate<String> kind) {
    if (!kind.test("WeaponSystem") || kind.test("State") || kind.test("Topic")) {
      return List.of();
    }
    // "The first shipment of tanks": the first says nothing by itself.
    boolean alone = !Set.of("amod", "nummod", "compound").contains(tree.relation(word));
    Optional<BigDecimal> count = Optional.empty();
    if (tree.upos(word).equals("NUM")) {
      count = Numbers.whole(tree.form(word)).filter(Elisions::isCount);
      if (count.isEmpty()) {
        return List.of();
      }
    } else if (isMore(word) || MORE.contains(syntax.lower(word))) {
      count = number(word);
    } else if (alone && isPart(syntax.lower(word))) {
      count = counts.isSingle(word) ? Optional.of(BigDecimal.ONE) : whole(word);
    } else if (isSet(word)) {
      count = Optional.ofNullable(SETS.get(set(word))).filter(it -> it.signum() > 0);
    } else if (!isDelivery(word)) {
      return List.of();
    }
    if (!isDelivery(word) && ofTroops(word)) {
      return List.of();
    }
    Optional<BigDecimal> pieces = count;
    Optional<Referent> near = discourse.pronoun(word, "WeaponSystem"::equals);
    return (near.isEmpty() && alone
            ? discourse.salience().last(word, "WeaponSystem"::equals)
            : near)
        .stream().map(it -> it.counted(pieces)).toList();
  }

  /** The noun for several; "another dozen were bought" counts one dozen, whatever its tag. */
  private String set(int noun) {
    return SETS.containsKey(syntax.lower(noun)) ? syntax.lower(noun) : tree.lemma(noun);
  }

  /** "The first pair", "another dozen", "the last batch": of what was told of before. */
  private boolean isSet(int noun) {
    return SETS.containsKey(set(noun))
        && tree.children(noun).stream().noneMatch(child -> syntax.preposition(child).equals("of"))
        && tree.children(noun).stream()
            .anyMatch(
                child ->
                    MORE.contains(syntax.lower(child))
                        || ORDER.contains(syntax.lower(child))
                        || isPart(syntax.lower(child)));
  }

  /** "Had withdrawn 700 troops, and sent 500 back": the sentence counts no weapons. */
  private boolean ofTroops(int number) {
    for (int i = number - 1; i > 0; i--) {
      if (tree.relation(i).equals("nummod")) {
        String counted = tree.lemma(tree.head(i));
        return lexicon.has(Lexicon.Role.FORCES, counted)
            && lexicon.kind(counted).filter("WeaponSystem"::equals).isEmpty();
      }
    }
    return false;
  }

  /** "Deliveries will begin": of what was told of before. */
  private boolean isDelivery(int word) {
    return DELIVERIES.contains(syntax.lower(word))
        && tree.children(word).stream()
            .noneMatch(child -> Set.of("nmod", "compound", "amod").contains(tree.relation(child)));
  }

  /** "The last of its 52": how many there are in all. */
  private Optional<BigDecimal> whole(int part) {
    return tree.children(part).stream()
        .filter(child -> tree.upos(child).equals("NUM") && syntax.preposition(child).equals("of"))
        .flatMap(child -> Numbers.whole(tree.form(child)).stream())
        .findFirst();
  }

  private static boolean isCount(BigDecimal number) {
    return number.compareTo(YEARS) < 0
        || (number.compareTo(AFTER_YEARS) > 0 && number.compareTo(SUMS) < 0);
  }

  /** "Four more aircraft": of those told of before. */
  private boolean isMore(int noun) {
    return lexicon.kind(tree.lemma(noun)).filter("WeaponSystem"::equals).isPresent()
        && !ANY.contains(tree.lemma(noun))
        && tree.children(noun).stream()
            .anyMatch(
                child -> MORE.contains(syntax.lower(child)) || ORDER.contains(syntax.lower(child)));
  }

  private Optional<BigDecimal> number(int noun) {
    return tree.children(noun).stream()
        .filter(child -> child < noun && tree.upos(child).equals("NUM"))
        .flatMap(child -> Numbers.whole(tree.form(child)).stream())
        .findFirst();
  }

  private static boolean isPart(String form) {
    return PARTS.contains(form) || Numbers.ORDINALS.contains(form);
  }
}
