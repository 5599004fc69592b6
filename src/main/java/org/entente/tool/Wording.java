package org.entente.tool;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * What is asked: {@code agreements-covering --topic cybersecurity}.
 *
 * @param question the question's name; empty where none was given
 * @param values what fills its blanks, by blank, as typed
 */
record Wording(Optional<String> question, Map<String, String> values) {
  /** A question whose blanks are left to their defaults. */
  static Wording plain(String question) {
    return new Wording(Optional.of(question), Map.of());
  }

  /**
   * Reads words of a command line: a name, {@code --blank value} and {@code --blank=value}.
   *
   * @throws ParameterException for a blank without a value or a second name
   */
  static Wording of(List<String> words, CommandLine command) {
    Optional<String> question = Optional.empty();
    Map<String, String> values = new TreeMap<>();
    Deque<String> open = new ArrayDeque<>(words);
    while (!open.isEmpty()) {
      String word = open.remove();
      if (!word.startsWith("-")) {
        if (question.isPresent()) {
          throw new ParameterException(
              command, "One question at a time: not \"" + word + "\" too. Quote names with spaces");
        }
        question = Optional.of(word);
        continue;
      }
      int equals = word.indexOf('=');
      String blank = word.substring(0, equals < 0 ? word.length() : equals).replaceFirst("^-+", "");
      if (equals < 0 && open.isEmpty()) {
        throw new ParameterException(
            command, word + " is no option, and as a blank of a question it needs a value");
      }
      values.put(blank, equals < 0 ? open.remove() : word.substring(equals + 1));
    }
    return new Wording(question, values);
  }
}
