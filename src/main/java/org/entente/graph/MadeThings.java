package org.entente.graph;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.fact.Schema;
import org.entente.fact.Thesaurus;

/** The things that a store has from documents alone, as entries that other claims may name. */
final class MadeThings {
  private MadeThings() {}

  /** The ontology's thesaurus and those things. Must run inside a transaction. */
  static Thesaurus read(DatasetGraph dataset, Ontology ontology) {
    Map<String, Thesaurus.Entry> made = new LinkedHashMap<>();
    dataset
        .find(Node.ANY, Node.ANY, Vocabulary.PREF_LABEL, Node.ANY)
        .forEachRemaining(
            quad -> {
              boolean own = Facts.isDocument(quad.getGraph());
              if (own && Vocabulary.isIn(quad.getSubject(), Vocabulary.ID)) {
                String kind = kind(dataset, quad.getGraph(), quad.getSubject(), ontology.schema());
                Thesaurus.Entry entry =
                    HeldNames.entry(dataset, quad.getGraph(), quad.getSubject(), kind);
                made.put(entry.key(), entry);
              }
            });
    return ontology.thesaurus().with(made.values());
  }

  /** The most specific of a thing's classes in a graph; empty where it has none. */
  static String kind(DatasetGraph dataset, Node graph, Node thing, Schema schema) {
    String[] lowest = {""};
    dataset
        .find(graph, thing, Vocabulary.TYPE, Node.ANY)
        .forEachRemaining(
            quad -> {
              if (Vocabulary.isIn(quad.getObject(), Vocabulary.ENT)) {
                String kind = Vocabulary.local(quad.getObject(), Vocabulary.ENT);
                if (lowest[0].isEmpty() || schema.isA(kind, lowest[0])) {
                  lowest[0] = kind;
                }
              }
            });
    return lowest[0];
  }
}
