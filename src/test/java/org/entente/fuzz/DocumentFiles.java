package org.entente.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.document.DataException;
import org.entente.document.read.Formats;
import org.entente.document.read.ReadOptions;
import org.entente.document.read.Readers;
import org.entente.document.read.Reading;
import org.entente.document.read.Zone;
import org.entente.fact.analysis.English;
import org.entente.fact.reading.Knowledge;
import org.entente.graph.Corpora;
import org.entente.graph.KnowledgeReader;
import org.entente.tool.extract.Extracted;
import org.entente.tool.extract.Extracting;

/**
 * Documents of all formats. One that is refused is told in one sentence; one that is taken reads
 * the same twice, its zones lie within its text, and the claims found in it make a claim file.
 */
final class DocumentFiles implements Way {
  private static final String TEXT =
      """
      A Pact of Two Coasts

      By Ada Lindholm | 3 May 2024

      Estonia and Kenya signed an agreement on 2 May 2024. It covers cyber security.

      South Korea sold 12 howitzers to Poland in 2022 for $ 2.4 billion, the minister said.

      References

      [1] A. Lindholm, "Ports," Review of Small Fleets, 2023, pp. 4-9.
      """;

  private static final List<String> WORDS =
      List.of(
          "NATO",
          "South Korea",
          "Mr. Kim Kardas",
          "signed",
          "did not",
          "who",
          "said that",
          "“",
          "”",
          "Figure 1:",
          "[2]",
          "e.g.",
          "U.S.",
          "3.5",
          "12 May",
          "\n\n",
          "# ",
          "- ",
          "| a | b |",
          "<p>",
          "</div>",
          "<table><tr><td>",
          "<!--",
          "<title>",
          "<meta charset=utf-16>",
          "&nbsp;",
          "```",
          "endstream",
          "/Length 9",
          "/Filter /FlateDecode",
          "obj",
          "<< >>",
          "<w:t>",
          "</w:p>");

  private final Path folder;
  private final List<Input> seeds = new ArrayList<>();
  private final Extracting extracting;

  DocumentFiles(Path folder) throws IOException {
    this.folder = folder;
    for (Path file : Formats.write(folder, TEXT)) {
      seeds.add(Input.read(file));
      Files.delete(file);
    }
    Knowledge knowledge = KnowledgeReader.read(Corpora.ONTOLOGY_FOLDER);
    extracting = new Extracting(knowledge, knowledge.extractor(English.load()), List.of());
  }

  @Override
  public List<Input> seeds() {
    return seeds;
  }

  @Override
  public List<String> words() {
    return WORDS;
  }

  @Override
  public Input made(Random random) {
    List<String> parts = new ArrayList<>(WORDS);
    parts.addAll(List.of(TEXT.split("\\s+")));
    String text =
        IntStream.range(0, 1 + random.nextInt(200))
            .mapToObj(i -> parts.get(random.nextInt(parts.size())))
            .collect(Collectors.joining(random.nextInt(5) == 0 ? "" : " "));
    String ending = List.of("txt", "md", "html").get(random.nextInt(3));
    return Input.of("pact." + ending, text);
  }

  @Override
  public boolean put(Input input, boolean thorough) throws IOException {
    Path file = input.write(folder);
    Reading reading;
    try {
      reading = Readers.read(file, ReadOptions.none());
    } catch (DataException refused) {
      assertEquals(1, refused.problems().size(), refused::getMessage);
      Sentences.hold(refused, file);
      boolean ours = input.name().matches(".*\\.(txt|md|html)");
      assertFalse(ours && refused.toString().contains("damaged"), refused::toString);
      return false;
    } finally {
      Files.delete(file);
    }
    check(reading);
    if (thorough) {
      claims(reading);
    }
    return true;
  }

  private static void check(Reading reading) {
    assertEquals(reading.text().sha256(), reading.document().sha256());
    int end = 0;
    for (Zone zone : reading.zones()) {
      assertTrue(zone.start() >= end, () -> zone + " begins before the last ends");
      end = zone.end();
    }
    assertTrue(end <= reading.text().length());
  }

  /** Reading the claim file again throws if the program cannot read what it wrote. */
  private void claims(Reading reading) {
    try {
      Extracted found = extracting.of(reading);
      assertEquals(found.claims(), extracting.file(found).claims(), "claims read again");
    } catch (DataException refused) {
      assertTrue(
          String.valueOf(refused.getMessage()).contains("only English is read"), refused::toString);
    }
  }

  @Override
  public void close() {}
}
