package org.entente.fact.analysis;

import java.util.Locale;
import java.util.Set;

/**
 * Mends a mistake that parsers make before names: in "has bought Leopards" the participle is the
 * verb, and says nothing more of the Leopards; nor is it what somebody has.
 */
public final class Perfects {
  private static final Set<String> HAVE = WordSet.of("have", "has", "had", "having", "'ve");

  /** Participles that a tagger takes for adjectives. */
  private static final Set<String> SOLD =
      WordSet.of("sold", "bought", "sent", "paid", "lent", "given");

  /** What one may have without having done it: armed forces, shared interests. */
  private static final Set<String> QUALITIES =
      WordSet.of(
          "armed",
          "shared",
          "limited",
          "united",
          "advanced",
          "sophisticated",
          "unmanned",
          "close",
          "combined",
          "increased",
          "renewed",
          "established",
          "proposed",
          "guided",
          "mixed",
          "strained",
          "troubled",
          "developed",
          "disputed",
          "occupied");

  private Perfects() {}

  /** The tree with each such participle as the verb of its clause. */
  public static Tree mended(Tree tree) {
    Tree mended = tree;
    for (int have = 0; have + 2 < tree.size(); have++) {
      if (HAVE.contains(lower(tree, have))) {
        int participle = have + 1;
        while (participle + 1 < tree.size() && isBetween(tree, participle)) {
          participle++;
        }
        if (isMisread(mended, have, participle)) {
          mended = mended(mended, have, participle);
        } else if (isDescribing(mended, have, participle)) {
          mended = governing(mended, participle);
        }
      }
    }
    return mended;
  }

  private static boolean isBetween(Tree tree, int word) {
    return tree.upos(word).equals("ADV") || isSince(tree, word);
  }

  /** "has since bought": an adverb. */
  private static boolean isSince(Tree tree, int word) {
    return lower(tree, word).equals("since");
  }

  private static boolean isMisread(Tree tree, int have, int participle) {
    int noun = tree.head(participle);
    if (noun == have) {
      return Set.of("VBN", "VBD").contains(tree.xpos(participle))
          && (Set.of("obj", "xcomp", "ccomp").contains(tree.relation(participle))
              || (tree.relation(participle).equals("advcl") && isSince(tree, participle - 1)));
    }
    return Set.of("amod", "compound").contains(tree.relation(participle))
        && (tree.xpos(participle).equals("VBN") || SOLD.contains(lower(tree, participle)))
        && !QUALITIES.contains(lower(tree, participle))
        && noun > participle
        && tree.head(noun) == have
        && tree.relation(noun).equals("obj");
  }

  /** "Denies having sold weapons": a parser may take "sold" for what the weapons are like. */
  private static boolean isDescribing(Tree tree, int having, int participle) {
    int noun = tree.head(participle);
    return lower(tree, having).equals("having")
        && tree.head(having) == participle
        && tree.relation(participle).equals("amod")
        && noun > participle
        && tree.relation(noun).equals("obj")
        && tree.head(noun) < having
        && tree.head(noun) >= 0;
  }

  private static Tree governing(Tree tree, int participle) {
    Draft draft = new Draft(tree);
    int noun = tree.head(participle);
    int verb = tree.head(noun);
    draft.tag(participle, "VERB", "VBN");
    draft.hang(participle, verb, "xcomp");
    draft.hang(noun, participle);
    tree.children(verb).stream()
        .filter(it -> it > noun && tree.relation(it).startsWith("obl"))
        .forEach(it -> draft.hang(it, participle));
    return draft.tree();
  }

  private static Tree mended(Tree tree, int have, int participle) {
    Draft draft = new Draft(tree);
    tree.children(have).forEach(child -> draft.hang(child, participle));
    draft.hang(tree.head(participle), participle);
    draft.tag(participle, "VERB", "VBN");
    draft.hang(participle, tree.head(have), tree.relation(have));
    draft.tag(have, "AUX", tree.xpos(have));
    draft.hang(have, participle, "aux");
    for (int between = have + 1; between < participle; between++) {
      if (isSince(tree, between)) {
        draft.tag(between, "ADV", "RB");
        draft.hang(between, participle, "advmod");
      }
    }
    return draft.tree();
  }

  private static String lower(Tree tree, int word) {
    return tree.form(word).toLowerCase(Locale.ROOT);
  }
}
