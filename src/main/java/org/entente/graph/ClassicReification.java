package org.entente.graph;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;

/**
 * Says the same without triple terms, for tools and formats that have no RDF 1.2: each triple term
 * becomes one {@code rdf:Statement}, which is part of the claim that reifies it.
 */
public final class ClassicReification {
  private static final String STATEMENT = "https://w3id.org/entente/statement/";
  private static final Node REIFIES = NodeFactory.createURI(RDF.getURI() + "reifies");

  private ClassicReification() {}

  /** Takes quads with triple terms; gives quads without, in the graphs that the terms stood in. */
  public static Stream<Quad> convert(Stream<Quad> quads) {
    return quads.mapMulti(ClassicReification::convert);
  }

  /** Takes a graph with triple terms; gives a new one without, with the same prefixes. */
  public static Graph convert(Graph graph) {
    Graph classic = GraphFactory.createDefaultGraph();
    classic.getPrefixMapping().setNsPrefixes(graph.getPrefixMapping());
    Iterator<Triple> triples = graph.find();
    while (triples.hasNext()) {
      convert(
          Quad.create(Quad.defaultGraphNodeGenerated, triples.next()),
          q -> classic.add(q.asTriple()));
    }
    return classic;
  }

  /** Takes a data set with triple terms; gives a new one without, with the same prefixes. */
  public static DatasetGraph convert(DatasetGraph dataset) {
    DatasetGraph classic = DatasetGraphFactory.create();
    classic.prefixes().putAll(dataset.prefixes());
    Iterator<Quad> quads = dataset.find();
    while (quads.hasNext()) {
      convert(quads.next(), classic::add);
    }
    return classic;
  }

  private static void convert(Quad quad, Consumer<Quad> out) {
    Node object = quad.getObject();
    if (!object.isTripleTerm()) {
      out.accept(quad);
      return;
    }
    Node statement = statement(quad.getGraph(), object.getTriple(), out);
    if (quad.getPredicate().equals(REIFIES)) {
      out.accept(
          Quad.create(quad.getGraph(), statement, DCTerms.isPartOf.asNode(), quad.getSubject()));
    } else {
      out.accept(Quad.create(quad.getGraph(), quad.getSubject(), quad.getPredicate(), statement));
    }
  }

  /**
   * Describes the triple and gives the IRI that stands for it; a term inside it goes the same way.
   */
  private static Node statement(Node graph, Triple triple, Consumer<Quad> out) {
    Node statement = NodeFactory.createURI(STATEMENT + digest(triple));
    Node object = triple.getObject();
    Node plain = object.isTripleTerm() ? statement(graph, object.getTriple(), out) : object;
    out.accept(Quad.create(graph, statement, RDF.type.asNode(), RDF.Statement.asNode()));
    out.accept(Quad.create(graph, statement, RDF.subject.asNode(), triple.getSubject()));
    out.accept(Quad.create(graph, statement, RDF.predicate.asNode(), triple.getPredicate()));
    out.accept(Quad.create(graph, statement, RDF.object.asNode(), plain));
    return statement;
  }

  private static String digest(Triple triple) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      byte[] bytes = NodeFmtLib.strNT(triple).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(sha256.digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
