package org.entente.graph.memory;

import java.util.Iterator;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/** What a dataset will hold when its writer is done. It is the writer's alone. */
public final class Draft {
  private final Terms terms;
  private final long version;
  private final Relation triples;
  private final Relation quads;
  private final int termsBefore;
  private long deleted;
  // Null where something changed since it was made.
  private @Nullable Content content;

  /** An empty one with terms of its own. */
  Draft() {
    this(0, new Terms(), Content.noTriples(), Content.noQuads());
  }

  /** One that begins with what another ended with. */
  Draft(Draft last) {
    this(last.version + 1, last.terms, last.triples.copy(), last.quads.copy());
  }

  private Draft(long version, Terms terms, Relation triples, Relation quads) {
    this.version = version;
    this.terms = terms;
    this.triples = triples;
    this.quads = quads;
    this.termsBefore = terms.count();
  }

  /** What is there now. A later change spoils it unless {@link #freeze()} comes between. */
  Content content() {
    Content known = content;
    if (known == null) {
      triples.settle();
      quads.settle();
      known = new Content(version, terms.view(), triples, quads);
      content = known;
    }
    return known;
  }

  /** Lets those who are reading what is there now finish. */
  void freeze() {
    triples.settle();
    quads.settle();
    triples.freeze();
    quads.freeze();
  }

  /** Adds a triple of the default graph, or a quad, graph first. */
  void add(Node... nodes) {
    int[] tuple = new int[nodes.length];
    for (int i = 0; i < nodes.length; i++) {
      tuple[i] = terms.number(nodes[i]);
    }
    content = null;
    relation(nodes.length).add(tuple);
  }

  /** Deletes a triple of the default graph, or a quad, graph first. */
  void delete(Node... nodes) {
    int[] tuple = content().numbers(nodes);
    if (tuple != null) {
      delete(relation(nodes.length), tuple);
    }
  }

  /**
   * The numbers of the terms. They stay as they are for as long as this gives the same object to
   * one writer after the other.
   */
  public Terms terms() {
    return terms;
  }

  /** Adds a triple of the default graph, by the numbers of its terms. */
  public void add(int subject, int property, int object) {
    content = null;
    triples.add(subject, property, object);
  }

  /** Deletes a triple of the default graph, by the numbers of its terms. */
  public void delete(int subject, int property, int object) {
    triples.settle();
    delete(triples, new int[] {subject, property, object});
  }

  private void delete(Relation from, int[] tuple) {
    content = null;
    if (from.remove(tuple)) {
      deleted++;
    }
  }

  private Relation relation(int width) {
    return width == triples.width() ? triples : quads;
  }

  /** How many terms only this draft may use. */
  int termsAdded() {
    return terms.count() - termsBefore;
  }

  /** How many triples and quads it took away, and with them perhaps the last use of terms. */
  long deleted() {
    return deleted;
  }

  /** The same without the terms that nothing uses any more. */
  Draft numberedAnew() {
    Terms fresh = new Terms();
    Relation freshTriples = Content.noTriples();
    Relation freshQuads = Content.noQuads();
    copy(triples, fresh, freshTriples);
    copy(quads, fresh, freshQuads);
    return new Draft(version, fresh, freshTriples, freshQuads);
  }

  private void copy(Relation from, Terms fresh, Relation to) {
    Iterator<int[]> tuples = from.all();
    while (tuples.hasNext()) {
      int[] tuple = tuples.next();
      for (int i = 0; i < tuple.length; i++) {
        tuple[i] = fresh.number(terms.term(tuple[i]));
      }
      to.add(tuple);
    }
  }
}
