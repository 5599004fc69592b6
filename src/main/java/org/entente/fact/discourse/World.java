package org.entente.fact.discourse;

import java.util.List;
import java.util.Optional;
import org.entente.fact.Slugs;
import org.entente.fact.Thesaurus;
import org.entente.fact.frame.Referent;

/**
 * What is known of the things that texts name beyond their names.
 *
 * @param thesaurus the things
 */
public record World(Thesaurus thesaurus) {
  /** For whom a person is known to hold an office. */
  Optional<Referent> office(String person) {
    return thesaurus
        .entry(person)
        .flatMap(Thesaurus.Entry::of)
        .flatMap(thesaurus::entry)
        .map(it -> referent(it).inherit());
  }

  /** For what of a kind a known thing stands: an army for its state. */
  Optional<Referent> known(String key, String kind) {
    return thesaurus
        .entry(key)
        .flatMap(Thesaurus.Entry::of)
        .flatMap(thesaurus::entry)
        .filter(it -> it.kind().equals(kind))
        .map(World::referent);
  }

  /** Who is known to be behind an event. */
  Optional<Referent> doer(String event) {
    return thesaurus
        .entry(event)
        .flatMap(Thesaurus.Entry::of)
        .flatMap(thesaurus::entry)
        .map(World::referent);
  }

  /** The thing that a key stands for. */
  Optional<Referent> known(String key) {
    return thesaurus.entry(key).map(World::referent);
  }

  /** The states that a name such as "the Nordic countries" stands for; none where for itself. */
  public List<Referent> members(String key) {
    return thesaurus.entry(key).stream()
        .flatMap(it -> it.members().stream())
        .flatMap(it -> thesaurus.entry(it).stream())
        .map(World::referent)
        .toList();
  }

  /** The state whose government is called after a place. */
  public Optional<Referent> government(Referent place) {
    return thesaurus.find(place.label(), "State"::equals).stream().findFirst().map(World::referent);
  }

  /** The capital of a state: the place after which its government is called. */
  public Optional<Referent> capital(String state) {
    return thesaurus.entry(state).stream()
        .flatMap(it -> it.aliases().stream())
        .filter(it -> it.flags().contains(Thesaurus.Flag.METONYM))
        .flatMap(it -> thesaurus.entry(Slugs.of(it.name())).stream())
        .filter(it -> it.kind().equals("Place"))
        .findFirst()
        .map(World::referent);
  }

  /** The place that stands in the name of a gathering before what it is: "2018 Lima summit". */
  Optional<Referent> venue(String name) {
    int last = name.lastIndexOf(' ');
    int first = last < 0 || !Character.isDigit(name.charAt(0)) ? 0 : name.indexOf(' ') + 1;
    return first >= last
        ? Optional.empty()
        : thesaurus.find(name.substring(first, last), "Place"::equals).stream()
            .findFirst()
            .map(World::referent);
  }

  private static Referent referent(Thesaurus.Entry entry) {
    return new Referent(0, entry.key(), entry.kind(), entry.label(), true, Optional.empty(), false);
  }
}
