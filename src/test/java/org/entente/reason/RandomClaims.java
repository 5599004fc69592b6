package org.entente.reason;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.entente.graph.Vocabulary;

/** Claims of a few facts about a few things, each valid for a few days of one short month. */
final class RandomClaims {
  private static final LocalDate FIRST = LocalDate.of(2024, 2, 1);
  private static final int DAYS = 12;
  private static final int THINGS = 5;
  private static final List<Node> PROPERTIES =
      List.of(Vocabulary.ent("partnerOf"), Vocabulary.ent("memberOf"), Vocabulary.ent("supports"));

  private record Said(
      Triple fact, Optional<LocalDate> from, Optional<LocalDate> until, boolean holds) {
    boolean on(LocalDate day) {
      return holds
          && !from.filter(day::isBefore).isPresent()
          && !until.filter(it -> !day.isBefore(it)).isPresent();
    }
  }

  private final List<Said> all = new ArrayList<>();

  RandomClaims(Random random, int count) {
    for (int i = 0; i < count; i++) {
      all.add(any(random));
    }
  }

  private static Said any(Random random) {
    int from = random.nextInt(DAYS);
    int until = from + 1 + random.nextInt(4);
    return new Said(
        fact(random),
        random.nextInt(4) == 0 ? Optional.empty() : Optional.of(FIRST.plusDays(from)),
        random.nextInt(4) == 0 ? Optional.empty() : Optional.of(FIRST.plusDays(until)),
        random.nextInt(5) > 0);
  }

  private static Triple fact(Random random) {
    return Triple.create(
        thing(random.nextInt(THINGS)),
        PROPERTIES.get(random.nextInt(PROPERTIES.size())),
        thing(random.nextInt(THINGS)));
  }

  private static Node thing(int number) {
    return Vocabulary.iri(Vocabulary.ID + "thing-" + number);
  }

  /** The days on which anything changes, and one on either side. */
  List<LocalDate> days() {
    return IntStream.rangeClosed(-1, DAYS + 5).mapToObj(FIRST::plusDays).toList();
  }

  /** The facts that some accepted claim of something actual states of a day. */
  Set<Triple> on(LocalDate day) {
    return all.stream().filter(it -> it.on(day)).map(Said::fact).collect(Collectors.toSet());
  }

  /** The claims in documents' graphs, and in the default graph each fact that ever holds. */
  List<Quad> quads() {
    List<Quad> quads = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Said said = all.get(i);
      Node graph = Vocabulary.graphOf("document-" + i % 3);
      claim(graph, Vocabulary.iri(Vocabulary.CLAIM + i), said, quads);
      if (said.holds()) {
        quads.add(new Quad(graph, said.fact()));
        quads.add(new Quad(Quad.defaultGraphIRI, said.fact()));
      }
    }
    return quads;
  }

  private static void claim(Node graph, Node claim, Said said, List<Quad> quads) {
    Node modality = Vocabulary.ent(said.holds() ? "actual" : "denied");
    Node term = NodeFactory.createTripleTerm(said.fact());
    quads.add(new Quad(graph, claim, Vocabulary.REIFIES, term));
    quads.add(new Quad(graph, claim, Vocabulary.MODALITY, modality));
    quads.add(new Quad(graph, claim, Vocabulary.REVIEW_STATUS, Vocabulary.ent("accepted")));
    said.from()
        .ifPresent(day -> quads.add(new Quad(graph, claim, Vocabulary.VALID_FROM, literal(day))));
    said.until()
        .ifPresent(day -> quads.add(new Quad(graph, claim, Vocabulary.VALID_UNTIL, literal(day))));
  }

  private static Node literal(LocalDate day) {
    return NodeFactory.createLiteralDT(day.toString(), XSDDatatype.XSDdate);
  }
}
