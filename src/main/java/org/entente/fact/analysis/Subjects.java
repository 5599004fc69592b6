package org.entente.fact.analysis;

import java.util.Set;

/**
 * Gives a sentence all of its subjects where a parser saw but the last: "X, which …, and Y signed",
 * and the ones that stand behind a form of to be: "Among the members are X and Y".
 */
final class Subjects extends Repair {
  private static final Set<String> TIES =
      WordSet.of("with", "by", "to", "from", "against", "in", "for");

  private static final Set<String> MORE = WordSet.of("appos", "acl", "acl:relcl");

  Subjects(Tree tree) {
    super(tree);
  }

  @Override
  void mend() {
    int root = root();
    governed();
    // A name is seldom what a sentence hangs on.
    if (root < tree.size() && tree.upos(root).equals("PROPN")) {
      ofName(root);
    }
  }

  /** "The pact that X made with Y was renewed": no preposition stands before a subject. */
  private void governed() {
    for (int noun = 2; noun < tree.size(); noun++) {
      int place = noun;
      boolean stray =
          tree.relation(noun).startsWith("nsubj")
              && tree.head(noun) > noun
              && TIES.contains(syntax.preposition(noun))
              && tree.children(tree.head(noun)).stream()
                  .anyMatch(it -> it < place && tree.relation(it).startsWith("nsubj"));
      int verb = stray ? syntax.children(noun, "case").get(0) - 1 : -1;
      if (verb >= 0 && tree.upos(verb).equals("VERB") && tree.relation(verb).startsWith("acl")) {
        draft.hang(noun, verb, "obl");
      }
      owner(noun - 2);
      included(noun);
    }
  }

  /** "Five states were admitted, Peru and Chile among them": those are of the five. */
  private void included(int among) {
    int name = among - 1;
    boolean named =
        among > 3
            && among + 1 < tree.size()
            && tree.form(among).equals("among")
            && tree.form(among + 1).equals("them")
            && tree.upos(name).equals("PROPN")
            && tree.form(name - 1).equals(",");
    int noun = name - 2;
    while (named && noun >= 0 && !isSeveral(noun)) {
      noun--;
    }
    if (named && noun >= 0) {
      draft.hang(name, noun, "appos");
      draft.hang(among + 1, name, "nmod");
    }
  }

  private boolean isSeveral(int noun) {
    String relation = tree.relation(noun);
    return tree.xpos(noun).equals("NNS")
        && (relation.startsWith("nsubj") || relation.equals("obj") || tree.head(noun) < 0);
  }

  /** "Peru's and Chile's accession took place": the accession did, and is also Peru's. */
  private void owner(int name) {
    boolean owns = tree.relation(name).startsWith("nsubj") && tree.xpos(name + 1).equals("POS");
    if (owns && tree.head(name + 1) == name) {
      tree.children(tree.head(name)).stream()
          .filter(it -> it > name && tree.relation(it).startsWith("nsubj"))
          .filter(it -> tree.xpos(it).equals("NN"))
          .findFirst()
          .ifPresent(it -> draft.hang(name, it, "nmod:poss"));
    }
  }

  private void ofName(int root) {
    if (syntax.hasCopula(root)) {
      among(root);
    } else {
      parted(root);
    }
  }

  /** "X, the host, and Y signed": both did. */
  private void parted(int first) {
    boolean more =
        first + 1 < tree.size()
            && tree.form(first + 1).equals(",")
            && tree.children(first).stream().anyMatch(it -> MORE.contains(tree.relation(it)));
    for (int and = first + 3; more && and + 1 < tree.size(); and++) {
      int verb = tree.head(and);
      boolean last =
          tree.relation(and).equals("cc")
              && syntax.lower(and).equals("and")
              && tree.form(and - 1).equals(",")
              && verb > and
              && tree.relation(verb).equals("conj");
      int second = last ? subject(verb, and) : -1;
      if (second > 0) {
        draft.root(verb);
        draft.hang(first, verb, tree.relation(second));
        draft.hang(second, first, "conj");
        draft.hang(and, second, "cc");
        return;
      }
    }
  }

  private int subject(int verb, int and) {
    return tree.children(verb).stream()
        .filter(it -> tree.relation(it).startsWith("nsubj") && it > and && it < verb)
        .filter(it -> tree.upos(it).equals("PROPN"))
        .findFirst()
        .orElse(-1);
  }

  /** "Among the members of X are Y and Z": Y and Z are members. */
  private void among(int names) {
    for (int noun : tree.children(names)) {
      boolean said =
          noun < names
              && tree.upos(noun).equals("NOUN")
              && syntax.subjects(names).isEmpty()
              && syntax.preposition(noun).equals("among");
      if (said) {
        draft.root(noun);
        draft.hang(names, noun, "nsubj");
        tree.children(names).stream()
            .filter(it -> it != noun && Set.of("cop", "punct", "aux").contains(tree.relation(it)))
            .forEach(it -> draft.hang(it, noun));
        return;
      }
    }
  }
}
