package org.entente.fact.discourse;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.entente.fact.Schema;
import org.entente.fact.analysis.Tree;
import org.entente.fact.entity.Ships;
import org.entente.fact.frame.Referent;

/**
 * Tells what is meant by the name of something that stands for it: states by their region, army or
 * minister, a town by the summit that is called after it.
 */
final class Metonyms {
  private static final Set<String> GATHERINGS = Set.of("Summit", "Meeting");

  private final Tree tree;
  private final NamedPhrases names;
  private final Discourse discourse;
  private final World world;
  private final Schema schema;

  Metonyms(Tree tree, NamedPhrases names, Discourse discourse, World world, Schema schema) {
    this.tree = tree;
    this.names = names;
    this.discourse = discourse;
    this.world = world;
    this.schema = schema;
  }

  /** Each with its members in its place, where it stands for them. */
  List<Referent> spread(List<Referent> some) {
    return some.stream().flatMap(it -> spread(it).stream()).toList();
  }

  /** A region's name stands for its states; an alliance or a treaty for itself. */
  List<Referent> spread(Referent referent) {
    List<Referent> members = world.members(referent.key());
    boolean itself =
        referent.kind().equals("Alliance")
            || schema.isAny(referent.kind(), Set.of("Agreement", "Event"));
    return members.isEmpty() || itself
        ? List.of(referent)
        : members.stream().map(it -> it.at(referent.word())).toList();
  }

  /** For whom, or for where, a name stands where others are wanted than it names. */
  List<Referent> standing(int word, Predicate<String> kind) {
    List<Referent> states = statesOf(word, kind);
    return states.isEmpty() ? venues(word, kind) : states;
  }

  /** "The Lima summit": where a place is wanted, the town after which a gathering is called. */
  private List<Referent> venues(int word, Predicate<String> kind) {
    boolean gathering =
        kind.test("Place")
            && !kind.test("Event")
            && !names.named(word, GATHERINGS::contains).isEmpty();
    return gathering
        ? world.venue(tree.form(word)).map(it -> it.at(word)).stream().toList()
        : List.of();
  }

  /** Where states are wanted, but no groups, the group named stands for its states. */
  private List<Referent> statesOf(int word, Predicate<String> kind) {
    return kind.test("State") && !kind.test("Group")
        ? names.named(word, "Group"::equals).stream()
            .flatMap(it -> world.members(it.key()).stream())
            .filter(it -> kind.test(it.kind()))
            .map(it -> it.at(word))
            .toList()
        : List.of();
  }

  /** Where states are wanted, an army, a ministry or a warship stands for its own. */
  Referent principal(Referent named, Predicate<String> kind) {
    boolean body = named.kind().equals("Organization") && kind.test("State");
    return body
        ? world
            .known(named.key(), "State")
            .or(() -> Ships.state(named.label()).flatMap(world::known))
            .map(it -> it.at(named.word()))
            .orElse(named)
        : named;
  }

  /** Where states are wanted, the ministers named act for theirs. */
  List<Referent> behind(int word, Predicate<String> kind) {
    if (!kind.test("State") || kind.test("Person") || kind.test("Company")) {
      return List.of();
    }
    Map<String, Referent> states = new LinkedHashMap<>();
    names.named(word, it -> schema.isA(it, "Person")).stream()
        .flatMap(person -> discourse.served(person, word).stream())
        .filter(it -> kind.test(it.kind()))
        .forEach(it -> states.putIfAbsent(it.key(), it));
    return List.copyOf(states.values());
  }
}
