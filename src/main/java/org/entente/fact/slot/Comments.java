package org.entente.fact.slot;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.entente.fact.analysis.Syntax;
import org.entente.fact.analysis.Tree;
import org.entente.fact.discourse.Phrases;
import org.entente.fact.entity.Lexicon;
import org.entente.fact.frame.Referent;

/**
 * Finds what somebody comments on by a clause that says more of what the sentence has told: "Chile
 * sent arms to Peru, a delivery which Brazil called unwise". Words are numbers from 0.
 */
final class Comments {
  private static final int DEEPEST = 8;

  private final Tree tree;
  private final Syntax syntax;
  private final Phrases phrases;
  private final Lexicon lexicon;

  Comments(Tree tree, Phrases phrases, Lexicon lexicon) {
    this.tree = tree;
    this.syntax = new Syntax(tree);
    this.phrases = phrases;
    this.lexicon = lexicon;
  }

  /** "Sold arms to Chile": what is spoken of is trade in arms, where a name stands for any arms. */
  Referent traded(Referent named) {
    if (!named.key().equals("armaments")) {
      return named;
    }
    int head = tree.head(named.word());
    boolean trade =
        head >= 0
            && Set.of("obj", "nsubj:pass", "nmod").contains(tree.relation(named.word()))
            && lexicon.has(Lexicon.Role.TRADE, tree.lemma(head));
    return trade
        ? phrases.known("arms-exports", named.word()).stream().findFirst().orElse(named)
        : named;
  }

  /** What the clause of a verb of saying is about; nothing where it says more of nothing. */
  List<Referent> about(int verb, Predicate<String> kind) {
    int noun = noun(verb);
    if (noun < 0) {
      return List.of();
    }
    List<Referent> named = phrases.named(noun, kind);
    return named.isEmpty() ? told(noun, kind) : named;
  }

  /** "Chile called the move unwise", "said the decision was": whose deed that was. */
  List<Referent> deeds(int verb) {
    List<Integer> nouns = new ArrayList<>(syntax.children(verb, "obj"));
    nouns.addAll(syntax.children(verb, "nsubj:pass"));
    syntax.children(verb, "ccomp").forEach(it -> nouns.addAll(syntax.subjects(it)));
    return nouns.stream()
        .flatMap(it -> phrases.culprits(it, Excess.ACTORS::contains).stream())
        .toList();
  }

  /** What the clause beside which a noun stands has told of. */
  private List<Referent> told(int noun, Predicate<String> kind) {
    int top = noun;
    for (int i = 0; i < DEEPEST && top >= 0 && !(syntax.isVerb(top) && top < noun); i++) {
      top = tree.head(top);
    }
    if (top < 0 || top > noun || !isSummary(noun)) {
      return List.of();
    }
    List<Integer> doers = syntax.subjects(top);
    List<Referent> content =
        phrases.within(top, kind, true).stream()
            .filter(it -> it.word() < noun && doers.stream().noneMatch(who -> isIn(it, who)))
            .toList();
    if (lexicon.has(Lexicon.Role.ALLEGATIONS, tree.lemma(noun)) && !content.isEmpty()) {
      return content;
    }
    List<Referent> all = new ArrayList<>();
    doers.forEach(it -> all.addAll(phrases.resolve(it, kind)));
    all.addAll(content);
    return all;
  }

  private boolean isIn(Referent named, int phrase) {
    return tree.isUnder(named.word(), phrase);
  }

  /** "…, a move that": a noun behind a comma sums up what stands before it. */
  private boolean isSummary(int noun) {
    int article = noun - 1;
    while (article > 0 && tree.head(article) == noun && !tree.upos(article).equals("PUNCT")) {
      article--;
    }
    return article < noun - 1 && tree.upos(article).equals("PUNCT");
  }

  /** The noun before the clause; -1 where there is none. */
  private int noun(int verb) {
    if (isShared(verb)) {
      return noun(tree.head(verb));
    }
    int noun = pronoun(verb) - 1;
    while (noun > 0 && Set.of("ADP", "PUNCT").contains(tree.upos(noun))) {
      noun--;
    }
    boolean bare =
        noun < 0
            && tree.relation(verb).startsWith("acl")
            && (syntax.isParticiple(verb) || !tree.relation(verb).equals("acl"))
            && syntax.children(verb, "obj").isEmpty();
    return bare && tree.head(verb) < verb ? tree.head(verb) : noun;
  }

  /** "a move which Peru opposed and Chile criticised": both say it of the move. */
  private boolean isShared(int verb) {
    int first = tree.head(verb);
    return tree.relation(verb).equals("conj")
        && tree.relation(first).startsWith("acl")
        && pronoun(first) >= 0
        && pronoun(verb) < 0
        && Set.of("obj", "ccomp", "xcomp").stream()
            .allMatch(it -> syntax.children(verb, it).isEmpty());
  }

  private int pronoun(int verb) {
    return tree.children(verb).stream()
        .filter(it -> it < verb && isGoverned(it) && (syntax.isRelative(it) || isThat(it)))
        .findFirst()
        .orElse(-1);
  }

  private boolean isThat(int word) {
    return tree.form(word).equals("that");
  }

  private boolean isGoverned(int word) {
    return Set.of("obj", "obl", "iobj", "nsubj:pass").contains(tree.relation(word));
  }
}
