package org.entente.fact.slot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.entente.fact.Modality;
import org.entente.fact.Schema;
import org.entente.fact.analysis.Syntax;
import org.entente.fact.analysis.Tree;
import org.entente.fact.analysis.WordSet;
import org.entente.fact.entity.Lexicon;
import org.entente.fact.frame.Match;
import org.entente.fact.frame.Mode;
import org.entente.fact.frame.Quantities;
import org.entente.fact.frame.Referent;
import org.entente.fact.frame.Resolver;

/**
 * Tells of sanctions that are no more where the text has told whose they were, and on whom: "The
 * sanctions were lifted in May". Words are numbers from 0.
 */
final class Liftings {
  private static final String SANCTIONS = "sanctions";
  private static final Set<String> LIFTING =
      WordSet.of("lift", "revoke", "rescind", "repeal", "scrap", "end", "remove");

  private static final Set<String> AGAINST = WordSet.of("on", "against", "upon", "from", "to");
  private static final Set<String> DEFINITE =
      WordSet.of("the", "these", "those", "its", "their", "all");

  private final Tree tree;
  private final Syntax syntax;
  private final Sequel sequel;

  /** Of a sentence with the dates and sums in it, and whom its phrases mean. */
  Liftings(Tree tree, Quantities quantities, Resolver phrases, Schema schema, Lexicon lexicon) {
    this.tree = tree;
    this.syntax = new Syntax(tree);
    this.sequel = new Sequel(tree, quantities, phrases, schema, lexicon);
  }

  /** The last of some matches that tells of sanctions imposed; empty where none does. */
  static Optional<Match> imposed(List<Match> matches) {
    return matches.stream()
        .filter(it -> it.frame().kind().equals(SANCTIONS))
        .filter(it -> it.is(Modality.ACTUAL))
        .reduce((first, second) -> second);
  }

  /**
   * The matches of a clause, with those of sanctions that were lifted: "they were lifted in May".
   *
   * @param before the sanctions of which the text has told last
   * @param stance the stance that the clause or sentence before has told of
   */
  List<Match> told(List<Match> matches, Optional<Match> before, Optional<Match> stance) {
    boolean near = stance.filter(it -> it.frame().kind().equals(SANCTIONS)).isPresent();
    List<Match> all = new ArrayList<>(matches);
    for (int i = 1; i < tree.size() && before.isPresent(); i++) {
      boolean told =
          LIFTING.contains(tree.lemma(i))
              && syntax.isVerb(i)
              && matches.stream().noneMatch(it -> it.frame().kind().equals(SANCTIONS))
              && !isAwaited(i)
              && isOfSanctions(i, near);
      if (told) {
        end(before.get(), i).ifPresent(all::add);
      }
    }
    return all;
  }

  /** Whether what is lifted are the sanctions told of, and not those on somebody else. */
  private boolean isOfSanctions(int verb, boolean near) {
    List<Integer> what = new ArrayList<>(syntax.children(verb, "obj"));
    what.addAll(syntax.children(verb, "nsubj:pass"));
    return what.size() == 1
        && tree.children(verb).stream().noneMatch(it -> AGAINST.contains(syntax.preposition(it)))
        && ((near && isPronoun(what.get(0))) || isTold(what.get(0)));
  }

  /** "Could trade once they were lifted": they are not yet. */
  private boolean isAwaited(int verb) {
    return tree.relation(verb).equals("advcl")
        && syntax.children(tree.head(verb), "aux").stream()
            .anyMatch(it -> tree.xpos(it).equals("MD"));
  }

  /** "They", where the sentence has told of nothing else that they may be. */
  private boolean isPronoun(int word) {
    return Set.of("them", "they").contains(syntax.lower(word))
        && IntStream.range(0, word).noneMatch(it -> tree.xpos(it).equals("NNS"));
  }

  private boolean isTold(int noun) {
    boolean known =
        tree.children(noun).stream()
            .anyMatch(it -> DEFINITE.contains(syntax.lower(it)) && it < noun);
    boolean plain =
        tree.children(noun).stream()
            .noneMatch(it -> it > noun && AGAINST.contains(syntax.preposition(it)));
    return known && plain && Set.of("sanction", "sanctions", "embargo").contains(tree.lemma(noun));
  }

  private Optional<Match> end(Match first, int verb) {
    Mode mode = sequel.mode(verb);
    if (!mode.is(Modality.ACTUAL)) {
      return Optional.empty();
    }
    List<Referent> enders = syntax.isPassive(verb) ? List.of() : sequel.doers(verb);
    SortedMap<String, List<Referent>> things = new TreeMap<>();
    first.things().forEach((slot, found) -> things.put(slot, again(found, verb)));
    if (!enders.isEmpty() && !hasImposed(first, enders)) {
      // "Peru ended the embargo", where the Union has imposed one: Peru's may be another.
      return Optional.empty();
    }
    if (!enders.isEmpty()) {
      things.put(Schema.SUBJECT, enders);
    }
    Mode denied = new Mode(Optional.of(Modality.DENIED), mode.sayers(), mode.because());
    return Optional.of(sequel.of(first, verb, denied, things, new TreeMap<>()));
  }

  private static boolean hasImposed(Match first, List<Referent> enders) {
    List<Referent> imposers = first.fillers(Schema.SUBJECT);
    return enders.stream()
        .allMatch(it -> imposers.stream().anyMatch(one -> one.key().equals(it.key())));
  }

  private static List<Referent> again(List<Referent> found, int verb) {
    return found.stream().map(it -> it.at(verb).inherit()).toList();
  }
}
