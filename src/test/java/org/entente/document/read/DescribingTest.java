package org.entente.document.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.entente.document.Document;
import org.entente.document.Document.DateSource;
import org.entente.document.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DescribingTest {
  private static final String BODY =
      "On 3 June 2011 Chile and Peru met in Lima, and this is the first of many paragraphs.";

  @TempDir private Path folder;

  private Document of(String name, String... paragraphs) throws IOException {
    Path file = Files.writeString(folder.resolve(name), String.join("\n\n", paragraphs) + "\n");
    return Readers.read(file, ReadOptions.none()).document();
  }

  private static Optional<PartialDate> date(String text) {
    return Optional.of(PartialDate.parse(text));
  }

  @ParameterizedTest
  @CsvSource({
    "A Report (final).txt,a-report-final",
    "Ñandú über São.txt,nandu-uber-sao",
    "__x__.md,x",
    "names.txt,document-names",
    "a.b.txt,a-b"
  })
  void theFilesNameMakesTheId(String name, String id) throws IOException {
    assertEquals(id, of(name, BODY).id());
  }

  @Test
  void aNameOfOtherLettersIsReplacedByTheDigest() throws IOException {
    assertTrue(of("보고서.txt", BODY).id().matches("document-[0-9a-f]{8}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "4 May 2024=2024-05-04",
        "May 4th, 2024=2024-05-04",
        "2024-05-04=2024-05-04",
        "4.5.2024=2024-05-04",
        "14/05/2024=2024-05-14",
        "05/14/2024=2024-05-14",
        "May 2024=2024-05",
        "By Ana Rojas, 4 May 2024=2024-05-04",
        "Ana Rojas and Luis Paz | 4 May 2024=2024-05-04",
        "Published: 4 May 2024=2024-05-04",
        "Date: 2024-05-04=2024-05-04",
        "Last updated 4 May 2024=2024-05-04",
        "Lima, 4 May 2024=2024-05-04",
        "Briefing paper, revised 4 May 2024=2024-05-04",
        "Harbour Notes No. 7 | 4 May 2024=2024-05-04",
        "4 May 2024 | Harbours=2024-05-04",
        "Saturday, May 4, 2024=2024-05-04",
        "Sat 4 May 2024 10.15 BST=2024-05-04",
        "May 4, 2024 at 3:05 p.m. EDT=2024-05-04",
        "Published on Saturday 4 May 2024, 10:15 (GMT)=2024-05-04",
        "Press release 4 May 2024=2024-05-04",
        "Ministry of Harbours, Lima 4 May 2024=2024-05-04",
        "(4 May 2024)=2024-05-04",
        "Issued in Lima on 4 May 2024.=2024-05-04",
        "RELEASE | Washington, D.C. | May 4, 2024=2024-05-04"
      })
  void aDateInTheHeadIsStated(String line, String date) throws IOException {
    Document document = of("a.txt", "Two Neighbours Meet", line, BODY);
    assertEquals(date(date), document.date());
    assertEquals(DateSource.STATED, document.dateSource());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Two Neighbours Meet%n%nCommentary%n4 May 2024%n%n%s",
        "Two Neighbours Meet%n%nMinistry of Harbours, Lima%n4 May 2024%n%n%s",
        "Two Neighbours Meet%n%nBy our man in Lima%n4 May 2024%n%n%s",
        "Two Neighbours Meet%n%nLIMA, May 4, 2024%nBy the harbour desk%n%n%s",
        "Two Neighbours Meet%n%nNews desk, Lima%nSaturday 4 May 2024, 10:15 GMT%n3 min read%n%n%s",
        "Two Neighbours Meet%n4 May 2024%n%n%s",
        "Two Neighbours Meet%nBy Ana Rojas%n4 May 2024%n%n%s",
        "Two Neighbours Meet%n4 May 2024%n%s%n%n%2$s",
        "Press release%n4 May 2024%n%nTwo Neighbours Meet%n%n%s",
        "4 May 2024%nTwo Neighbours Meet%n%n%s",
        "Two Neighbours Meet%n%n%s%n%n%2$s%n%nLima, 4 May 2024"
      })
  void aDateInALineOfTheHeadOrBelowTheBodyIsStated(String form) throws IOException {
    Document document = of("a.txt", form.formatted(BODY, BODY + " They said more.").strip());
    assertEquals(date("2024-05-04"), document.date());
    assertEquals(DateSource.STATED, document.dateSource());
    assertEquals("Two Neighbours Meet", document.title());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The Harbour War from 3 June 2011",
        "What followed after 4 May 2024",
        "Treaty of Lima of%n4 May 2024 on Harbours",
        "4 May 2024%nand other days of the harbour",
        "PERU (founded 4 May 2024) has harbours that it shares with its neighbours, as all know.",
        "Chile and Peru met in Lima on%n4 May 2024 and spoke of%nharbours that both use."
      })
  void aHeadingsDateIsNotTheDocuments(String heading) throws IOException {
    Document document = of("a.txt", "Two Neighbours Meet", heading.formatted(), BODY);
    assertEquals(Optional.empty(), document.date());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "4 May 2011 – Peru buys ships from Chile.%n%n3 June 2012 – Peru sells two of them.",
        "%s%n%nReleased in May 2011, the captain was caught again on 4 May 2011.",
        "%s%n%nReferences%n%nRojas, Ana. Ports of Peru, 4 May 2011",
        "From New Delhi Ana Rojas flew to Lima on 4 May 2011, where she%nspoke of harbours. She left."
      })
  void theDaysOfWhatIsToldAreNotTheDocuments(String form) throws IOException {
    String text = form.formatted(BODY + " They said more.");
    assertEquals(Optional.empty(), of("a.txt", "Two Neighbours Meet", text).date());
  }

  @Test
  void aDatelineStatesTheDate() throws IOException {
    Document document = of("a.txt", "Two Neighbours Meet", "LIMA, June 4, 2011 (News) – " + BODY);
    assertEquals(date("2011-06-04"), document.date());
    String agency = "PORT-AU-PRINCE, 4 June 2011 (News) - " + BODY;
    assertEquals(date("2011-06-04"), of("a.txt", "Two Neighbours Meet", agency).date());
    String stopped = "SAN JOSÉ, 4 June 2011. " + BODY;
    assertEquals(date("2011-06-04"), of("a.txt", "Two Neighbours Meet", stopped).date());
    String colon = "Callao, Peru, 4 June 2011: " + BODY;
    assertEquals(date("2011-06-04"), of("a.txt", "Two Neighbours Meet", colon).date());
    String bracketed = "CALLAO, Peru (June 4, 2011) " + BODY;
    assertEquals(date("2011-06-04"), of("a.txt", "Two Neighbours Meet", bracketed).date());
    assertEquals(date("2011-06-04"), of("a.txt", "4 June 2011 – " + BODY, BODY).date());
    String told = "Peru left on 4 June 2011. " + BODY;
    assertEquals(Optional.empty(), of("a.txt", "Two Neighbours Meet", told).date());
    String clause = "Half-measures, since 4 June 2011, have hurt - as all know. " + BODY;
    assertEquals(Optional.empty(), of("a.txt", "Two Neighbours Meet", clause).date());
  }

  @Test
  void aFilesNameInfersTheDate() throws IOException {
    Document document = of("brief_2011-06.txt", "Two Neighbours Meet", BODY);
    assertEquals(date("2011-06"), document.date());
    assertEquals(DateSource.INFERRED, document.dateSource());
    assertEquals(date("2011-06-04"), of("20110604-brief.txt", BODY).date());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Statement of the Harbour Ministers (4 June 2011)",
        "Statement of the Harbour Ministers, Lima, 4 June 2011",
        "Statement of the Harbour Ministers – June 4, 2011"
      })
  void aTitleThatEndsWithADayInfersTheDate(String title) throws IOException {
    Document document = of("a.txt", title, BODY);
    assertEquals(date("2011-06-04"), document.date());
    assertEquals(DateSource.INFERRED, document.dateSource());
    String told = "What harbours have been since 4 June 2011";
    assertEquals(Optional.empty(), of("a.txt", told, BODY).date());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# Two Meet%n%n**Date:** 4 May 2024%n%n%s",
        "# Two Meet%n%n*4 May 2024 — Lima*%n%n%s",
        "# Two Meet%n%n_By Ana Rojas_  %n_4 May 2024_%n%n%s",
        "Two Meet%n===%n%n4 May 2024%n%n%s"
      })
  void emphasisDoesNotHideADate(String form) throws IOException {
    Document document = of("a.md", form.formatted(BODY));
    assertEquals(date("2024-05-04"), document.date());
    assertEquals("Two Meet", document.title());
  }

  @Test
  void theDatesOfEventsAreNotTheDocuments() throws IOException {
    Document document = of("peru-2030.txt", "Two Neighbours Meet", "Issue 10/2024", BODY, BODY);
    assertEquals(Optional.empty(), document.date());
    assertEquals(DateSource.UNKNOWN, document.dateSource());
  }

  @Test
  void theUsersDateGoesFirst() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "4 May 2024\n\n" + BODY + "\n");
    ReadOptions given = new ReadOptions(date("2012"));
    assertEquals(date("2012"), Readers.read(file, given).document().date());
  }

  @Test
  void authorsStandInLinesOfTheirOwnOrAreTold() throws IOException {
    List<String> both = List.of("Ana Rojas", "Luis de la Paz");
    assertEquals(
        both, of("a.txt", "Two Meet", "By Dr. Ana Rojas and Luis de la Paz", BODY).authors());
    assertEquals(
        both, of("a.txt", "Two Meet", "Ana Rojas, Luis de la Paz • 4 May 2024", BODY).authors());
    String told = "Ana Rojas is a professor of history. Luis de la Paz teaches too.";
    assertEquals(List.of("Ana Rojas"), of("a.txt", "Two Meet", BODY, told).authors());
    assertEquals(List.of(), of("a.txt", "Two Neighbours Meet", BODY).authors());
  }

  @Test
  void frontMatterOfMarkdownDescribes() throws IOException {
    Document document =
        of(
            "a.md",
            "---\ntitle: \"Two Meet\"\nauthor: Ana Rojas\ndate: 2011-06-05\nurl: https://example.org/a\n---",
            BODY);
    assertEquals("Two Meet", document.title());
    assertEquals(List.of("Ana Rojas"), document.authors());
    assertEquals(date("2011-06-05"), document.date());
    assertEquals(Optional.of("https://example.org/a"), document.address());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|The two states have agreed on a plan for the defence of their shared border and the sea.",
        "fr|Les deux États ont adopté un plan pour la défense de leur frontière et de la mer.",
        "de|Die beiden Staaten haben sich auf einen Plan für die Verteidigung der Grenze und des Meeres geeinigt.",
        "es|Los dos Estados han aprobado un plan para la defensa de la frontera y del mar que comparten.",
        "ko|두 나라는 국경과 바다를 함께 지키기로 하였다. NATO",
        "ja|両国は国境と海の防衛計画に合意した。これは新しい計画である。",
        "zh|两国就边境和海洋防御计划达成一致。",
        "ru|Два государства договорились о плане защиты границы и моря."
      })
  void theLanguageIsFound(String language, String text) throws IOException {
    assertEquals(language, of("a.txt", text).language());
  }

  @Test
  void whatIsTooShortToTellIsOfNoLanguage() throws IOException {
    assertEquals("und", of("a.txt", "Qwx zzt").language());
  }
}
