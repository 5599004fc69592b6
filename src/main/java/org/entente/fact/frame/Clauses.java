package org.entente.fact.frame;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.fact.analysis.Syntax;
import org.entente.fact.analysis.Tree;
import org.entente.fact.analysis.WordSet;

/** What shows of a clause, or of a noun, whether it is said, asked or awaited, known or new. */
final class Clauses {
  private static final Set<String> AHEAD = WordSet.of("will", "would", "'ll");
  private static final Set<String> AWAITING = WordSet.of("when", "once", "until", "if", "unless");
  private static final Set<String> INVERTED = WordSet.of("Should", "Were", "Had");

  private static final Set<String> SPEAKERS = WordSet.of("i", "we", "me", "us");
  private static final Set<String> FRANKLY =
      WordSet.of(
          "note",
          "say",
          "stress",
          "underline",
          "announce",
          "add",
          "emphasise",
          "emphasize",
          "recall",
          "repeat",
          "mention",
          "confirm",
          "tell");

  private static final Set<String> ORDINALS =
      WordSet.of("first", "second", "third", "last", "only", "latest", "next", "sole");

  /** Words that end as ordinals do. */
  private static final Set<String> PLAIN =
      WordSet.of("north", "south", "earth", "month", "youth", "wealth", "health", "growth", "both");

  private static final Set<String> TURNING = Set.of("but", "nor");
  private static final Set<String> DEFINITE = WordSet.of("the", "this", "that", "these", "those");

  private final Tree tree;
  private final Syntax syntax;

  Clauses(Tree tree) {
    this.tree = tree;
    this.syntax = new Syntax(tree);
  }

  /** "Will enter into force only when both have ratified it": that is left open. */
  boolean isOnlyOnce(int word) {
    return tree.children(word).stream()
        .filter(it -> Set.of("advcl", "parataxis").contains(tree.relation(it)))
        .flatMap(it -> tree.children(it).stream())
        .anyMatch(
            it ->
                it > 0
                    && AWAITING.contains(syntax.lower(it))
                    && syntax.lower(it - 1).equals("only"));
  }

  /** "I want to note that X has signed", "let me say": who says so in this way says it. */
  boolean isFrank(int word, int head) {
    boolean wish =
        Set.of("xcomp", "ccomp").contains(tree.relation(word))
            && Set.of("want", "like", "wish", "let").contains(tree.lemma(head))
            && FRANKLY.contains(tree.lemma(word));
    return wish
        && Stream.of(head, word)
            .flatMap(it -> tree.children(it).stream())
            .anyMatch(it -> SPEAKERS.contains(syntax.lower(it)));
  }

  /** Whether the sentence asks. */
  boolean isQuestion() {
    return tree.form(tree.size() - 1).equals("?");
  }

  /** "Should Japan sign", "Were Japan to sign", "Had Japan signed". */
  boolean isInverted() {
    return INVERTED.contains(tree.form(0)) && tree.head(0) > 0;
  }

  /** Whether something else happened rather than what a word says. */
  boolean isRather(int word) {
    // The parser takes "rather than" apart in several ways.
    int first = word;
    for (int child : tree.children(word)) {
      first = Math.min(first, child);
      boolean rather =
          child < word
              && syntax.lower(child).equals("rather")
              && syntax.lower(child + 1).equals("than");
      if (rather) {
        return true;
      }
    }
    return first >= 2
        && tree.form(first - 1).equals("than")
        && tree.form(first - 2).equalsIgnoreCase("rather");
  }

  /** "will come when the senate has agreed": the senate has not agreed yet. */
  boolean isAwaited(int word, int head) {
    return tree.children(head).stream().anyMatch(child -> AHEAD.contains(syntax.lower(child)))
        && tree.children(word).stream().anyMatch(child -> AWAITING.contains(syntax.lower(child)));
  }

  /** "before it signs": it has not signed. */
  boolean isStillBefore(int word) {
    return Set.of("VBZ", "VBP").contains(tree.xpos(word))
        && tree.children(word).stream().anyMatch(child -> syntax.lower(child).equals("before"));
  }

  /** "An alliance would change much": there is none. */
  boolean isSupposed(int subject, int verb) {
    return tree.relation(subject).startsWith("nsubj")
        && isOpen(subject)
        && syntax.children(verb, "aux").stream()
            .anyMatch(it -> Set.of("would", "could", "might").contains(syntax.lower(it)));
  }

  private boolean isOpen(int noun) {
    return syntax.children(noun, "det").stream()
            .anyMatch(it -> Set.of("a", "an", "any", "such").contains(syntax.lower(it)))
        || (tree.xpos(noun).equals("NN") && !isDefinite(noun));
  }

  /** "set up a mission": it is there, unlike what somebody is set to do. */
  boolean isSetUp(int verb) {
    return tree.lemma(verb).equals("set")
        && syntax.children(verb, "compound:prt").stream()
            .anyMatch(child -> syntax.lower(child).equals("up"));
  }

  /** "Has to buy tanks": ought to; who "had to" buy them has bought them. */
  boolean isDuty(int word, int head) {
    return tree.relation(word).equals("xcomp")
        && tree.lemma(head).equals("have")
        && syntax.hasTo(word)
        && syntax.children(head, "obj").isEmpty()
        && !(tree.xpos(head).equals("VBD") || tree.xpos(head).equals("VBN"));
  }

  /** "is to deliver", and "- delivering tanks" on a list of what is undertaken: not done yet. */
  boolean isToBe(int word) {
    boolean undertaken =
        word == 0 && tree.xpos(0).equals("VBG") && tree.form(0).equals(syntax.lower(0));
    if (undertaken && tree.head(0) < 0) {
      return true;
    }
    if (tree.relation(word).equals("acl") && syntax.hasTo(word) && syntax.isPassive(word)) {
      return true;
    }
    return syntax.hasTo(word)
        && !isRight(word)
        && tree.children(word).stream()
            .anyMatch(
                child ->
                    Set.of("cop", "aux", "aux:pass").contains(tree.relation(child))
                        && Set.of("is", "are", "was", "were").contains(syntax.lower(child)));
  }

  /** "Was right to deliver": it did, though a parser take "right" for an adverb. */
  private boolean isRight(int verb) {
    return verb > 2
        && syntax.lower(verb - 2).equals("right")
        && Set.of("was", "were").contains(syntax.lower(verb - 3));
  }

  /** "Was to have met", "had been about to sign", "would have signed": it did not come to it. */
  boolean isThwarted(int word) {
    boolean was = false;
    boolean have = false;
    boolean been = false;
    boolean about = false;
    for (int child : tree.children(word)) {
      String form = child < word ? syntax.lower(child) : "";
      was |= form.equals("was") || form.equals("were") || form.equals("would");
      have |= form.equals("have");
      been |= form.equals("been") && tree.relation(child).equals("cop");
      about |= form.equals("about");
    }
    return (was && have) || (been && about && syntax.hasTo(word));
  }

  /** "(thinks) of joining", "(talks) about buying". */
  boolean isThoughtOf(int word) {
    return tree.xpos(word).equals("VBG")
        && syntax.children(word, "mark").stream()
            .anyMatch(it -> Set.of("of", "about").contains(syntax.lower(it)));
  }

  /** "the first state to sign" has signed. */
  boolean isFirst(int noun) {
    return tree.children(noun).stream()
            .anyMatch(child -> isOrdinal(tree.lemma(child).toLowerCase(Locale.ROOT)))
        || Set.of("first", "only", "last").contains(tree.lemma(noun).toLowerCase(Locale.ROOT));
  }

  private static boolean isOrdinal(String word) {
    boolean figures =
        word.length() > 2
            && Character.isDigit(word.charAt(0))
            && Set.of("st", "nd", "rd", "th").contains(word.substring(word.length() - 2));
    return figures
        || ORDINALS.contains(word)
        || (word.length() > 4 && word.endsWith("th") && !PLAIN.contains(word));
  }

  /** "Selling", "having sold". */
  boolean isGerund(int verb) {
    return tree.xpos(verb).equals("VBG")
        || tree.children(verb).stream().anyMatch(it -> syntax.lower(it).equals("having"));
  }

  /** "(Paid) by sending tanks": what is done is done by it, and what is not, is not. */
  boolean isMeans(int verb) {
    return tree.xpos(verb).equals("VBG")
        && syntax.children(verb, "mark").stream().anyMatch(it -> syntax.lower(it).equals("by"));
  }

  /** Whether a noun means one that the reader knows. */
  boolean isDefinite(int word) {
    if (tree.upos(word).equals("PROPN")) {
      return true;
    }
    return !syntax.children(word, "nmod:poss").isEmpty()
        || syntax.children(word, "det").stream()
            .anyMatch(child -> DEFINITE.contains(syntax.lower(child)));
  }

  /** Whether a clause has its own subject or auxiliary. */
  boolean startsAnew(int word) {
    return isFiniteBesideBare(word)
        || tree.children(word).stream()
            .anyMatch(
                child ->
                    tree.relation(child).startsWith("nsubj") || tree.relation(child).equals("aux"));
  }

  /**
   * "Never joined, but sat on its board", "neither joined nor sat on it": what negates the one verb
   * does not negate the other, or not again.
   */
  boolean isTurned(int word) {
    return syntax.children(word, "cc").stream().anyMatch(it -> TURNING.contains(tree.form(it)));
  }

  /**
   * "Does not belong and declined", "is no member but belongs": what negates the one verb does not
   * negate the other.
   */
  private boolean isFiniteBesideBare(int word) {
    int head = tree.head(word);
    if (head < 0) {
      return false;
    }
    // "has not bought and buys": only what may be no participle begins anew.
    Set<String> finite =
        switch (tree.xpos(head)) {
          case "VB", "NN", "NNS", "JJ" -> Set.of("VBD", "VBZ", "VBP");
          case "VBN" -> Set.of("VBZ", "VBP");
          default -> Set.of();
        };
    return finite.contains(tree.xpos(word));
  }
}
