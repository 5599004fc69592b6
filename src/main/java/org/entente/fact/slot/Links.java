package org.entente.fact.slot;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.entente.fact.Schema;
import org.entente.fact.analysis.Tree;
import org.entente.fact.analysis.WordSet;
import org.entente.fact.entity.Lexicon;
import org.entente.fact.entity.Lexicon.Role;
import org.entente.fact.frame.Match;
import org.entente.fact.frame.Referent;
import org.entente.fact.frame.Resolver;

/** Finds where a sentence tells of goods and of those who give or get them, without a verb. */
final class Links {
  /** The slot of a transfer's weapons. */
  static final String WEAPON = "weaponSystem";

  private static final Set<String> PREPOSITIONS = WordSet.of("from", "to", "for", "by", "with");
  private static final Set<String> PARTING =
      WordSet.of("and", ",", ";", "while", "but", "plus", "then", "also", "later", "likewise");
  private static final Set<String> BESIDE = WordSet.of("DET", "ADJ", "NUM", "ADV");
  private static final Set<String> NONE =
      WordSet.of(
          "no",
          "not",
          "never",
          "neither",
          "nor",
          "zero",
          "hardly",
          "barely",
          "scarcely",
          "without");
  private static final Set<String> ACTORS = WordSet.of("State", "Organization", "Group");

  /**
   * One transfer whose verb is left out.
   *
   * @param first its first word
   * @param end the word behind it
   * @param weapon its weapon's word; the number's where it is none but a number
   * @param other who stands right before the weapon; nobody where nobody does
   * @param preposition before the party behind; empty where there is none
   * @param party who stands behind the preposition
   */
  record Link(int first, int end, int weapon, int other, String preposition, int party) {
    boolean holds(int word) {
      return word >= first && word < end;
    }
  }

  private final Tree tree;
  private final Resolver resolver;
  private final Predicate<String> actors;
  private final Lexicon lexicon;

  Links(Tree tree, Resolver resolver, Schema schema, Lexicon lexicon) {
    this.lexicon = lexicon;
    this.tree = tree;
    this.resolver = resolver;
    this.actors = kind -> schema.isAny(kind, ACTORS);
  }

  /** What begins at a word: a weapon with a party behind, or a party with a weapon. */
  Optional<Link> link(int first) {
    int at = article(first);
    int other = isParty(at) ? at : -1;
    int weapon = passing(other < 0 ? first : at + 1);
    int next = weapon + 1;
    int party = party(next);
    if (!isWeapon(weapon) || (other >= 0 && party < 0 && !isOwn(other, weapon))) {
      return Optional.empty();
    }
    return other < 0 && party < 0
        ? Optional.empty()
        : Optional.of(
            party < 0
                ? new Link(first, next, weapon, other, "", -1)
                : new Link(first, party + 1, weapon, other, tree.form(next), party));
  }

  /** "No tanks from X", "possibly also tanks from X": whether it is not so, or may not be. */
  boolean isUnsure(Link link) {
    int from = link.first();
    while (from > 0 && (isParting(from - 1) || isBeside(from - 1))) {
      from--;
    }
    for (int at = from; at < link.weapon(); at++) {
      String form = tree.form(at).toLowerCase(Locale.ROOT);
      if (NONE.contains(form)
          || lexicon.has(Role.HEARSAY, form)
          || lexicon.has(Role.DOUBTFUL, form)) {
        return true;
      }
    }
    return count(link.weapon()).filter(it -> it.signum() == 0).isPresent();
  }

  private boolean isBeside(int word) {
    return BESIDE.contains(tree.upos(word)) || tree.upos(word).equals("PART");
  }

  private int article(int word) {
    return word < tree.size() && tree.form(word).equals("the") ? word + 1 : word;
  }

  /** The first word that is no number, article or adjective. */
  int passing(int word) {
    int at = word;
    while (at + 1 < tree.size() && BESIDE.contains(tree.upos(at)) && !isWeapon(at)) {
      at++;
    }
    return at;
  }

  /** "Peru six tanks", "Peru some tanks": not "Peruvian tanks", "Boeing jets". */
  private boolean isOwn(int party, int weapon) {
    return weapon > party + 1 || count(weapon).isPresent();
  }

  private Optional<BigDecimal> count(int weapon) {
    return weapon(weapon).flatMap(Referent::count);
  }

  int party(int preposition) {
    int party = article(preposition + 1);
    return preposition < tree.size() && PREPOSITIONS.contains(tree.form(preposition))
        ? (isParty(party) ? party : -1)
        : -1;
  }

  private boolean isParty(int word) {
    return word < tree.size() && tree.upos(word).equals("PROPN") && !parties(word).isEmpty();
  }

  List<Referent> parties(int word) {
    return resolver.resolve(word, actors).stream()
        .filter(it -> !it.inherited() && it.word() == word)
        .toList();
  }

  /** A match's last weapon before a word; -1 where there is none. */
  static int last(Match match, int before) {
    int last = -1;
    for (Referent weapon : match.fillers(WEAPON)) {
      if (weapon.word() < before) {
        last = Math.max(last, weapon.word());
      }
    }
    return last;
  }

  private boolean isWeapon(int word) {
    return weapon(word).isPresent();
  }

  Optional<Referent> weapon(int word) {
    return word < tree.size() && Set.of("NOUN", "PROPN").contains(tree.upos(word))
        ? resolver.resolve(word, "WeaponSystem"::equals).stream()
            .filter(it -> !it.inherited() && it.word() == word)
            .findFirst()
        : Optional.empty();
  }

  boolean isRightBefore(int party, int weapon) {
    return party < weapon && passing(party + 1) == weapon;
  }

  boolean isBehind(int party, String preposition) {
    int before = party > 0 && tree.form(party - 1).equals("the") ? party - 2 : party - 1;
    return before >= 0 && tree.form(before).equals(preposition);
  }

  boolean isBehindAny(int party) {
    return PREPOSITIONS.stream().anyMatch(it -> isBehind(party, it));
  }

  /** The conjunction or comma with which a link begins. */
  int begin(Link link) {
    int at = link.first() - 1;
    while (at > 1 && isParting(at - 1)) {
      at--;
    }
    return at;
  }

  /** Where a link ends: before the next comma or conjunction. */
  int end(Link link) {
    int next = link.end();
    while (next < tree.size() && !tree.upos(next).equals("PUNCT") && !isParting(next)) {
      next++;
    }
    return next < tree.size() ? tree.word(next).start() : Integer.MAX_VALUE;
  }

  /** Whether a word is a comma or a conjunction. */
  boolean isParting(int word) {
    return PARTING.contains(tree.form(word));
  }
}
