package org.entente.reason.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.LongStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.entente.graph.Corpora;
import org.entente.graph.Store;
import org.entente.graph.Vocabulary;
import org.entente.reason.Intervals;
import org.entente.reason.Rule;
import org.entente.reason.Rules;
import org.entente.reason.explain.Shortcomings.Shortcoming;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is told to be missing is missing, is enough, and is as little as can be. */
class WhyNotTest {
  static LongStream seeds() {
    return LongStream.range(0, 60);
  }

  private static void eachAbsent(long seed, BiConsumer<RandomWorld, Shortcomings> check) {
    RandomWorld world = new RandomWorld(seed);
    world.dataset.executeRead(
        () -> {
          WhyNot whyNot = new WhyNot(world.dataset, world.rules);
          Set<Triple> facts = new HashSet<>(world.facts());
          for (Triple fact : RandomWorld.possible()) {
            Shortcomings why = whyNot.of(fact);
            assertEquals(facts.contains(fact), why.holds());
            if (!why.holds()) {
              check.accept(world, why);
            }
          }
        });
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void withWhatIsMissingTheRuleConcludesIt(long seed) {
    eachAbsent(
        seed,
        (world, why) -> {
          for (Shortcoming near : why.nearest()) {
            Set<Triple> facts = new HashSet<>(near.given());
            assertTrue(new HashSet<>(world.facts()).containsAll(facts));
            assertTrue(!near.missing().isEmpty() || shareNoDay(world, near.given()));
            near.missing().forEach(it -> assertFalse(world.facts().contains(it), "" + it));
            near.missing().forEach(it -> facts.add(named(it)));
            assertTrue(
                new NaiveProver(world.rules)
                    .uses(facts).stream()
                        .filter(use -> use.rule().equals(near.rule()))
                        .anyMatch(use -> use.conclusion().equals(why.fact())),
                near.toString());
          }
        });
  }

  /** Whether what is given with nothing missing never holds at one time. */
  private static boolean shareNoDay(RandomWorld world, List<Triple> given) {
    Proofs proofs = new Proofs(world.dataset, world.rules);
    return given.stream().map(proofs::days).reduce(Intervals.ALWAYS, Intervals::and).isNever();
  }

  /** A pattern in which each variable has become a thing of its own. */
  private static Triple named(Triple pattern) {
    List<Node> terms =
        List.of(pattern.getSubject(), pattern.getPredicate(), pattern.getObject()).stream()
            .map(it -> it.isVariable() ? Vocabulary.iri(Vocabulary.ID + it.getName()) : it)
            .toList();
    return Triple.create(terms.get(0), terms.get(1), terms.get(2));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void noRuleComesNearer(long seed) {
    eachAbsent(
        seed,
        (world, why) -> {
          Map<String, Integer> told = new TreeMap<>();
          why.nearest().forEach(it -> told.merge(it.rule(), it.missing().size(), Math::min));
          for (Rule rule : world.rules) {
            int least = leastMissing(rule, world, why.fact());
            assertEquals(least, told.getOrDefault(rule.name(), 99), rule + " for " + why.fact());
          }
        });
  }

  /** Tries every set of possible facts in which a rule concludes a fact. */
  private static int leastMissing(Rule rule, RandomWorld world, Triple fact) {
    List<Triple> known = world.facts();
    Set<Triple> possible = new HashSet<>(RandomWorld.possible());
    return new NaiveProver(List.of(rule))
        .uses(possible).stream()
            .filter(use -> use.conclusion().equals(fact))
            .mapToInt(use -> distinctMissing(use.premises(), known))
            .min()
            .orElse(99);
  }

  private static int distinctMissing(List<Triple> premises, List<Triple> known) {
    List<Triple> missing = new ArrayList<>(premises);
    missing.removeAll(known);
    return missing.size();
  }

  @Test
  void ofFinlandAndNatoTheNearestIsToldFirst() {
    Shortcomings why = ask("finland", "partnerOf", "nato");
    assertEquals(1, why.nearest().get(0).missing().size());
    assertTrue(
        why.nearest().stream()
            .anyMatch(
                it ->
                    it.rule().equals("partner-through-group")
                        && it.missing().equals(List.of(fact("finland", "memberOf", "ip4")))));
  }

  @Test
  void whatIsOnlyPlannedIsToldBesides() {
    Shortcomings why = ask("nato-summit-washington-2024", "invitee", "yoon-suk-yeol");
    assertEquals(List.of("planned"), why.otherClaims().stream().map(it -> it.modality()).toList());
  }

  private static Triple fact(String subject, String property, String object) {
    return Triple.create(
        Vocabulary.iri(Vocabulary.ID + subject),
        Vocabulary.ent(property),
        Vocabulary.iri(Vocabulary.ID + object));
  }

  private static Shortcomings ask(String subject, String property, String object) {
    try (Store store = Corpora.loaded()) {
      return store
          .dataset()
          .calculateRead(
              () ->
                  new WhyNot(store.dataset(), Rules.in(store.dataset()))
                      .of(fact(subject, property, object)));
    }
  }
}
