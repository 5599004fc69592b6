package org.entente.fact;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A case in a file of many: a line that is given and, indented below it, what is expected of it.
 * Lines that begin with {@code ##} are remarks; {@code == WORDS} says what the cases below share.
 *
 * @param under what the heading above it says; empty where there is none
 * @param given the line
 * @param expected the indented lines below it, without their indent
 * @param at file and line, for whoever looks for it
 */
public record Block(String under, String given, List<String> expected, String at) {
  private static final Path RESOURCES = Path.of("src/test/resources/org/entente/fact");
  private static final String HEADING = "== ";
  private static final String INDENT = "  ";

  /** The cases of a file, named from this package's folder of resources. */
  public static Stream<Block> of(String file) {
    List<Block> blocks = new ArrayList<>();
    String under = "";
    int number = 0;
    for (String line : lines(file)) {
      number++;
      if (line.startsWith(HEADING)) {
        under = line.substring(HEADING.length());
      } else if (line.startsWith(INDENT)) {
        blocks.get(blocks.size() - 1).expected().add(line.substring(INDENT.length()));
      } else if (!line.isBlank() && !line.startsWith("##")) {
        blocks.add(new Block(under, line, new ArrayList<>(), file + ":" + number));
      }
    }
    return blocks.stream();
  }

  private static List<String> lines(String file) {
    try {
      return Files.readAllLines(RESOURCES.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is expected, as one text. */
  public String wanted() {
    return String.join("\n", expected);
  }

  @Override
  public String toString() {
    return at + " " + given;
  }
}
