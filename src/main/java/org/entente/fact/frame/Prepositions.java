package org.entente.fact.frame;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.fact.analysis.Syntax;
import org.entente.fact.analysis.Tree;
import org.entente.fact.entity.Lexicon;
import org.entente.fact.entity.Lexicon.Role;

/**
 * What prepositions tie to a word. A parser often hangs a phrase on a neighbour of the word that it
 * belongs to, so the neighbours are looked at too.
 */
final class Prepositions {
  private final Tree tree;
  private final Syntax syntax;
  private final Lexicon lexicon;
  private final Places places;

  /** The sentence's words: most prepositions are none of them, and tie nothing. */
  private final Set<String> words = new HashSet<>();

  Prepositions(Tree tree, Syntax syntax, Lexicon lexicon) {
    this.tree = tree;
    this.syntax = syntax;
    this.lexicon = lexicon;
    this.places = new Places(tree, syntax, lexicon);
    for (int word = 0; word < tree.size(); word++) {
      words.add(syntax.lower(word));
    }
  }

  /**
   * The heads of the phrases that a preposition ties to a trigger.
   *
   * @param objects the trigger's objects, whose phrases count as its own
   */
  List<Integer> tied(int trigger, String preposition, List<Integer> objects) {
    if (isAbsent(preposition)) {
      return List.of();
    }
    boolean verb = syntax.isVerb(trigger);
    List<Integer> found = new ArrayList<>(tied(trigger, preposition, verb ? 1 : 2));
    if (!tree.relation(trigger).startsWith("acl")) {
      for (int object : objects) {
        if (syntax.isNominal(object)) {
          syntax.list(object).forEach(item -> found.addAll(ofObject(item, preposition)));
        }
      }
    }
    if (found.isEmpty() && !verb) {
      found.addAll(placed(trigger, preposition));
    }
    if (found.isEmpty() && verb && isPurpose(trigger)) {
      found.addAll(tied(tree.head(trigger), preposition, 1));
      if (found.isEmpty() && isCarried(tree.head(trigger))) {
        found.addAll(tied(tree.head(tree.head(trigger)), preposition, 1));
      }
    }
    boolean own = !preposition.equals("by") || isCarriedOut(trigger);
    if (found.isEmpty() && own && isCarried(trigger)) {
      found.addAll(tied(tree.head(trigger), preposition, 1));
    }
    if (found.isEmpty() && own && tree.relation(trigger).equals("nsubj:pass")) {
      // "Sanctions were imposed on X by Y": a parser may hang Y on X.
      found.addAll(anywhere(tree.head(trigger), preposition));
    }
    if (found.isEmpty() && !verb) {
      found.addAll(next(trigger, preposition));
    }
    if (found.isEmpty() && !verb) {
      found.addAll(ofLast(trigger, preposition));
    }
    if (preposition.equals("via")) {
      found.addAll(byWay(trigger));
    }
    found.addAll(places.relative(trigger, preposition));
    if (found.isEmpty() && isCarried(trigger)) {
      found.addAll(places.relative(tree.head(trigger), preposition));
    }
    if (Places.TIES.contains(preposition)) {
      found.addAll(places.there(trigger));
    }
    if (found.isEmpty() && verb) {
      found.addAll(anywhere(trigger, preposition));
    }
    if (found.size() == 1 && !verb) {
      found.addAll(goingOn(found.get(0), tree.head(trigger), preposition));
    }
    return found;
  }

  /** Whether neither a preposition is told nor a word that may stand for a phrase with it. */
  private boolean isAbsent(String preposition) {
    int blank = preposition.indexOf(' ');
    return !Places.TIES.contains(preposition)
        && !preposition.equals("via")
        && !words.contains(blank < 0 ? preposition : preposition.substring(0, blank));
  }

  /** "support for X, for Y and for Z": a parser may hang Y on the verb. */
  private List<Integer> goingOn(int phrase, int verb, String preposition) {
    int comma = last(phrase) + 1;
    boolean list =
        verb >= 0
            && phrase < comma
            && comma + 1 < tree.size()
            && tree.form(comma).equals(",")
            && syntax.lower(comma + 1).equals(preposition)
            && tree.head(phrase) != verb;
    return !list
        ? List.of()
        : tree.children(verb).stream()
            .filter(it -> isPhrase(it) && it == tree.head(comma + 1))
            .toList();
  }

  /** "joined the sanctions on X", "the sanctions imposed on X". */
  private List<Integer> ofObject(int noun, String preposition) {
    List<Integer> found = tied(noun, preposition, 2);
    return found.isEmpty() ? placed(noun, preposition) : found;
  }

  /**
   * "lean on its alliance with X": what follows a noun, or its phrase, at once is the noun's, not
   * the verb's.
   */
  private List<Integer> next(int noun, String preposition) {
    int head = tree.head(noun);
    int after = last(noun) + 1;
    if (head < 0 || after >= tree.size() || !syntax.lower(after).equals(preposition)) {
      return List.of();
    }
    return tree.children(head).stream()
        .filter(it -> it > noun && isPhrase(it) && tree.head(after) == it)
        .toList();
  }

  /** "sanctions and export controls on X": what follows the last of them is the others', too. */
  private List<Integer> ofLast(int noun, String preposition) {
    return syntax.list(noun).stream()
        .filter(it -> it > noun && tree.upos(it).equals("NOUN"))
        .flatMap(it -> tied(it, preposition, 1).stream())
        .toList();
  }

  /** The last word of a noun's phrase. */
  private int last(int noun) {
    int last = noun;
    for (int child : tree.children(noun)) {
      last = child > last ? last(child) : last;
    }
    return last;
  }

  /** "An order, placed with X": what is tied to the participle is tied to the noun. */
  private List<Integer> placed(int noun, String preposition) {
    return tree.children(noun).stream()
        .filter(child -> tree.relation(child).startsWith("acl"))
        .filter(child -> lexicon.has(Role.PLACING, tree.lemma(child)))
        .flatMap(child -> tied(child, preposition, 1).stream())
        .toList();
  }

  /** "By way of X" is as good as "via X". */
  private List<Integer> byWay(int trigger) {
    return tied(trigger, "by", 1).stream()
        .filter(way -> tree.lemma(way).equals("way"))
        .flatMap(way -> tied(way, "of", 1).stream())
        .toList();
  }

  /** "A contract with X to buy": what is tied to the contract is tied to the verb. */
  private boolean isPurpose(int verb) {
    return tree.relation(verb).equals("acl")
        && tree.xpos(verb).equals("VB")
        && syntax.isNoun(tree.head(verb));
  }

  /** Whether what is tied to the word above is as good as tied to this one. */
  private boolean isCarried(int trigger) {
    int head = tree.head(trigger);
    String relation = tree.relation(trigger);
    boolean argument = relation.equals("obj") || relation.startsWith("nsubj");
    boolean ofVerb =
        argument
            && head >= 0
            && syntax.isVerb(head)
            && syntax.isNominal(trigger)
            && !syntax.hasCopula(trigger);
    boolean shares =
        relation.equals("conj")
            && syntax.subjects(trigger).isEmpty()
            && syntax.children(trigger, "nsubj:pass").isEmpty();
    return head >= 0 && (ofVerb || shares);
  }

  /** "The attack was launched by X" is X's; but one that was condemned by X is not. */
  private boolean isCarriedOut(int noun) {
    int head = tree.head(noun);
    return !tree.relation(noun).equals("nsubj:pass")
        || lexicon.has(Role.PLACING, tree.lemma(head))
        || lexicon.has(Role.CARRYING_OUT, tree.lemma(head));
  }

  /** "signed it in Lima, with X as host": X takes no part. */
  private boolean isOnlooker(int child, String preposition) {
    return preposition.equals("with")
        && syntax.children(child, "case").stream()
            .anyMatch(it -> it > 0 && tree.form(it - 1).equals(","))
        && child + 1 < tree.size()
        && syntax.lower(child + 1).equals("as");
  }

  private List<Integer> tied(int word, String preposition, int depth) {
    List<Integer> found = new ArrayList<>();
    for (int child : tree.children(word)) {
      boolean meant = syntax.preposition(child).equals(preposition) || isMarked(child, preposition);
      if (isPhrase(child) || (meant && tree.relation(child).equals("advcl"))) {
        if (meant && !syntax.isRelative(child) && !isOnlooker(child, preposition)) {
          found.add(child);
          // "a drill in the bay": what is in the drill's phrase is as good as in the verb's.
          if (tree.upos(child).equals("NOUN") && Places.TIES.contains(preposition)) {
            found.addAll(tied(child, preposition, 1));
          }
        } else if (depth > 1) {
          found.addAll(tied(child, preposition, depth - 1));
        }
      }
    }
    return found;
  }

  // "accused it of stirring up a war".
  private boolean isMarked(int clause, String preposition) {
    return tree.xpos(clause).equals("VBG")
        && syntax.children(clause, "mark").stream()
            .anyMatch(mark -> syntax.lower(mark).equals(preposition));
  }

  private boolean isPhrase(int word) {
    return isPhrase(tree, word);
  }

  /** Whether a word heads a phrase that a preposition may tie to another. */
  static boolean isPhrase(Tree tree, int word) {
    String relation = tree.relation(word);
    return relation.startsWith("obl")
        || (relation.startsWith("nmod") && !relation.equals("nmod:poss"));
  }

  /** Phrases that a parser has hung somewhere below a verb, but in no other clause. */
  private List<Integer> anywhere(int top, String preposition) {
    List<Integer> found = new ArrayList<>();
    for (int child : tree.children(top)) {
      boolean other =
          (syntax.isVerb(child) && !tree.relation(child).equals("xcomp"))
              || tree.relation(child).startsWith("nsubj");
      if (!other) {
        if (syntax.preposition(child).equals(preposition)) {
          found.add(child);
        }
        found.addAll(anywhere(child, preposition));
      }
    }
    return found;
  }
}
