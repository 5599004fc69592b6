package org.entente.fact.discourse;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.entente.fact.analysis.Tree;
import org.entente.fact.analysis.WordSet;
import org.entente.fact.discourse.Honours.Fit;
import org.entente.fact.entity.Lexicon;
import org.entente.fact.frame.Referent;

/** Tells which person one sentence means by an office. Words are numbers from 0. */
final class Bearers {
  private static final Set<String> OWNING = WordSet.of("amod", "compound", "nmod:poss", "nmod");

  /** What every state has: another one's may be meant. */
  private static final Set<String> COMMON =
      WordSet.of("minister", "president", "premier", "chancellor", "ambassador", "spokesperson");

  /** How many paragraphs back one may stand whose title nobody else has. */
  private static final int ANYWHERE = 20;

  private final Tree tree;
  private final Determiners determiners;
  private final NamedPhrases names;
  private final Discourse discourse;
  private final Lexicon lexicon;

  Bearers(Tree tree, NamedPhrases names, Discourse discourse, Lexicon lexicon) {
    this.tree = tree;
    this.determiners = new Determiners(tree);
    this.names = names;
    this.discourse = discourse;
    this.lexicon = lexicon;
  }

  /** "The minister": who was named so, or of whom one has just told without a title. */
  List<Referent> called(int word, String lemma, Set<Integer> doers, Predicate<String> meant) {
    List<String> office = determiners.office(word, lemma, lexicon);
    Salience told = discourse.salience();
    Optional<Referent> who =
        told.subject(word, doers, meant, it -> isCalled(office, it))
            .or(
                () ->
                    told.lastBut(word, Salience.FAR, doers, meant, it -> fit(office, it) == Fit.SO))
            .or(() -> only(word, office, doers, meant));
    if (who.isEmpty() && !determiners.isOwned(word)) {
      who =
          told.lastBut(word, 0, doers, meant, it -> isCalled(office, it))
              .or(() -> told.lastBut(word, doers, meant, it -> fit(office, it) == Fit.OPEN))
              .or(() -> told.lastBut(word, 0, doers, meant, it -> fit(office, it) != Fit.NOT));
    }
    return who.stream().toList();
  }

  /** "The crown prince", however far back: the only one of that title of whom the text has told. */
  private Optional<Referent> only(
      int word, List<String> office, Set<Integer> doers, Predicate<String> meant) {
    if (office.stream().anyMatch(COMMON::contains)) {
      return Optional.empty();
    }
    Salience told = discourse.salience();
    long some =
        told.spoken().stream()
            .map(Spoken::referent)
            .filter(it -> meant.test(it.kind()) && fit(office, it) == Fit.SO)
            .map(Referent::key)
            .distinct()
            .count();
    return some == 1
        ? told.lastBut(word, ANYWHERE, doers, meant, it -> fit(office, it) == Fit.SO)
        : Optional.empty();
  }

  private boolean isCalled(List<String> office, Referent somebody) {
    Fit fit = fit(office, somebody);
    return fit == Fit.SO || (fit == Fit.UNTITLED && somebody.known());
  }

  private Fit fit(List<String> office, Referent somebody) {
    return discourse.honours().fit(office, somebody);
  }

  /** "the American president": whoever was told of last as speaking for the United States. */
  List<Referent> serving(int word, Predicate<String> kind) {
    boolean one = kind.test("Person") && tree.xpos(word).equals("NN");
    List<String> office = determiners.office(word, tree.lemma(word), lexicon);
    return one
        ? discourse.lastServing(word, whose(word), kind, it -> fit(office, it) != Fit.NOT).stream()
            .toList()
        : List.of();
  }

  /** For whom the holder of an office speaks, as the words before it tell. */
  Set<String> whose(int word) {
    return tree.children(word).stream()
        .filter(child -> child < word && OWNING.contains(tree.relation(child)))
        .flatMap(child -> names.named(child, "State"::equals).stream())
        .map(Referent::key)
        .collect(Collectors.toSet());
  }
}
