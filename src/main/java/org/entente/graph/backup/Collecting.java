package org.entente.graph.backup;

import java.util.List;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;

/** Puts the quads that a parser finds into a list. */
final class Collecting extends StreamRDFBase {
  private final List<Quad> quads;
  private final Runnable check;

  Collecting(List<Quad> quads, Runnable check) {
    this.quads = quads;
    this.check = check;
  }

  @Override
  public void triple(Triple triple) {
    check.run();
    quads.add(Quad.create(Quad.defaultGraphIRI, triple));
  }

  @Override
  public void quad(Quad quad) {
    check.run();
    quads.add(plain(quad));
  }

  /** The same quad, with the one of its names for the default graph that sets can compare. */
  static Quad plain(Quad quad) {
    return quad.isDefaultGraph() ? Quad.create(Quad.defaultGraphIRI, quad.asTriple()) : quad;
  }
}
