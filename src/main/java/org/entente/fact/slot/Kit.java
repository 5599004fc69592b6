package org.entente.fact.slot;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.fact.analysis.Tree;
import org.entente.fact.entity.Lexicon;
import org.entente.fact.frame.Referent;

/**
 * Tells of weapons that somebody's words name which are spoken of: where one has a name, neither
 * those that a common word names, nor who makes it.
 */
final class Kit {
  private final Tree tree;
  private final Lexicon lexicon;

  Kit(Tree tree, Lexicon lexicon) {
    this.tree = tree;
    this.lexicon = lexicon;
  }

  /** What of all is spoken of. */
  List<Referent> named(List<Referent> all) {
    List<Referent> named = all.stream().filter(it -> !isAnyWeapon(it)).toList();
    List<Referent> left = named.isEmpty() ? all : named;
    List<Referent> fields = left.stream().filter(it -> !isByWeapon(it)).toList();
    boolean told =
        fields.size() > 1 || fields.stream().anyMatch(it -> it.kind().equals("WeaponSystem"));
    List<Referent> others = told ? fields : left;
    return others.stream().filter(it -> !isMaker(it, others)).toList();
  }

  /** Whether it is a class of weapons, such as tanks, and no system of its own. */
  private boolean isAnyWeapon(Referent named) {
    String label = named.label();
    return named.kind().equals("WeaponSystem")
        && label.chars().noneMatch(Character::isDigit)
        && label.substring(1).equals(label.substring(1).toLowerCase(Locale.ROOT))
        && (!named.known()
            || label.contains(" ")
            || lexicon.has(Lexicon.Role.WEAPON_CLASSES, label));
  }

  /** "drones": a field of policy that only a common word for weapons names. */
  private boolean isByWeapon(Referent topic) {
    return topic.kind().equals("Topic")
        && lexicon.has(Lexicon.Role.WEAPONS, tree.lemma(topic.word()));
  }

  /** "Chinese J-10 jets": jets are spoken of, and not China. */
  private boolean isMaker(Referent state, List<Referent> all) {
    int word = state.word();
    return state.kind().equals("State")
        && Set.of("amod", "compound").contains(tree.relation(word))
        && all.stream()
            .anyMatch(
                it ->
                    it.kind().equals("WeaponSystem")
                        && it.word() == tree.head(word)
                        && tree.upos(it.word()).equals("PROPN"));
  }
}
