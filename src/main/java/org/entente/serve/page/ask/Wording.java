package org.entente.serve.page.ask;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.fact.Schema;
import org.entente.graph.Question;
import org.entente.serve.page.ask.Words.Word;

/**
 * One way of asking a question: the words that speak for it, by stem, and where names stand between
 * them.
 *
 * @param words those of the phrase as it is asked, in their order, and of its blanks
 * @param spoken those of the phrase that tell something
 * @param title the words of the question's name and title
 * @param own those of the phrase and the title
 * @param matter those of the title and the main clauses: what it is about
 * @param text those of the whole question, however it is asked, and the title's
 * @param theme those of its keywords, which speak for it less
 * @param asks the words by which its main clause asks, such as "who"
 * @param tells the words by which it asks anywhere
 * @param isDenying whether it asks for what is not so
 * @param denials the words by which it says anywhere what is not so
 * @param isBeyond whether it asks for reasons, say
 * @param holes in the order in which the phrase has them
 */
record Wording(
    Question question,
    List<Word> words,
    Set<String> spoken,
    Set<String> title,
    Set<String> own,
    Set<String> matter,
    Set<String> text,
    Set<String> theme,
    Set<String> asks,
    Set<String> tells,
    boolean isDenying,
    Set<String> denials,
    boolean isBeyond,
    List<Hole> holes) {
  private static final Set<String> OTHER_DENIALS =
      Set.of("without", "except", "no", "none", "neither", "nor", "unknown");
  private static final String SINCE = Words.of("since").get(0).stem();
  private static final double THEME = 0.6;
  private static final Pattern CLAUSE = Pattern.compile("[:;]|,(?= (\\w+))");
  private static final Pattern BLANK = Pattern.compile("\\{\\w+}");
  private static final Set<String> ASKING = Set.of("who", "whom", "when", "where");

  /** Gives every way of asking a question, its own text first. */
  static List<Wording> all(Question question, Schema schema) {
    return Stream.concat(Stream.of(question.text()), question.phrasings().stream())
        .map(phrase -> of(question, phrase, schema))
        .toList();
  }

  private static Wording of(Question question, String phrase, Schema schema) {
    Set<String> title = stems(question.title() + " " + question.name());
    String plain = plain(phrase);
    String named = question.title().split(",", 2)[0];
    List<Word> main = Words.of(mainClause(plain) + " " + named);
    String all = plain + " " + plain(question.text());
    return new Wording(
        question,
        Words.of(phrase),
        stems(plain),
        title,
        with(title, stems(plain)),
        with(title, stems(mainClause(plain) + " " + mainClause(plain(question.text())))),
        with(title, stems(all)),
        stems(String.join(" ", question.keywords())),
        asking(Words.of(mainClause(plain))),
        asking(Words.of(all + " " + question.title())),
        main.stream().anyMatch(Word::isDenying),
        denials(Words.of(plain + " " + named)),
        Words.of(plain + " " + question.title()).stream().anyMatch(Word::isBeyond),
        question.parameters().stream()
            .map(blank -> Hole.of(question, phrase, blank, schema))
            .sorted(Comparator.comparingInt(Hole::at))
            .toList());
  }

  /** Gives the words that deny; "isn't" and "never" deny as "not" does. */
  static Set<String> denials(List<Word> words) {
    return words.stream()
        .filter(Word::isDenying)
        .map(word -> word.written().toLowerCase(Locale.ROOT))
        .map(word -> OTHER_DENIALS.contains(word) ? word : "not")
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String plain(String phrase) {
    return BLANK.matcher(phrase).replaceAll(" ");
  }

  private static Set<String> with(Set<String> some, Set<String> more) {
    return Stream.concat(some.stream(), more.stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** What goes before a colon, or a comma and a small word such as "and" or "where". */
  private static String mainClause(String text) {
    return CLAUSE
        .matcher(text)
        .results()
        .filter(end -> end.group(1) == null || beginsSmall(end.group(1)))
        .findFirst()
        .map(end -> text.substring(0, end.start()))
        .orElse(text);
  }

  private static boolean beginsSmall(String text) {
    return Words.of(text).stream().findFirst().filter(Word::isSmall).isPresent();
  }

  private static Set<String> stems(String text) {
    return Words.of(text).stream()
        .filter(word -> !word.isSmall())
        .map(Word::stem)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Gives the words that ask for a person, a time or a place. */
  static Set<String> asking(List<Word> words) {
    return words.stream()
        .map(word -> Words.letters(word.written()))
        .filter(ASKING::contains)
        .map(word -> word.equals("whom") ? "who" : word)
        .collect(Collectors.toSet());
  }

  /** Gives how much words speak for the question: 1 where all are in its text. */
  double share(List<String> stems) {
    if (text.containsAll(stems)) {
      return 1;
    }
    return stems.stream().allMatch(stem -> text.contains(stem) || theme.contains(stem)) ? THEME : 0;
  }

  /** Says whether it is asked by names alone: "tanks for Poland". */
  boolean isBare() {
    return spoken.isEmpty();
  }

  /** Says whether these are the words of the phrase, no more and no fewer. */
  boolean isExactly(Set<String> said) {
    return said.equals(spoken);
  }

  /** Gives by how many words it asks as others do. */
  long asked(Written written) {
    return written.asking().stream().filter(asks::contains).count();
  }

  /** Says whether what is asked for, such as a person or a time, is nowhere in the question. */
  boolean isSilent(Written written) {
    return !written.opening().stream()
        .allMatch(it -> tells.contains(it) || (it.equals("when") && isOfTime()));
  }

  private boolean isOfTime() {
    return text.contains(SINCE) || theme.contains("time");
  }

  /** Says whether a word tells what the question is about, and no detail of its answer only. */
  boolean isAbout(String stem) {
    return matter.contains(stem) || theme.contains(stem);
  }
}
