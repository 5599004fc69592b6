package org.entente.fact.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.document.read.ReadOptions;
import org.entente.document.read.Readers;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A list of arms below a line says the same in every format that has lists. */
class ListFormatsTest {
  private static final String LINE = "Norway has sent Moldova the following weapons since 2022:";
  private static final String AFTER =
      "Its minister of defence praised the soldiers, who had learnt fast and well in a short time.";

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "txt, '', '%s\n\n', '• %s\n\n', '', '%s\n'",
    "md, '# ', '%s\n\n', '- %s\n', '\n', '%s\n'",
    "html, <title>Arms</title><h1>, <p>%s</p><ul>, <li>%s</li>, </ul>, <p>%s</p>"
  })
  void itsItemsHaveTheEndsOfTheLine(
      String ending, String title, String line, String item, String end, String after)
      throws IOException {
    String heading = title + "Arms for Moldova" + (ending.equals("html") ? "</h1>" : "\n\n");
    String text =
        heading
            + line.formatted(LINE)
            + item.formatted("12 Leopard 2 tanks")
            + item.formatted("30 Caesar howitzers")
            + end
            + after.formatted(AFTER);
    Path file = Files.writeString(folder.resolve("arms." + ending), text);
    assertEquals(
        List.of(
            "ArmsTransfer: quantity 12; recipient Moldova; startDate 2022; status delivered;"
                + " supplier Norway; weaponSystem Leopard 2; from 2022; inherits recipient, supplier",
            "ArmsTransfer: quantity 30; recipient Moldova; startDate 2022; status delivered;"
                + " supplier Norway; weaponSystem CAESAR; from 2022; inherits recipient, supplier"),
        Written.claims(Project.EXTRACTOR.extract(Readers.read(file, ReadOptions.none()))));
  }
}
