package org.entente.bench;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.entente.graph.Ontology;
import org.entente.graph.Question;
import org.entente.graph.Questions;
import org.entente.graph.Store;
import org.entente.graph.Vocabulary;
import org.entente.serve.page.Ref;

/** Pages of every kind, and each question; of things those that most is said of. */
final class PagePaths {
  private static final List<String> KINDS =
      List.of(
          "/",
          "/search",
          "/search?q=korea",
          "/search?q=korae",
          "/search?q=agreements+about+cyber+security+with+NATO",
          "/suggest?q=sou",
          "/ask",
          "/ask/partners-of?as-of=2022-12-01",
          "/compare",
          "/conflicts",
          "/explain",
          "/explain?s=Australia&p=partnerOf&o=NATO",
          "/explain?s=South+Korea&p=hasMissionTo&o=NATO&as-of=2022-04-30",
          "/why-not?s=Finland&p=partnerOf&o=NATO",
          "/sparql",
          "/sparql?query=SELECT+*+%7B+%3Fs+ent%3AallyOf+%3Fo+%7D",
          "/sparql?query=SELECT+*+%7B+%3Fs+ent%3AalyOf+%3Fo+%7D",
          "/ontology",
          "/ontology/0.1.0",
          "/id/south-korea",
          "/id/south-korea?show=inferred",
          "/id/south-korea?relation=ent:cooperatesOn",
          "/question/ties-of",
          "/graph/about",
          "/dataset",
          "/rule/ally-through-alliance",
          "/review");

  private static final List<String> ENTITIES =
      List.of(Vocabulary.ID, Vocabulary.TOPIC, Vocabulary.DOC, Vocabulary.CLAIM);

  private PagePaths() {}

  /** Everything there is a page of: kinds, things and questions. */
  static List<String> all(Store store, Ontology ontology) {
    return Stream.of(
            KINDS.stream(),
            entities(store).stream(),
            new Questions(ontology.questions()).all().stream().map(PagePaths::asked))
        .flatMap(it -> it)
        .toList();
  }

  /** Whether a page may be larger than others at first sight, as it brings the editor along. */
  static boolean isLarge(String path) {
    return path.startsWith("/sparql");
  }

  private static String asked(Question question) {
    return "/ask/" + question.name();
  }

  /** The things, the claim, the passage and the graph of which most is said. */
  static List<String> entities(Store store) {
    DatasetGraph data = store.dataset();
    return Txn.calculateRead(
        data,
        () ->
            Stream.concat(ENTITIES.stream(), Stream.of(Vocabulary.PASSAGE, Vocabulary.GRAPH))
                .map(namespace -> Ref.address(busiest(data, namespace)))
                .toList());
  }

  /** The node of a namespace that most quads begin with, end with or stand in. */
  private static Node busiest(DatasetGraph data, String namespace) {
    Map<String, Integer> counts = new TreeMap<>();
    data.find().forEachRemaining(quad -> count(quad, namespace, counts));
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(entry -> Vocabulary.iri(entry.getKey()))
        .orElseThrow();
  }

  private static void count(Quad quad, String namespace, Map<String, Integer> counts) {
    Stream.of(quad.getGraph(), quad.getSubject(), quad.getObject())
        .filter(node -> Vocabulary.isIn(node, namespace))
        .forEach(node -> counts.merge(node.getURI(), 1, Integer::sum));
  }
}
