package org.entente.fact.discourse;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.entente.fact.Slugs;
import org.entente.fact.analysis.Syntax;
import org.entente.fact.analysis.Tree;
import org.entente.fact.analysis.WordSet;
import org.entente.fact.entity.Numbers;
import org.entente.fact.frame.Referent;

/**
 * Tells which gathering is meant by a word that only says that there was one more of the same: the
 * first was held in Lima, others followed, the next round.
 */
public final class Recurrence {
  private static final Set<String> GATHERINGS = Set.of("Summit", "Meeting");
  private static final Set<String> EVENTS = Set.of("Summit", "Meeting", "Event");
  private static final Set<String> ORDER =
      WordSet.of("next", "previous", "last", "latest", "another", "further", "such", "inaugural");
  private static final Set<String> ALONE = WordSet.of("others", "another");
  private static final Set<String> ROUNDS = WordSet.of("round", "edition", "iteration", "one");
  private static final Set<String> MEETINGS =
      WordSet.of("summit", "meeting", "consultation", "talk", "talks", "session", "dialogue");
  private static final Set<String> HELD =
      WordSet.of(
          "hold",
          "host",
          "convene",
          "follow",
          "organise",
          "organize",
          "open",
          "begin",
          "conclude",
          "attend",
          "chair",
          "take",
          "schedule",
          "plan");
  private static final Set<String> ARTICLES = WordSet.of("the", "a", "an");
  private static final Set<String> NARROWING = WordSet.of("of", "between", "with");

  private final Tree tree;
  private final Discourse discourse;

  Recurrence(Tree tree, Discourse discourse) {
    this.tree = tree;
    this.discourse = discourse;
  }

  /** The gathering; none where none is wanted, or none was told of just before. */
  List<Referent> meant(int word, Predicate<String> kind) {
    boolean wanted = GATHERINGS.stream().allMatch(kind) && !kind.test("State");
    if (!wanted || !isElliptic(tree, word) || !isHeld(word)) {
      return List.of();
    }
    // "The exercise took place; the next will follow": no gathering.
    return discourse
        .salience()
        .last(word, EVENTS::contains)
        .map(Referent::kind)
        .filter(GATHERINGS::contains)
        .map(it -> made(word, it, it.toLowerCase(Locale.ROOT)))
        .stream()
        .toList();
  }

  /** "The first was held", "hosted the second", "was followed by others"; no others that oppose. */
  private boolean isHeld(int word) {
    int verb = tree.head(word);
    return verb >= 0
        && Set.of("nsubj", "nsubj:pass", "obj", "obl:agent").contains(tree.relation(word))
        && HELD.contains(tree.lemma(verb));
  }

  private static Referent made(int word, String kind, String name) {
    return new Referent(
        word, Slugs.of("another " + name), kind, name, false, Optional.empty(), false);
  }

  /** Whether a noun stands for one more gathering of some of which the text has told. */
  public static boolean isOneMore(Tree tree, int word) {
    return word < tree.size()
        && (isElliptic(tree, word)
            || (MEETINGS.contains(tree.lemma(word))
                && !isNarrowed(tree, word)
                && !isNamed(tree, word)
                && isOrdered(tree, word)));
  }

  /** Whether a word says so without any noun for it. */
  private static boolean isElliptic(Tree tree, int word) {
    if (word >= tree.size() || isNarrowed(tree, word)) {
      return false;
    }
    String form = tree.form(word).toLowerCase(Locale.ROOT);
    boolean alone = !Set.of("amod", "nummod", "compound", "det").contains(tree.relation(word));
    if (ALONE.contains(form)) {
      return alone;
    }
    boolean determined =
        tree.children(word).stream()
            .anyMatch(it -> ARTICLES.contains(tree.form(it).toLowerCase(Locale.ROOT)));
    return ROUNDS.contains(tree.lemma(word))
        ? isOrdered(tree, word)
        : alone && determined && isOrder(form);
  }

  private static boolean isOrdered(Tree tree, int noun) {
    return tree.children(noun).stream()
        .anyMatch(it -> it < noun && isOrder(tree.form(it).toLowerCase(Locale.ROOT)));
  }

  private static boolean isOrder(String form) {
    return ORDER.contains(form) || Numbers.ORDINALS.contains(form);
  }

  /** "The next Quad summit": of whom is told. */
  private static boolean isNamed(Tree tree, int noun) {
    return tree.children(noun).stream()
        .anyMatch(
            it ->
                it < noun
                    && tree.upos(it).equals("PROPN")
                    && Character.isUpperCase(tree.form(it).codePointAt(0)));
  }

  /** "The first of its jets", "another with Peru". */
  private static boolean isNarrowed(Tree tree, int word) {
    Syntax syntax = new Syntax(tree);
    return tree.children(word).stream()
        .anyMatch(
            it ->
                NARROWING.contains(syntax.preposition(it))
                    || tree.relation(it).startsWith("nmod:poss"));
  }
}
