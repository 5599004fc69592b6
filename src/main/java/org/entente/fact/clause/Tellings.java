package org.entente.fact.clause;

import java.util.Locale;
import java.util.Set;
import org.entente.fact.analysis.Draft;
import org.entente.fact.analysis.Tree;
import org.entente.fact.analysis.WordSet;
import org.entente.fact.entity.Lexicon;

/**
 * Puts right what a parser trained on other texts gets wrong around verbs of saying: "the Kremlin
 * denies that" has no plural of a noun in it, and in "told a broadcaster that" the clause is what
 * was told. Words are numbers from 0.
 */
final class Tellings {
  private static final String THAT = "that";
  private static final Set<String> RELATIVE = Set.of("which", "whom");
  private static final Set<String> STRAY = WordSet.of("conj", "parataxis", "advcl");
  private static final Set<String> WITHIN = WordSet.of("appos", "flat", "compound", "nmod");

  private final Lexicon lexicon;
  private final Tree tree;
  private final Draft draft;

  private Tellings(Tree tree, Lexicon lexicon) {
    this.tree = tree;
    this.draft = new Draft(tree);
    this.lexicon = lexicon;
  }

  /** The tree put right; the same where nothing is wrong. */
  static Tree mended(Tree tree, Lexicon lexicon) {
    Tellings tellings = new Tellings(tree, lexicon);
    for (int i = 1; i < tree.size(); i++) {
      tellings.verb(i);
      tellings.refusal(i);
      tellings.aim(i);
      tellings.named(i);
      tellings.told(i);
      tellings.both(i);
      tellings.relative(i);
      tellings.beside(i);
    }
    return tellings.draft.tree();
  }

  /** "the Kremlin denies that": a verb between a name and what it says. */
  private void verb(int word) {
    boolean taken =
        !tree.upos(word).equals("VERB")
            && isSaying(tree.form(word).toLowerCase(Locale.ROOT))
            && word + 1 < tree.size()
            && THAT.equals(tree.form(word + 1))
            && tree.head(word - 1) == word;
    if (!taken) {
      return;
    }
    draft.tag(word, singular(tree.form(word).toLowerCase(Locale.ROOT)), "VERB", "VBZ");
    draft.hang(word - 1, word, "nsubj");
    for (int child : tree.children(word)) {
      if (child > word + 1 && Set.of("acl", "acl:relcl", "dep").contains(tree.relation(child))) {
        draft.hang(child, word, "ccomp");
      }
    }
  }

  /** "buys missiles and refuses to sell": no plural of a noun. */
  private void refusal(int word) {
    String form = tree.form(word).toLowerCase(Locale.ROOT);
    boolean taken =
        tree.upos(word).equals("NOUN")
            && word + 2 < tree.size()
            && tree.upos(word - 1).equals("CCONJ")
            && tree.form(word + 1).equals("to")
            && tree.xpos(word + 2).equals("VB")
            && !singular(form).equals(form)
            && lexicon.has(Lexicon.Role.DENIED, singular(form));
    int verb = taken ? verbAbove(word) : -1;
    if (verb >= 0 && verb < word && !tree.isUnder(verb, word) && !tree.isUnder(verb, word + 2)) {
      draft.tag(word, singular(form), "VERB", "VBZ");
      draft.hang(word, verb, "conj");
      draft.hang(word + 2, word, "xcomp");
    }
  }

  /** "X plans to buy": what has a subject of its own is no plural of a noun. */
  private void aim(int word) {
    String verb = singular(tree.form(word).toLowerCase(Locale.ROOT));
    boolean taken =
        tree.xpos(word).equals("NNS")
            && word + 2 < tree.size()
            && tree.form(word + 1).equals("to")
            && tree.xpos(word + 2).equals("VB")
            && tree.head(word + 2) == word
            && lexicon.has(Lexicon.Role.PLANNED, verb)
            && tree.head(word - 1) == word
            && tree.relation(word - 1).startsWith("nsubj")
            && tree.children(word).stream().noneMatch(it -> tree.relation(it).equals("cop"));
    if (taken) {
      draft.tag(word, verb, "VERB", "VBZ");
      draft.hang(word + 2, word, "xcomp");
    }
  }

  /** "Sees A and its offshoot, B, as a threat": what both are seen as. */
  private void named(int word) {
    boolean as =
        Set.of("appos", "nmod", "conj").contains(tree.relation(word))
            && tree.children(word).stream()
                .anyMatch(it -> tree.form(it).equals("as") && tree.relation(it).equals("case"));
    int verb = as ? verbAbove(word) : -1;
    if (verb >= 0 && verb < word && lexicon.has(Lexicon.Role.CALLING, tree.lemma(verb))) {
      draft.hang(word, verb, "obl");
    }
  }

  private int verbAbove(int word) {
    int at = tree.head(word);
    while (at >= 0 && !tree.upos(at).equals("VERB")) {
      at = tree.head(at);
    }
    return at;
  }

  /** "told a broadcaster that": the clause says what, not which broadcaster. */
  private void told(int that) {
    int clause = tree.head(that);
    if (!THAT.equals(tree.form(that)) || clause <= that) {
      return;
    }
    int at = tree.head(clause);
    boolean described = at == that - 1 || (at >= 0 && tree.head(that - 1) == at);
    while (described && at >= 0 && WITHIN.contains(tree.relation(at))) {
      at = tree.head(at);
    }
    boolean hearer = described && at >= 0 && Set.of("obj", "iobj").contains(tree.relation(at));
    int verb = hearer ? tree.head(at) : -1;
    if (verb >= 0 && lexicon.has(Lexicon.Role.TELLING, tree.lemma(verb))) {
      draft.hang(clause, verb, "ccomp");
      draft.hang(that, clause, "mark");
    }
  }

  /** "the pact, which X joined": of two subjects the pronoun is what is joined. */
  private void relative(int pronoun) {
    int verb = tree.head(pronoun);
    boolean argument =
        RELATIVE.contains(tree.form(pronoun))
            && verb > pronoun
            && Set.of("nsubj", "obj").contains(tree.relation(pronoun));
    if (!argument) {
      return;
    }
    boolean subject = false;
    boolean object = false;
    for (int child : tree.children(verb)) {
      subject |= child > pronoun && child < verb && tree.relation(child).equals("nsubj");
      object |= child > verb && tree.relation(child).equals("obj");
    }
    if (!subject || object) {
      return;
    }
    draft.hang(pronoun, verb, "obj");
    int noun = tree.form(pronoun - 1).equals(",") ? pronoun - 2 : pronoun - 1;
    boolean stray =
        STRAY.contains(tree.relation(verb))
            && noun >= 0
            && Set.of("NOUN", "PROPN").contains(tree.upos(noun))
            && !tree.isUnder(noun, verb);
    if (stray) {
      draft.hang(verb, noun, "acl:relcl");
    }
  }

  /** "Denied that A had bought B, and C had sold D": a parser may hang the one on the "that". */
  private void both(int that) {
    int second = tree.head(that);
    boolean content =
        THAT.equals(tree.form(that))
            && second > that
            && tree.relation(that).equals("mark")
            && tree.relation(second).equals("ccomp");
    if (!content) {
      return;
    }
    for (int first : tree.children(that)) {
      if (first < second && tree.relation(first).equals("acl:relcl")) {
        draft.hang(first, tree.head(second), "ccomp");
        draft.hang(that, first, "mark");
        draft.hang(second, first, "conj");
      }
    }
  }

  /** What is alleged, denied or hoped goes on behind a comma, and so does what had been before. */
  private boolean isPlainlySaid(int saying, int clause) {
    String lemma = tree.lemma(saying);
    return lexicon.has(Lexicon.Role.SAID, lemma)
        && !lexicon.has(Lexicon.Role.ALLEGED, lemma)
        && !lexicon.has(Lexicon.Role.DENIED, lemma)
        && !lexicon.has(Lexicon.Role.PLANNED, lemma)
        && tree.children(clause).stream().noneMatch(it -> tree.form(it).equals("had"));
  }

  /** "He said that A had signed, and B has bought tanks": a clause of its own behind a comma. */
  private void beside(int clause) {
    boolean relative = tree.relation(clause).equals("acl:relcl");
    if (!(relative || tree.relation(clause).equals("conj")) || !isParted(clause)) {
      return;
    }
    int content = tree.head(clause);
    while (content >= 0 && relative && !tree.upos(content).equals("VERB")) {
      content = tree.head(content);
    }
    int saying = content < 0 ? -1 : tree.head(content);
    boolean told =
        saying >= 0
            && Set.of("ccomp", "xcomp").contains(tree.relation(content))
            && isPlainlySaid(saying, clause)
            && tree.word(saying).start() < tree.word(content).start();
    if (told) {
      draft.hang(clause, saying, "conj");
    } else if (content >= 0 && relative) {
      draft.hang(clause, content, "conj");
    }
  }

  /** Whether a clause has a subject, and a comma and a conjunction before it. */
  private boolean isParted(int clause) {
    boolean own = false;
    boolean parted = false;
    boolean marked = false;
    for (int child : tree.children(clause)) {
      own |= tree.relation(child).startsWith("nsubj") && !tree.upos(child).equals("PRON");
      marked |= tree.relation(child).equals("mark");
      parted |= tree.relation(child).equals("cc") && child > 0 && tree.form(child - 1).equals(",");
    }
    return own && parted && !marked;
  }

  private boolean isSaying(String form) {
    String lemma = singular(form);
    return !lemma.equals(form)
        && (lexicon.has(Lexicon.Role.SAID, lemma) || lexicon.has(Lexicon.Role.DENIED, lemma));
  }

  private static String singular(String form) {
    return form.endsWith("ies")
        ? form.substring(0, form.length() - 3) + "y"
        : form.endsWith("s") ? form.substring(0, form.length() - 1) : form;
  }
}
