package org.entente.fact.slot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.entente.fact.Modality;
import org.entente.fact.Schema;
import org.entente.fact.Value;
import org.entente.fact.analysis.Syntax;
import org.entente.fact.analysis.Tree;
import org.entente.fact.analysis.WordSet;
import org.entente.fact.entity.Dated;
import org.entente.fact.entity.Lexicon;
import org.entente.fact.frame.Frame;
import org.entente.fact.frame.Match;
import org.entente.fact.frame.Mode;
import org.entente.fact.frame.Quantities;
import org.entente.fact.frame.Referent;
import org.entente.fact.frame.Resolver;

/**
 * Tells who did as another had done: "Chile imposed sanctions on Peru, and Kenya followed suit".
 * Words are numbers from 0.
 */
final class Followers {
  private static final Set<String> STANCES = WordSet.of("sanctions", "condemns", "supports");
  private static final String SIGNED = "agreement-signed";
  private static final String SIGNATORY = "signatory";
  private static final String DATE = "date";
  private static final Mode NONE = new Mode(Optional.empty(), List.of(), "");
  private static final Set<String> FINITE = WordSet.of("VBD", "VBZ", "VBP");
  private static final Set<String> SAME = WordSet.of("same", "likewise", "similarly", "so");

  private final Tree tree;
  private final Syntax syntax;
  private final Schema schema;
  private final Sequel sequel;

  /** Of a sentence with the dates and sums in it, and whom its phrases mean. */
  Followers(Tree tree, Quantities quantities, Resolver phrases, Schema schema, Lexicon lexicon) {
    this.tree = tree;
    this.syntax = new Syntax(tree);
    this.schema = schema;
    this.sequel = new Sequel(tree, quantities, phrases, schema, lexicon);
  }

  /** The last of some matches that tells what one may do after another; empty where none does. */
  static Optional<Match> last(List<Match> matches) {
    return last(matches.stream().filter(it -> STANCES.contains(it.frame().kind())));
  }

  private static Optional<Match> last(Stream<Match> matches) {
    return matches
        .filter(it -> it.is(Modality.ACTUAL))
        .reduce((first, second) -> second.trigger() >= first.trigger() ? second : first);
  }

  /** The same, of what frames say that others may repeat, too: one signs, joins or leaves. */
  static Optional<Match> lastDeed(List<Match> matches) {
    return last(
        matches.stream()
            .filter(
                it -> STANCES.contains(it.frame().kind()) || it.frame().is(Frame.Trait.REPEATED)));
  }

  /**
   * The matches of a clause, with those of who followed.
   *
   * @param stance the stance that the clause or sentence before has told of
   * @param deed what it has told that somebody did
   */
  List<Match> told(List<Match> matches, Optional<Match> stance, Optional<Match> deed) {
    List<Match> all = new ArrayList<>(matches);
    for (int i = 1; i < tree.size(); i++) {
      Mode mode = isSaid(i) && isFollowing(i) ? sequel.mode(i) : NONE;
      // "Denied that it had done so", "if Y did the same": nobody followed.
      if (mode.is(Modality.ACTUAL)) {
        int verb = i;
        boolean any = tree.lemma(i).equals("do") || isDated(i);
        List<Match> before = matches.stream().filter(it -> it.trigger() < verb).toList();
        (any ? lastDeed(before) : last(before))
            .or(() -> any ? deed : stance)
            .flatMap(it -> after(it, verb, mode))
            .ifPresent(
                it -> {
                  all.removeIf(one -> isMisread(one, it));
                  all.add(it);
                });
      }
    }
    return all;
  }

  /** "X left the pact, and Y followed": Y did not sign it. */
  private static boolean isMisread(Match told, Match followed) {
    return told.trigger() == followed.trigger()
        && told.frame().name().equals(SIGNED)
        && !told.frame().equals(followed.frame());
  }

  /** "Had done so", too; not "has not done so". */
  private boolean isSaid(int verb) {
    boolean had =
        tree.xpos(verb).equals("VBN")
            && syntax.children(verb, "aux").stream().anyMatch(it -> tree.lemma(it).equals("have"));
    return (FINITE.contains(tree.xpos(verb)) || had)
        && tree.children(verb).stream()
            .noneMatch(it -> Set.of("not", "n't", "never").contains(syntax.lower(it)));
  }

  /** "Y followed in May": Y signed what X had signed. */
  private boolean isDated(int verb) {
    return syntax.children(verb, "obj").isEmpty() && sequel.date(verb).isPresent();
  }

  private boolean isFollowing(int verb) {
    List<Integer> objects = syntax.children(verb, "obj");
    boolean bare =
        !syntax.isPassive(verb)
            && syntax.children(verb, "ccomp").isEmpty()
            && syntax.children(verb, "xcomp").isEmpty();
    return bare
        && switch (tree.lemma(verb)) {
          case "follow" -> objects.stream().allMatch(it -> tree.lemma(it).equals("suit"));
          case "do" ->
              tree.children(verb).stream()
                  .anyMatch(it -> it > verb && SAME.contains(tree.lemma(it)));
          default -> false;
        };
  }

  private Optional<Match> after(Match first, int verb, Mode mode) {
    boolean signed = schema.isA(first.frame().kind(), "Agreement");
    List<Referent> objects = signed ? partners(first) : first.fillers(Schema.OBJECT);
    List<Referent> others = new ArrayList<>(objects);
    others.addAll(first.fillers(signed ? SIGNATORY : Schema.SUBJECT));
    List<Referent> followers =
        sequel.doers(verb).stream()
            .filter(it -> it.known() && !it.inherited())
            .filter(it -> others.stream().noneMatch(one -> one.key().equals(it.key())))
            .toList();
    if (followers.isEmpty() || (objects.isEmpty() && !signed)) {
      return Optional.empty();
    }
    SortedMap<String, List<Referent>> things = new TreeMap<>();
    if (signed) {
      List<Referent> parties = new ArrayList<>(followers);
      objects.forEach(it -> parties.add(it.at(verb).inherit()));
      things.put(SIGNATORY, parties);
    } else {
      things.put(Schema.SUBJECT, followers);
      things.put(Schema.OBJECT, objects.stream().map(it -> it.at(verb)).toList());
    }
    SortedMap<String, Value> values = signed ? dated(first, sequel.date(verb)) : new TreeMap<>();
    return Optional.of(sequel.of(first, verb, mode, things, values));
  }

  /** With whom one signed; nobody where one left what several are bound by. */
  private static List<Referent> partners(Match first) {
    List<Referent> all = first.fillers(SIGNATORY);
    // "X and Y signed": which of them Z signs with nobody knows; "X signed with Y": Y.
    boolean two =
        first.frame().name().equals(SIGNED)
            && all.size() == 2
            && all.get(0).word() < first.trigger()
            && all.get(1).word() > first.trigger();
    return two ? all.subList(1, 2) : List.of();
  }

  private static SortedMap<String, Value> dated(Match first, Optional<Dated> date) {
    SortedMap<String, Value> values = new TreeMap<>(first.values());
    values.remove(DATE);
    date.flatMap(Dated::from).ifPresent(it -> values.put(DATE, new Value.Date(it)));
    return values;
  }
}
