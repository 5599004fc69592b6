package org.entente.fact.analysis;

import java.util.List;

/**
 * Hangs what is added to an object, or to its party, on that: "signed a pact with X in May, with Y
 * in June", "bought jets from X, and 16 tanks".
 */
final class Additions extends Repair {
  Additions(Tree tree) {
    super(tree);
  }

  @Override
  void mend() {
    for (int word = 2; word < tree.size(); word++) {
      if (tree.relation(word).equals("case") && tree.form(word - 1).equals(",")) {
        likewise(word);
      } else if (syntax.isNoun(word)) {
        beside(word);
      }
    }
  }

  /** "Signed a pact with X in May, with Y in June": Y is one more like X. */
  private void likewise(int preposition) {
    int name = tree.head(preposition);
    int verb = name >= 0 && tree.relation(name).equals("obl") ? tree.head(name) : -1;
    int object = verb >= 0 && verb < preposition ? syntax.object(verb, preposition) : -1;
    for (int first : object < 0 ? List.<Integer>of() : syntax.children(object, "nmod")) {
      boolean alike =
          first < preposition
              && tree.upos(first).equals("PROPN")
              && tree.upos(name).equals("PROPN")
              && syntax.preposition(first).equals(syntax.lower(preposition));
      boolean onlooker = name + 1 < tree.size() && syntax.lower(name + 1).equals("as");
      if (alike && !onlooker) {
        draft.hang(name, first, "conj");
        syntax.children(name, "conj").forEach(it -> draft.hang(it, first));
        return;
      }
    }
  }

  /** "Bought jets from X, and 16 tanks", "no tanks": the tanks are beside the jets. */
  private void beside(int noun) {
    int verb = tree.head(noun);
    boolean bare =
        verb >= 0
            && verb < noun
            && tree.upos(verb).equals("VERB")
            && syntax.preposition(noun).isEmpty()
            && !syntax.hasCopula(noun);
    int first = bare ? syntax.object(verb, noun) : -1;
    boolean joined =
        first >= 0
            && tree.relation(noun).equals("conj")
            && !syntax.children(noun, "cc").isEmpty()
            && syntax.subjects(noun).isEmpty()
            && syntax.children(noun, "orphan").isEmpty()
            && !isReceiver(noun, first, verb);
    boolean none =
        first >= 0
            && tree.relation(noun).equals("obj")
            && syntax.children(noun, "det").stream()
                .anyMatch(
                    it -> syntax.lower(it).equals("no") && it > 0 && tree.form(it - 1).equals(","));
    if (none) {
      draft.hang(noun, first, "appos");
    } else if (joined && !isOnes(noun, first, verb)) {
      draft.hang(noun, first, "conj");
    }
  }

  /** "Sold jets to X and Y": Y gets jets as X does, and is none. */
  private boolean isReceiver(int noun, int first, int verb) {
    return tree.upos(noun).equals("PROPN")
        && syntax.children(verb, "obl").stream().anyMatch(it -> it > first && it < noun);
  }

  /** "And 16 used ones": sixteen, and the noun says nothing; they are hung so. */
  private boolean isOnes(int ones, int first, int verb) {
    List<Integer> numbers = syntax.children(ones, "nummod");
    if (!tree.form(ones).equals("ones") || numbers.size() != 1) {
      return false;
    }
    int number = numbers.get(0);
    for (int child : tree.children(ones)) {
      boolean party = child > ones && tree.relation(child).equals("nmod");
      if (child != number) {
        draft.hang(child, party ? verb : number, party ? "obl" : tree.relation(child));
      }
    }
    draft.hang(number, first, "conj");
    draft.hang(ones, number, "nmod");
    return true;
  }
}
