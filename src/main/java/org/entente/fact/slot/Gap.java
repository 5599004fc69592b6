package org.entente.fact.slot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.entente.fact.analysis.Tree;
import org.entente.fact.analysis.WordSet;
import org.entente.fact.entity.Dated;
import org.entente.fact.frame.Referent;

/**
 * Some names whose verb is left out: what stands between two dates, where that begins with a comma
 * or conjunction and is some names, with a preposition or without: "X signed in 1980 and Y in
 * 1982".
 *
 * @param names where they stand; none where it is "the last", "the others"
 * @param preposition before the first; empty where there is none
 * @param before the date of those before them
 * @param own theirs
 */
record Gap(Set<Integer> names, String preposition, Dated before, Dated own) {
  private static final Set<String> PARTING = WordSet.of("and", ",", "while", "but");
  private static final Set<String> PLAIN =
      WordSet.of(
          "'s", "’s", "'", "’", "(", ")", "-LRB-", "-RRB-", "the", "then", "again", "also",
          "later");
  private static final Set<String> BEFORE =
      WordSet.of("to", "with", "from", "in", "by", "at", "for", "on");
  private static final Set<String> ROLES = Set.of("as");

  /** What may follow "as" in what somebody is: an associated state. */
  private static final Set<String> NOMINAL =
      WordSet.of("NOUN", "ADJ", "DET", "VERB", "ADP", "PROPN");

  private static final Set<String> OTHERS =
      WordSet.of("last", "second", "third", "fourth", "rest", "remainder", "others", "final");

  /** The gap that some words are, if they are one. */
  static Optional<Gap> of(Tree tree, List<Integer> words, Dated before, Dated own) {
    if (isOthers(tree, words)) {
      return Optional.of(new Gap(Set.of(), "", before, own));
    }
    Set<Integer> names = new TreeSet<>();
    String preposition = "";
    boolean parted = false;
    boolean role = false;
    for (int word : words) {
      String form = lower(tree, word);
      if (PARTING.contains(form)) {
        parted |= names.isEmpty();
      } else if (ROLES.contains(form) && !names.isEmpty()) {
        role = true;
      } else if (BEFORE.contains(form) && names.isEmpty() && preposition.isEmpty()) {
        preposition = form;
      } else if (tree.upos(word).equals("PROPN") && !role) {
        names.add(word);
      } else if (!PLAIN.contains(form)
          && !(role && NOMINAL.contains(tree.upos(word)))
          && !isDangling(tree, word, words)) {
        return Optional.empty();
      }
    }
    return parted && !names.isEmpty() && names.stream().noneMatch(it -> isClause(tree, it, own))
        ? Optional.of(new Gap(names, preposition, before, own))
        : Optional.empty();
  }

  /** The words of a tree from one place of the text to another. */
  static List<Integer> words(Tree tree, int from, int to) {
    List<Integer> words = new ArrayList<>();
    for (int i = 0; i < tree.size(); i++) {
      if (tree.word(i).start() >= from && tree.word(i).end() <= to) {
        words.add(i);
      }
    }
    return words;
  }

  /** Whether somebody is named in it. */
  boolean holds(Referent referent) {
    return names.contains(referent.word());
  }

  // "The first jet landed in 2022, the last in 2024."
  private static boolean isOthers(Tree tree, List<Integer> words) {
    int last = words.size() - 1;
    if (last < 2
        || !OTHERS.contains(lower(tree, words.get(last)))
        || !lower(tree, words.get(last - 1)).equals("the")) {
      return false;
    }
    for (int word : words.subList(0, last - 1)) {
      if (!PARTING.contains(lower(tree, word))) {
        return false;
      }
    }
    return true;
  }

  // "… in 2007 and India in 2008 opposed it": the name has a verb of its own.
  private static boolean isClause(Tree tree, int name, Dated own) {
    int verb = tree.head(name);
    return tree.relation(name).startsWith("nsubj")
        && verb >= 0
        && tree.word(verb).start() >= own.end();
  }

  // "Y in 1982": the date is taken away, its preposition may have stayed.
  private static boolean isDangling(Tree tree, int word, List<Integer> words) {
    return word == words.get(words.size() - 1) && tree.upos(word).equals("ADP");
  }

  private static String lower(Tree tree, int word) {
    return tree.form(word).toLowerCase(Locale.ROOT);
  }
}
