package org.entente.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;

/** The counts of {@code graph:about} are those that counting gives. */
class SelfDescriptionTest {
  @Test
  void countsAreExact() {
    Store store = DatasetStore.inMemory(Clock.systemUTC());
    Corpus corpus = Corpora.corpus(store, Samples.ONTOLOGY);
    corpus.load(Samples.all());
    corpus.drop(Samples.all().get(0).document().id());
    corpus.load(List.of(Samples.half(Samples.all().get(1))));

    assertEquals(counted(store), told(store));
  }

  /** Whatever {@code graph:about} counts, as "what of which" and number. */
  private static Map<String, Long> told(Store store) {
    List<Quad> about =
        Contents.quads(store).stream()
            .filter(quad -> quad.getGraph().equals(Vocabulary.GRAPH_ABOUT))
            .toList();
    Map<Node, String> terms = new java.util.HashMap<>();
    for (Quad quad : about) {
      String property = quad.getPredicate().getURI();
      if (property.equals(Vocabulary.VOID + "class")
          || property.equals(Vocabulary.VOID + "property")) {
        terms.put(quad.getSubject(), quad.getObject().getURI());
      }
    }
    Map<String, Long> counts = new TreeMap<>();
    for (Quad quad : about) {
      if (quad.getObject().isLiteral() && quad.getObject().getLiteralValue() instanceof Number n) {
        String of = terms.getOrDefault(quad.getSubject(), quad.getSubject().getURI());
        String what = quad.getPredicate().getURI().substring(Vocabulary.VOID.length());
        counts.put(what + " of " + of, n.longValue());
      }
    }
    return counts;
  }

  private static Map<String, Long> counted(Store store) {
    Map<String, Long> counts = new TreeMap<>();
    Set<Node> subjects = new HashSet<>();
    Set<Node> objects = new HashSet<>();
    for (Quad quad : Contents.quads(store)) {
      if (quad.isDefaultGraph()) {
        subjects.add(quad.getSubject());
        objects.add(quad.getObject());
        counts.merge("triples of " + Vocabulary.DATASET.getURI(), 1L, Long::sum);
        counts.merge("triples of " + quad.getPredicate().getURI(), 1L, Long::sum);
        if (quad.getPredicate().equals(Vocabulary.TYPE)) {
          counts.merge("entities of " + quad.getObject().getURI(), 1L, Long::sum);
        }
      } else if (!quad.getGraph().equals(Vocabulary.GRAPH_ABOUT)) {
        counts.merge("triples of " + quad.getGraph().getURI(), 1L, Long::sum);
      }
    }
    counts.put("distinctSubjects of " + Vocabulary.DATASET.getURI(), (long) subjects.size());
    counts.put("distinctObjects of " + Vocabulary.DATASET.getURI(), (long) objects.size());
    return counts;
  }
}
