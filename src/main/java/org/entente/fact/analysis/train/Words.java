package org.entente.fact.analysis.train;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The words whose tags the tagger knows beforehand: the lexicon of the Brill tagger, as the package
 * brill 3.1.0 has it (words.LICENSE.txt beside it), without what is no plain word. Each line has
 * tags of the Penn Treebank, the likeliest first, a tab and words.
 */
final class Words {
  private static final String FILE = "words.txt";

  private Words() {}

  static List<String> lines() {
    try (InputStream in = Words.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is missing beside " + Words.class);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
