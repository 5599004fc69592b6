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
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.entente.document.DataException;
import org.entente.document.Location;
import org.entente.fact.analysis.Word;

/** Reads a part of a treebank in the format CoNLL-U. */
final class Treebank {
  private static final int ID = 0;
  private static final int FORM = 1;
  private static final int LEMMA = 2;
  private static final int UPOS = 3;
  private static final int XPOS = 4;
  private static final int HEAD = 6;
  private static final int RELATION = 7;
  private static final int MISC = 9;
  private static final int COLUMNS = 10;

  private final Path file;
  private final List<Gold> sentences = new ArrayList<>();
  private final List<String[]> rows = new ArrayList<>();
  private int line;

  private Treebank(Path file) {
    this.file = file;
  }

  /**
   * The sentences of a part.
   *
   * @param folder holds one file whose name ends in {@code -PART.conllu} or {@code -PART.conllu.gz}
   * @param part train, dev or test
   * @throws DataException if there is none or it can't be read
   */
  static List<Gold> read(Path folder, String part) {
    Path file = file(folder, ending(part));
    try (InputStream in = Files.newInputStream(file);
        InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
      return new Treebank(file).read(reader);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  /** Whether a folder has a part. */
  static boolean has(Path folder, String part) {
    return find(folder, ending(part)).isPresent();
  }

  private static String ending(String part) {
    return "-" + part + ".conllu";
  }

  private static Path file(Path folder, String ending) {
    return find(folder, ending)
        .orElseThrow(
            () ->
                new DataException(
                    Location.of(folder.toString()),
                    "has no file that ends in " + ending + " or " + ending + ".gz",
                    "Name the folder of a treebank"));
  }

  private static Optional<Path> find(Path folder, String ending) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(it -> it.toString().endsWith(ending) || it.toString().endsWith(ending + ".gz"))
          .sorted()
          .findFirst();
    } catch (IOException e) {
      throw unreadable(folder, e);
    }
  }

  private static DataException unreadable(Path path, IOException e) {
    return new DataException(
        Location.of(path.toString()), "cannot be read: " + e, "Check the path and its rights");
  }

  private List<Gold> read(BufferedReader reader) throws IOException {
    for (String text = reader.readLine(); text != null; text = reader.readLine()) {
      line++;
      if (text.isEmpty()) {
        end();
      } else if (!text.startsWith("#")) {
        row(text);
      }
    }
    end();
    if (sentences.isEmpty()) {
      throw new DataException(
          Location.of(file.toString()), "has no sentence", "Name a treebank that is whole");
    }
    return sentences;
  }

  // A row whose number is no whole number is a contraction or an elided word.
  private void row(String text) {
    String[] row = text.split("\t", -1);
    if (row.length != COLUMNS) {
      throw wrong(
          "has " + row.length + " columns", "Write the ten columns of CoNLL-U, parted by tabs");
    }
    if (!row[ID].matches("\\d+")) {
      return;
    }
    rows.add(row);
    if (!row[ID].equals(String.valueOf(rows.size()))) {
      throw wrong("has word " + row[ID] + " at place " + rows.size(), "Count words from 1");
    }
    if (row[FORM].isEmpty()) {
      throw wrong("has an empty word", "Write the word, or _ where it is an underscore");
    }
    if (!row[HEAD].matches("\\d{1,6}")) {
      throw wrong(
          "has the head \"" + row[HEAD] + "\"", "Write the number of a word, or 0 for the root");
    }
  }

  private void end() {
    if (rows.isEmpty()) {
      return;
    }
    List<Word> words = new ArrayList<>();
    int start = 0;
    for (String[] row : rows) {
      boolean name = List.of(row[MISC].split("\\|")).contains("Name=Yes");
      words.add(new Word(row[FORM], start, start + row[FORM].length(), name));
      start += row[FORM].length() + (row[MISC].contains("SpaceAfter=No") ? 0 : 1);
    }
    List<Integer> heads = rows.stream().map(row -> Integer.valueOf(row[HEAD])).toList();
    requireTree(heads);
    sentences.add(
        new Gold(
            words,
            rows.stream().map(row -> row[LEMMA]).toList(),
            rows.stream().map(row -> row[UPOS] + "|" + row[XPOS]).toList(),
            heads,
            rows.stream().map(row -> row[RELATION]).toList()));
    rows.clear();
  }

  private void requireTree(List<Integer> heads) {
    for (int i = 0; i < heads.size(); i++) {
      int at = i + 1;
      for (int steps = 0; at != 0; steps++) {
        if (at > heads.size() || steps > heads.size()) {
          throw wrong(
              "ends a sentence whose word " + (i + 1) + " does not lead to a root",
              "Give every word a head that does; the root has 0");
        }
        at = heads.get(at - 1);
      }
    }
  }

  private DataException wrong(String what, String next) {
    return new DataException(new Location(file.toString(), line, 0), what, next);
  }
}
