package org.entente.graph.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.atlas.io.IndentedLineBuffer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.serializer.FormatterElement;
import org.apache.jena.sparql.serializer.SerializationContext;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementMinus;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.util.FmtUtils;
import org.entente.fact.Nearest;
import org.entente.graph.Vocabulary;
import org.entente.graph.view.NameIndex;

/**
 * Why a query has no answer. The parts of its pattern are joined one after the other; the first
 * after which nothing is left is to blame. They keep their order, since what OPTIONAL and BIND add
 * is used by those that follow; only what FILTER takes away comes after all others, as in SPARQL.
 *
 * @param part the part that leaves nothing, as SPARQL
 * @param alone whether it fits nothing even by itself
 * @param filtering whether it is a condition on what fits all other parts
 * @param unknown terms in it that the graph does not know
 */
public record Diagnosis(String part, boolean alone, boolean filtering, List<Unknown> unknown) {
  /**
   * A term that is nowhere in the graph.
   *
   * @param term as it was written
   * @param near terms that are there and were perhaps meant, as SPARQL
   */
  public record Unknown(String term, List<String> near) {
    /** Takes a copy. */
    public Unknown {
      near = List.copyOf(near);
    }
  }

  /** Takes a copy. */
  public Diagnosis {
    unknown = List.copyOf(unknown);
  }

  /**
   * Finds the part to blame. Must run inside a transaction.
   *
   * @param names what things are called
   * @return empty where the query has no pattern, or it is not the pattern that leaves nothing
   */
  public static Optional<Diagnosis> of(DatasetGraph dataset, Query query, NameIndex names) {
    List<Element> parts = parts(query.getQueryPattern());
    for (int i = 0; i < parts.size(); i++) {
      if (!fits(dataset, query, parts.subList(0, i + 1))) {
        Element part = parts.get(i);
        boolean filtering = isCondition(part);
        boolean alone = !filtering && !fits(dataset, query, List.of(part));
        List<Unknown> unknown =
            terms(part).flatMap(term -> unknown(dataset, term, names).stream()).toList();
        return Optional.of(new Diagnosis(text(part, query), alone, filtering, unknown));
      }
    }
    return Optional.empty();
  }

  private static List<Element> parts(Element pattern) {
    List<Element> parts = new ArrayList<>();
    List<Element> conditions = new ArrayList<>();
    List<Element> elements =
        pattern instanceof ElementGroup group ? group.getElements() : List.of(pattern);
    for (Element element : elements) {
      if (element instanceof ElementPathBlock block) {
        block.getPattern().forEach(triple -> parts.add(only(triple)));
      } else if (element instanceof ElementFilter) {
        conditions.add(element);
      } else {
        parts.add(element);
      }
    }
    parts.addAll(conditions);
    return parts;
  }

  private static boolean isCondition(Element element) {
    return element instanceof ElementFilter || element instanceof ElementMinus;
  }

  private static Element only(TriplePath triple) {
    ElementPathBlock block = new ElementPathBlock();
    block.addTriplePath(triple);
    return block;
  }

  private static boolean fits(DatasetGraph dataset, Query query, List<Element> parts) {
    ElementGroup group = new ElementGroup();
    parts.forEach(group::addElement);
    Query ask = QueryFactory.make();
    ask.setQueryAskType();
    ask.setQueryPattern(group);
    query.getGraphURIs().forEach(ask::addGraphURI);
    query.getNamedGraphURIs().forEach(ask::addNamedGraphURI);
    try (QueryExec exec =
        QueryExec.dataset(dataset)
            .query(ask)
            .set(ARQ.httpServiceAllowed, false)
            .set(ARQ.enablePropertyFunctions, false)
            .build()) {
      return exec.ask();
    }
  }

  private static String text(Element part, Query query) {
    IndentedLineBuffer out = new IndentedLineBuffer();
    FormatterElement.format(out, new SerializationContext(query), part);
    return out.asString().replaceAll("\\s+", " ").strip();
  }

  private static Stream<Node> terms(Element part) {
    return part instanceof ElementPathBlock block
        ? block.getPattern().getList().stream()
            .flatMap(it -> Stream.of(it.getSubject(), predicate(it), it.getObject()))
            .filter(Node::isConcrete)
        : Stream.empty();
  }

  private static Node predicate(TriplePath triple) {
    return triple.isTriple() ? triple.getPredicate() : Node.ANY;
  }

  private static Optional<Unknown> unknown(DatasetGraph dataset, Node term, NameIndex names) {
    if (term.isLiteral()) {
      return isKnown(dataset, term) ? Optional.empty() : inEnglish(dataset, term);
    }
    boolean known = !term.isURI() || isKnown(dataset, term) || dataset.containsGraph(term);
    return known
        ? Optional.empty()
        : Optional.of(
            new Unknown(FmtUtils.stringForNode(term, prefixes()), near(dataset, term, names)));
  }

  private static org.apache.jena.shared.PrefixMapping prefixes() {
    return PrefixMapping.Factory.create().setNsPrefixes(Vocabulary.PREFIXES);
  }

  private static boolean isKnown(DatasetGraph dataset, Node term) {
    return dataset.contains(Node.ANY, term, Node.ANY, Node.ANY)
        || dataset.contains(Node.ANY, Node.ANY, term, Node.ANY)
        || dataset.contains(Node.ANY, Node.ANY, Node.ANY, term);
  }

  /** Labels have a language: "NATO" is none of them where "NATO"@en is. */
  private static Optional<Unknown> inEnglish(DatasetGraph dataset, Node term) {
    Node english = NodeFactory.createLiteralLang(term.getLiteralLexicalForm(), "en");
    List<String> near =
        isKnown(dataset, english)
            ? List.of(FmtUtils.stringForNode(english, prefixes()))
            : List.of();
    return Optional.of(new Unknown(FmtUtils.stringForNode(term, prefixes()), near));
  }

  private static List<String> near(DatasetGraph dataset, Node term, NameIndex names) {
    if (Vocabulary.isIn(term, Vocabulary.ENT)) {
      List<String> terms = new ArrayList<>();
      dataset
          .find(Vocabulary.GRAPH_ONTOLOGY, Node.ANY, Vocabulary.LABEL, Node.ANY)
          .forEachRemaining(
              quad -> {
                if (Vocabulary.isIn(quad.getSubject(), Vocabulary.ENT)) {
                  terms.add(Vocabulary.local(quad.getSubject(), Vocabulary.ENT));
                }
              });
      return Nearest.to(Vocabulary.local(term, Vocabulary.ENT), terms).stream()
          .map(name -> "ent:" + name)
          .toList();
    }
    String name = term.getURI().substring(term.getURI().lastIndexOf('/') + 1).replace('-', ' ');
    List<NameIndex.Named> found = names.find(name, 3);
    Predicate<NameIndex.Named> other = it -> !it.node().equals(term);
    return (found.isEmpty() ? names.nearest(name) : found)
        .stream().filter(other).map(it -> FmtUtils.stringForNode(it.node(), prefixes())).toList();
  }
}
