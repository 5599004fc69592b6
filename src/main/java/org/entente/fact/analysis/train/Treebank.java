package org.entente.fact.analysis.train;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.entente.document.DataException;
import org.entente.document.Location;
import org.entente.fact.analysis.Word;

/** Reads a part of a treebank in the format CoNLL-U. */
final class Treebank {
  private static final int FORM = 1;
  private static final int LEMMA = 2;
  private static final int UPOS = 3;
  private static final int XPOS = 4;
  private static final int HEAD = 6;
  private static final int RELATION = 7;
  private static final int MISC = 9;

  private Treebank() {}

  /**
   * The sentences of a part.
   *
   * @param folder holds one file whose name ends in {@code -PART.conllu.gz}
   * @param part train, dev or test
   * @throws DataException if there is none or it can't be read
   */
  static List<Gold> read(Path folder, String part) {
    String ending = "-" + part + ".conllu.gz";
    try (Stream<Path> files = Files.list(folder)) {
      Path file =
          files
              .filter(path -> path.toString().endsWith(ending))
              .sorted()
              .findFirst()
              .orElseThrow(
                  () ->
                      new DataException(
                          Location.of(folder.toString()),
                          "has no file that ends in " + ending,
                          "Name the folder of a treebank"));
      return read(file);
    } catch (IOException e) {
      throw new DataException(
          Location.of(folder.toString()), "cannot be read: " + e, "Check the path and its rights");
    }
  }

  private static List<Gold> read(Path file) throws IOException {
    List<Gold> sentences = new ArrayList<>();
    List<String[]> rows = new ArrayList<>();
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file));
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.isEmpty()) {
          sentences.add(sentence(rows));
          rows.clear();
        } else if (!line.startsWith("#")) {
          rows.add(line.split("\t", -1));
        }
      }
    }
    return sentences;
  }

  // A row whose number is no whole number is a contraction or an elided word.
  private static Gold sentence(List<String[]> rows) {
    List<Word> words = new ArrayList<>();
    List<String[]> nodes = rows.stream().filter(row -> row[0].matches("\\d+")).toList();
    int start = 0;
    for (String[] row : nodes) {
      words.add(new Word(row[FORM], start, start + row[FORM].length(), false));
      start += row[FORM].length() + (row[MISC].contains("SpaceAfter=No") ? 0 : 1);
    }
    return new Gold(
        words,
        nodes.stream().map(row -> row[LEMMA]).toList(),
        nodes.stream().map(row -> row[UPOS] + "|" + row[XPOS]).toList(),
        nodes.stream().map(row -> Integer.valueOf(row[HEAD])).toList(),
        nodes.stream().map(row -> row[RELATION]).toList());
  }
}
