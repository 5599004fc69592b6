package org.entente.serve.reconcile;

import java.util.List;
import java.util.stream.Collectors;

/** A small page about a thing, for the frame in which a client shows it. */
record Preview(Entity entity, Terms terms) {
  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="en">
      <meta charset="utf-8">
      <title>%1$s</title>
      <main>
      <h1>%1$s</h1>
      <p>%2$s</p>
      <p>%3$s</p>
      </main>
      """;

  String html() {
    String kinds =
        terms.mostSpecific(entity.kinds()).stream()
            .map(Terms.Term::name)
            .collect(Collectors.joining(", "));
    return PAGE.formatted(
        escaped(entity.name()), escaped(kinds), escaped(alsoCalled(entity.otherNames())));
  }

  private static String alsoCalled(List<String> names) {
    return names.isEmpty() ? "" : "Also: " + String.join(", ", names);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
