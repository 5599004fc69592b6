package org.entente.document.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.entente.document.Document.DateSource;
import org.entente.document.PartialDate;
import org.entente.document.read.Zone.Kind;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One text says the same in every format. */
class FormatsTest {
  @TempDir private Path folder;

  private Reading read(String ending) throws IOException {
    Path file =
        Harbour.write(folder).stream()
            .filter(path -> path.toString().endsWith(ending))
            .findFirst()
            .orElseThrow();
    return Readers.read(file, ReadOptions.none());
  }

  private static List<String> of(Reading reading, Kind kind) {
    return reading.zones().stream()
        .filter(zone -> zone.kind() == kind)
        .map(reading::plain)
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {".txt", ".md", ".html", ".docx", ".pdf"})
  void eachFormatGivesTheSameZones(String ending) throws IOException {
    Reading reading = read(ending);
    assertEquals(List.of(Harbour.TITLE), of(reading, Kind.TITLE));
    assertEquals(List.of(Harbour.BYLINE), of(reading, Kind.BYLINE));
    assertEquals(Harbour.BODY, of(reading, Kind.BODY));
    assertEquals(List.of(Harbour.CAPTION), of(reading, Kind.CAPTION));
    assertEquals(List.of(Harbour.SECTION, "References"), of(reading, Kind.HEADING));
    assertEquals(1, of(reading, Kind.REFERENCE).size());
    assertTrue(of(reading, Kind.BOILERPLATE).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {".txt", ".md", ".html", ".docx", ".pdf"})
  void eachFormatTellsTheSameOfTheDocument(String ending) throws IOException {
    Reading reading = read(ending);
    assertEquals("harbour", reading.document().id());
    assertEquals(Harbour.TITLE, reading.document().title());
    assertEquals(List.of("Ada Lindholm", "Marek Novak"), reading.document().authors());
    assertEquals(Optional.of(PartialDate.parse("2024-05-03")), reading.document().date());
    assertEquals(DateSource.STATED, reading.document().dateSource());
    assertEquals("en", reading.document().language());
  }

  @ParameterizedTest
  @ValueSource(strings = {".txt", ".md", ".html", ".docx", ".pdf"})
  void eachZoneLiesWithinOneParagraphOfTheText(String ending) throws IOException {
    Reading reading = read(ending);
    for (Zone zone : reading.zones()) {
      int paragraph = reading.text().paragraphAt(zone.start());
      assertTrue(paragraph > 0);
      assertEquals(paragraph, reading.text().paragraphAt(zone.end() - 1));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {".txt", ".md"})
  void offsetsPointIntoTheFile(String ending) throws IOException {
    Reading reading = read(ending);
    String file = Files.readString(folder.resolve("harbour" + ending));
    assertEquals(file, reading.text().slice(0, reading.text().length()));
  }
}
