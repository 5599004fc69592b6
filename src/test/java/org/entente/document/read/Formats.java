package org.entente.document.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.entente.document.pdf.Typesetter;

/** Writes a text of paragraphs, the first of which is its title, in every format. */
public final class Formats {
  private Formats() {}

  /** Writes the text as {@code pact} with every ending; the first file is plain text. */
  public static List<Path> write(Path folder, String text) throws IOException {
    List<String> paragraphs = List.of(text.strip().split("\n\n"));
    String title = paragraphs.get(0);
    List<String> body = paragraphs.subList(1, paragraphs.size());
    return List.of(
        Files.writeString(folder.resolve("pact.txt"), text),
        Files.writeString(folder.resolve("pact.md"), "# " + text),
        Files.writeString(folder.resolve("pact.html"), html(title, body)),
        docx(folder.resolve("pact.docx"), title, body),
        pdf(folder.resolve("pact.pdf"), title, body));
  }

  private static String html(String title, List<String> body) {
    return "<!doctype html><html><head><title>"
        + title
        + "</title></head><body><article><h1>"
        + title
        + "</h1><p>"
        + String.join("</p><p>", body)
        + "</p></article></body></html>";
  }

  private static Path docx(Path file, String title, List<String> body) throws IOException {
    String[] all =
        Stream.concat(
                Stream.of(Word.paragraph("Titel", title)),
                body.stream().map(it -> Word.paragraph("", it)))
            .toArray(String[]::new);
    return Harbour.zip(
        file, Map.of("word/document.xml", Word.document(all), "word/styles.xml", Word.styles()));
  }

  private static Path pdf(Path file, String title, List<String> body) throws IOException {
    try (PDDocument document = new PDDocument()) {
      Typesetter page = new Typesetter(document);
      page.wide(title, 20);
      page.columns(
          List.of(Typesetter.body(body.get(0))),
          body.stream().skip(1).map(Typesetter::body).toList());
      document.save(file.toFile());
    }
    return file;
  }
}
