package org.entente.fact;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.document.Document;
import org.entente.document.Document.DateSource;
import org.entente.document.PartialDate;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads what a claim file says about its document. */
final class DocumentFields {
  static final List<String> KEYS =
      List.of(
          "id",
          "title",
          "authors",
          "publisher",
          "date",
          "dateSource",
          "language",
          "address",
          "sha256",
          "reliability");

  private DocumentFields() {}

  static Optional<Document> read(Yaml yaml, Node node) {
    Fields fields = new Fields(yaml, node, yaml.mapping(node, KEYS));
    Optional<String> id = fields.required("id");
    Optional<String> title = fields.required("title");
    Optional<String> sha256 = fields.required("sha256");
    Optional<Character> reliability =
        fields.required("reliability").flatMap(it -> grade(fields, it));
    Node authors = fields.values().get("authors");
    List<String> by = authors == null ? List.of() : yaml.texts(authors);
    Optional<String> publisher = fields.optional("publisher");
    DateSource dateSource = fields.term("dateSource", DateSource.class, DateSource.STATED);
    Optional<PartialDate> date = date(fields, dateSource);
    String language = fields.optional("language").orElse("en");
    Optional<String> address = fields.optional("address");
    boolean lacking = date.isEmpty() && dateSource != DateSource.UNKNOWN;
    if (lacking || Stream.of(id, title, sha256, reliability).anyMatch(Optional::isEmpty)) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Document(
              id.get(),
              title.get(),
              by,
              publisher,
              date,
              dateSource,
              language,
              address,
              sha256.get(),
              reliability.get()));
    } catch (IllegalArgumentException e) {
      yaml.problem(node, String.valueOf(e.getMessage()), "");
      return Optional.empty();
    }
  }

  private static Optional<PartialDate> date(Fields fields, DateSource source) {
    if (source != DateSource.UNKNOWN && !fields.values().containsKey("date")) {
      fields.lacking("date", "Where nobody knows it, write: dateSource: unknown");
    }
    return fields.date("date");
  }

  private static Optional<Character> grade(Fields fields, String text) {
    if (text.length() != 1) {
      fields.problem("reliability", "\"" + text + "\" is not one of A to F");
      return Optional.empty();
    }
    return Optional.of(text.charAt(0));
  }
}
