package org.entente.document.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.document.Document.DateSource;
import org.entente.document.PartialDate;
import org.entente.document.read.Zone.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the marks of Markdown, HTML and Word say about a text. */
class MarkedTest {
  private static final String ONE =
      "Oman and India held a drill off Muscat, and it went on for days.";
  private static final String TWO =
      "India then sent two ships, which were received with honours there.";

  @TempDir private Path folder;

  private Reading read(String name, String text) throws IOException {
    return Readers.read(Files.writeString(folder.resolve(name), text), ReadOptions.none());
  }

  private Reading word(Map<String, String> parts) throws IOException {
    return Readers.read(Harbour.zip(folder.resolve("a.docx"), parts), ReadOptions.none());
  }

  private static List<String> of(Reading reading, Kind kind) {
    return reading.zones().stream().filter(it -> it.kind() == kind).map(reading::plain).toList();
  }

  private Reading page(String head, String body) throws IOException {
    return read("a.html", "<!doctype html><head>" + head + "</head><body>" + body + "</body>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<nav><p>x</p></nav>",
        "<div class='cookie-notice'><p>x</p></div>",
        "<div id='related'><p>x</p></div>",
        "<ul class='social-share'><li>x</ul>",
        "<footer class='site-footer'><p>x</p></footer>",
        "<div role='dialog'><p>x</p></div>",
        "<p hidden>x</p>",
        "<script>x</script><style>x</style><noscript>x</noscript>",
        "<div class='comments'><p>x</p></div>",
        "<form><p>x</p></form>"
      })
  void whatStandsAroundTheMainTextIsNotRead(String around) throws IOException {
    String hidden = around.replace(">x<", ">Nothing of this has to do with the two navies.<");
    Reading reading =
        page("", "<h1>A Drill</h1>" + hidden + "<p>" + ONE + "</p><p>" + TWO + "</p>");
    assertEquals(
        "A Drill\n\n" + ONE + "\n\n" + TWO + "\n",
        reading.text().slice(0, reading.text().length()));
  }

  @Test
  void bulletsAndContentsAreToldFromSentences() throws IOException {
    Reading reading =
        page("", "<h1>A Drill</h1><p>" + ONE + "</p><p>Ships ......... 12</p><p>• " + TWO + "</p>");
    assertEquals(List.of(ONE, TWO), of(reading, Kind.BODY));
    assertEquals(1, of(reading, Kind.BOILERPLATE).size());
  }

  @Test
  void thePartMarkedAsMainIsRead() throws IOException {
    String other = "<div><p>Some other words.</p></div>";
    Reading reading =
        page(
            "",
            "<h1>A Drill</h1>" + other + "<article><p>" + ONE + "</p><p>" + TWO + "</p></article>");
    assertEquals(List.of("A Drill"), of(reading, Kind.TITLE));
    assertEquals(List.of(ONE, TWO), of(reading, Kind.BODY));
  }

  @Test
  void classesTellKinds() throws IOException {
    Reading reading =
        page(
            "",
            "<h1>A Drill</h1><p>%s</p><blockquote class='pullquote'><p>It went on.</p></blockquote><p>%s</p>"
                    .formatted(ONE, TWO)
                + "<div class='author-bio'><p>She lives in Muscat.</p></div>"
                + "<div class='footnotes'><ol><li>A note on ships.</li></ol></div>");
    assertEquals(List.of("It went on."), of(reading, Kind.PULL_QUOTE));
    assertEquals(List.of("She lives in Muscat."), of(reading, Kind.BIOGRAPHY));
    assertEquals(List.of("A note on ships."), of(reading, Kind.REFERENCE));
    assertEquals(List.of(ONE, TWO), of(reading, Kind.BODY));
  }

  @Test
  void theHeadOfAPageDescribesIt() throws IOException {
    Reading reading =
        page(
            "<title>A Drill | Gulf Letters</title><meta property='og:site_name' content='Gulf Letters'>"
                + "<meta name='author' content='Lena Haddad'><link rel='canonical' href='https://example.org/drill'>"
                + "<script type='application/ld+json'>{\"datePublished\": \"2019-11-02T10:00:00Z\"}</script>",
            "<h1>A Drill</h1><p>" + ONE + "</p>");
    assertEquals("A Drill", reading.document().title());
    assertEquals(List.of("Lena Haddad"), reading.document().authors());
    assertEquals(Optional.of("Gulf Letters"), reading.document().publisher());
    assertEquals(Optional.of("https://example.org/drill"), reading.document().address());
    assertEquals(Optional.of(PartialDate.parse("2019-11-02")), reading.document().date());
    assertEquals(DateSource.STATED, reading.document().dateSource());
  }

  @Test
  void addressesThatAreNoneAreLeftOut() throws IOException {
    Reading reading = page("<link rel=canonical href='javascript:alert(1)'>", "<p>" + ONE + "</p>");
    assertEquals(Optional.empty(), reading.document().address());
  }

  @Test
  void headingsOfMarkdownStandApartFromWhatFollows() throws IOException {
    Reading reading =
        read("a.md", "# A Drill\n" + ONE + "\n\nLater\n-----\n" + TWO + "\n\n> " + ONE + "\n");
    assertEquals(List.of("A Drill"), of(reading, Kind.TITLE));
    assertEquals(List.of("Later"), of(reading, Kind.HEADING));
    assertEquals(List.of(ONE, TWO), of(reading, Kind.BODY));
  }

  @Test
  void codeAndHtmlInMarkdownSayNothing() throws IOException {
    Reading reading =
        read(
            "a.md",
            "# A Drill\n\n"
                + ONE
                + "\n\n```\nShips sail.\n```\n\n<div>Ships sail.</div>\n\n![Ships](a.png)\n\n"
                + TWO
                + "\n");
    assertEquals(List.of(ONE, TWO), of(reading, Kind.BODY));
    assertEquals(3, of(reading, Kind.BOILERPLATE).size());
  }

  @Test
  void itemsOfMarkdownAreZones() throws IOException {
    Reading reading =
        read(
            "a.md",
            "# A Drill\n\n"
                + ONE
                + "\n\n- India came.\n  - Oman came.\n\n1. Iran did not.\n\n"
                + TWO
                + "\n");
    assertEquals(
        List.of(ONE, "India came.", "Oman came.", "Iran did not.", TWO), of(reading, Kind.BODY));
  }

  @Test
  void offsetsOfMarkdownCountCodePoints() throws IOException {
    Reading reading = read("a.md", "# 😀 A Drill 😀\n\n😀 " + ONE + "\n\n" + TWO + "\n");
    assertEquals(List.of("😀 " + ONE, TWO), of(reading, Kind.BODY));
  }

  @Test
  void wordsThatWereDeletedOrSaidTwiceAreNotRead() throws IOException {
    String box =
        "<mc:AlternateContent xmlns:mc='mc'><mc:Choice><w:p>"
            + Word.run(TWO)
            + "</w:p></mc:Choice>"
            + "<mc:Fallback><w:p>"
            + Word.run(TWO)
            + "</w:p></mc:Fallback></mc:AlternateContent>";
    String changed =
        "<w:p>"
            + Word.run(ONE)
            + "<w:del><w:r><w:delText>gone</w:delText></w:r></w:del>"
            + box
            + "</w:p>";
    Reading reading =
        word(
            Map.of(
                "word/document.xml",
                Word.document(Word.paragraph("Titel", "A Drill"), changed),
                "word/styles.xml",
                Word.styles(),
                "word/footnotes.xml",
                Word.document(Word.paragraph("", "See the letters of the navy."))));
    assertEquals(List.of(TWO, ONE), of(reading, Kind.BODY));
    assertEquals(List.of("See the letters of the navy."), of(reading, Kind.REFERENCE));
  }

  @Test
  void propertiesOfWordAreHints() throws IOException {
    String properties =
        "<coreProperties><title>A Drill</title><creator>Lena Haddad</creator>"
            + "<created>2019-11-02T10:00:00Z</created></coreProperties>";
    Reading reading =
        word(
            Map.of(
                "word/document.xml",
                Word.document(Word.paragraph("", ONE)),
                "docProps/core.xml",
                properties));
    assertEquals("A Drill", reading.document().title());
    assertEquals(List.of("Lena Haddad"), reading.document().authors());
    assertEquals(Optional.of(PartialDate.parse("2019-11-02")), reading.document().date());
    assertEquals(DateSource.INFERRED, reading.document().dateSource());
    assertFalse(reading.zones().isEmpty());
  }
}
