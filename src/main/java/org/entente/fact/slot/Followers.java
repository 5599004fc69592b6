package org.entente.fact.slot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.fact.Modality;
import org.entente.fact.Schema;
import org.entente.fact.analysis.Syntax;
import org.entente.fact.analysis.Tree;
import org.entente.fact.frame.Match;
import org.entente.fact.frame.Quantities;
import org.entente.fact.frame.Referent;
import org.entente.fact.frame.Resolver;

/**
 * Tells who did as another had done: "Chile imposed sanctions on Peru, and Kenya followed suit".
 * Words are numbers from 0.
 */
public final class Followers {
  private static final Set<String> STANCES = Set.of("sanctions", "condemns", "supports");
  private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP");
  private static final Set<String> SAME = Set.of("same", "likewise", "similarly");

  private final Tree tree;
  private final Syntax syntax;
  private final Quantities quantities;
  private final Resolver phrases;
  private final Schema schema;

  /** Of a sentence with the dates and sums in it, and whom its phrases mean. */
  public Followers(Tree tree, Quantities quantities, Resolver phrases, Schema schema) {
    this.tree = tree;
    this.syntax = new Syntax(tree);
    this.quantities = quantities;
    this.phrases = phrases;
    this.schema = schema;
  }

  /** The last of some matches that tells what one may do after another; empty where none does. */
  public static Optional<Match> last(List<Match> matches) {
    return matches.stream()
        .filter(it -> STANCES.contains(it.frame().kind()))
        .filter(it -> it.mode().modality().filter(Modality.ACTUAL::equals).isPresent())
        .reduce((first, second) -> second.trigger() >= first.trigger() ? second : first);
  }

  /**
   * The matches of a clause, with those of who followed.
   *
   * @param before what the clause or sentence before has told of
   */
  public List<Match> told(List<Match> matches, Optional<Match> before) {
    List<Match> all = new ArrayList<>(matches);
    for (int i = 1; i < tree.size(); i++) {
      if (FINITE.contains(tree.xpos(i)) && isFollowing(i)) {
        int verb = i;
        last(matches.stream().filter(it -> it.trigger() < verb).toList())
            .or(() -> before)
            .flatMap(it -> after(it, verb))
            .ifPresent(all::add);
      }
    }
    return all;
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

  private Optional<Match> after(Match first, int verb) {
    List<Referent> objects = first.things().getOrDefault(Schema.OBJECT, List.of());
    List<Referent> others = new ArrayList<>(objects);
    others.addAll(first.things().getOrDefault(Schema.SUBJECT, List.of()));
    List<Referent> followers =
        syntax.subjects(verb).stream()
            .flatMap(it -> syntax.list(it).stream())
            .flatMap(it -> phrases.resolve(it, kind -> schema.isA(kind, "Actor")).stream())
            .filter(it -> it.known() && !it.inherited())
            .filter(it -> others.stream().noneMatch(one -> one.key().equals(it.key())))
            .distinct()
            .toList();
    if (followers.isEmpty() || objects.isEmpty()) {
      return Optional.empty();
    }
    SortedMap<String, List<Referent>> things = new TreeMap<>();
    things.put(Schema.SUBJECT, followers);
    things.put(Schema.OBJECT, objects.stream().map(it -> it.at(verb)).toList());
    return Optional.of(
        new Match(
            first.frame(),
            first.construction(),
            verb,
            Optional.empty(),
            things,
            new TreeMap<>(),
            first.mode(),
            quantities.date(tree, verb)));
  }
}
