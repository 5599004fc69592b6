package org.entente.reason.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.entente.graph.ClaimNames;
import org.entente.graph.Vocabulary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The graph of inferred claims, in made-up worlds. */
class InferredTest {
  private static final Node NAME = Vocabulary.GRAPH_INFERRED;

  static LongStream seeds() {
    return LongStream.range(0, 60);
  }

  private static void each(long seed, BiConsumer<RandomWorld, DatasetGraph> check) {
    RandomWorld world = new RandomWorld(seed);
    world.keepRules();
    world.dataset.executeRead(() -> check.accept(world, Inferred.in(world.dataset)));
  }

  private static Set<Triple> all(Iterator<Quad> quads) {
    Set<Triple> triples = new HashSet<>();
    List<Triple> list = new ArrayList<>();
    quads.forEachRemaining(
        quad -> {
          triples.add(quad.asTriple());
          list.add(quad.asTriple());
        });
    assertEquals(triples.size(), list.size(), "each once");
    return triples;
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aFactHasAClaimWhereItFollowsFromOthers(long seed) {
    each(
        seed,
        (world, view) -> {
          NaiveProver prover = new NaiveProver(world.rules);
          for (Triple fact : world.facts()) {
            boolean follows =
                RandomWorld.DAYS.stream()
                    .anyMatch(
                        day -> {
                          Set<Triple> others = world.statedOn(day);
                          others.remove(fact);
                          return prover.closure(others).contains(fact);
                        });
            Node term = NodeFactory.createTripleTerm(fact);
            assertEquals(
                follows, view.contains(NAME, Node.ANY, Vocabulary.REIFIES, term), "" + fact);
          }
        });
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyWayToLookFindsTheSame(long seed) {
    each(
        seed,
        (world, view) -> {
          Set<Triple> all = all(view.find(NAME, Node.ANY, Node.ANY, Node.ANY));
          for (Triple triple : all) {
            for (int mask = 0; mask < 8; mask++) {
              Node s = (mask & 1) == 0 ? Node.ANY : triple.getSubject();
              Node p = (mask & 2) == 0 ? Node.ANY : triple.getPredicate();
              Node o = (mask & 4) == 0 ? Node.ANY : triple.getObject();
              Set<Triple> wanted =
                  all.stream()
                      .filter(Triple.createMatch(s, p, o)::matches)
                      .collect(Collectors.toSet());
              assertEquals(wanted, all(view.find(NAME, s, p, o)));
              assertEquals(wanted, view.getGraph(NAME).find(s, p, o).toSet());
              assertTrue(view.contains(NAME, s, p, o));
              Set<Quad> anywhere = Iter.toSet(view.findNG(Node.ANY, s, p, o));
              wanted.forEach(it -> assertTrue(anywhere.contains(new Quad(NAME, it))));
            }
          }
        });
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aClaimNamesRuleAndSourcesThatAreThere(long seed) {
    each(
        seed,
        (world, view) -> {
          Set<Triple> all = all(view.find(NAME, Node.ANY, Node.ANY, Node.ANY));
          Set<Node> claims = new LinkedHashSet<>();
          all.forEach(it -> claims.add(it.getSubject()));
          for (Node claim : claims) {
            assertEquals(1, count(all, claim, Vocabulary.REIFIES));
            assertEquals(1, count(all, claim, Vocabulary.BY_RULE));
            assertEquals(1, count(all, claim, Vocabulary.BELIEF));
            assertTrue(count(all, claim, Vocabulary.DERIVED_FROM) > 0);
          }
          all.stream()
              .filter(it -> it.predicateMatches(Vocabulary.DERIVED_FROM))
              .forEach(it -> assertTrue(isClaim(view, it.getObject()), "" + it));
        });
  }

  private static long count(Set<Triple> all, Node claim, Node property) {
    return all.stream()
        .filter(it -> it.subjectMatches(claim) && it.predicateMatches(property))
        .count();
  }

  private static boolean isClaim(DatasetGraph view, Node claim) {
    return view.contains(Node.ANY, claim, Vocabulary.REIFIES, Node.ANY);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theGraphIsListedWhereItHoldsSomething(long seed) {
    each(
        seed,
        (world, view) -> {
          boolean isThere = view.find(NAME, Node.ANY, Node.ANY, Node.ANY).hasNext();
          Set<Node> names = new HashSet<>();
          view.listGraphNodes().forEachRemaining(names::add);
          assertEquals(isThere, names.contains(NAME));
          assertEquals(isThere, view.containsGraph(NAME));
          assertEquals(names.size(), view.size());
          assertFalse(world.dataset.containsGraph(NAME), "and is nowhere kept");
        });
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aClaimIsCalledAfterItsTriple(long seed) {
    each(
        seed,
        (world, view) ->
            all(view.find(NAME, Node.ANY, Vocabulary.REIFIES, Node.ANY))
                .forEach(
                    it ->
                        assertEquals(
                            ClaimNames.inferred(it.getObject().getTriple()), it.getSubject())));
  }
}
