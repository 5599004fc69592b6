package org.entente.fact.analysis;

import java.util.Set;

/**
 * Mends what trails behind an object: "got six jets, ordered in May, from Chile", "bought two from
 * Chile and a further three". Words are numbers from 0.
 */
final class Trailing extends Repair {
  private static final Set<String> LOOSE =
      WordSet.of("conj", "advcl", "parataxis", "ccomp", "xcomp", "acl");
  private static final Set<String> OBJECTS = WordSet.of("obj", "nsubj:pass", "nsubj");
  private static final Set<String> PARTIES = Set.of("iobj", "obl");
  private static final Set<String> STATES =
      WordSet.of(
          "used", "new", "refurbished", "overhauled", "modernised", "modernized", "upgraded");

  private static final Set<String> KINDS =
      WordSet.of("armoured", "armored", "guided", "towed", "tracked", "wheeled", "unmanned");

  /** Nothing is done to a noun by these, but it goes on so. */
  private static final Set<String> BREAKS = WordSet.of("cc", "mark", "aux", "aux:pass", "cop");

  private final Valency valency;

  Trailing(Tree tree, Valency valency) {
    super(tree);
    this.valency = valency;
  }

  @Override
  void mend() {
    for (int word = 2; word < tree.size(); word++) {
      if (tree.upos(word).equals("VERB")) {
        if (KINDS.contains(syntax.lower(word))) {
          described(word);
        } else if (STATES.contains(syntax.lower(word)) && tree.upos(word - 1).equals("NUM")) {
          old(word);
        } else if (tree.relation(word).equals("acl:relcl")) {
          relative(word);
        } else {
          participle(word);
        }
      } else if (tree.upos(word).equals("NUM")) {
        further(word);
      } else if (tree.relation(word).equals("case") && tree.form(word - 1).equals(",")) {
        behind(word);
      }
    }
  }

  /** "Got six jets, ordered from Chile": what has no object of its own orders nothing. */
  private void participle(int verb) {
    int head = tree.head(verb);
    boolean ofParty = head >= 0 && tree.relation(verb).equals("acl") && isParty(head);
    int main = ofParty ? tree.head(head) : head;
    boolean loose =
        main >= 0
            && main < verb
            && tree.form(verb - 1).equals(",")
            && LOOSE.contains(tree.relation(verb))
            && tree.upos(main).equals("VERB")
            && valency.handled().contains(tree.lemma(verb))
            && syntax.isParticiple(verb)
            && tree.children(verb).stream()
                .map(tree::relation)
                .noneMatch(it -> BREAKS.contains(it) || it.startsWith("nsubj") || it.equals("obj"));
    int noun = loose ? syntax.object(main, verb) : -1;
    if (noun < 0 && loose && ofParty) {
      noun = counted(main, verb);
    }
    if (noun >= 0) {
      draft.tag(verb, "VERB", "VBN");
      draft.hang(verb, noun, "acl");
    }
  }

  /** "Sold Chile two jets, which were delivered": the jets were. */
  private void relative(int verb) {
    int party = tree.head(verb);
    int main = party < 0 ? -1 : tree.head(party);
    boolean goods =
        main >= 0
            && main < party
            && tree.upos(main).equals("VERB")
            && isParty(party)
            && valency.handled().contains(tree.lemma(verb))
            && tree.children(verb).stream()
                .anyMatch(
                    it ->
                        syntax.isRelative(it)
                            && (tree.relation(it).equals("nsubj:pass")
                                || tree.relation(it).equals("obj")));
    int noun = goods ? syntax.object(main, verb) : -1;
    if (noun >= 0 && noun != party) {
      draft.hang(verb, noun);
    }
  }

  private boolean isParty(int word) {
    return tree.upos(word).equals("PROPN") && PARTIES.contains(tree.relation(word));
  }

  /** "Delivered armoured vehicles": nobody armoured them. */
  private void described(int verb) {
    int main = tree.head(verb);
    int noun = syntax.children(verb, "obj").stream().findFirst().orElse(-1);
    boolean kind =
        main >= 0
            && main < verb
            && noun == verb + 1
            && tree.upos(main).equals("VERB")
            && syntax.subjects(verb).isEmpty()
            && syntax.children(verb, "cc").isEmpty()
            && syntax.children(main, "obj").isEmpty();
    if (kind) {
      draft.tag(verb, "ADJ", "JJ");
      draft.hang(noun, main, "obj");
      draft.hang(verb, noun, "amod");
      for (int child : tree.children(verb)) {
        if (child != noun) {
          draft.hang(child, main);
        }
      }
    }
  }

  /** "And 116 used ones": nobody used them. */
  private void old(int verb) {
    int noun = verb + 1;
    int number = verb - 1;
    boolean counted =
        noun < tree.size()
            && tree.head(noun) == verb
            && tree.relation(noun).equals("obj")
            && tree.head(number) == verb
            && syntax.children(verb, "aux").isEmpty();
    int main = tree.head(verb);
    if (!counted || main < 0 || !tree.relation(verb).equals("conj")) {
      return;
    }
    int first = tree.upos(main).equals("VERB") ? syntax.object(main, verb) : main;
    if (first < 0) {
      return;
    }
    int head = tree.form(noun).equals("ones") ? number : noun;
    draft.hang(head, first, "conj");
    draft.hang(noun + number - head, head, head == noun ? "nummod" : "nmod");
    draft.tag(verb, "ADJ", "JJ");
    draft.hang(verb, head, "amod");
    for (int child : tree.children(verb)) {
      if (child != noun && child != number) {
        draft.hang(child, tree.relation(child).equals("obl") ? main : head);
      }
    }
  }

  /** "Bought two from Chile and a further three": three were bought, and do nothing. */
  private void further(int number) {
    int head = tree.head(number);
    boolean party =
        head >= 0 && tree.relation(head).equals("obl") && tree.upos(head).equals("PROPN");
    int verb = party ? tree.head(head) : head;
    boolean joined =
        verb >= 0
            && verb < number
            && tree.relation(number).equals("conj")
            && tree.upos(verb).equals("VERB")
            && !syntax.children(number, "cc").isEmpty()
            && syntax.subjects(number).isEmpty();
    int first = joined ? counted(verb, number) : -1;
    if (first >= 0) {
      draft.hang(number, first, "conj");
    }
  }

  /** "Bought ships, built by Chile, from Peru": Peru sold them. */
  private void behind(int preposition) {
    int noun = tree.head(preposition);
    int aside = noun > preposition ? aside(noun, preposition - 1) : -1;
    int verb = aside < 0 ? -1 : draft.head(aside);
    while (verb >= 0 && !tree.upos(verb).equals("VERB")) {
      verb = tree.head(verb);
    }
    boolean listed =
        aside >= 0
            && tree.children(aside).stream()
                .anyMatch(
                    it ->
                        it < preposition
                            && syntax.preposition(it).equals(syntax.lower(preposition)));
    if (verb >= 0 && tree.upos(verb).equals("VERB") && !listed) {
      draft.hang(noun, verb, "obl");
    }
  }

  /** The clause between commas under which a word was hung that stands behind it; else -1. */
  private int aside(int word, int comma) {
    for (int at = tree.head(word); at > 0 && at < comma; at = tree.head(at)) {
      if (isAside(at)) {
        int first = at;
        for (int child : tree.children(at)) {
          boolean mark = tree.relation(child).equals("punct");
          first = mark ? first : Math.min(first, child);
        }
        return tree.form(first - 1).equals(",") ? at : -1;
      }
    }
    return -1;
  }

  /** What says more of the noun before it, also one that a parser takes for one more of a list. */
  private boolean isAside(int word) {
    return switch (draft.relation(word)) {
      case "acl", "acl:relcl", "appos" -> true;
      case "conj" -> !tree.upos(word).equals("VERB") && syntax.children(word, "cc").isEmpty();
      default -> false;
    };
  }

  private int counted(int verb, int before) {
    return tree.children(verb).stream()
        .filter(it -> it < before && OBJECTS.contains(tree.relation(it)) && isCounted(it))
        .reduce(-1, (one, next) -> next);
  }

  /** Whether a word has a number, also one that is joined with it. */
  private boolean isCounted(int noun) {
    return tree.upos(noun).equals("NUM")
        || !syntax.children(noun, "nummod").isEmpty()
        || (tree.upos(noun).equals("PROPN") && tree.form(noun).contains(" "));
  }
}
