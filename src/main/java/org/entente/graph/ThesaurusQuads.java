package org.entente.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.entente.fact.Thesaurus;

/** Writes thesaurus entries as SKOS labels and kinds, for {@code graph:names}. */
final class ThesaurusQuads {
  private ThesaurusQuads() {}

  /** Names and kinds by thing; topics are not among them, their scheme says it all. */
  static Map<Node, List<Quad>> write(Ontology ontology) {
    Map<Node, List<Quad>> quads = new HashMap<>();
    for (Thesaurus.Entry entry : ontology.thesaurus().entries()) {
      if (!entry.kind().equals("Topic")) {
        Node node = Vocabulary.thing(entry.key(), entry.kind());
        List<Quad> own = new ArrayList<>();
        ClaimQuads.types(node, entry.kind(), ontology.schema(), triple -> own.add(quad(triple)));
        names(node, entry, own);
        quads.put(node, own);
      }
    }
    return quads;
  }

  private static void names(Node node, Thesaurus.Entry entry, List<Quad> out) {
    out.add(quad(Triple.create(node, Vocabulary.LABEL, ClaimQuads.english(entry.label()))));
    entry
        .labels()
        .forEach(
            (language, label) -> {
              Node literal = NodeFactory.createLiteralLang(label, language);
              out.add(quad(Triple.create(node, Vocabulary.PREF_LABEL, literal)));
            });
    for (Thesaurus.Alias alias : entry.aliases()) {
      if (!alias.flags().contains(Thesaurus.Flag.CONTEXT_ONLY)) {
        Node property = alias.plain() ? Vocabulary.ALT_LABEL : Vocabulary.HIDDEN_LABEL;
        out.add(quad(Triple.create(node, property, ClaimQuads.english(alias.name()))));
      }
    }
  }

  private static Quad quad(Triple triple) {
    return new Quad(Vocabulary.GRAPH_NAMES, triple);
  }
}
