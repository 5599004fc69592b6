package org.entente.fact.frame;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.entente.fact.analysis.Tree;
import org.entente.fact.analysis.WordSet;
import org.entente.fact.entity.Numbers;

/**
 * How many pieces of a weapon a sentence tells of: eight jets; of eight the first, which is one.
 */
public final class Counts {
  private static final Set<String> PARTS =
      WordSet.of(
          "latest",
          "half",
          "most",
          "some",
          "part",
          "majority",
          "rest",
          "remainder",
          "bulk",
          "several",
          "few",
          "many");

  private static final Set<String> PLURAL = WordSet.of("were", "are", "have");

  /** From here on a number is rather a year. */
  private static final BigDecimal YEARS = BigDecimal.valueOf(1900);

  private final Tree tree;

  /** Of a sentence. */
  public Counts(Tree tree) {
    this.tree = tree;
  }

  /** How many of a weapon its words tell. */
  Optional<BigDecimal> of(Referent weapon) {
    return isPartOf(weapon.word()) ? one(weapon.word()) : all(weapon);
  }

  /** "The first of eight jets that were ordered": eight were. */
  Optional<BigDecimal> all(Referent weapon) {
    return weapon
        .count()
        .or(() -> isList(weapon.word()) ? Optional.empty() : Quantities.count(tree, weapon.word()));
  }

  /** "366 Abrams tanks and missiles" in one word: who is counted knows the number. */
  private boolean isList(int word) {
    return tree.upos(word).equals("PROPN") && tree.form(word).contains(" and ");
  }

  /** "The first of eight jets": one. */
  private Optional<BigDecimal> one(int weapon) {
    return isSingle(tree.head(weapon)) ? Optional.of(BigDecimal.ONE) : Optional.empty();
  }

  /** "The first arrived": one did; not "the first two", "the first were delivered". */
  public boolean isSingle(int part) {
    int verb = tree.head(part);
    return Numbers.ORDINALS.contains(tree.lemma(part))
        && tree.children(part).stream().noneMatch(it -> tree.upos(it).equals("NUM"))
        && (verb < 0
            || tree.children(verb).stream()
                .noneMatch(it -> PLURAL.contains(tree.form(it)) && it < verb));
  }

  /** "The second ship": one of those told of; not "the first two ships", "the first jets". */
  public Referent pointed(Referent weapon, int noun) {
    return isOneOf(noun) ? weapon.counted(Optional.of(BigDecimal.ONE)) : weapon;
  }

  private boolean isOneOf(int noun) {
    return tree.xpos(noun).equals("NN")
        && tree.children(noun).stream().noneMatch(it -> tree.upos(it).equals("NUM"))
        && tree.children(noun).stream().anyMatch(it -> Numbers.ORDINALS.contains(tree.lemma(it)))
        && (tree.head(noun) < 0
            || tree.children(tree.head(noun)).stream()
                .noneMatch(it -> PLURAL.contains(tree.form(it)) && it > noun));
  }

  /** "the first of eight jets": one, or some, but not eight. */
  private boolean isPartOf(int word) {
    int head = tree.head(word);
    return head >= 0
        && tree.relation(word).equals("nmod")
        && (PARTS.contains(tree.lemma(head))
            || Numbers.ORDINALS.contains(tree.lemma(head))
            || (tree.lemma(head).equals("last") && tree.upos(word).equals("PRON")))
        && tree.children(word).stream()
            .anyMatch(it -> tree.relation(it).equals("case") && tree.lemma(it).equals("of"));
  }

  /** The number of pieces that a word tells; none where it is rather a year. */
  public static Optional<BigDecimal> pieces(String form) {
    return Numbers.whole(form).filter(it -> it.compareTo(YEARS) < 0);
  }
}
