package org.entente.graph;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.entente.fact.Schema;
import org.entente.fact.Thesaurus;

/**
 * What a dataset says of its own names: for those who hold the data and not the files that they
 * came from. Everything here must run inside a transaction.
 */
public final class HeldNames {
  private HeldNames() {}

  /** What can be claimed, as the dataset's vocabulary says. */
  public static Schema schema(DatasetGraph dataset) {
    return SchemaReader.read(dataset.getGraph(Vocabulary.GRAPH_ONTOLOGY));
  }

  /** The catalogue of questions. */
  public static Questions questions(DatasetGraph dataset) {
    return new Questions(dataset.getGraph(Vocabulary.GRAPH_QUESTIONS));
  }

  /** The things and topics of the default graph, with the names that they go by. */
  public static Thesaurus thesaurus(DatasetGraph dataset, Schema schema) {
    Set<Node> things = new LinkedHashSet<>();
    dataset
        .find(Quad.defaultGraphIRI, Node.ANY, Vocabulary.LABEL, Node.ANY)
        .forEachRemaining(quad -> things.add(quad.getSubject()));
    List<Thesaurus.Entry> entries = new ArrayList<>();
    for (Node thing : things) {
      String kind = MadeThings.kind(dataset, Quad.defaultGraphIRI, thing, schema);
      boolean ours =
          Vocabulary.isIn(thing, Vocabulary.ID) || Vocabulary.isIn(thing, Vocabulary.TOPIC);
      if (ours && schema.ancestors().containsKey(kind)) {
        entries.add(entry(dataset, Quad.defaultGraphIRI, thing, kind));
      }
    }
    return new Thesaurus(entries);
  }

  /** A thing with the names that it has in a graph. */
  static Thesaurus.Entry entry(DatasetGraph dataset, Node graph, Node thing, String kind) {
    TreeMap<String, String> labels = new TreeMap<>();
    for (Node label : objects(dataset, graph, thing, Vocabulary.PREF_LABEL)) {
      labels.put(label.getLiteralLanguage(), label.getLiteralLexicalForm());
    }
    for (Node label : objects(dataset, graph, thing, Vocabulary.LABEL)) {
      labels.put("en", label.getLiteralLexicalForm());
    }
    List<Thesaurus.Alias> aliases = new ArrayList<>();
    for (Node name : objects(dataset, graph, thing, Vocabulary.ALT_LABEL)) {
      aliases.add(new Thesaurus.Alias(name.getLiteralLexicalForm(), Set.of()));
    }
    // Demonyms and metonyms are hidden labels; which of the two makes no difference to a reader.
    for (Node name : objects(dataset, graph, thing, Vocabulary.HIDDEN_LABEL)) {
      Set<Thesaurus.Flag> flags = Set.of(Thesaurus.Flag.METONYM);
      aliases.add(new Thesaurus.Alias(name.getLiteralLexicalForm(), flags));
    }
    String namespace = kind.equals("Topic") ? Vocabulary.TOPIC : Vocabulary.ID;
    return new Thesaurus.Entry(Vocabulary.local(thing, namespace), kind, labels, aliases);
  }

  private static List<Node> objects(DatasetGraph dataset, Node graph, Node thing, Node property) {
    List<Node> objects = new ArrayList<>();
    Iterator<Quad> found = dataset.find(graph, thing, property, Node.ANY);
    found.forEachRemaining(quad -> objects.add(quad.getObject()));
    return objects;
  }
}
