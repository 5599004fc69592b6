package org.entente.fact.discourse;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.fact.analysis.Syntax;
import org.entente.fact.analysis.Tree;
import org.entente.fact.analysis.WordSet;
import org.entente.fact.entity.Lexicon;

/** Tells what a thing is called that a text brings by a common noun. */
final class Labels {
  private static final Set<String> UNITS = WordSet.of("year", "month", "week", "day", "point");
  private static final Set<String> COUNTERS =
      WordSet.of(
          "first",
          "second",
          "third",
          "last",
          "new",
          "additional",
          "further",
          "more",
          "latest",
          "own",
          "other",
          "several",
          "many",
          "recent",
          "next",
          "such",
          "same");

  private static final Set<String> OWNERS = WordSet.of("State", "Organization", "Company");

  private static final Pattern MODELS = Pattern.compile("^(?:[\\p{Lu}\\d]\\S* )+");
  private static final Pattern MODEL = Pattern.compile("\\p{Lu}.*|\\d.*");

  private final Tree tree;
  private final Syntax syntax;
  private final Pronouns pronouns;
  private final Lexicon lexicon;
  private final NamedPhrases names;

  Labels(Tree tree, Pronouns pronouns, Lexicon lexicon, NamedPhrases names) {
    this.tree = tree;
    this.syntax = new Syntax(tree);
    this.pronouns = pronouns;
    this.lexicon = lexicon;
    this.names = names;
  }

  /** A noun with what stands before it, without articles and numbers. */
  String phrase(int word) {
    int first = word;
    for (int child : tree.children(word)) {
      boolean kept =
          Set.of("compound", "amod", "nmod:poss", "nmod", "flat").contains(tree.relation(child));
      if (child < first
          && kept
          && !isPronoun(child)
          && !isOwner(word, child)
          && !isMade(word, child)) {
        first = leftmost(child);
      }
    }
    StringBuilder out = new StringBuilder();
    for (int i = first; i <= word; i++) {
      if (isSpan(i, word)) {
        i += 2;
        continue;
      }
      if (isArticle(i)
          || (tree.head(i) == word && i < word && isOwner(word, i))
          || isMade(word, i)
          || tree.relation(i).startsWith("nummod")
          || COUNTERS.contains(syntax.lower(i))) {
        continue;
      }
      boolean blank = !out.isEmpty() && tree.word(i).start() > tree.word(i - 1).end();
      out.append(blank ? " " : "").append(tree.form(i));
    }
    return out.toString();
  }

  /** "Bastion armoured vehicles" are Bastions; "drones" and "Western drones" are the drone. */
  String weapon(int word) {
    String phrase = phrase(word);
    String first = phrase.substring(0, Math.max(0, phrase.indexOf(' ')));
    if (lexicon.has(Lexicon.Role.OPENERS, first.toLowerCase(Locale.ROOT))
        && Character.isLowerCase(phrase.codePointAt(first.length() + 1))) {
      phrase = phrase.substring(first.length() + 1);
    }
    int plain = 0;
    String[] parts = phrase.split(" ", -1);
    while (plain < parts.length && MODEL.matcher(parts[plain]).matches()) {
      plain++;
    }
    if (plain > 0 && plain < parts.length) {
      return String.join(" ", List.of(parts).subList(0, plain));
    }
    return singular(phrase, word);
  }

  /** "Sent Lima medicines": the names before goods are not theirs. */
  String goods(int word) {
    return singular(MODELS.matcher(phrase(word)).replaceFirst(""), word);
  }

  private String singular(String phrase, int word) {
    return tree.xpos(word).equals("NNS") && phrase.endsWith(tree.form(word))
        ? phrase.substring(0, phrase.length() - tree.form(word).length()) + tree.lemma(word)
        : phrase;
  }

  /** "a ten-year agreement": how long is no part of its name. */
  private boolean isSpan(int number, int end) {
    return number + 2 < end
        && tree.upos(number).equals("NUM")
        && tree.form(number + 1).equals("-")
        && UNITS.contains(syntax.lower(number + 2));
  }

  private boolean isPronoun(int word) {
    return pronouns.isPronoun(word) || syntax.lower(word).equals("whose");
  }

  // "sold Baku drones": Baku is no kind of drone.
  private boolean isOwner(int word, int child) {
    String lemma = tree.lemma(word);
    String noun = lemma.substring(lemma.lastIndexOf(' ') + 1);
    return lexicon.kind(noun).filter("WeaponSystem"::equals).isPresent()
        && !names.named(child, OWNERS::contains).isEmpty();
  }

  /** "Chinese-made drones": by whom they are made is no part of what they are. */
  private boolean isMade(int word, int part) {
    int made = part;
    while (made >= 0 && made < word && tree.head(made) != word) {
      made = tree.head(made);
    }
    return made > 1
        && made < word
        && tree.head(made) == word
        && tree.xpos(made).equals("VBN")
        && tree.form(made - 1).equals("-")
        && isOwner(word, made - 2);
  }

  private int leftmost(int word) {
    int first = word;
    for (int child : tree.children(word)) {
      if (child < word) {
        first = Math.min(first, leftmost(child));
      }
    }
    return first;
  }

  private boolean isArticle(int word) {
    return tree.upos(word).equals("DET");
  }
}
