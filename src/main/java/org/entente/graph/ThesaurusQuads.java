package org.entente.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.entente.fact.Schema;
import org.entente.fact.Thesaurus;

/** Writes entries as SKOS labels and kinds: the thesaurus's for {@code graph:names}. */
final class ThesaurusQuads {
  private ThesaurusQuads() {}

  /** Names and kinds by thing; topics are not among them, their scheme says it all. */
  static Map<Node, List<Quad>> write(Ontology ontology) {
    Map<Node, List<Quad>> quads = new HashMap<>();
    for (Thesaurus.Entry entry : ontology.thesaurus().entries()) {
      if (!entry.kind().equals("Topic")) {
        Node node = Vocabulary.thing(entry.key(), entry.kind());
        List<Triple> own = labels(node, entry, ontology.schema());
        for (Thesaurus.Alias alias : aliases(entry)) {
          Node property = alias.plain() ? Vocabulary.ALT_LABEL : Vocabulary.HIDDEN_LABEL;
          own.add(Triple.create(node, property, Literals.english(alias.name())));
        }
        quads.put(
            node, own.stream().map(triple -> new Quad(Vocabulary.GRAPH_NAMES, triple)).toList());
      }
    }
    return quads;
  }

  /**
   * Kind and names, by thing, of what documents bring and the thesaurus lacks. Its aliases are
   * hidden labels: they find it, and no document states them as names.
   */
  static Map<Node, List<Triple>> brought(Collection<Thesaurus.Entry> entries, Schema schema) {
    Map<Node, List<Triple>> triples = new HashMap<>();
    for (Thesaurus.Entry entry : entries) {
      Node node = Vocabulary.thing(entry.key(), entry.kind());
      List<Triple> own = labels(node, entry, schema);
      aliases(entry).forEach(alias -> own.add(hidden(node, alias.name())));
      triples.put(node, own);
    }
    return triples;
  }

  /** A name by which a thing is found. */
  static Triple hidden(Node thing, String name) {
    return Triple.create(thing, Vocabulary.HIDDEN_LABEL, Literals.english(name));
  }

  private static List<Triple> labels(Node node, Thesaurus.Entry entry, Schema schema) {
    List<Triple> out = new ArrayList<>();
    ClaimQuads.types(node, entry.kind(), schema, out::add);
    out.add(Triple.create(node, Vocabulary.LABEL, Literals.english(entry.label())));
    entry
        .labels()
        .forEach(
            (language, label) -> {
              Node literal = NodeFactory.createLiteralLang(label, language);
              out.add(Triple.create(node, Vocabulary.PREF_LABEL, literal));
            });
    return out;
  }

  private static List<Thesaurus.Alias> aliases(Thesaurus.Entry entry) {
    return entry.aliases().stream()
        .filter(alias -> !alias.flags().contains(Thesaurus.Flag.CONTEXT_ONLY))
        .toList();
  }
}
