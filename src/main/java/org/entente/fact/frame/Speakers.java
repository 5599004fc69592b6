package org.entente.fact.frame;

import java.util.List;
import org.entente.fact.analysis.Tree;
import org.entente.fact.entity.Lexicon;
import org.entente.fact.entity.Lexicon.Role;

/** Finds who says what a word of a sentence states. Words are numbers from 0; -1 is none. */
final class Speakers {
  private static final int FARTHEST_NAME = 7;
  private static final int DEEPEST = 4;

  private final Tree tree;
  private final Lexicon lexicon;
  private final Roles roles;

  Speakers(Tree tree, Lexicon lexicon, Roles roles) {
    this.tree = tree;
    this.lexicon = lexicon;
    this.roles = roles;
  }

  /** Who says something with a verb. */
  List<Integer> of(int verb) {
    return roles.fillers(verb, "subject");
  }

  /** Who says or claims what a word heads; nobody where its governor says nothing. */
  List<Integer> above(int word) {
    int verb = tree.head(word);
    boolean said =
        switch (tree.relation(word)) {
          case "ccomp", "parataxis" -> says(verb) || alleges(verb);
          case "advcl" -> alleges(verb);
          default -> false;
        };
    return said ? of(verb) : List.of();
  }

  private boolean says(int verb) {
    return lexicon.has(Role.SAID, tree.lemma(verb));
  }

  private boolean alleges(int verb) {
    return lexicon.has(Role.ALLEGED, tree.lemma(verb));
  }

  /** The verb of saying that a statement carries within itself. */
  int within(int word) {
    for (int child : tree.children(word)) {
      if (tree.relation(child).equals("parataxis") && lexicon.has(Role.SAID, tree.lemma(child))) {
        return child;
      }
    }
    return -1;
  }

  /** Whether a word's clause tells what somebody said. */
  boolean isReported(int word) {
    int at = word;
    for (int i = 0; i < DEEPEST && at >= 0; i++) {
      int head = tree.head(at);
      if ((head >= 0 && tree.relation(at).equals("ccomp")) || within(at) >= 0) {
        return true;
      }
      at = tree.relation(at).equals("conj") || tree.relation(at).equals("xcomp") ? head : -1;
    }
    return false;
  }

  /** "According to unconfirmed reports": whether nobody vouches for the sentence. */
  boolean isUnsure() {
    for (int i = 1; i + 1 < tree.size(); i++) {
      if (tree.form(i).equals("to") && tree.form(i - 1).equalsIgnoreCase("according")) {
        return lexicon.has(Role.HEARSAY, tree.form(i + 1));
      }
    }
    return false;
  }

  /** "according to X", wherever the sentence puts it. */
  List<Integer> according() {
    for (int i = 0; i + 2 < tree.size(); i++) {
      if (tree.form(i).equalsIgnoreCase("according") && tree.form(i + 1).equals("to")) {
        int last = Math.min(tree.size(), i + FARTHEST_NAME);
        for (int name = i + 2; name < last; name++) {
          if (tree.upos(name).equals("PROPN")) {
            return List.of(name);
          }
        }
      }
    }
    return List.of();
  }
}
