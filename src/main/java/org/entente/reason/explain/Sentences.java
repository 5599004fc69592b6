package org.entente.reason.explain;

import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.entente.graph.Vocabulary;
import org.entente.graph.view.Labels;
import org.entente.reason.explain.Explanation.Stated;

/** Says facts and uses of rules in English, as the ontology's templates have it. */
public final class Sentences {
  private static final Pattern BLANK = Pattern.compile("\\{([^{}]*)\\}");
  private static final Node BROADER = Vocabulary.iri(Vocabulary.SKOS + "broader");

  private final DatasetGraph dataset;
  private final Labels labels;

  /** For a dataset, inside the caller's transaction. */
  public Sentences(DatasetGraph dataset) {
    this.dataset = dataset;
    this.labels = new Labels(dataset);
  }

  /** A fact, without a full stop. */
  public String of(Triple fact) {
    return fill(
        template(fact.getPredicate(), of(fact.getObject())),
        Map.of("subject", fact.getSubject(), "object", fact.getObject()));
  }

  private String template(Node property, String object) {
    Iterator<Quad> templates =
        dataset.find(Vocabulary.GRAPH_ONTOLOGY, property, Vocabulary.TEMPLATE, Node.ANY);
    if (templates.hasNext()) {
      return templates.next().getObject().getLiteralLexicalForm();
    } else if (property.equals(Vocabulary.TYPE)) {
      return "{subject} is " + article(object) + " {object}";
    } else if (property.equals(Vocabulary.SUB_CLASS_OF)) {
      return "every {subject} is " + article(object) + " {object}";
    }
    return property.equals(BROADER)
        ? "{subject} is part of the field {object}"
        : "{subject} " + of(property) + " {object}";
  }

  private static String article(String noun) {
    return noun.matches("(?i)[aeio].*") ? "an" : "a";
  }

  /** A template with what its blanks stand for. */
  public String fill(String template, Map<String, Node> binding) {
    Matcher blanks = BLANK.matcher(template);
    return blanks.replaceAll(
        blank -> {
          Node node = binding.get(blank.group(1));
          return Matcher.quoteReplacement(node == null ? "?" + blank.group(1) : of(node));
        });
  }

  /** A thing's label, or a value. */
  public String of(Node node) {
    return node.isVariable() ? node.toString() : labels.of(node);
  }

  /** What states a fact that nobody claims: the thesaurus, the ontology. */
  public static String origins(Stated stated) {
    return stated.graphs().stream().map(Sentences::origin).collect(Collectors.joining(", "));
  }

  private static String origin(Node graph) {
    String name = Vocabulary.local(graph, Vocabulary.GRAPH);
    return graph.equals(Vocabulary.GRAPH_NAMES) ? "thesaurus" : name;
  }

  /** A sentence as it begins a line. */
  public static String capital(String sentence) {
    return sentence.isEmpty()
        ? sentence
        : sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
  }
}
