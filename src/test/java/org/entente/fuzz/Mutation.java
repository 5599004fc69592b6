package org.entente.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Changes valid inputs a little, always alike for the same numbers. */
final class Mutation {
  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_.-]+");

  /** No input grows beyond this. */
  private static final int LARGEST = 100_000;

  private static final List<String> TROUBLE =
      List.of(
          "",
          " ",
          "-",
          "~",
          "null",
          "true",
          "0",
          "-1",
          "1e999",
          "99999999999999999999",
          "NaN",
          "\u0000",
          "\u0007",
          "\u001b[2J",
          "\u202e",
          "\u200b",
          "\ufeff",
          "é",
          "e\u0301",
          "🙂",
          "한국",
          "\uffff",
          "%",
          "%00",
          "%C3%28",
          "../..",
          "/etc/passwd",
          "file:///",
          "http://[",
          "urn:x:",
          "<",
          ">",
          "&",
          "&amp;",
          "&#0;",
          "'",
          "\"",
          "\\",
          "{",
          "}",
          "[",
          "]",
          "(",
          ")",
          ",",
          ":",
          ";",
          "#",
          "?",
          "*",
          "*a",
          "&a [*a]",
          "!!java.net.URL [a]",
          "|",
          "\t",
          "\r\n",
          "\n\n",
          "---",
          "2024-02-30",
          "0000-00-00",
          "-4713",
          "a".repeat(300),
          "İ",
          "ß",
          "<script>",
          "${a}",
          "%s");

  private final Random random;
  private final List<String> words;
  private final List<String> others;

  /** Mutates by a number's chances, with words and parts of other inputs. */
  Mutation(Random random, List<String> words, List<Input> others) {
    this.random = random;
    this.words =
        java.util.stream.Stream.concat(words.stream(), TROUBLE.stream())
            .map(word -> new String(word.getBytes(UTF_8), ISO_8859_1))
            .toList();
    this.others = others.stream().map(it -> new String(it.bytes(), ISO_8859_1)).toList();
  }

  /** An input with one to five changes. */
  Input of(Input input) {
    // Each byte is one sign, so that every input is a text.
    String text = new String(input.bytes(), ISO_8859_1);
    List<UnaryOperator<String>> ways =
        List.of(
            this::cut,
            this::repeat,
            this::insert,
            this::insert,
            this::replace,
            this::replace,
            this::replace,
            this::exchange,
            this::lines,
            this::lines,
            this::flip,
            this::splice);
    for (int i = random.nextInt(5); i >= 0; i--) {
      text = ways.get(random.nextInt(ways.size())).apply(text);
      text = text.substring(0, Math.min(text.length(), LARGEST));
    }
    return new Input(input.name(), text.getBytes(ISO_8859_1));
  }

  private int point(String text) {
    return random.nextInt(text.length() + 1);
  }

  private String word() {
    return words.get(random.nextInt(words.size()));
  }

  private String cut(String text) {
    int start = point(text);
    int end = Math.min(text.length(), start + 1 + random.nextInt(1 << random.nextInt(10)));
    return text.substring(0, start) + text.substring(Math.max(start, end));
  }

  private String repeat(String text) {
    int start = point(text);
    int end = Math.min(text.length(), start + 1 + random.nextInt(20));
    int times = 1 + random.nextInt(1 << random.nextInt(10));
    return text.substring(0, start)
        + text.substring(start, end).repeat(times)
        + text.substring(start);
  }

  private String insert(String text) {
    int at = point(text);
    return text.substring(0, at) + word() + text.substring(at);
  }

  private String replace(String text) {
    List<MatchResult> found = WORD.matcher(text).results().toList();
    if (found.isEmpty()) {
      return word();
    }
    MatchResult old = found.get(random.nextInt(found.size()));
    String other = random.nextBoolean() ? word() : found.get(random.nextInt(found.size())).group();
    return text.substring(0, old.start()) + other + text.substring(old.end());
  }

  private String exchange(String text) {
    List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
    Collections.swap(lines, random.nextInt(lines.size()), random.nextInt(lines.size()));
    return String.join("\n", lines);
  }

  private String lines(String text) {
    List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
    int at = random.nextInt(lines.size());
    switch (random.nextInt(3)) {
      case 0 -> lines.remove(at);
      case 1 -> lines.add(random.nextInt(lines.size()), lines.get(at));
      default -> lines.set(at, " ".repeat(random.nextInt(4)) + lines.get(at).stripLeading());
    }
    return String.join("\n", lines);
  }

  private String flip(String text) {
    int at = point(text);
    return at == text.length()
        ? text + (char) random.nextInt(256)
        : text.substring(0, at) + (char) random.nextInt(256) + text.substring(at + 1);
  }

  private String splice(String text) {
    String other = others.get(random.nextInt(others.size()));
    return text.substring(0, point(text)) + other.substring(point(other));
  }
}
