package org.entente.fact.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.entente.fact.analysis.Tree;
import org.entente.fact.analysis.WordSet;

/** Tells to which words of a tree the dates and sums belong that its sentence has beside it. */
final class Nearness {
  private static final Set<String> APIECE = WordSet.of("each", "apiece", "per", "a");
  private static final Set<String> YEARLY = WordSet.of("year", "annum", "month");
  private static final Set<String> PAUSES =
      WordSet.of(",", ";", ":", "—", "–", "and", "but", "(", "while");

  private static final Set<String> CLOSING = WordSet.of(",", ".", ";", "and", "but", "while");

  private static final Set<String> BASES =
      WordSet.of("order", "contract", "deal", "agreement", "loan", "credit", "grant");

  /** What may stand between two of a list. */
  private static final String AND = " and ";

  private static final Set<String> SETTING = WordSet.of("following", "after", "before", "until");

  private Nearness() {}

  /** Whether a word names an order, or a loan, of which something is part. */
  static boolean isBase(Tree tree, int word) {
    return BASES.contains(tree.lemma(word))
        && tree.children(word).stream().anyMatch(it -> tree.relation(it).equals("case"));
  }

  /** The one of some expressions that belongs to what a word carries. */
  static <T> Optional<T> nearest(
      Tree tree, int trigger, List<T> all, ToIntFunction<T> start, ToIntFunction<T> end) {
    boolean later = all.stream().anyMatch(it -> start.applyAsInt(it) > tree.word(trigger).start());
    Optional<T> best = Optional.empty();
    int least = Integer.MAX_VALUE;
    int before = -1;
    int word = -1;
    for (T it : all) {
      int from = start.applyAsInt(it);
      // "The coups of May and June": both are of the coups.
      boolean listed =
          before > 0 && from - before <= AND.length() && !isBehindAside(tree, before, from);
      word = listed ? word : anchor(tree, from, end.applyAsInt(it));
      before = end.applyAsInt(it);
      int distance = distance(tree, trigger, word);
      boolean others = isOthers(tree, trigger, from) || (later && isFirsts(tree, trigger, from));
      if (distance >= 0 && distance < least && !others) {
        least = distance;
        best = Optional.of(it);
      }
    }
    return best;
  }

  /**
   * The word that an expression hangs on: itself where it is in the tree, else the word before it,
   * or, where a clause begins with it, the verb that follows.
   */
  static int anchor(Tree tree, int start, int end) {
    int before = -1;
    for (int i = 0; i < tree.size(); i++) {
      if (tree.word(i).start() < end && tree.word(i).end() > start) {
        return i;
      }
      if (tree.word(i).end() <= start
          && (before < 0 || tree.word(i).end() > tree.word(before).end())) {
        before = i;
      }
    }
    boolean opens = before < 0 || (PAUSES.contains(tree.form(before)) && !isListed(tree, before));
    if (!opens) {
      return before;
    }
    int aside = before > 0 && closes(tree, before, end) ? Asides.over(tree, before) : -1;
    if (aside >= 0) {
      return aside;
    }
    for (int i = before + 1; i < tree.size(); i++) {
      // "On 3 May, after X had left, Y signed": what opens a sentence is of its main verb.
      boolean within = before < 0 && tree.relation(i).equals("advcl") && isMainBehind(tree, i);
      if (isPredicate(tree, i) && !within) {
        return i;
      }
    }
    return Math.max(before, 0);
  }

  /** "Ordered in May, in June": of what is said before the aside that the comma closes. */
  private static boolean isBehindAside(Tree tree, int from, int to) {
    for (int i = 1; i < tree.size(); i++) {
      boolean between = tree.word(i).start() >= from && tree.word(i).end() <= to;
      if (between && tree.form(i).equals(",")) {
        return Asides.over(tree, i) >= 0;
      }
    }
    return false;
  }

  /** Whether a clause ends behind an expression, so that none begins with it. */
  private static boolean closes(Tree tree, int comma, int end) {
    int next = comma + 1;
    while (next < tree.size() && tree.word(next).start() < end) {
      next++;
    }
    return tree.form(comma).equals(",")
        && (next >= tree.size() || CLOSING.contains(tree.form(next)));
  }

  private static boolean isMainBehind(Tree tree, int clause) {
    int main = tree.head(clause);
    return main > clause && tree.head(main) < 0 && tree.upos(main).equals("VERB");
  }

  private static boolean isListed(Tree tree, int comma) {
    return comma + 1 >= tree.size() || PAUSES.contains(tree.form(comma + 1));
  }

  private static boolean isPredicate(Tree tree, int word) {
    return tree.upos(word).equals("VERB")
        && !tree.relation(word).equals("amod")
        && !tree.relation(word).startsWith("acl");
  }

  /**
   * How far a phrase is from a trigger: the steps down to it from the trigger, or from what the
   * trigger hangs on within its sentence; -1 where another statement lies between.
   */
  private static int distance(Tree tree, int trigger, int phrase) {
    List<Integer> above = new ArrayList<>(List.of(trigger));
    int at = trigger;
    while (tree.head(at) >= 0 && passes(tree, at) && !isSetting(tree, at)) {
      at = tree.head(at);
      above.add(at);
    }
    int steps = 0;
    int word = phrase;
    boolean others = false;
    while (word >= 0 && !above.contains(word)) {
      boolean apart = isClause(tree, word) || isPast(tree, trigger, word);
      if (apart || (word != phrase && isSetting(tree, word))) {
        return -1;
      }
      others = isSubject(tree, word);
      word = tree.head(word);
      steps++;
    }
    // "The price of X will be paid, and Chile has bought Y": what the one costs is not the other's.
    if (others && word != trigger && hasSubject(tree, trigger)) {
      return -1;
    }
    return word < 0 ? -1 : steps + 3 * above.indexOf(word);
  }

  /**
   * "X was sold in 2017, and Chile has bought Y": what stands between the first clause's subject
   * and the second clause belongs to the first.
   */
  private static boolean isOthers(Tree tree, int trigger, int start) {
    int clause = trigger;
    while (clause >= 0 && !(isClause(tree, clause) && hasSubject(tree, clause))) {
      clause = tree.head(clause);
    }
    boolean next =
        clause >= 0 && (tree.relation(clause).equals("conj") || isContrast(tree, clause));
    int first = next ? tree.head(clause) : -1;
    if (first < 0 || !tree.upos(first).equals("VERB") || tree.word(clause).start() < start) {
      return false;
    }
    int own = Integer.MAX_VALUE;
    for (int child : tree.children(clause)) {
      boolean opens = isSubject(tree, child) || tree.relation(child).equals("cc");
      own = opens ? Math.min(own, tree.word(child).start()) : own;
      if (tree.form(child).equals("when")) {
        return false;
      }
    }
    return start < own && start > tree.word(first).start();
  }

  /** "X bought tanks for $5 million and ordered guns": the guns have a price of their own. */
  static boolean isFirsts(Tree tree, int trigger, int start) {
    int first = tree.relation(trigger).equals("conj") ? tree.head(trigger) : -1;
    return first >= 0
        && isClause(tree, trigger)
        && tree.children(trigger).stream()
            .anyMatch(it -> Set.of("obj", "obl").contains(tree.relation(it)))
        && start > tree.word(first).start()
        && start < tree.word(trigger).start();
  }

  /** "following her visit in May, he signed": it was the visit that took place in May. */
  private static boolean isSetting(Tree tree, int word) {
    return Set.of("NOUN", "PROPN").contains(tree.upos(word))
        && tree.children(word).stream()
            .anyMatch(
                child ->
                    child < word
                        && tree.relation(child).equals("case")
                        && SETTING.contains(lower(tree, child)));
  }

  /** "He got tanks ordered in May": it was the order that took place in May. */
  private static boolean isPast(Tree tree, int trigger, int word) {
    return tree.relation(word).equals("acl")
        && Set.of("VBN", "VBD").contains(tree.xpos(word))
        && tree.upos(trigger).equals("VERB")
        && !isBase(tree, tree.head(word));
  }

  /** "It landed on Monday, years after X had ordered it": another day. */
  private static boolean isAnotherTime(Tree tree, int clause) {
    return tree.children(clause).stream()
        .filter(it -> Set.of("mark", "advmod").contains(tree.relation(it)))
        .map(it -> lower(tree, it))
        .anyMatch(SETTING::contains);
  }

  /** "X sold tanks in 2004, while Y gave ships". */
  private static boolean isContrast(Tree tree, int clause) {
    return tree.relation(clause).equals("advcl")
        && tree.children(clause).stream().anyMatch(it -> lower(tree, it).equals("while"));
  }

  private static String lower(Tree tree, int word) {
    return tree.form(word).toLowerCase(Locale.ROOT);
  }

  private static boolean isSubject(Tree tree, int word) {
    return tree.relation(word).startsWith("nsubj");
  }

  private static boolean hasSubject(Tree tree, int word) {
    return tree.children(word).stream().anyMatch(child -> isSubject(tree, child));
  }

  private static boolean isClause(Tree tree, int word) {
    return switch (tree.relation(word)) {
      case "conj" -> tree.upos(word).equals("VERB") || isBeing(tree, word);
      case "xcomp" -> !Set.of("NOUN", "PROPN").contains(tree.upos(word));
      case "advcl", "acl:relcl", "ccomp", "parataxis" -> true;
      default -> false;
    };
  }

  /** "Sells X, and is in talks on Y": a clause of its own, though its word is a noun. */
  private static boolean isBeing(Tree tree, int word) {
    return tree.children(word).stream().anyMatch(it -> tree.relation(it).equals("cop"));
  }

  /** Whether what is said of the word above is said of the one below, too. */
  private static boolean passes(Tree tree, int word) {
    return switch (tree.relation(word)) {
      case "acl:relcl" ->
          tree.children(word).stream().anyMatch(child -> tree.form(child).equals("where"));
      case "ccomp", "parataxis" -> false;
      case "advcl" -> !isAnotherTime(tree, word);
      default -> true;
    };
  }

  /** "$5 million each", "$5 million a piece"; but "$5 million a year" is what somebody gets. */
  static boolean isApiece(Tree tree, int sum) {
    for (int i = 0; i < tree.size(); i++) {
      // "$5 million, a minister said": put in front, and no price a minister.
      if (tree.word(i).start() >= sum && tree.word(i).start() <= sum + 1) {
        return APIECE.contains(tree.form(i))
            && !(i + 1 < tree.size() && YEARLY.contains(tree.form(i + 1)));
      }
    }
    return false;
  }
}
