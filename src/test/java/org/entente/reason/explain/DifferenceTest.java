package org.entente.reason.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.apache.jena.graph.Triple;
import org.apache.jena.system.Txn;
import org.entente.reason.Rule;
import org.entente.reason.derive.Difference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What other rules would change is what a fresh start with them would have. */
class DifferenceTest {
  static LongStream seeds() {
    return LongStream.range(0, 150);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void gainedAndLostAreWhatSetsTheTwoApart(long seed) {
    RandomWorld world = new RandomWorld(seed);
    List<Rule> others = new RandomWorld(seed + 1000).rules;
    Set<Triple> before = new HashSet<>(world.facts());
    Set<Triple> fresh = new HashSet<>(world.stated.keySet());
    for (LocalDate day : RandomWorld.DAYS) {
      fresh.addAll(new NaiveProver(others).closure(world.statedOn(day)));
    }

    Difference difference =
        Txn.calculateWrite(world.dataset, () -> Difference.make(world.dataset, others));

    assertEquals(fresh, new HashSet<>(world.facts()));
    assertEquals(minus(fresh, before), Set.copyOf(difference.gained()));
    assertEquals(minus(before, fresh), Set.copyOf(difference.lost()));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theSameRulesChangeNothing(long seed) {
    RandomWorld world = new RandomWorld(seed);
    Difference difference =
        Txn.calculateWrite(world.dataset, () -> Difference.make(world.dataset, world.rules));
    assertTrue(difference.gained().isEmpty() && difference.lost().isEmpty(), difference.toString());
  }

  private static Set<Triple> minus(Set<Triple> all, Set<Triple> some) {
    Set<Triple> rest = new HashSet<>(all);
    rest.removeAll(some);
    return rest;
  }
}
