package org.entente.serve.protocol;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIs;
import org.apache.jena.sparql.modify.request.QuadDataAcc;
import org.apache.jena.sparql.modify.request.UpdateDataDelete;
import org.apache.jena.sparql.modify.request.UpdateDataInsert;
import org.apache.jena.update.UpdateRequest;

/**
 * Reads updates that do nothing but insert and delete plain data: prefixes, IRIs, prefixed names
 * and quoted literals, no blank node, number or comment. ARQ reads all that too, in several times
 * the time (docs/performance.md). What is not understood at once is left to ARQ; so is every error.
 */
final class PlainData {
  private final UpdateRequest update = new UpdateRequest();
  private final PlainTerms terms;

  private PlainData(String text, String base) {
    update.setBase(IRIs.resolveIRI(base));
    terms = new PlainTerms(text, update);
  }

  /**
   * Gives what the text means; the same as ARQ would, or nothing.
   *
   * @param base what relative IRIs are relative to
   */
  static Optional<UpdateRequest> read(String text, String base) {
    try {
      PlainData data = new PlainData(text, base);
      data.operations();
      return Optional.of(data.update);
    } catch (PlainTerms.Doubt | IRIException e) {
      return Optional.empty();
    }
  }

  private void operations() {
    boolean ends = false;
    while (!ends) {
      prologue();
      if (terms.isWord("INSERT")) {
        QuadDataAcc data = data();
        update.add(new UpdateDataInsert(data));
      } else if (terms.isWord("DELETE")) {
        QuadDataAcc data = data();
        update.add(new UpdateDataDelete(data));
      } else {
        break;
      }
      ends = !terms.skips(';');
    }
    PlainTerms.require(terms.isAtEnd() && !update.getOperations().isEmpty());
  }

  private void prologue() {
    while (terms.isWord("PREFIX")) {
      terms.space();
      String prefix = terms.prefix();
      terms.space();
      update.setPrefix(prefix, terms.iri().getURI());
    }
  }

  private QuadDataAcc data() {
    PlainTerms.require(terms.isWord("DATA") && terms.skips('{'));
    QuadDataAcc data = new QuadDataAcc();
    while (!terms.skips('}')) {
      if (terms.isWord("GRAPH")) {
        graph(data);
        terms.skips('.');
      } else {
        triples(data);
        PlainTerms.require(terms.peek() == '}' || terms.isWordAhead("GRAPH"));
      }
    }
    return data;
  }

  private void graph(QuadDataAcc data) {
    Node before = data.getGraph();
    terms.space();
    data.setGraph(terms.name());
    PlainTerms.require(terms.skips('{'));
    if (terms.peek() != '}') {
      triples(data);
    }
    PlainTerms.require(terms.skips('}'));
    data.setGraph(before);
  }

  /** Those of one subject or more, each separated from the next by a full stop. */
  private void triples(QuadDataAcc data) {
    do {
      subject(data);
    } while (terms.skips('.') && terms.peek() != '}' && !terms.isWordAhead("GRAPH"));
  }

  private void subject(QuadDataAcc data) {
    Node subject = terms.name();
    do {
      terms.space();
      Node property = terms.property();
      do {
        terms.space();
        data.addTriple(Triple.create(subject, property, terms.object()));
      } while (terms.skips(','));
    } while (goesOn());
  }

  /** Passes over semicolons; says whether the same subject has another property. */
  private boolean goesOn() {
    boolean isMore = false;
    while (terms.skips(';')) {
      isMore = true;
    }
    return isMore && terms.peek() != '.' && terms.peek() != '}' && !terms.isWordAhead("GRAPH");
  }
}
