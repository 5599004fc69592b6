package org.entente.serve.page;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How to cite something, in words and as BibTeX.
 *
 * @param plain one sentence
 * @param bibtex an entry of BibTeX
 */
public record Citation(String plain, String bibtex) {
  /**
   * Cites something that has a page here.
   *
   * @param key a key for BibTeX, of letters, digits and hyphens
   * @param authors who wrote it; may be empty
   * @param title what it is called
   * @param publisher who published it; empty where unknown
   * @param date when, {@code yyyy} or finer; empty where unknown
   * @param iri its IRI, or the address where it was published
   */
  public static Citation of(
      String key, List<String> authors, String title, String publisher, String date, String iri) {
    String plain =
        List.of(String.join(", ", authors), title, publisher, date, iri).stream()
            .filter(part -> !part.isEmpty())
            .map(part -> part.matches(".*[.?!]") ? part : part + ".")
            .collect(Collectors.joining(" "));
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("author", String.join(" and ", authors));
    fields.put("title", title);
    fields.put("publisher", publisher);
    fields.put("year", date.length() < 4 ? "" : date.substring(0, 4));
    fields.put("url", iri);
    return new Citation(Plain.text(plain), Plain.text(entry(key, fields)));
  }

  private static String entry(String key, Map<String, String> fields) {
    return fields.entrySet().stream()
        .filter(field -> !field.getValue().isEmpty())
        .map(field -> "  " + field.getKey() + " = {" + escaped(field.getValue()) + "}")
        .collect(Collectors.joining(",\n", "@misc{" + key + ",\n", "\n}"));
  }

  /** Signs that mean something to TeX; braces that have no partner would break the entry. */
  private static String escaped(String text) {
    return Arrays.stream(text.split("(?=[#$%&_{}\\\\])|(?<=[#$%&_{}\\\\])"))
        .map(
            part ->
                switch (part) {
                  case "\\" -> "\\textbackslash{}";
                  case "#", "$", "%", "&", "_", "{", "}" -> "\\" + part;
                  default -> part;
                })
        .collect(Collectors.joining());
  }
}
