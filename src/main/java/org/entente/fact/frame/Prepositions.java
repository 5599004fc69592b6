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
 * What prepositions tie to a word. A parser often attaches a phrase to a neighbour of the word that
 * it belongs to, so the neighbours are looked at too.
 */
final class Prepositions {
  private final Tree tree;
  private final Syntax syntax;
  private final Lexicon lexicon;
  private final Places places;
  private final Attached attached;

  /** The sentence's words: most prepositions are none of them, and tie nothing. */
  private final Set<String> words = new HashSet<>();

  Prepositions(Tree tree, Syntax syntax, Lexicon lexicon) {
    this.tree = tree;
    this.syntax = syntax;
    this.lexicon = lexicon;
    this.places = new Places(tree, syntax, lexicon);
    this.attached = new Attached(tree, syntax);
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
    List<Integer> found = own(trigger, preposition, objects);
    if (found.isEmpty()) {
      found = verb ? ofPurpose(trigger, preposition) : placed(trigger, preposition);
    }
    if (found.isEmpty()) {
      found = ofHead(trigger, preposition);
    }
    if (found.isEmpty() && !verb) {
      found = next(trigger, preposition);
    }
    if (found.isEmpty() && !verb) {
      found = ofLast(trigger, preposition);
    }
    found = new ArrayList<>(found);
    found.addAll(inOtherWords(trigger, preposition, found.isEmpty()));
    if (found.isEmpty() && verb) {
      found.addAll(attached.anywhere(trigger, preposition));
    }
    if (found.size() == 1 && !verb) {
      found.addAll(goingOn(found.get(0), tree.head(trigger), preposition));
    }
    return found;
  }

  /** What is attached to a trigger, or to what undergoes it. */
  private List<Integer> own(int trigger, String preposition, List<Integer> objects) {
    int depth = syntax.isVerb(trigger) ? 1 : 2;
    List<Integer> found = new ArrayList<>(attached.to(trigger, preposition, depth));
    // "The summit in Lima was followed by others": where the first was.
    if (!tree.relation(trigger).startsWith("acl") && !tree.lemma(trigger).equals("follow")) {
      for (int object : objects) {
        if (syntax.isNominal(object)) {
          syntax.list(object).forEach(item -> found.addAll(ofObject(item, preposition)));
        }
      }
    }
    return found;
  }

  /** "A contract with X to buy": what is tied to the contract is tied to the verb. */
  private List<Integer> ofPurpose(int verb, String preposition) {
    int noun = tree.head(verb);
    boolean purpose =
        tree.relation(verb).equals("acl") && tree.xpos(verb).equals("VB") && syntax.isNoun(noun);
    if (!purpose) {
      return List.of();
    }
    List<Integer> found = attached.to(noun, preposition, 1);
    return found.isEmpty() && isCarried(noun)
        ? attached.to(tree.head(noun), preposition, 1)
        : found;
  }

  /** What is tied to the word above, where that is as good as tied to this one. */
  private List<Integer> ofHead(int trigger, String preposition) {
    if (preposition.equals("by") && !isCarriedOut(trigger)) {
      return List.of();
    }
    int head = tree.head(trigger);
    List<Integer> found = isCarried(trigger) ? attached.to(head, preposition, 1) : List.of();
    // "Sanctions were imposed on X by Y": a parser may hang Y on X.
    return found.isEmpty() && tree.relation(trigger).equals("nsubj:pass")
        ? attached.anywhere(head, preposition)
        : found;
  }

  /**
   * What says the same as a phrase with the preposition.
   *
   * @param alone whether no such phrase was found
   */
  private List<Integer> inOtherWords(int trigger, String preposition, boolean alone) {
    List<Integer> found = new ArrayList<>();
    if (preposition.equals("via")) {
      found.addAll(byWay(trigger));
    }
    found.addAll(places.relative(trigger, preposition));
    if (alone && found.isEmpty() && isCarried(trigger)) {
      found.addAll(places.relative(tree.head(trigger), preposition));
    }
    if (Places.TIES.contains(preposition)) {
      found.addAll(places.there(trigger));
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
    int comma = attached.last(phrase) + 1;
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
            .filter(it -> Attached.isPhrase(tree, it) && it == tree.head(comma + 1))
            .toList();
  }

  /** "joined the sanctions on X", "the sanctions imposed on X". */
  private List<Integer> ofObject(int noun, String preposition) {
    List<Integer> found = attached.to(noun, preposition, 2);
    return found.isEmpty() ? placed(noun, preposition) : found;
  }

  /**
   * "lean on its alliance with X": what follows a noun, or its phrase, at once is the noun's, not
   * the verb's.
   */
  private List<Integer> next(int noun, String preposition) {
    int head = tree.head(noun);
    int after = attached.last(noun) + 1;
    if (head < 0 || after >= tree.size() || !syntax.lower(after).equals(preposition)) {
      return List.of();
    }
    return tree.children(head).stream()
        .filter(it -> it > noun && Attached.isPhrase(tree, it) && tree.head(after) == it)
        .toList();
  }

  /** "sanctions and export controls on X": what follows the last of them is the others', too. */
  private List<Integer> ofLast(int noun, String preposition) {
    return syntax.list(noun).stream()
        .filter(it -> it > noun && tree.upos(it).equals("NOUN"))
        .flatMap(it -> attached.to(it, preposition, 1).stream())
        .toList();
  }

  /** "An order, placed with X": what is tied to the participle is tied to the noun. */
  private List<Integer> placed(int noun, String preposition) {
    return tree.children(noun).stream()
        .filter(child -> tree.relation(child).startsWith("acl"))
        .filter(child -> lexicon.has(Role.PLACING, tree.lemma(child)))
        .flatMap(child -> attached.to(child, preposition, 1).stream())
        .toList();
  }

  /** "By way of X" is as good as "via X". */
  private List<Integer> byWay(int trigger) {
    return attached.to(trigger, "by", 1).stream()
        .filter(way -> tree.lemma(way).equals("way"))
        .flatMap(way -> attached.to(way, "of", 1).stream())
        .toList();
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
}
