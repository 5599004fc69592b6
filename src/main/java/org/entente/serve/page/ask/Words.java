package org.entente.serve.page.ask;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words of plain English, brought to a form in which they can be compared. */
final class Words {
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern POSSESSIVE = Pattern.compile("['’]s\\b");
  private static final Pattern ENDING =
      Pattern.compile("(.{5,}l)ly|(.{3,}?)(?:ie[sd]|ing|ed|es|[eyi]|(?<!s)s)");
  private static final Set<String> SMALL = words("small.txt");
  private static final Set<String> DENYING = words("denying.txt");
  private static final Set<String> BEYOND = words("beyond.txt");
  private static final Map<String, String> SAME = same();
  private static final Map<String, String> TURNS = turns();
  private static final Pattern TURN =
      Pattern.compile("\\b(" + String.join("|", TURNS.keySet()) + ")\\b", Pattern.CASE_INSENSITIVE);

  private Words() {}

  /**
   * A word.
   *
   * @param written as it stands there
   * @param stem what it is compared by: without ending, and one word for all that mean the same
   */
  record Word(String written, String stem) {
    /** Stands where there is no word. */
    static final Word NONE = new Word("", "");

    boolean isNone() {
      return written.isEmpty();
    }

    /** The same in lower case. */
    Word lower() {
      return new Word(written.toLowerCase(Locale.ROOT), stem);
    }

    /** Says whether it tells nothing of what is asked. */
    boolean isSmall() {
      return SMALL.contains(written.toLowerCase(Locale.ROOT));
    }

    /** Says whether it turns what is asked into its contrary, as "without" does. */
    boolean isDenying() {
      return DENYING.contains(written.toLowerCase(Locale.ROOT));
    }

    /** Says whether it asks for more than documents state, as "why" and "should" do. */
    boolean isBeyond() {
      return BEYOND.contains(written.toLowerCase(Locale.ROOT));
    }
  }

  /** Gives the words of a text in their order. */
  static List<Word> of(String text) {
    List<Word> words = new ArrayList<>();
    String plain = TURN.matcher(text).replaceAll(found -> turned(found.group()));
    for (String word : NO_WORD.split(POSSESSIVE.matcher(plain).replaceAll(""))) {
      if (!word.isEmpty()) {
        words.add(new Word(word, SAME.getOrDefault(stem(word), stem(word))));
      }
    }
    return words;
  }

  /** Gives the letters and digits of a text in lower case, accents left out. */
  static String letters(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
    return NO_WORD.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("");
  }

  /** Takes the commonest endings of English away. */
  private static String stem(String word) {
    String stem = letters(word);
    Matcher ending = ENDING.matcher(stem);
    if (!ending.matches()) {
      return stem;
    }
    return ending.group(1) == null ? ending.group(2) : ending.group(1);
  }

  private static Set<String> words(String file) {
    Set<String> words = new HashSet<>();
    lines(file).forEach(line -> words.addAll(List.of(line.split(" "))));
    return Set.copyOf(words);
  }

  private static Map<String, String> same() {
    Map<String, String> same = new HashMap<>();
    for (String line : lines("same.txt")) {
      String[] words = line.split(" ");
      for (String word : words) {
        same.put(stem(word), stem(words[0]));
      }
    }
    return Map.copyOf(same);
  }

  private static String turned(String turn) {
    return TURNS.getOrDefault(turn.toLowerCase(Locale.ROOT), turn);
  }

  private static Map<String, String> turns() {
    Map<String, String> turns = new HashMap<>();
    for (String line : lines("turns.txt")) {
      String[] sides = line.split(" = ", 2);
      turns.put(sides[0], sides[1]);
    }
    return Map.copyOf(turns);
  }

  private static List<String> lines(String file) {
    try (InputStream in = Words.class.getResourceAsStream("/wording/" + file)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its file wording/" + file);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.startsWith("#") && !line.isBlank()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
