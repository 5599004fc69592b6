package org.entente.serve.page.ask;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.fact.Schema;
import org.entente.graph.Question;
import org.entente.serve.page.ask.Words.Word;

/**
 * The words that speak for a question, by stem, and where names stand between them.
 *
 * @param title those of its name and title
 * @param matter those of its title and main clause: what it is about
 * @param text those of the whole question, and the title's
 * @param theme those of its keywords, which speak for it less
 * @param asks the words by which its main clause asks, such as "who"
 * @param isWho whether it asks for somebody anywhere
 */
record Wording(
    Set<String> title,
    Set<String> matter,
    Set<String> text,
    Set<String> theme,
    Set<String> asks,
    boolean isWho,
    List<Hole> holes) {
  private static final double THEME = 0.6;
  private static final Pattern CLAUSE = Pattern.compile("[:;]|,(?= (\\w+))");
  private static final Set<String> WHO = Set.of("who", "whom");
  private static final Set<String> ASKING = Set.of("who", "when", "where");

  static Wording of(Question question, Schema schema) {
    Set<String> title = stems(question.title() + " " + question.name());
    String plain = question.text().replaceAll("\\{\\w+}", " ");
    String main = mainClause(plain);
    Set<String> matter = stems(main);
    Set<String> text = stems(plain);
    matter.addAll(title);
    text.addAll(title);
    return new Wording(
        title,
        matter,
        text,
        stems(String.join(" ", question.keywords())),
        asking(Words.of(main)),
        Words.of(plain + " " + question.title()).stream()
            .anyMatch(word -> WHO.contains(Words.letters(word.written()))),
        question.parameters().stream().map(blank -> Hole.of(question, blank, schema)).toList());
  }

  /** What goes before a colon, or a comma and a small word such as "and" or "where". */
  private static String mainClause(String text) {
    return CLAUSE
        .matcher(text)
        .results()
        .filter(end -> end.group(1) == null || Words.of(end.group(1)).get(0).isSmall())
        .findFirst()
        .map(end -> text.substring(0, end.start()))
        .orElse(text);
  }

  private static Set<String> stems(String text) {
    return Words.of(text).stream()
        .filter(word -> !word.isSmall())
        .map(Word::stem)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Set<String> asking(List<Word> words) {
    return words.stream()
        .map(word -> Words.letters(word.written()))
        .filter(ASKING::contains)
        .collect(Collectors.toSet());
  }

  /** Gives how much words speak for the question: 1 where all are in its text. */
  double share(List<String> stems) {
    if (text.containsAll(stems)) {
      return 1;
    }
    return stems.stream().allMatch(stem -> text.contains(stem) || theme.contains(stem)) ? THEME : 0;
  }

  /** Gives by how many words it asks as others do. */
  long asked(List<Word> words) {
    return asking(words).stream().filter(asks::contains).count();
  }

  /** Says whether a word asks for somebody, and the question does not. */
  boolean isNobody(Word first) {
    return !isWho && WHO.contains(Words.letters(first.written()));
  }

  /** Says whether a word tells what the question is about, and no detail of its answer only. */
  boolean isAbout(String stem) {
    return matter.contains(stem) || theme.contains(stem);
  }
}
