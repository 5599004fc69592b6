package org.entente.fact.analysis;

import java.util.Set;

/**
 * Mends clauses in which a parser has taken what something is called for what it does, and names
 * between dashes for part of what stands before them.
 */
final class Namings extends Repair {
  private static final Set<String> CALLED =
      WordSet.of("called", "dubbed", "named", "codenamed", "code-named", "nicknamed", "entitled");

  private static final Set<String> BRACKETS = WordSet.of("–", "—", "-", "(", ",");

  Namings(Tree tree) {
    super(tree);
  }

  @Override
  void mend() {
    for (int word = 1; word + 1 < tree.size(); word++) {
      if (CALLED.contains(tree.form(word))) {
        called(word);
      } else if (tree.upos(word).equals("PROPN") && BRACKETS.contains(tree.form(word - 1))) {
        listed(word);
      } else if (tree.relation(word).equals("appos") && tree.head(word) == word - 1) {
        whole(word);
      }
    }
  }

  /** "Drills called X were held": they were held. */
  private void called(int verb) {
    int noun = verb - 1;
    int name = verb + 1;
    int main = tree.head(name);
    boolean stray =
        syntax.isNoun(noun)
            && tree.head(noun) == verb
            && tree.relation(noun).startsWith("nsubj")
            && syntax.isNoun(name)
            && main > name
            && tree.relation(name).startsWith("nsubj")
            && syntax.isVerb(main)
            && tree.isUnder(main, verb);
    if (!stray) {
      return;
    }
    draft.raise(main, verb);
    draft.hang(verb, noun, "acl");
    draft.hang(noun, main, tree.relation(name));
    draft.hang(name, verb, "xcomp");
    for (int child : tree.children(verb)) {
      if (child != noun && child != main && (child < noun || child > main)) {
        draft.hang(child, main);
      }
    }
  }

  /** "The Royal Saudi Air Force": what goes on at once, in capitals, is one name. */
  private void whole(int last) {
    int first = last - 1;
    if (isCapital(first) && isCapital(last)) {
      draft.raise(last, first);
      tree.children(first).stream().filter(it -> it != last).forEach(it -> draft.hang(it, last));
      draft.hang(first, last, "compound");
    }
  }

  private boolean isCapital(int word) {
    return Character.isUpperCase(tree.form(word).codePointAt(0))
        && tree.form(word).indexOf(' ') < 0
        && tree.upos(word).equals("PROPN");
  }

  /** "The leaders of the bloc – X, Y and Z – met": the leaders are named, and the bloc is not. */
  private void listed(int names) {
    int inner = tree.head(names);
    boolean list = tree.form(names).contains(" and ");
    int outer = list && inner >= 0 && inner < names - 1 ? tree.head(inner) : -1;
    boolean stray =
        outer >= 0
            && Set.of("appos", "flat", "list", "dep").contains(tree.relation(names))
            && tree.upos(inner).equals("PROPN")
            && tree.relation(inner).equals("nmod")
            && tree.xpos(outer).equals("NNS");
    if (stray) {
      draft.hang(names, outer, "appos");
    } else if (list && tree.relation(names).equals("nmod") && inner >= 0) {
      behind(names, inner);
    }
  }

  /** The same where a parser makes one name of the bloc and of them. */
  private void behind(int names, int leaders) {
    int bloc =
        tree.children(names).stream()
            .filter(it -> it < names - 1 && tree.relation(it).equals("compound"))
            .reduce(-1, (first, last) -> last);
    if (bloc != names - 2 || !tree.xpos(leaders).equals("NNS")) {
      return;
    }
    draft.hang(bloc, leaders, "nmod");
    draft.hang(names, leaders, "appos");
    for (int child : tree.children(names)) {
      if (child < bloc) {
        draft.hang(child, bloc);
      }
    }
  }
}
