package org.entente.serve.page.ask;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.fact.Thesaurus;
import org.entente.graph.answer.Blanks;
import org.entente.serve.page.ask.Words.Word;

/** Finds names in plain English: at each word the longest name that begins there. */
final class Mentions {
  private static final int LONGEST = 12;
  private static final int LONG = 4;

  private final Map<String, List<Meaning>> names = new HashMap<>();
  private final Map<String, Set<String>> series = new HashMap<>();
  private final Map<String, Set<Meaning>> surnames = new HashMap<>();
  private final Set<String> asked;

  /**
   * What a name may mean: the key of a thing, and its kind.
   *
   * @param isByTheWay whether it is called so only by the way, as a government by its capital
   */
  record Meaning(String key, String kind, boolean isByTheWay) {
    Meaning(String key, String kind) {
      this(key, kind, false);
    }
  }

  /**
   * Words that are a name, or a single word that is none and so means nothing.
   *
   * @param lead the stem of the word two before, such as "agreement" of "agreements with"; empty
   *     where none does or it tells nothing
   * @param before the word that goes before, such as "by" or "with", in lower case; none where none
   *     does
   * @param after the word that comes next; none where none does
   * @param isOfKind whether it makes a kind of things with the next word, as in "NATO summits"
   */
  record Part(
      List<Word> words,
      List<Meaning> meanings,
      String lead,
      Word before,
      Word after,
      boolean isOfKind) {
    static Part of(Word word) {
      return new Part(List.of(word), List.of(), "", Word.NONE, Word.NONE, false);
    }

    /** The same, where the word two before belongs to another name. */
    Part unled() {
      return new Part(words, meanings, "", before, after, isOfKind);
    }

    boolean isName() {
      return !meanings.isEmpty();
    }
  }

  /**
   * Takes which names there are, the kinds of things that are asked for, and the stems of the words
   * by which they are.
   */
  Mentions(Blanks blanks, Set<String> kinds, Set<String> asked) {
    this.asked = Set.copyOf(asked);
    List<Thesaurus.Entry> entries =
        blanks.thesaurus().entries().stream()
            .filter(entry -> blanks.schema().isAny(entry.kind(), kinds))
            .toList();
    for (Thesaurus.Entry entry : entries) {
      Meaning meaning = new Meaning(entry.key(), entry.kind());
      entry.labels().values().forEach(label -> add(label, meaning));
      entry.aliases().stream()
          .filter(Thesaurus.Alias::plain)
          .forEach(it -> add(it.name(), meaning));
    }
    // What a name is only by the way, such as a capital for its government, comes after.
    for (Thesaurus.Entry entry : entries) {
      entry.aliases().stream()
          .filter(it -> !it.plain())
          .forEach(it -> add(it.name(), new Meaning(entry.key(), entry.kind(), true)));
    }
    entries.stream().filter(it -> it.kind().equals("Person")).forEach(this::addSurname);
    blanks.documents().forEach(id -> add(id, new Meaning(id, "Document")));
  }

  private void add(String name, Meaning meaning) {
    List<Word> words = Words.of(name);
    keep(Words.letters(name), meaning);
    // As the same words stand in what is written, where some are turned.
    keep(Words.letters(words.stream().map(Word::written).collect(Collectors.joining())), meaning);
    String kind = Words.of(meaning.kind()).get(0).stem();
    for (int i = 1; i < words.size(); i++) {
      if (words.get(i).stem().equals(kind)) {
        series.computeIfAbsent(pair(words, i), key -> new HashSet<>()).add(meaning.key());
      }
    }
  }

  /** The first or the last word of a person's name, as it is the one or the other by language. */
  private void addSurname(Thesaurus.Entry person) {
    List<String> words =
        Stream.of(person.label().split(" ", 0))
            .map(Words::letters)
            .filter(word -> !word.isEmpty())
            .toList();
    if (words.isEmpty()) {
      return;
    }
    for (String word : new HashSet<>(List.of(words.get(0), words.get(words.size() - 1)))) {
      surnames
          .computeIfAbsent(word, key -> new HashSet<>())
          .add(new Meaning(person.key(), person.kind()));
    }
  }

  /**
   * A surname has a capital, as "power" is another word; a shared one is nobody's. Whoever writes
   * no capitals at all may mean a longer one by a word that no question has.
   */
  private List<Meaning> surname(List<Word> all, Word word) {
    Set<Meaning> persons = surnames.getOrDefault(Words.letters(word.written()), Set.of());
    boolean isName =
        persons.size() == 1
            && (Character.isUpperCase(word.written().charAt(0))
                || (word.written().length() >= LONG
                    && !asked.contains(word.stem())
                    && all.stream().allMatch(Mentions::isLower)));
    return isName ? List.copyOf(persons) : List.of();
  }

  private static boolean isLower(Word word) {
    return word.written().chars().noneMatch(Character::isUpperCase);
  }

  private void keep(String letters, Meaning meaning) {
    if (letters.isEmpty()) {
      return;
    }
    List<Meaning> own = names.computeIfAbsent(letters, key -> new ArrayList<>());
    if (!own.contains(meaning)) {
      own.add(meaning);
    }
  }

  private static String pair(List<Word> words, int second) {
    return Words.letters(words.get(second - 1).written()) + " " + words.get(second).stem();
  }

  /**
   * Gives the parts of what was written, small words left out.
   *
   * @param isWhole whether a name may have small words in it, as in "Republic of Korea"
   */
  List<Part> parts(List<Word> words, boolean isWhole) {
    List<Part> parts = new ArrayList<>();
    int end = 0;
    for (int i = 0; i < words.size(); i++) {
      Optional<Part> name = longest(words, i, isWhole);
      if (name.isPresent()) {
        Part found = name.get();
        parts.add(i - beside(words, i) < end ? found.unled() : found);
        i += found.words().size() - 1;
        end = i + 1;
      } else if (!words.get(i).isSmall()) {
        parts.add(Part.of(words.get(i)));
      }
    }
    return parts;
  }

  /** How far before a name the word stands that leads to it: "the" tells nothing. */
  private static int beside(List<Word> words, int from) {
    int beside = 2;
    while (from >= beside && words.get(from - beside + 1).written().equalsIgnoreCase("the")) {
      beside++;
    }
    return beside;
  }

  /** Gives the years that are in names, as in "2023 NATO summit". */
  Set<String> years(List<Word> written, boolean isWhole) {
    return parts(written, isWhole).stream()
        .filter(Part::isName)
        .flatMap(part -> part.words().stream())
        .map(Word::written)
        .filter(word -> word.matches("\\d{4}"))
        .collect(Collectors.toSet());
  }

  private Optional<Part> longest(List<Word> words, int from, boolean isWhole) {
    // "us" is a word and "US" a name; of the longer ones none is both.
    if (words.get(from).isSmall() && !words.get(from).written().matches("\\p{Lu}{2,}")) {
      return Optional.empty();
    }
    for (int to = Math.min(words.size(), from + LONGEST); to > from; to--) {
      List<Word> some = words.subList(from, to);
      List<Meaning> meanings = meanings(words, some);
      boolean isTaken = isWhole || some.size() == 1 || some.stream().noneMatch(Word::isSmall);
      if (isTaken && !meanings.isEmpty()) {
        return Optional.of(part(words, from, to, meanings));
      }
    }
    return Optional.empty();
  }

  private Part part(List<Word> words, int from, int to, List<Meaning> meanings) {
    int before = before(words, from);
    int lead = before(words, before);
    boolean isLed = lead >= 0 && !words.get(lead).isSmall();
    return new Part(
        List.copyOf(words.subList(from, to)),
        List.copyOf(meanings),
        isLed ? words.get(lead).stem() : "",
        before < 0 ? Word.NONE : words.get(before).lower(),
        to < words.size() ? words.get(to) : Word.NONE,
        to < words.size() && series.getOrDefault(pair(words, to), Set.of()).size() > 1);
  }

  /** Gives where the word before another stands; "the" tells nothing: what goes before it does. */
  private static int before(List<Word> words, int from) {
    int before = from - 1;
    while (before >= 0 && words.get(before).written().equalsIgnoreCase("the")) {
      before--;
    }
    return before;
  }

  private List<Meaning> meanings(List<Word> all, List<Word> words) {
    String letters =
        words.stream().map(word -> Words.letters(word.written())).collect(Collectors.joining());
    List<Meaning> found = names.getOrDefault(letters, List.of());
    boolean plural = found.isEmpty() && letters.length() > 3 && letters.endsWith("s");
    if (plural) {
      found = names.getOrDefault(letters.substring(0, letters.length() - 1), List.of());
    }
    return found.isEmpty() && words.size() == 1 ? surname(all, words.get(0)) : found;
  }
}
