package org.entente.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.entente.document.DataException;
import org.entente.fact.Source;
import org.entente.graph.Contents;
import org.entente.graph.Corpora;
import org.entente.graph.DatasetStore;
import org.entente.graph.Ontology;
import org.entente.graph.RuleText;
import org.entente.graph.Vocabulary;
import org.entente.reason.Rule;
import org.entente.reason.Rules;
import org.entente.reason.derive.ReasonedDataset;

/**
 * Rule files. One that is refused is told with places; one that is taken derives something or
 * nothing from a few facts, and takes all of it back when the facts go.
 */
final class RuleFiles implements Way {
  private static final List<String> WORDS =
      List.of(
          "?x",
          "?y",
          "?z",
          "->",
          "<-",
          "(",
          ")",
          "[",
          "]",
          ":",
          "notEqual(?x, ?y)",
          "ent:partnerOf",
          "ent:allyOf",
          "ent:memberOf",
          "rdf:type",
          "ent:Actor",
          "id:nato",
          "\"a\"",
          "'1'^^xsd:int",
          "_:b",
          "# says: {x} is so because {y} is.",
          "@include <a>",
          "@prefix a: <b>",
          "noValue(?x)",
          "makeTemp(?x)",
          "<http://e/p>",
          "id:a-b.",
          "drop(0)",
          "12");

  private final Path folder;
  private final Ontology ontology = Corpora.ontology();
  private final List<Input> seeds =
      ontology.rules().stream()
          .map(rule -> Input.of(rule.name() + ".rule", rule.source().text()))
          .toList();

  RuleFiles(Path folder) {
    this.folder = folder;
  }

  @Override
  public List<Input> seeds() {
    return seeds;
  }

  @Override
  public List<String> words() {
    return WORDS;
  }

  @Override
  public Input made(Random random) {
    String body =
        IntStream.range(0, random.nextInt(6))
            .mapToObj(i -> triple(random))
            .collect(Collectors.joining(" "));
    return Input.of(
        "made.rule",
        "# Why.\n# says: {x} is so.\n[made: %s -> %s]\n".formatted(body, triple(random)));
  }

  private static String triple(Random random) {
    List<String> terms = List.of("?x", "?y", "?z", "id:nato", "ent:Actor");
    List<String> properties = List.of("ent:partnerOf", "ent:allyOf", "rdf:type", "?x", "ent:none");
    return "(%s %s %s)"
        .formatted(
            terms.get(random.nextInt(terms.size())),
            properties.get(random.nextInt(properties.size())),
            terms.get(random.nextInt(terms.size())));
  }

  @Override
  public boolean put(Input input, boolean thorough) throws IOException {
    Path file = input.write(folder);
    List<Rule> rules;
    try {
      Source source = Ontology.sources(List.of(file)).get(0);
      String name = input.name().replaceFirst("\\.rule$", "");
      rules = Rules.read(List.of(new RuleText(name, source)), ontology);
    } catch (DataException refused) {
      Sentences.hold(refused, file);
      return false;
    }
    derive(rules);
    return true;
  }

  private static void derive(List<Rule> rules) {
    try (DatasetStore store =
        DatasetStore.inMemory(Clock.systemUTC(), it -> new ReasonedDataset(it, rules))) {
      List<String> before = Contents.nQuads(store);
      List<Quad> facts = facts();
      store.change(() -> each(facts, store, true));
      store.change(() -> each(facts, store, false));
      assertEquals(before, Contents.nQuads(store), "after the facts came and went");
    }
  }

  private static boolean each(List<Quad> facts, DatasetStore store, boolean adds) {
    facts.forEach(adds ? store.dataset()::add : store.dataset()::delete);
    return adds;
  }

  private static List<Quad> facts() {
    List<Quad> facts = new ArrayList<>();
    for (String property : List.of("partnerOf", "allyOf", "memberOf")) {
      for (int i = 0; i < 3; i++) {
        facts.add(
            new Quad(
                Quad.defaultGraphIRI,
                Triple.create(
                    thing(i),
                    NodeFactory.createURI(Vocabulary.ENT + property),
                    thing((i + 1) % 3))));
      }
    }
    return facts;
  }

  private static org.apache.jena.graph.Node thing(int i) {
    return NodeFactory.createURI(Vocabulary.ID + List.of("nato", "south-korea", "japan").get(i));
  }

  @Override
  public void close() {}
}
