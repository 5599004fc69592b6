package org.entente.serve.page.ask;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.fact.Thesaurus;
import org.entente.graph.answer.Blanks;
import org.entente.serve.page.ask.Words.Word;

/** Finds names in plain English: at each word the longest name that begins there. */
final class Mentions {
  private static final int LONGEST = 12;

  private final Map<String, List<Meaning>> names = new HashMap<>();

  /** What a name may mean: the key of a thing, and its kind. */
  record Meaning(String key, String kind) {}

  /**
   * Words that are a name, or a single word that is none and so means nothing.
   *
   * @param before the word that goes before, such as "by" or "with"; empty where none does
   * @param after the word that comes next; empty where none does
   */
  record Part(List<Word> words, List<Meaning> meanings, String before, String after) {
    boolean isName() {
      return !meanings.isEmpty();
    }
  }

  Mentions(Blanks blanks) {
    for (Thesaurus.Entry entry : blanks.thesaurus().entries()) {
      Meaning meaning = new Meaning(entry.key(), entry.kind());
      entry.labels().values().forEach(label -> add(label, meaning));
      entry.aliases().stream()
          .filter(Thesaurus.Alias::plain)
          .forEach(it -> add(it.name(), meaning));
    }
    // What a name is only by the way, such as a capital for its government, comes after.
    for (Thesaurus.Entry entry : blanks.thesaurus().entries()) {
      entry.aliases().stream()
          .filter(it -> !it.plain())
          .forEach(it -> add(it.name(), new Meaning(entry.key(), entry.kind())));
    }
    blanks.documents().forEach(id -> add(id, new Meaning(id, "Document")));
  }

  private void add(String name, Meaning meaning) {
    List<Meaning> own = names.computeIfAbsent(Words.letters(name), key -> new ArrayList<>());
    if (!own.contains(meaning)) {
      own.add(meaning);
    }
  }

  /** Gives the parts of what was written, small words left out. */
  List<Part> parts(List<Word> words) {
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      Optional<Part> name = longest(words, i);
      if (name.isPresent()) {
        parts.add(name.get());
        i += name.get().words().size() - 1;
      } else if (!words.get(i).isSmall()) {
        parts.add(new Part(List.of(words.get(i)), List.of(), "", ""));
      }
    }
    return parts;
  }

  private Optional<Part> longest(List<Word> words, int from) {
    // "us" is a word and "US" a name; of the longer ones none is both.
    if (words.get(from).isSmall() && !words.get(from).written().matches("\\p{Lu}{2,}")) {
      return Optional.empty();
    }
    for (int to = Math.min(words.size(), from + LONGEST); to > from; to--) {
      List<Word> some = words.subList(from, to);
      List<Meaning> meanings = meanings(some);
      if (!meanings.isEmpty()) {
        String after = to < words.size() ? words.get(to).written() : "";
        return Optional.of(
            new Part(List.copyOf(some), List.copyOf(meanings), before(words, from), after));
      }
    }
    return Optional.empty();
  }

  // "the" tells nothing: what goes before it does.
  private static String before(List<Word> words, int at) {
    int before = at - 1;
    while (before >= 0 && words.get(before).written().equalsIgnoreCase("the")) {
      before--;
    }
    return before < 0 ? "" : words.get(before).written().toLowerCase(Locale.ROOT);
  }

  private List<Meaning> meanings(List<Word> words) {
    String letters =
        words.stream().map(word -> Words.letters(word.written())).collect(Collectors.joining());
    List<Meaning> found = names.getOrDefault(letters, List.of());
    boolean plural = found.isEmpty() && letters.length() > 3 && letters.endsWith("s");
    return plural
        ? names.getOrDefault(letters.substring(0, letters.length() - 1), List.of())
        : found;
  }
}
