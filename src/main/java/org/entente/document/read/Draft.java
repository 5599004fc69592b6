package org.entente.document.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.document.Text;

/**
 * What a format tells: the text, its parts, and what the file says about its document.
 *
 * @param parts in order, not overlapping
 */
record Draft(Text text, List<Part> parts, Declared declared) {
  /**
   * A stretch of text.
   *
   * @param start in code points
   * @param end in code points
   * @param kind what the format says that it is; empty where only the words can tell
   */
  record Part(int start, int end, Optional<Zone.Kind> kind) {}

  /** Collects the paragraphs of a text that is not the file's own. */
  static final class Builder {
    private final StringBuilder content = new StringBuilder();
    private final List<Part> parts = new ArrayList<>();
    private int length;

    /** Adds a paragraph, its white space evened out; blank ones are left out. */
    void add(String text, Optional<Zone.Kind> kind) {
      String words = Signs.even(text);
      if (words.isEmpty()) {
        return;
      }
      if (!parts.isEmpty()) {
        content.append("\n\n");
        length += 2;
      }
      int end = length + words.codePointCount(0, words.length());
      content.append(words);
      parts.add(new Part(length + PlainText.bullet(words), end, kind));
      length = end;
    }

    Draft build(Declared declared) {
      return new Draft(Text.of(content.append('\n').toString()), List.copyOf(parts), declared);
    }
  }
}
