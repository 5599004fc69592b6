package org.entente.document.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.document.Passage;
import org.entente.document.read.Zone.Kind;
import org.entente.fact.Claim;
import org.entente.fact.ClaimFile;
import org.entente.graph.Corpora;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZoningTest {
  private static final String BODY =
      "Ghana and Togo opened talks on the safety of their shared waters, said both governments.";

  @TempDir private Path folder;

  private Reading read(String... paragraphs) throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), String.join("\n\n", paragraphs) + "\n");
    return Readers.read(file, ReadOptions.none());
  }

  private List<Kind> kinds(String... paragraphs) throws IOException {
    return read(paragraphs).zones().stream().map(Zone::kind).toList();
  }

  private Kind kindOf(String paragraph) throws IOException {
    return kinds("Talks About the Sea", BODY, paragraph, BODY + " They said more.").get(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We use cookies to make your visit better. By staying you accept them.",
        "© 2024 The Quiet Review. All rights reserved.",
        "Share this article",
        "Related articles",
        "Subscribe to our weekly letter",
        "The views expressed here are those of the author alone.",
        "ISSN (online): 1234-5678",
        "https://example.org/a/b",
        "someone@example.org",
        "* * *",
        "| a | b |\n|---|---|\n| c | d |"
      })
  void whatSaysNothingAboutTheWorldIsBoilerplate(String paragraph) throws IOException {
    assertEquals(Kind.BOILERPLATE, kindOf(paragraph));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Privacy rules that Ghana adopted in 2021 were extended to Togo after two years of talks about ports.",
        "Facebook removed accounts that had spread rumours about the talks between Ghana and Togo last year.",
        "Contact between the coast guards of Ghana and Togo broke off in 2019 and was taken up in 2022.",
        "“We will patrol together,” the minister said.",
        "It was no secret. But what did the ministers agree on in Accra?",
        "In 2019 (see above) the two sides signed a treaty.",
        "1. Ghana opened its port to the navy of Togo."
      })
  void sentencesAreBody(String paragraph) throws IOException {
    assertEquals(Kind.BODY, kindOf(paragraph));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Photo: Ships of Ghana in the harbour of Lomé.",
        "Figure 2. Patrols by year",
        "Ministers of Ghana and Togo, seated left and right, at the summit in Accra (Photo: A. Mensah)."
      })
  void whatStandsBelowPicturesIsCaption(String paragraph) throws IOException {
    assertEquals(Kind.CAPTION, kindOf(paragraph));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[3] K. Owusu, “Shared Waters,” Coast Review, 2021.",
        "12 Ibid., p. 40.",
        "[^2]: Ministry of Defence, https://example.org/report"
      })
  void notesAreReferences(String paragraph) throws IOException {
    assertEquals(Kind.REFERENCE, kindOf(paragraph));
  }

  @Test
  void aHeadHasTitleNamesAndDates() throws IOException {
    assertEquals(
        List.of(
            Kind.BOILERPLATE,
            Kind.TITLE,
            Kind.BYLINE,
            Kind.BYLINE,
            Kind.HEADING,
            Kind.BODY,
            Kind.BODY),
        kinds(
            "COAST POLICY BRIEF • 4/2024",
            "Talks About the Sea",
            "By Kofi Owusu and Ama de Souza",
            "4.5.2024",
            "Key points",
            BODY,
            BODY + " More followed."));
  }

  @Test
  void aTailHasSourcesAndLives() throws IOException {
    assertEquals(
        List.of(
            Kind.TITLE,
            Kind.BODY,
            Kind.HEADING,
            Kind.REFERENCE,
            Kind.HEADING,
            Kind.BIOGRAPHY,
            Kind.BIOGRAPHY),
        kinds(
            "Talks About the Sea",
            BODY,
            "References",
            "Owusu, Kofi. Shared Waters. Accra 2021.",
            "About the authors",
            "Kofi Owusu",
            "He has written three books about the coast of West Africa."));
  }

  @Test
  void aLifeInAnotherLanguageIsNoBody() throws IOException {
    Reading reading =
        read(
            "Talks About the Sea",
            BODY + " " + BODY + " " + BODY,
            "Kofi Owusu\nNach dem Studium der Geschichte in Accra und Bremen war er für das Ministerium"
                + " tätig und schreibt heute über die Häfen des Landes.");
    assertEquals(Kind.BIOGRAPHY, reading.zones().get(2).kind());
    assertEquals(List.of("Kofi Owusu"), reading.document().authors());
  }

  @Test
  void whatARepeatSaysIsSaidElsewhere() throws IOException {
    String sentence = "The two coast guards have never worked as closely as they do today.";
    assertEquals(
        List.of(Kind.TITLE, Kind.BODY, Kind.PULL_QUOTE, Kind.BODY),
        kinds("Talks About the Sea", BODY, "“" + sentence + "”", sentence + " They plan more."));
  }

  @Test
  void itemsAreZonesWithoutTheirMarks() throws IOException {
    Reading reading = read("Talks About the Sea", BODY, "  • Ghana signed.\n  • Togo did not.");
    assertEquals("Ghana signed.", reading.plain(reading.zones().get(2)));
    assertEquals("Togo did not.", reading.plain(reading.zones().get(3)));
  }

  @Test
  void marksAreBlanksOfTheSameLength() throws IOException {
    String text = "A [treaty](https://example.org/t) **binds** 😀 _both_ `sides`.[^1]";
    Reading reading = read("Talks About the Sea", BODY, text);
    String plain = reading.plain(reading.zones().get(2));
    assertEquals(text.codePointCount(0, text.length()), plain.codePointCount(0, plain.length()));
    assertEquals("A treaty binds 😀 both sides .", plain.replaceAll("\\s+", " ").strip());
    assertEquals(text.indexOf("binds"), plain.indexOf("binds"));
  }

  static Stream<ClaimFile> files() {
    return Corpora.files(Corpora.ontology()).stream();
  }

  @ParameterizedTest
  @MethodSource("files")
  void whatPeopleReadAsFactsStandsInZonesThatSpeak(ClaimFile file) {
    assumeTrue(Corpora.hasTexts(), "the source texts are not here");
    String id = file.document().id();
    Reading reading = Readers.read(Corpora.TEXTS.resolve(id + ".txt"), ReadOptions.none());
    Set<Passage> passages = file.claims().stream().map(Claim::passage).collect(Collectors.toSet());
    long speaking = passages.stream().filter(it -> isSpoken(reading, it)).count();
    assertTrue(speaking >= 0.95 * passages.size(), speaking + " of " + passages.size());
  }

  private static boolean isSpoken(Reading reading, Passage passage) {
    return reading.zones().stream()
        .filter(zone -> zone.start() < passage.end() && zone.end() > passage.start())
        .allMatch(zone -> zone.kind().speaks());
  }

  @ParameterizedTest
  @MethodSource("files")
  void ofTheFirstCorpusAuthorsAndDatesAreFound(ClaimFile file) {
    assumeTrue(Corpora.hasTexts(), "the source texts are not here");
    String id = file.document().id();
    Reading reading = Readers.read(Corpora.TEXTS.resolve(id + ".txt"), ReadOptions.none());
    assertEquals(file.document().sha256(), reading.document().sha256());
    assertEquals(file.document().date(), reading.document().date());
    assertEquals(file.document().dateSource(), reading.document().dateSource());
    assertEquals(lower(file.document().authors()), lower(reading.document().authors()));
  }

  private static List<String> lower(List<String> names) {
    return names.stream().map(it -> it.toLowerCase(java.util.Locale.ROOT)).toList();
  }

  @Test
  void aLastParagraphOfManyNamesIsInTheTextsLanguage() throws IOException {
    String last = "Danish envoy Lars Lund met Kenya's Musalia Odongo in Nairobi, his office said.";
    assertEquals(Kind.BODY, kinds("Talks About the Sea", BODY, last).get(2));
  }
}
