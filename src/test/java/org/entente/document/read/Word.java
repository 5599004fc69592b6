package org.entente.document.read;

import java.util.Map;

/** Writes the XML that Word writes. */
final class Word {
  private static final String NAMESPACE =
      "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  /** Keys as a German Word has them, and the names that every Word has. */
  private static final Map<String, String> STYLES =
      Map.of("Titel", "Title", "berschrift1", "heading 1", "Beschriftung", "caption");

  private Word() {}

  static String document(String... paragraphs) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w=\""
        + NAMESPACE
        + "\"><w:body>"
        + String.join("", paragraphs)
        + "</w:body></w:document>";
  }

  /** A paragraph of two runs. */
  static String paragraph(String style, String text) {
    int half = text.length() / 2;
    String properties = style.isEmpty() ? "" : "<w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>";
    return "<w:p>"
        + properties
        + run(text.substring(0, half))
        + run(text.substring(half))
        + "</w:p>";
  }

  static String run(String text) {
    return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
  }

  static String styles() {
    StringBuilder styles = new StringBuilder();
    STYLES.forEach(
        (key, name) ->
            styles.append(
                "<w:style w:styleId=\"" + key + "\"><w:name w:val=\"" + name + "\"/></w:style>"));
    return "<w:styles xmlns:w=\"" + NAMESPACE + "\">" + styles + "</w:styles>";
  }
}
