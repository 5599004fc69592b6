package org.entente.fact.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.fact.analysis.Syntax;
import org.entente.fact.analysis.Tree;
import org.entente.fact.analysis.WordSet;
import org.entente.fact.entity.Lexicon;

/**
 * The subjects and objects of verbs and nouns, also those that a clause takes from another. Words
 * are numbers from 0.
 */
final class Arguments {
  private static final int DEEPEST = 12;
  private static final Set<String> BECOMING = WordSet.of("become", "remain", "stay");

  private final Tree tree;
  private final Syntax syntax;
  private final Prepositions prepositions;
  private final Control control;
  private final Nominals nominals;
  private final Relatives relatives;
  private final Fronted fronted;

  Arguments(
      Tree tree, Syntax syntax, Lexicon lexicon, Prepositions prepositions, Surroundings nouns) {
    this.tree = tree;
    this.syntax = syntax;
    this.prepositions = prepositions;
    this.relatives = new Relatives(tree, syntax, lexicon);
    this.nominals = new Nominals(tree, syntax, lexicon, nouns, this);
    this.control = new Control(tree, syntax, lexicon, relatives, this, nominals);
    this.fronted = new Fronted(tree, syntax);
  }

  /** Who does what a word says. */
  List<Integer> subjects(int word, int depth) {
    if (depth > DEEPEST) {
      return List.of();
    }
    boolean passive = syntax.isPassive(word);
    List<Integer> own = passive ? agents(word, depth) : syntax.subjects(word);
    if (passive || !own.isEmpty()) {
      return resolved(word, own);
    }
    return syntax.isVerb(word)
        ? control.subjects(word, depth)
        : orFronted(word, nominals.doers(word, depth));
  }

  private List<Integer> orFronted(int word, List<Integer> found) {
    int name = found.isEmpty() ? fronted.subject(word) : -1;
    return name < 0 ? found : List.of(name);
  }

  // A parser may hang "by X" on the noun before it.
  private List<Integer> agents(int verb, int depth) {
    List<Integer> own = syntax.agents(verb);
    return own.isEmpty() ? tied(verb, "by", depth + 1) : own;
  }

  /** What a preposition ties to a word, or to what undergoes it. */
  List<Integer> tied(int word, String preposition) {
    return tied(word, preposition, 0);
  }

  private List<Integer> tied(int word, String preposition, int depth) {
    return prepositions.tied(word, preposition, objects(word, depth));
  }

  /** The grammatical subject, also of a passive. */
  List<Integer> surface(int word, int depth) {
    List<Integer> passive = syntax.children(word, "nsubj:pass");
    return passive.isEmpty() ? subjects(word, depth) : resolved(word, passive);
  }

  /** What undergoes it. */
  List<Integer> objects(int word, int depth) {
    if (depth > DEEPEST) {
      return List.of();
    }
    List<Integer> own = new ArrayList<>(syntax.children(word, "obj"));
    List<Integer> undergoing = syntax.children(word, "nsubj:pass");
    if (!undergoing.isEmpty()) {
      // "X was given tanks": the tanks are what was given.
      own.addAll(syntax.children(word, "iobj"));
    }
    own.addAll(undergoing);
    if (!own.isEmpty()) {
      return resolved(word, own);
    }
    return tree.head(word) < 0 ? sharedObject(word) : fromAbove(word, tree.head(word), depth);
  }

  /** What undergoes a word without an object of its own, by what it hangs on. */
  private List<Integer> fromAbove(int word, int head, int depth) {
    boolean participle = syntax.isParticiple(word);
    boolean gap =
        !syntax.subjects(word).isEmpty() && !relatives.isFull(word) && !relatives.isWhere(word);
    boolean beside = syntax.isPassive(word) || (participle && syntax.isPassive(head));
    return switch (tree.relation(word)) {
      case "acl" ->
          participle
              ? syntax.isPassive(word) && syntax.hasTo(word)
                  ? bearers(head, depth + 1)
                  : List.of(head)
              : List.of();
      case "acl:relcl" -> gap ? List.of(head) : List.of();
      case "conj" ->
          // "Tanks will be bought, and X has promised to train": X does not promise tanks.
          !beside || (!syntax.isPassive(word) && !syntax.children(word, "nsubj").isEmpty())
              ? List.of()
              : syntax.isPassive(head) || syntax.children(word, "aux:pass").isEmpty()
                  ? objects(head, depth + 1)
                  : surface(head, depth + 1);
      case "xcomp" ->
          syntax.isPassive(word)
              ? surface(head, depth + 1)
              : resolved(head, relatives.governing(word, head));
      case "advcl" ->
          relatives.isToDo(word)
              ? resolved(head, relatives.governing(word, head))
              : participle && !syntax.isFinite(word) ? surface(head, depth + 1) : List.of();
      default -> sharedObject(word);
    };
  }

  /** "Elected X its leader", "is considered an attack": what somebody or something is made. */
  List<Integer> made(int verb) {
    List<Integer> all = syntax.children(verb, "xcomp");
    boolean none =
        all.isEmpty()
            || (syntax.children(verb, "obj").isEmpty()
                && syntax.children(verb, "nsubj:pass").isEmpty());
    return none ? List.of() : all.stream().filter(syntax::isNoun).toList();
  }

  /** "signed and ratified the treaty": the last verb's object is the first one's too. */
  private List<Integer> sharedObject(int verb) {
    for (int child : tree.children(verb)) {
      if (tree.relation(child).equals("conj")
          && syntax.isVerb(child)
          && syntax.subjects(child).isEmpty()) {
        return syntax.children(child, "obj");
      }
    }
    return List.of();
  }

  /** What relative pronouns among some words stand for. */
  private List<Integer> resolved(int verb, List<Integer> words) {
    List<Integer> meant = new ArrayList<>();
    for (int word : words) {
      if (syntax.isRelative(word)) {
        int before = Relatives.antecedent(tree, verb, word);
        meant.addAll(before == word ? relatives.frontier(verb, word) : bearers(before, 1));
      } else {
        meant.add(word);
      }
    }
    return meant;
  }

  /** "X is the first state that joined": it is X who joined. */
  List<Integer> bearers(int noun, int depth) {
    boolean common = tree.upos(noun).equals("NOUN") && depth < DEEPEST;
    if (common && syntax.hasCopula(noun) && !syntax.subjects(noun).isEmpty()) {
      return syntax.subjects(noun).stream().noneMatch(syntax::isRelative)
          ? syntax.subjects(noun)
          : List.of(noun);
    }
    int head = tree.head(noun);
    boolean becomes =
        common
            && head >= 0
            && Set.of("xcomp", "obj").contains(tree.relation(noun))
            && BECOMING.contains(tree.lemma(head));
    List<Integer> who = becomes ? surface(head, depth + 1) : List.of();
    return who.isEmpty() ? List.of(noun) : who;
  }

  /** Who is in the place that a word names: "X was in Lima", "X, in Lima for talks, said". */
  List<Integer> present(int word) {
    if (isSomewhere(word)) {
      boolean more =
          tree.relation(word).equals("acl:relcl")
              && syntax.subjects(word).stream().allMatch(syntax::isRelative);
      return more ? List.of(tree.head(word)) : syntax.subjects(word);
    }
    int who = tree.head(word);
    if (isWhile(word)) {
      return syntax.subjects(who);
    }
    if (who >= 0 && syntax.lower(who).equals("back") && syntax.hasCopula(who)) {
      return syntax.preposition(word).equals("in") ? syntax.subjects(who) : List.of();
    }
    boolean aside =
        who >= 0
            && who < word
            && word >= who + 3
            && tree.relation(word).equals("nmod")
            && tree.upos(word).equals("PROPN")
            && tree.upos(who).equals("PROPN")
            && tree.relation(who).startsWith("nsubj")
            && tree.form(who + 1).equals(",")
            && syntax.lower(who + 2).equals("in");
    return aside ? List.of(who) : List.of();
  }

  /** "While in Lima, X said". */
  private boolean isWhile(int word) {
    int in = word - 1;
    return in > 0
        && syntax.preposition(word).equals("in")
        && syntax.lower(in).equals("in")
        && syntax.lower(in - 1).equals("while")
        && tree.head(word) >= 0
        && syntax.isVerb(tree.head(word));
  }

  /** "X had been to Lima". */
  private boolean hasBeenTo(int word) {
    return syntax.preposition(word).equals("to")
        && syntax.children(word, "cop").stream().anyMatch(it -> tree.form(it).equals("been"));
  }

  /** "X was in Lima". */
  boolean isSomewhere(int word) {
    return tree.upos(word).equals("PROPN")
        && syntax.hasCopula(word)
        && (Set.of("in", "at").contains(syntax.preposition(word)) || hasBeenTo(word));
  }

  /** "Ruritania's help": whoever that is, it is nobody else's. */
  private boolean isOthers(int noun) {
    return syntax.children(noun, "nmod:poss").stream()
        .anyMatch(it -> tree.upos(it).equals("PROPN"));
  }

  /** The subject of the clause that a noun stands in. */
  List<Integer> holders(int noun) {
    if (isOthers(noun)) {
      return List.of();
    }
    int at = tree.head(noun);
    for (int i = 0; i < DEEPEST && at >= 0 && !syntax.isVerb(at) && !isSomewhere(at); i++) {
      at = tree.head(at);
    }
    return at < 0 ? List.of() : surface(at, 0).stream().filter(it -> it != noun).toList();
  }

  /** "Awarded X a contract": a parser may take both for objects, and the first gets it. */
  List<Integer> first(int verb) {
    List<Integer> objects = syntax.children(verb, "obj");
    boolean twice =
        objects.size() > 1
            && !syntax.isPassive(verb)
            && tree.upos(objects.get(0)).equals("PROPN")
            && tree.upos(objects.get(1)).equals("NOUN");
    return twice ? objects.subList(0, 1) : List.of();
  }
}
