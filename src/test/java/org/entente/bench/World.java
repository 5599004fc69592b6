package org.entente.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.entente.fact.Thesaurus;
import org.entente.fact.Value;
import org.entente.graph.Ontology;

/** Made-up actors, places, weapons and shared events that generated documents speak of. */
final class World {
  private static final Map<String, Integer> SIZES =
      new TreeMap<>(
          Map.of(
              "State", 200,
              "Organization", 60,
              "Alliance", 10,
              "Group", 20,
              "Person", 200,
              "Place", 100,
              "WeaponSystem", 80,
              "Summit", 60,
              "Programme", 60,
              "Threat", 40));

  private final Map<String, List<Value.Thing>> things = new TreeMap<>();
  private final Ontology ontology;

  /** Adds the made-up things to an ontology's thesaurus. */
  World(Ontology base) {
    List<Thesaurus.Entry> entries = new ArrayList<>();
    SIZES.forEach(
        (kind, size) -> {
          for (int number = 0; number < size; number++) {
            entries.add(entry(kind, number));
          }
        });
    this.ontology =
        new Ontology(
            base.vocabulary(),
            base.topics(),
            base.shapes(),
            base.questions(),
            base.schema(),
            base.thesaurus().with(entries),
            base.rules());
    for (Thesaurus.Entry entry : ontology.thesaurus().entries()) {
      things
          .computeIfAbsent(entry.kind(), kind -> new ArrayList<>())
          .add(new Value.Thing(entry.key(), entry.kind()));
    }
  }

  private static Thesaurus.Entry entry(String kind, int number) {
    String name = "Made-up " + kind + " " + number;
    String key = name.toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
    List<Thesaurus.Alias> aliases =
        number % 3 == 0
            ? List.of(new Thesaurus.Alias(name + " (alias)", java.util.Set.of()))
            : List.of();
    return new Thesaurus.Entry(key, kind, new TreeMap<>(Map.of("en", name)), aliases);
  }

  /** The ontology, with a thesaurus that knows the made-up things. */
  Ontology ontology() {
    return ontology;
  }

  /** Something of a kind; a few things are named far more often than the others. */
  Value.Thing any(String kind, Random random) {
    List<Value.Thing> known = things.getOrDefault(kind, List.of());
    double skewed = random.nextDouble();
    return known.get((int) (known.size() * skewed * skewed));
  }

  /** Mostly states, but organisations and groups too. */
  Value.Thing actor(Random random) {
    int which = random.nextInt(10);
    return any(which < 7 ? "State" : which < 9 ? "Organization" : "Group", random);
  }

  /** Different actors. */
  List<Value> actors(int count, Random random) {
    java.util.Set<Value> actors = new java.util.LinkedHashSet<>();
    while (actors.size() < count) {
      actors.add(actor(random));
    }
    return List.copyOf(actors);
  }
}
