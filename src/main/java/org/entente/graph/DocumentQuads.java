package org.entente.graph;

import static org.entente.graph.Vocabulary.ent;
import static org.entente.graph.Vocabulary.iri;

import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.entente.document.Document;
import org.entente.document.PartialDate;

/** Writes what a document is: its title, whose it is, its date, its text's digest. */
final class DocumentQuads {
  private DocumentQuads() {}

  /** Writes the triples that describe a document. */
  static void write(Document document, Consumer<Triple> out) {
    Node node = iri(Vocabulary.DOC + document.id());
    add(out, node, Vocabulary.TYPE, Vocabulary.DOCUMENT_CLASS);
    Node title = NodeFactory.createLiteralLang(document.title(), document.language());
    add(out, node, iri(Vocabulary.DCTERMS + "title"), title);
    add(out, node, Vocabulary.LABEL, Literals.english(document.title()));
    for (String author : document.authors()) {
      text(out, node, Vocabulary.DCTERMS + "creator", author);
    }
    document
        .publisher()
        .ifPresent(publisher -> text(out, node, Vocabulary.DCTERMS + "publisher", publisher));
    document.date().ifPresent(date -> date(node, date, out));
    Node source = Literals.text(document.dateSource().term());
    add(out, node, Vocabulary.DATE_SOURCE, source);
    text(out, node, Vocabulary.DCTERMS + "language", document.language());
    document
        .address()
        .ifPresent(address -> add(out, node, iri(Vocabulary.SCHEMA + "url"), iri(address)));
    add(out, node, Vocabulary.SHA256, Literals.text(document.sha256()));
    Node grade = Literals.text(String.valueOf(document.reliability()));
    add(out, node, Vocabulary.SOURCE_RELIABILITY, grade);
  }

  private static void date(Node document, PartialDate date, Consumer<Triple> out) {
    add(out, document, Vocabulary.DATE, Literals.day(date));
    add(out, document, Vocabulary.DATE_PRECISION, ent(date.precision().term()));
  }

  private static void text(Consumer<Triple> out, Node node, String property, String text) {
    add(out, node, iri(property), Literals.text(text));
  }

  private static void add(Consumer<Triple> out, Node subject, Node property, Node object) {
    out.accept(Triple.create(subject, property, object));
  }
}
