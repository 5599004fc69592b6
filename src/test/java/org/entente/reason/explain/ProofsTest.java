package org.entente.reason.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.apache.jena.graph.Triple;
import org.entente.reason.Belief;
import org.entente.reason.Intervals;
import org.entente.reason.explain.Explanation.Derived;
import org.entente.reason.explain.Explanation.Ground;
import org.entente.reason.explain.Explanation.Proof;
import org.entente.reason.explain.Explanation.Stated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Proofs are those that a naive prover finds, in made-up worlds. */
class ProofsTest {
  private static final int MANY = 60;

  static LongStream seeds() {
    return LongStream.range(0, 120);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aFactHoldsOnTheDaysOnWhichItFollows(long seed) {
    RandomWorld world = new RandomWorld(seed);
    Map<LocalDate, Set<Triple>> onDay =
        RandomWorld.DAYS.stream().collect(Collectors.toMap(day -> day, world::on));
    eachFact(
        world,
        (proofs, fact) -> {
          Intervals days = proofs.days(fact);
          onDay.forEach(
              (day, facts) ->
                  assertEquals(facts.contains(fact), days.contains(day), fact + " on " + day));
        });
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void onADayAFactIsProvedJustFromWhatHeldThen(long seed) {
    RandomWorld world = new RandomWorld(seed);
    LocalDate day = RandomWorld.DAYS.get((int) (seed % RandomWorld.DAYS.size()));
    Set<Triple> held = world.on(day);
    world.dataset.executeRead(
        () -> {
          Proofs proofs = Proofs.asOf(world.dataset, world.rules, day);
          for (Triple fact : world.facts()) {
            Explanation why = proofs.explain(fact, MANY);
            assertEquals(held.contains(fact), why.isProved(), fact + " on " + day);
            thenItHeld(why.ground(), held, world.statedOn(day));
          }
        });
  }

  private static void thenItHeld(Ground ground, Set<Triple> held, Set<Triple> stated) {
    for (Proof proof : ground.proofs()) {
      assertTrue(held.contains(ground.fact()), ground.fact() + " did not hold");
      if (proof instanceof Derived derived) {
        derived.premises().forEach(it -> thenItHeld(it, held, stated));
      } else {
        assertTrue(stated.contains(ground.fact()), ground.fact() + " was not stated");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aFactIsBelievedAsFarAsItsStrongestProofsWeakestPremise(long seed) {
    RandomWorld world = new RandomWorld(seed);
    eachFact(
        world,
        (proofs, fact) -> {
          Belief belief = new Belief(world.dataset);
          double strongest =
              RandomWorld.DAYS.stream()
                  .mapToDouble(day -> strongest(world, belief, fact, world.statedOn(day)))
                  .max()
                  .orElseThrow();
          assertEquals(strongest, proofs.belief(fact), fact.toString());
        });
  }

  /** The highest belief such that a fact follows from what is believed that far. */
  private static double strongest(
      RandomWorld world, Belief belief, Triple fact, Set<Triple> stated) {
    NaiveProver prover = new NaiveProver(world.rules);
    double best = 0;
    for (Triple weakest : stated) {
      double least = belief.of(weakest).value();
      Set<Triple> strong = new LinkedHashSet<>(stated);
      strong.removeIf(other -> belief.of(other).value() < least);
      best = prover.closure(strong).contains(fact) ? Math.max(best, least) : best;
    }
    return best;
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyProofIsFoundAndNoneRestsOnItself(long seed) {
    RandomWorld world = new RandomWorld(seed);
    NaiveProver prover = new NaiveProver(world.rules);
    eachFact(
        world,
        (proofs, fact) -> {
          Explanation explanation = proofs.explain(fact, MANY);
          compare(
              world,
              prover,
              explanation.ground(),
              Set.of(),
              Intervals.ALWAYS,
              explanation.complete());
        });
  }

  /** Compares one level of proofs with the naive prover's, then those of the premises. */
  private static void compare(
      RandomWorld world,
      NaiveProver prover,
      Ground ground,
      Set<Triple> goals,
      Intervals within,
      boolean complete) {
    assertFalse(goals.contains(ground.fact()), "rests on itself: " + ground.fact());
    assertFalse(ground.proofs().isEmpty(), "unproved: " + ground.fact());
    Set<Triple> deeper = new HashSet<>(goals);
    deeper.add(ground.fact());
    Set<String> wanted = new TreeSet<>();
    for (LocalDate day : RandomWorld.DAYS) {
      if (!within.contains(day)) {
        continue;
      }
      Set<Triple> given = world.statedOn(day);
      given.removeAll(deeper);
      prover.uses(without(prover, given, deeper)).stream()
          .filter(use -> use.conclusion().equals(ground.fact()))
          .forEach(use -> wanted.add(use.rule() + use.premises()));
    }
    Set<String> found = new TreeSet<>();
    for (Proof proof : ground.proofs()) {
      if (proof instanceof Derived derived) {
        found.add(derived.rule() + derived.premises().stream().map(Ground::fact).toList());
        derived
            .premises()
            .forEach(it -> compare(world, prover, it, deeper, derived.days(), complete));
      }
    }
    if (complete) {
      assertEquals(wanted, found);
    } else {
      assertTrue(wanted.containsAll(found));
    }
  }

  /** What follows from some facts, where others may not be used on the way. */
  private static Set<Triple> without(NaiveProver prover, Set<Triple> given, Set<Triple> goals) {
    Set<Triple> facts = new LinkedHashSet<>(given);
    boolean grows = true;
    while (grows) {
      grows =
          prover.uses(facts).stream()
                  .map(NaiveProver.Use::conclusion)
                  .filter(fact -> !goals.contains(fact))
                  .filter(facts::add)
                  .count()
              > 0;
    }
    return facts;
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatProofsGiveTogetherIsWhatTheFactHas(long seed) {
    eachFact(
        new RandomWorld(seed),
        (proofs, fact) -> {
          Explanation explanation = proofs.explain(fact, MANY);
          List<Proof> all = explanation.ground().proofs();
          Intervals days = all.stream().map(Proof::days).reduce(Intervals.NEVER, Intervals::or);
          assertEquals(explanation.days(), days);
          double belief = all.stream().mapToDouble(Proof::belief).max().orElse(0);
          assertEquals(explanation.belief(), belief);
        });
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theFirstProofIsTheLowest(long seed) {
    RandomWorld world = new RandomWorld(seed);
    NaiveProver prover = new NaiveProver(world.rules);
    List<Map<Triple, Integer>> daily =
        RandomWorld.DAYS.stream().map(day -> prover.rounds(world.statedOn(day))).toList();
    eachFact(
        world,
        (proofs, fact) -> {
          int onOneDay =
              daily.stream().mapToInt(it -> it.getOrDefault(fact, 99)).min().orElseThrow();
          if (onOneDay < 99) {
            assertEquals(onOneDay, height(proofs.explain(fact, 1).ground()), fact.toString());
            Set<Triple> evidence = proofs.evidence(fact);
            assertTrue(
                RandomWorld.DAYS.stream()
                    .anyMatch(
                        day ->
                            world.statedOn(day).containsAll(evidence)
                                && prover.closure(evidence).contains(fact)),
                fact + " from " + evidence);
          }
        });
  }

  private static int height(Ground ground) {
    Proof first = ground.proofs().get(0);
    return first instanceof Derived derived
        ? 1 + derived.premises().stream().mapToInt(ProofsTest::height).max().orElse(0)
        : 0;
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theSameWorldIsExplainedTheSameWayInWhateverOrderItWasBuilt(long seed) {
    RandomWorld world = new RandomWorld(seed);
    RandomWorld other = new RandomWorld(seed);
    List<Triple> facts = other.facts();
    other.dataset.executeWrite(() -> facts.forEach(other.dataset.getDefaultGraph()::delete));
    other.dataset.executeWrite(() -> facts.forEach(other.dataset.getDefaultGraph()::add));
    eachFact(
        world,
        (proofs, fact) ->
            other.dataset.executeRead(
                () ->
                    assertEquals(
                        proofs.explain(fact, 50),
                        new Proofs(other.dataset, other.rules).explain(fact, 50))));
  }

  @Test
  void aProofThatIsGivenIsWholeWhateverTheLimit() {
    RandomWorld world = new RandomWorld(3);
    eachFact(world, (proofs, fact) -> assertWhole(proofs.explain(fact, 1).ground()));
  }

  private static void assertWhole(Ground ground) {
    assertEquals(1, ground.proofs().size());
    if (ground.proofs().get(0) instanceof Derived derived) {
      derived.premises().forEach(ProofsTest::assertWhole);
    } else {
      assertFalse(((Stated) ground.proofs().get(0)).claims().isEmpty());
    }
  }

  @Test
  void whatDoesNotHoldHasNoProof() {
    RandomWorld world = new RandomWorld(5);
    Triple absent =
        Triple.create(
            org.entente.graph.Vocabulary.iri("https://w3id.org/entente/id/nobody"),
            org.entente.graph.Vocabulary.ent("p0"),
            org.entente.graph.Vocabulary.iri("https://w3id.org/entente/id/t0"));
    world.dataset.executeRead(
        () -> {
          Explanation explanation = new Proofs(world.dataset, world.rules).explain(absent, 10);
          assertFalse(explanation.isProved());
          assertTrue(explanation.days().isNever());
          assertEquals(0, explanation.belief());
        });
  }

  private static void eachFact(RandomWorld world, BiConsumer<Proofs, Triple> check) {
    world.dataset.executeRead(
        () -> {
          Proofs proofs = new Proofs(world.dataset, world.rules);
          world.facts().forEach(fact -> check.accept(proofs, fact));
        });
  }
}
