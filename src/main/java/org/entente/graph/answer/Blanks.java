package org.entente.graph.answer;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.document.DataException;
import org.entente.document.Location;
import org.entente.document.PartialDate;
import org.entente.fact.Nearest;
import org.entente.fact.Schema;
import org.entente.fact.Thesaurus;
import org.entente.graph.Corpus;
import org.entente.graph.HeldNames;
import org.entente.graph.Question.Parameter;
import org.entente.graph.Vocabulary;

/**
 * Finds what is meant by the values that a person gives for a question's blanks.
 *
 * @param thesaurus the things that may be named, with those that the loaded claims made
 * @param documents the ids of the documents held
 */
public record Blanks(Schema schema, Thesaurus thesaurus, List<String> documents) {
  /** The names that a dataset holds itself. Must run inside a transaction. */
  public static Blanks of(DatasetGraph dataset) {
    Schema schema = HeldNames.schema(dataset);
    return new Blanks(schema, HeldNames.thesaurus(dataset, schema), Corpus.documents(dataset));
  }

  /**
   * The node of a value.
   *
   * @param text a name, an alias, a key, a prefixed name or an IRI; a date; a document's id
   * @throws DataException naming what is nearest, if it means nothing or several things
   */
  public Node value(Parameter blank, String text) {
    if (blank.kind().equals("date")) {
      return date(blank, text);
    }
    Optional<Node> iri = iri(text);
    boolean named = schema.ancestors().containsKey(blank.kind());
    if (blank.kind().equals("Document")) {
      return document(blank, iri.map(it -> local(it, Vocabulary.DOC)).orElse(text));
    }
    if (!named) {
      return iri.orElseThrow(
          () -> wrong(blank, text, "is neither an IRI nor a name with a known prefix", ""));
    }
    return thing(blank, iri.map(it -> key(it)).orElse(text));
  }

  private static Node date(Parameter blank, String text) {
    try {
      String day = PartialDate.parse(text).first().toString();
      return NodeFactory.createLiteralDT(day, XSDDatatype.XSDdate);
    } catch (IllegalArgumentException e) {
      throw wrong(blank, text, String.valueOf(e.getMessage()), "");
    }
  }

  private Node document(Parameter blank, String id) {
    if (documents.contains(id)) {
      return Vocabulary.iri(Vocabulary.DOC + id);
    }
    List<String> near = Nearest.to(id, documents);
    throw wrong(
        blank,
        id,
        "no such document is loaded",
        "loaded: " + String.join(", ", near.isEmpty() ? documents : near));
  }

  private Node thing(Parameter blank, String name) {
    Predicate<String> kind = other -> schema.isA(other, blank.kind());
    List<Thesaurus.Entry> found = thesaurus.find(name, kind);
    if (found.size() == 1) {
      return Vocabulary.thing(found.get(0).key(), found.get(0).kind());
    }
    if (found.size() > 1) {
      String keys = found.stream().map(Thesaurus.Entry::key).collect(Collectors.joining(", "));
      throw wrong(blank, name, "may be any of " + keys, "Write the one meant as key");
    }
    List<String> near = thesaurus.nearest(name, kind);
    throw wrong(
        blank,
        name,
        "no " + blank.kind() + " of this name is known",
        near.isEmpty()
            ? "ontology/thesaurus/ and topics.ttl hold the names known"
            : "nearest known: " + String.join(", ", near));
  }

  private static DataException wrong(Parameter blank, String text, String what, String next) {
    return new DataException(Location.of("--" + blank.name() + " \"" + text + "\""), what, next);
  }

  /** The IRI that a text is, or that it means with a known prefix. */
  private static Optional<Node> iri(String text) {
    if (text.startsWith("http://") || text.startsWith("https://")) {
      return Optional.of(Vocabulary.iri(text));
    }
    int colon = text.indexOf(':');
    return Optional.ofNullable(colon < 0 ? null : Vocabulary.PREFIXES.get(text.substring(0, colon)))
        .map(namespace -> Vocabulary.iri(namespace + text.substring(colon + 1)));
  }

  private static String key(Node iri) {
    return local(iri, Vocabulary.isIn(iri, Vocabulary.TOPIC) ? Vocabulary.TOPIC : Vocabulary.ID);
  }

  private static String local(Node iri, String namespace) {
    return Vocabulary.isIn(iri, namespace) ? Vocabulary.local(iri, namespace) : iri.getURI();
  }
}
