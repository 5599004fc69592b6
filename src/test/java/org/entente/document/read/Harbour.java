package org.entente.document.read;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.entente.document.pdf.Typesetter;

/** One text of our own, written in every format. */
final class Harbour {
  static final String TITLE = "A Harbour for Two Navies";
  static final String BYLINE = "By Ada Lindholm and Marek Novak | 3 May 2024";
  static final String SECTION = "What the two sides agreed";
  static final String CAPTION = "Figure 1: Estonia and Kenya opened a joint office in Mombasa.";
  static final String REFERENCE =
      "[1] A. Lindholm, “Ports and Patrols,” Review of Small Fleets, 2023, pp. 4-9.";

  static final List<String> BODY =
      List.of(
          "Estonia and Kenya signed a maritime agreement in Mombasa on 2 May 2024. The "
              + "agreement covers counter-piracy patrols, and it will run for five years.",
          "Kenya’s defence minister said that Estonia had supplied twelve patrol boats. He "
              + "called the long-term cooperation a model for other coastal states.",
          "Estonia plans to open a mission in Nairobi. Somalia criticised the arrangement.");

  private Harbour() {}

  /** Writes the text in all formats into a folder. */
  static List<Path> write(Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    files.add(Files.writeString(folder.resolve("harbour.txt"), text()));
    files.add(Files.writeString(folder.resolve("harbour.md"), markdown()));
    files.add(Files.writeString(folder.resolve("harbour.html"), html()));
    files.add(docx(folder.resolve("harbour.docx")));
    files.add(pdf(folder.resolve("harbour.pdf")));
    return files;
  }

  static String text() {
    return String.join(
        "\n\n",
        TITLE,
        BYLINE,
        BODY.get(0),
        SECTION,
        BODY.get(1),
        CAPTION,
        BODY.get(2),
        "References",
        REFERENCE + "\n");
  }

  private static String markdown() {
    return String.join(
        "\n\n",
        "# " + TITLE,
        BYLINE,
        BODY.get(0),
        "## " + SECTION + "\n" + BODY.get(1),
        CAPTION,
        BODY.get(2),
        "## References",
        REFERENCE + "\n");
  }

  private static String html() {
    return """
        <!doctype html><html lang="en"><head><title>%1$s | A Site</title>
        <meta property="og:title" content="%1$s"><meta property="og:site_name" content="A Site">
        <meta property="article:published_time" content="2024-05-03T08:00:00Z">
        <link rel="canonical" href="https://example.org/harbour"></head>
        <body><nav><a href="/">Home</a> <a href="/news">News from everywhere</a></nav>
        <div class="cookie-banner"><p>We use cookies to make this site better for you.</p></div>
        <article><h1>%1$s</h1><p class="byline">%2$s</p><p>%3$s</p><h2>%4$s</h2>
        <p>%5$s<sup><a href="#1">1</a></sup></p><figure><img src="a.png"><figcaption>%6$s</figcaption></figure>
        <p>%7$s</p><section class="references"><h2>References</h2><p>%8$s</p></section></article>
        <aside class="related"><p>Another article that has nothing to do with it was read a lot.</p></aside>
        <footer><p>A Site is run by people who like sites.</p></footer></body></html>
        """
        .formatted(
            TITLE, BYLINE, BODY.get(0), SECTION, BODY.get(1), CAPTION, BODY.get(2), REFERENCE);
  }

  private static Path docx(Path file) throws IOException {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(
        "word/document.xml",
        Word.document(
            Word.paragraph("Titel", TITLE),
            Word.paragraph("", BYLINE),
            Word.paragraph("", BODY.get(0)),
            Word.paragraph("berschrift1", SECTION),
            Word.paragraph("", BODY.get(1)),
            Word.paragraph("Beschriftung", CAPTION),
            Word.paragraph("", BODY.get(2)),
            Word.paragraph("berschrift1", "References"),
            Word.paragraph("", REFERENCE)));
    parts.put("word/styles.xml", Word.styles());
    return zip(file, parts);
  }

  /** Writes an archive of these parts. */
  static Path zip(Path file, Map<String, String> parts) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return file;
  }

  private static Path pdf(Path file) throws IOException {
    try (PDDocument document = new PDDocument()) {
      Typesetter page = new Typesetter(document);
      page.wide(TITLE, 20).wide(BYLINE, 10);
      page.columns(
          List.of(
              Typesetter.body(BODY.get(0)),
              Typesetter.heading(SECTION),
              Typesetter.body(BODY.get(1)),
              Typesetter.body(CAPTION)),
          List.of(
              Typesetter.body(BODY.get(2)),
              Typesetter.heading("References"),
              Typesetter.body(REFERENCE)));
      page.foot("1");
      document.save(file.toFile());
    }
    return file;
  }
}
