package org.entente.reason.derive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.sse.SSE;
import org.entente.reason.Intervals;
import org.entente.reason.Rules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A fact holds on exactly the days on which it follows from what is stated for that day. */
class EngineDaysTest {
  private static final LocalDate FIRST = LocalDate.of(2022, 2, 24);
  private static final int WINDOW = 9;

  static LongStream seeds() {
    return LongStream.range(0, 300);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void eachDayIsAsIfThereWereNoOther(long seed) {
    RandomRules some = new RandomRules(seed);
    String rules = some.rules();
    Map<Triple, Intervals> stated = new HashMap<>();
    Derived derived = new Derived(Rules.parse(rules));
    for (int step = 0; step < 8; step++) {
      for (Triple fact : some.facts(4)) {
        if (some.random().nextInt(4) == 0) {
          stated.remove(fact);
          derived.engine.retract(fact);
        } else {
          Intervals days = days(some.random());
          stated.put(fact, days);
          derived.engine.state(fact, days);
        }
      }
      derived.settle();
      derived.triples.forEach(fact -> assertFalse(derived.engine.intervals(fact).isNever()));
      for (int day = -1; day <= WINDOW; day++) {
        thenHolds(derived, rules, stated, FIRST.plusDays(day));
      }
    }
  }

  /** A fact that was derived first and stated later is stated anew, for other days. */
  @Test
  void whatIsStatedAnewHoldsOnTheNewDays() {
    Derived derived = new Derived(Rules.parse("[r: (?x eg:p ?y) -> (?x eg:q ?y)]"));
    Triple premise = fact("p");
    Triple conclusion = fact("q");
    derived.engine.state(premise, Intervals.of(FIRST.plusYears(2), LocalDate.MAX));
    derived.settle();
    derived.engine.state(conclusion, Intervals.of(FIRST.plusYears(3), FIRST.plusYears(4)));
    derived.settle();
    Intervals earlier = Intervals.of(FIRST, FIRST.plusYears(1));
    derived.engine.state(conclusion, earlier);
    derived.settle();
    assertEquals(
        earlier.or(Intervals.of(FIRST.plusYears(2), LocalDate.MAX)),
        derived.engine.intervals(conclusion));
  }

  private static Triple fact(String property) {
    return SSE.parseTriple(
        "(<http://e/a> <%s> <http://e/b>)".formatted("http://www.w3.org/2000/eg/" + property));
  }

  private static void thenHolds(
      Derived derived, String rules, Map<Triple, Intervals> stated, LocalDate day) {
    List<Triple> facts =
        stated.entrySet().stream()
            .filter(fact -> fact.getValue().contains(day))
            .map(Map.Entry::getKey)
            .toList();
    Set<Triple> expected = new HashSet<>(Derived.from(rules, facts).triples);
    expected.addAll(facts);
    Set<Triple> held = new HashSet<>(derived.triples);
    held.addAll(stated.keySet());
    held.removeIf(fact -> !derived.engine.intervals(fact).contains(day));
    assertEquals(expected, held, () -> day + " " + rules + stated);
  }

  /** Always, never, or up to two runs of days, some of them without a start or an end. */
  private static Intervals days(Random random) {
    if (random.nextInt(4) == 0) {
      return Intervals.ALWAYS;
    }
    if (random.nextInt(12) == 0) {
      return Intervals.NEVER;
    }
    Intervals days = run(random);
    return random.nextBoolean() ? days : days.or(run(random));
  }

  private static Intervals run(Random random) {
    LocalDate from = FIRST.plusDays(random.nextInt(WINDOW));
    LocalDate until = from.plusDays(1 + random.nextInt(WINDOW));
    return Intervals.of(
        random.nextInt(5) == 0 ? LocalDate.MIN : from,
        random.nextInt(5) == 0 ? LocalDate.MAX : until);
  }
}
