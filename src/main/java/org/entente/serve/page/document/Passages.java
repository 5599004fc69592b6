package org.entente.serve.page.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.entente.graph.Vocabulary;
import org.entente.graph.view.Described;
import org.entente.serve.page.Ref;
import org.entente.serve.page.claim.Stated;
import org.entente.serve.page.document.Passage.Said;

/** Reads the passages of a document in the order of its text. */
record Passages(DatasetGraph data, Node graph) {
  private static final Node ACTUAL = Vocabulary.ent("actual");

  /** Gives all of them; the one that is asked for is marked. */
  List<Passage> all(Optional<Node> asked) {
    List<Described> found =
        Iter.asStream(data.find(graph, Node.ANY, Vocabulary.TYPE, Vocabulary.PASSAGE_CLASS))
            .map(quad -> new Described(data, graph, quad.getSubject()))
            .sorted(
                Comparator.comparing((Described it) -> it.number(Vocabulary.START))
                    .thenComparing(it -> it.number(Vocabulary.END)))
            .toList();
    List<Passage> passages = new ArrayList<>();
    for (Described said : found) {
      passages.add(passage(passages.size() + 1, said, asked));
    }
    return passages;
  }

  private Passage passage(int number, Described said, Optional<Node> asked) {
    return new Passage(
        number,
        said.node(),
        said.number(Vocabulary.PARAGRAPH),
        said.number(Vocabulary.START),
        said.number(Vocabulary.END),
        asked.equals(Optional.of(said.node())),
        claims(said.node()));
  }

  /** Gives the claims of a passage. */
  List<Said> claims(Node passage) {
    return Iter.asStream(data.find(graph, Node.ANY, Vocabulary.DERIVED_FROM, passage))
        .map(Quad::getSubject)
        .map(claim -> new Said(Stated.ref(data, graph, claim), modality(claim)))
        .sorted(Comparator.comparing(it -> it.claim().text()))
        .toList();
  }

  private String modality(Node claim) {
    return new Described(data, graph, claim)
        .one(Vocabulary.MODALITY)
        .filter(it -> !it.equals(ACTUAL))
        .map(it -> Ref.of(data, it).text())
        .orElse("");
  }
}
