package org.entente.fact;

import java.util.List;
import java.util.Optional;
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
    fields.required("date");
    Optional<PartialDate> date = fields.date("date");
    Optional<String> sha256 = fields.required("sha256");
    Optional<String> reliability = fields.required("reliability");
    Node authors = fields.values().get("authors");
    List<String> by = authors == null ? List.of() : yaml.texts(authors);
    Optional<String> publisher = fields.optional("publisher");
    DateSource dateSource = fields.term("dateSource", DateSource.class, DateSource.STATED);
    String language = fields.optional("language").orElse("en");
    Optional<String> address = fields.optional("address");
    if (reliability.isPresent() && reliability.get().length() != 1) {
      fields.problem("reliability", "\"" + reliability.get() + "\" is not one of A to F");
      reliability = Optional.empty();
    }
    if (id.isEmpty()
        || title.isEmpty()
        || date.isEmpty()
        || sha256.isEmpty()
        || reliability.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Document(
              id.get(),
              title.get(),
              by,
              publisher,
              date.get(),
              dateSource,
              language,
              address,
              sha256.get(),
              reliability.get().charAt(0)));
    } catch (IllegalArgumentException e) {
      yaml.problem(node, String.valueOf(e.getMessage()), "");
      return Optional.empty();
    }
  }
}
