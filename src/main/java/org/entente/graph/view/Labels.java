package org.entente.graph.view;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.graph.Vocabulary;

/**
 * Writes nodes as a person would: things by their English label, values plainly. Keeps the labels
 * that it has looked up, so it must not outlive the transaction; of one thread.
 */
public final class Labels {
  /** What other vocabularies call their terms, as far as pages and tables show them. */
  private static final Map<Node, String> ELSEWHERE =
      Map.of(
          Vocabulary.iri(Vocabulary.SKOS + "broader"), "broader topic",
          Vocabulary.iri(Vocabulary.SKOS + "related"), "related topic",
          Vocabulary.iri(Vocabulary.SKOS + "altLabel"), "is also called",
          Vocabulary.iri(Vocabulary.SKOS + "closeMatch"), "perhaps the same as");

  private final DatasetGraph dataset;
  private final Map<Node, String> known = new HashMap<>();

  /** Of a dataset, inside the caller's transaction. */
  public Labels(DatasetGraph dataset) {
    this.dataset = dataset;
  }

  /** Where they are looked up. */
  public DatasetGraph dataset() {
    return dataset;
  }

  /** The label, else the name with its prefix, else the IRI; a literal's text. */
  public String of(Node node) {
    if (node.isLiteral()) {
      return plain(node);
    }
    return known.computeIfAbsent(
        node, it -> label(it).map(label -> label + number(it)).orElseGet(() -> name(it)));
  }

  /** Of a Wikidata item the number too, as it tells it from the thing of the same name. */
  private static String number(Node node) {
    boolean item = Vocabulary.isIn(node, Vocabulary.WD);
    return item ? " (" + Vocabulary.local(node, Vocabulary.WD) + ")" : "";
  }

  /** A literal's text; a decimal without the zero that its canonical form ends with. */
  private static String plain(Node literal) {
    String text = literal.getLiteralLexicalForm();
    boolean decimal = XSDDatatype.XSDdecimal.equals(literal.getLiteralDatatype());
    return decimal && text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }

  Optional<String> label(Node node) {
    Stream<Node> labels =
        Iter.asStream(dataset.find(Node.ANY, node, Vocabulary.LABEL, Node.ANY))
            .map(quad -> quad.getObject());
    return labels
        .min(
            Comparator.comparing((Node label) -> !label.getLiteralLanguage().equals("en"))
                .thenComparing(Node::getLiteralLexicalForm))
        .map(Node::getLiteralLexicalForm)
        .or(() -> Optional.ofNullable(ELSEWHERE.get(node)));
  }

  /** A node as SPARQL and Turtle write it, with the project's prefixes where they fit. */
  public static String name(Node node) {
    return NodeFmtLib.str(node, "", Vocabulary.prefixMap());
  }
}
