package org.entente.reason.derive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.apache.jena.graph.Triple;
import org.entente.reason.Intervals;
import org.entente.reason.Rules;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The engine derives exactly what the rules say, at first and after any change. */
class EngineTest {
  static LongStream seeds() {
    return LongStream.range(0, 600);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void derivesWhatJenaDerives(long seed) {
    RandomRules some = new RandomRules(seed);
    String rules = some.rules();
    List<Triple> facts = some.facts(3 + some.random().nextInt(15));

    assertEquals(
        Derived.byJena(rules, facts), Derived.from(rules, facts).triples, () -> rules + facts);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void afterAnyChangesIsAsIfNew(long seed) {
    RandomRules some = new RandomRules(seed);
    String rules = some.rules();
    Set<Triple> stated = new HashSet<>();
    Derived derived = new Derived(Rules.parse(rules));
    for (int step = 0; step < 12; step++) {
      for (Triple fact : some.facts(1 + some.random().nextInt(5))) {
        if (some.random().nextInt(5) < 3) {
          stated.add(fact);
          derived.engine.state(fact, Intervals.ALWAYS);
        }
      }
      List<Triple> held = new ArrayList<>(stated);
      for (int i = some.random().nextInt(4); i > 0 && !held.isEmpty(); i--) {
        Triple fact = held.remove(some.random().nextInt(held.size()));
        stated.remove(fact);
        derived.engine.retract(fact);
      }
      derived.settle();
      assertEquals(Derived.from(rules, stated).triples, derived.triples, () -> rules + stated);
    }
  }
}
