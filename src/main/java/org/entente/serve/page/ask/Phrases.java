package org.entente.serve.page.ask;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.fact.Schema;
import org.entente.graph.Question;
import org.entente.graph.Question.Parameter;
import org.entente.graph.Questions;
import org.entente.graph.answer.Blanks;
import org.entente.serve.page.ask.Fit.Scored;
import org.entente.serve.page.ask.Mentions.Part;
import org.entente.serve.page.ask.Words.Word;

/**
 * Finds the question that plain English means, by counting alone. Names fill the blanks of their
 * kind; every other word that is in a question's text, name or keywords speaks for it.
 */
public final class Phrases {
  private static final double ENOUGH = 0.72;

  /** No question of a sentence or two is longer, and each word costs time with each wording. */
  private static final int MOST_WORDS = 60;

  private static final Pattern WHAT_IT_IS =
      Pattern.compile("^\\W*what(?: is|'s) an? ", Pattern.CASE_INSENSITIVE);

  private final Schema schema;
  private final Mentions mentions;
  private final List<Wording> wordings;
  private final Weights weights;

  private Phrases(Questions questions, Blanks blanks) {
    this.schema = blanks.schema();
    this.wordings =
        questions.all().stream().flatMap(it -> Wording.all(it, schema).stream()).toList();
    this.weights = Weights.of(wordings);
    Set<String> kinds =
        questions.all().stream()
            .map(Question::parameters)
            .flatMap(Collection::stream)
            .map(Parameter::kind)
            .collect(Collectors.toSet());
    Set<String> asked =
        wordings.stream()
            .flatMap(it -> Stream.concat(it.text().stream(), it.theme().stream()))
            .collect(Collectors.toSet());
    this.mentions = new Mentions(blanks, kinds, asked);
  }

  static Phrases of(Questions questions, Blanks blanks) {
    return new Phrases(questions, blanks);
  }

  /** Gives the question that fits what was written best, if it fits well. */
  Optional<Reading> read(String written) {
    return read(written, true).or(() -> read(written, false));
  }

  private Optional<Reading> read(String written, boolean isWhole) {
    if (WHAT_IT_IS.matcher(written).find()) {
      return Optional.empty();
    }
    return ranked(written, isWhole).stream()
        .filter(scored -> scored.covered() >= ENOUGH && scored.isAsked())
        .map(Scored::reading)
        .findFirst();
  }

  /** Gives the questions that come nearest, the best first; none where no word is in any. */
  List<Reading> nearest(String written) {
    Set<String> seen = new HashSet<>();
    return ranked(written, true).stream()
        .filter(scored -> scored.covered() > 0)
        .map(Scored::reading)
        .filter(reading -> seen.add(reading.question().name()))
        .toList();
  }

  /**
   * Takes whether names such as "weapons to Ukraine" are taken whole; else their parts may be
   * meant.
   */
  private List<Scored> ranked(String written, boolean isWhole) {
    List<Word> all = Words.of(written);
    if (all.size() > MOST_WORDS) {
      return List.of();
    }
    Days days = Days.of(written, mentions.years(all, isWhole));
    Written words = Written.of(Words.of(days.rest()));
    List<Part> parts = mentions.parts(words.words(), isWhole);
    return wordings.stream()
        .map(it -> score(it, words, parts, days))
        .sorted(
            Comparator.comparingDouble((Scored it) -> -it.reading().fit())
                .thenComparing(it -> it.reading().question().name()))
        .toList();
  }

  private Scored score(Wording wording, Written words, List<Part> parts, Days days) {
    Fit fit = new Fit(wording, weights, schema);
    fit.opening(words);
    fit.dates(days);
    fit.add(parts);
    return fit.scored();
  }
}
