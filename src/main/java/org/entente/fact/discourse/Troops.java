package org.entente.fact.discourse;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.entente.fact.analysis.Syntax;
import org.entente.fact.analysis.Tree;
import org.entente.fact.analysis.WordSet;
import org.entente.fact.entity.Lexicon;
import org.entente.fact.entity.Lexicon.Role;
import org.entente.fact.frame.Referent;

/**
 * Tells whose forces the text has told of last: "France kept soldiers in Niger. They left in 2023."
 * Not for several threads.
 */
final class Troops {
  private static final Set<String> BODIES =
      WordSet.of("State", "Organization", "Alliance", "Group");
  private static final Set<String> POINTING = WordSet.of("the", "these", "those", "all");

  /** For how many sentences a text goes on about them. */
  private static final int REACH = 3;

  private final Position at;
  private final Lexicon lexicon;
  private List<Referent> whose = List.of();
  private int sentence = -REACH;
  private int paragraph = -1;

  Troops(Position at, Lexicon lexicon) {
    this.at = at;
    this.lexicon = lexicon;
  }

  /** Tells of the forces of a sentence whose owners it names, or of which a state disposes. */
  void tell(Tree tree, Phrases phrases) {
    Syntax syntax = new Syntax(tree);
    for (int word = 0; word < tree.size(); word++) {
      if (isForces(tree, word)) {
        List<Referent> owners = owners(tree, syntax, word, phrases);
        if (!owners.isEmpty()) {
          whose = owners;
          sentence = at.sentence;
          paragraph = at.paragraph;
        }
      }
    }
  }

  private boolean isForces(Tree tree, int word) {
    String lemma = tree.lemma(word);
    return tree.upos(word).equals("NOUN")
        && lexicon.has(Role.FORCES, lemma.substring(lemma.lastIndexOf(' ') + 1));
  }

  private List<Referent> owners(Tree tree, Syntax syntax, int word, Phrases phrases) {
    Predicate<String> body = BODIES::contains;
    List<Referent> own = told(phrases.resolve(word, body));
    boolean object =
        own.isEmpty()
            && tree.relation(word).equals("obj")
            && tree.head(word) >= 0
            && lexicon.has(Role.DISPOSING, tree.lemma(tree.head(word)));
    return object
        ? syntax.subjects(tree.head(word)).stream()
            .flatMap(it -> told(phrases.resolve(it, body)).stream())
            .toList()
        : own;
  }

  private static List<Referent> told(List<Referent> named) {
    return named.stream().filter(it -> it.known() && !it.inherited()).toList();
  }

  /** Whether the sentence, or the one before, has told of some before a word. */
  boolean isTold(int word) {
    return at.sentence - sentence <= 1 && !meant(word, kind -> true).isEmpty();
  }

  /** Whose "the soldiers" are, or "they"; nobody's where the text has told of none just before. */
  List<Referent> meant(int word, Predicate<String> kind) {
    boolean near = paragraph == at.paragraph && at.sentence - sentence <= REACH;
    return near
        ? whose.stream()
            .filter(it -> kind.test(it.kind()) && (sentence < at.sentence || it.word() < word))
            .map(it -> Salience.again(it, word, sentence < at.start))
            .toList()
        : List.of();
  }

  /** "Withdrew the soldiers": who visits or thanks them is not meant. */
  private boolean isMoved(Tree tree, int word) {
    return tree.relation(word).equals("obj")
        && tree.head(word) >= 0
        && lexicon.has(Role.MOVING, tree.lemma(tree.head(word)));
  }

  /** The same for a noun: only where it is one for forces that the reader knows. */
  List<Referent> described(Tree tree, int word, Predicate<String> kind) {
    boolean pointing =
        isForces(tree, word)
            && (tree.relation(word).startsWith("nsubj") || isMoved(tree, word))
            && tree.children(word).stream()
                .anyMatch(
                    it ->
                        tree.relation(it).equals("det")
                            && POINTING.contains(tree.form(it).toLowerCase(Locale.ROOT)))
            && tree.children(word).stream()
                .noneMatch(
                    it ->
                        Set.of("nmod", "compound", "acl", "nmod:poss", "amod")
                            .contains(tree.relation(it)));
    return pointing ? meant(word, kind) : List.of();
  }
}
