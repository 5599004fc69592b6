package org.entente.fact.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.fact.analysis.Syntax;
import org.entente.fact.analysis.Tree;
import org.entente.fact.entity.Lexicon;
import org.entente.fact.entity.Lexicon.Role;

/** What stands around nouns, and what verbs of saying introduce. Words are numbers from 0. */
final class Surroundings {
  private final Tree tree;
  private final Syntax syntax;
  private final Lexicon lexicon;

  Surroundings(Tree tree, Syntax syntax, Lexicon lexicon) {
    this.tree = tree;
    this.syntax = syntax;
    this.lexicon = lexicon;
  }

  /** Names and adjectives of nations before a noun: the South Korean president, NATO members. */
  List<Integer> modifiers(int noun) {
    List<Integer> found = new ArrayList<>();
    for (int child : tree.children(noun)) {
      String relation = tree.relation(child);
      if (relation.equals("compound")
          || relation.equals("amod")
          || (relation.equals("nmod") && child < noun)
          || (relation.equals("flat") && child < noun)
          || (relation.equals("obl:unmarked")
              && child + 1 < tree.size()
              && tree.form(child + 1).equals("-"))) {
        found.add(child);
        found.addAll(hyphenated(child));
      }
    }
    return found;
  }

  /** Whose deed a noun names: Kenya's attack, the Kenyan attack, an attack by Kenya. */
  List<Integer> owners(int noun) {
    List<Integer> found = new ArrayList<>(syntax.children(noun, "nmod:poss"));
    found.addAll(modifiers(noun));
    for (int child : tree.children(noun)) {
      String preposition = tree.relation(child).startsWith("nmod") ? syntax.preposition(child) : "";
      if (preposition.equals("by") || (preposition.equals("of") && isOfItself(noun))) {
        found.add(child);
      } else if (preposition.equals("of") || preposition.equals("against")) {
        // "the seizure of the ship by Kenya": a parser hangs Kenya on the ship.
        found.addAll(by(child));
      } else if (tree.relation(child).startsWith("acl")
          && lexicon.has(Role.COMMITTING, tree.lemma(child))) {
        found.addAll(doers(child));
      }
    }
    return found;
  }

  private List<Integer> by(int noun) {
    return tree.children(noun).stream()
        .filter(it -> tree.relation(it).equals("nmod") && syntax.preposition(it).equals("by"))
        .toList();
  }

  /** "the attacks carried out by Kenya", "the offensive that Kenya has begun". */
  private List<Integer> doers(int clause) {
    return syntax.isPassive(clause)
        ? syntax.agents(clause)
        : syntax.subjects(clause).stream().filter(it -> !syntax.isRelative(it)).toList();
  }

  // "the rise of Kenya" is Kenya's, "the invasion of Kenya" is not.
  private boolean isOfItself(int noun) {
    return lexicon.has(Role.INHERENT, tree.lemma(noun));
  }

  // "the Japan-Philippines agreement": the first name hangs on the second.
  private List<Integer> hyphenated(int word) {
    return tree.children(word).stream()
        .filter(child -> child < word && tree.relation(child).equals("compound"))
        .toList();
  }

  /** What stands beside a noun as another name for it, also across a form of to be. */
  List<Integer> appositions(int noun) {
    List<Integer> found = new ArrayList<>();
    for (int child : tree.children(noun)) {
      if (tree.relation(child).equals("appos") || tree.relation(child).equals("flat")) {
        found.add(child);
      }
    }
    if (tree.relation(noun).equals("appos")
        || (tree.relation(noun).equals("compound") && isName(tree.head(noun)))
        || tree.relation(noun).equals("flat")) {
      found.add(tree.head(noun));
    }
    int next = noun + 1;
    if (next < tree.size() && isCommon(noun) && isName(next)) {
      // "its ally X": a parser often hangs the name on the verb.
      found.add(next);
    }
    if (syntax.hasCopula(noun)) {
      found.addAll(syntax.subjects(noun));
    }
    if (tree.upos(noun).equals("NOUN")) {
      found.addAll(hungTooLow(noun));
    }
    switch (tree.relation(noun)) {
      case "nmod" -> found.addAll(ofCounted(noun));
      case "conj" -> found.addAll(ofListed(noun));
      case "nsubj", "nsubj:pass", "nsubj:outer" -> found.addAll(ofSubject(noun));
      default -> {}
    }
    return found;
  }

  // "the head of the navy, X", "partners in the region, X and Y".
  private List<Integer> hungTooLow(int noun) {
    List<Integer> found = new ArrayList<>();
    for (int child : tree.children(noun)) {
      if (child > noun && tree.relation(child).equals("nmod")) {
        syntax.children(child, "appos").stream().filter(this::isName).forEach(found::add);
      }
    }
    return found;
  }

  // "Two of its allies, X and Y".
  private List<Integer> ofCounted(int noun) {
    int number = tree.head(noun);
    return tree.upos(number).equals("NUM") && syntax.preposition(noun).equals("of")
        ? syntax.children(number, "appos").stream().filter(it -> it > noun && isName(it)).toList()
        : List.of();
  }

  private List<Integer> ofListed(int noun) {
    List<Integer> found = new ArrayList<>();
    int first = tree.head(noun);
    if (tree.relation(first).equals("appos") && tree.upos(noun).equals("NOUN")) {
      // "X, a neighbour and a member of Y": X is both.
      found.add(tree.head(first));
    }
    // "X and its allies, Y and Z": a parser hangs Y on X.
    syntax.children(first, "appos").stream().filter(it -> it > noun).forEach(found::add);
    syntax.children(first, "conj").stream()
        .filter(it -> it == noun + 2 && isName(it) && tree.form(noun + 1).equals(","))
        .forEach(found::add);
    return found;
  }

  private List<Integer> ofSubject(int noun) {
    int head = tree.head(noun);
    List<Integer> found = new ArrayList<>();
    if (tree.relation(noun).equals("nsubj") && syntax.hasCopula(head)) {
      found.add(head);
    }
    // "X, Y and Z, the members of the pact, agreed": a parser takes the names for those spoken to.
    syntax.children(head, "vocative").stream()
        .filter(it -> it < noun && isName(it))
        .forEach(found::add);
    return found;
  }

  // Also a name that ends as a common noun does: Quad members.
  private boolean isCommon(int noun) {
    String form = tree.form(noun);
    int last = form.lastIndexOf(' ') + 1;
    return tree.upos(noun).equals("NOUN")
        || (last > 0 && form.endsWith("s") && Character.isLowerCase(form.charAt(last)));
  }

  private boolean isName(int word) {
    return word >= 0 && tree.upos(word).equals("PROPN");
  }

  /** What a noun before another noun, or an adjective, says more of. */
  List<Integer> modified(int word) {
    String relation = tree.relation(word);
    boolean modifies =
        relation.equals("compound")
            || relation.equals("amod")
            || relation.equals("nmod")
            || relation.equals("nmod:poss");
    int noun = modifies ? tree.head(word) : -1;
    // "M23, a Kenyan-backed group": M23.
    boolean named = modifies && tree.relation(noun).equals("appos");
    return named ? List.of(noun, tree.head(noun)) : modifies ? List.of(noun) : List.of();
  }

  /** The clauses that a verb of saying introduces, or that it is put into. */
  List<Integer> contents(int verb) {
    List<Integer> found = new ArrayList<>(syntax.children(verb, "ccomp"));
    found.addAll(syntax.children(verb, "xcomp"));
    if (found.isEmpty()) {
      found.addAll(syntax.children(verb, "parataxis"));
    }
    if (found.isEmpty()) {
      tree.children(verb).stream().filter(it -> isContent(it, verb)).forEach(found::add);
    }
    if (found.isEmpty() && tree.relation(verb).equals("parataxis") && tree.head(verb) >= 0) {
      found.add(tree.head(verb));
    }
    return found;
  }

  // "denied arming Chile", "its pledge to arm Chile", "word that Chile is armed".
  private boolean isContent(int clause, int word) {
    String relation = tree.relation(clause);
    boolean gerund =
        relation.equals("advcl")
            && clause > word
            && clause <= word + 2
            && tree.xpos(clause).equals("VBG")
            && !tree.form(clause - 1).equals(",");
    boolean told =
        syntax.isNoun(word)
            && relation.startsWith("acl")
            && syntax.children(clause, "mark").stream()
                .anyMatch(it -> Set.of("that", "to").contains(syntax.lower(it)));
    return gerund || told;
  }

  /** The package of which a noun tells what is in it: a round of sanctions; -1 where none. */
  int bundle(int noun) {
    boolean within =
        tree.relation(noun).equals("nmod")
            && syntax.preposition(noun).equals("of")
            && lexicon.has(Role.BUNDLES, tree.lemma(tree.head(noun)));
    return within ? tree.head(noun) : -1;
  }
}
