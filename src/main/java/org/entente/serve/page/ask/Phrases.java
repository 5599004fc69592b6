package org.entente.serve.page.ask;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.document.PartialDate;
import org.entente.graph.Question;
import org.entente.graph.Question.Parameter;
import org.entente.graph.Questions;
import org.entente.graph.answer.Blanks;
import org.entente.serve.page.ask.Mentions.Meaning;
import org.entente.serve.page.ask.Mentions.Part;
import org.entente.serve.page.ask.Words.Word;

/**
 * Finds the question that plain English means, by counting alone. Names fill the blanks of their
 * kind; every other word that is in a question's text, name or keywords speaks for it, the more the
 * fewer questions have it (inverse document frequency, Spärck Jones 1972).
 */
public final class Phrases {
  private static final double ENOUGH = 0.72;
  private static final double HALF = 0.5;
  private static final double NAME = 3;
  private static final double OPEN_BLANK = 0.12;
  private static final double TITLE = 0.1;
  private static final double THEME = 0.6;
  private static final double PREPOSITION = 0.15;
  private static final double WRONG_WAY = 0.3;
  private static final double TERSENESS = 0.1;
  private static final double OPENING = 0.02;
  private static final int MOST = 5;
  private static final Wording NONE = new Wording(Set.of(), Set.of(), Set.of());

  private final Blanks blanks;
  private final Mentions mentions;
  private final Map<Question, Wording> wordings = new LinkedHashMap<>();
  private final Map<String, Double> weights = new HashMap<>();
  private final double unknown;

  private Phrases(Questions questions, Blanks blanks) {
    this.blanks = blanks;
    this.mentions = new Mentions(blanks);
    questions.all().forEach(question -> wordings.put(question, Wording.of(question)));
    double all = wordings.size();
    wordings.values().stream()
        .flatMap(it -> Stream.concat(it.text().stream(), it.theme().stream()).distinct())
        .collect(Collectors.groupingBy(stem -> stem, Collectors.counting()))
        .forEach((stem, count) -> weights.put(stem, Math.log(1 + all / count)));
    this.unknown = Math.log(1 + all / 4);
  }

  static Phrases of(Questions questions, Blanks blanks) {
    return new Phrases(questions, blanks);
  }

  /**
   * The words that speak for a question, by stem.
   *
   * @param title those of its name and title
   * @param text those of the question, and the title's
   * @param theme those of its keywords, which speak for it less
   */
  private record Wording(Set<String> title, Set<String> text, Set<String> theme) {
    static Wording of(Question question) {
      Set<String> title = stems(question.title() + " " + question.name());
      Set<String> text = stems(question.text().replaceAll("\\{\\w+}", " "));
      text.addAll(title);
      return new Wording(title, text, stems(String.join(" ", question.keywords())));
    }

    private static Set<String> stems(String text) {
      return Words.of(text).stream()
          .filter(word -> !word.isSmall())
          .map(Word::stem)
          .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Gives how much words speak for the question: 1 where all are in its text. */
    double share(List<String> stems) {
      if (text.containsAll(stems)) {
        return 1;
      }
      return stems.stream().allMatch(stem -> text.contains(stem) || theme.contains(stem))
          ? THEME
          : 0;
    }
  }

  /** Gives the question that fits what was written best, if it fits well. */
  Optional<Reading> read(String written) {
    return ranked(written).stream()
        .filter(scored -> scored.covered() >= ENOUGH && scored.isAsked())
        .map(Scored::reading)
        .findFirst();
  }

  /** Gives the questions that come nearest, the best first; none where no word is in any. */
  List<Reading> nearest(String written) {
    return ranked(written).stream()
        .filter(scored -> scored.covered() > 0)
        .limit(MOST)
        .map(Scored::reading)
        .toList();
  }

  /**
   * A question and how it fits.
   *
   * @param covered the share of what was written that it accounts for
   * @param isAsked whether enough of the words that are no names speak for it, every name has its
   *     place in it, and none on the wrong side
   */
  private record Scored(Reading reading, double covered, boolean isAsked) {}

  private List<Scored> ranked(String written) {
    Days days = Days.of(written);
    List<Word> words = Words.of(days.rest());
    List<Part> parts = mentions.parts(words);
    return wordings.keySet().stream()
        .map(question -> score(question, words, parts, days.dates()))
        .sorted(
            Comparator.comparingDouble((Scored it) -> -it.reading().fit())
                .thenComparing(it -> it.reading().question().name()))
        .toList();
  }

  private Scored score(
      Question question, List<Word> words, List<Part> parts, List<PartialDate> dates) {
    Tally tally = new Tally(question, wordings.getOrDefault(question, NONE));
    tally.opening(words);
    tally.dates(dates);
    parts.forEach(tally::add);
    return tally.scored();
  }

  /** How one question fits, part by part. */
  private final class Tally {
    private final Question question;
    private final Wording wording;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Set<String> said = new LinkedHashSet<>();
    private final List<PartialDate> loose = new ArrayList<>();
    private double total;
    private double covered;
    private double words;
    private double spoken;
    private double bonus;
    private boolean isAstray;

    Tally(Question question, Wording wording) {
      this.question = question;
      this.wording = wording;
    }

    void dates(List<PartialDate> dates) {
      values.putAll(Phrases.dates(question, dates));
      loose.addAll(values.isEmpty() ? dates : List.of());
    }

    /** Whoever begins as the question does, word by word, may well mean it. */
    void opening(List<Word> words) {
      List<Word> own = Words.of(question.text());
      int same = 0;
      while (same < Math.min(own.size(), words.size())
          && own.get(same).stem().equals(words.get(same).stem())) {
        same++;
      }
      bonus += same > 1 ? OPENING * same : 0;
    }

    void add(Part part) {
      double weight = part.isName() ? NAME : weight(part.words().get(0));
      total += weight;
      Optional<Parameter> blank = part.isName() ? place(question, part, values) : Optional.empty();
      if (blank.isPresent()) {
        covered += weight;
        placed(part, blank.get());
        return;
      }
      List<String> stems = stems(part).toList();
      double share = wording.share(stems);
      covered += weight * share;
      words += part.isName() ? 0 : weight;
      spoken += part.isName() ? 0 : weight * share;
      said.addAll(share > 0 ? stems : List.of());
      isAstray |= part.isName() && share == 0;
    }

    private void placed(Part part, Parameter blank) {
      bonus += isAfter(question, blank, part.before()) ? PREPOSITION : 0;
      bonus += isBefore(question, blank, part.after()) ? PREPOSITION : 0;
      if (isWrongWay(question, blank, part.before())) {
        bonus -= WRONG_WAY;
        isAstray = true;
      }
      // "cyber threats" is a name, and asks for threats nevertheless.
      stems(part).filter(wording.text()::contains).forEach(said::add);
    }

    private static Stream<String> stems(Part part) {
      return part.words().stream().map(Word::stem);
    }

    /** A year that is in the name of what was found is no date that was asked for. */
    private boolean isOfName(PartialDate date) {
      String year = date.first().toString().substring(0, 4);
      return values.values().stream().anyMatch(key -> key.contains(year));
    }

    Scored scored() {
      total += unknown * loose.stream().filter(date -> !isOfName(date)).count();
      double share = total == 0 ? 0 : covered / total;
      int open = question.parameters().size() - values.size();
      double fit =
          share
              + bonus
              - OPEN_BLANK * open
              + TITLE
                  * wording.title().stream().filter(said::contains).count()
                  / (1.0 + wording.title().size())
              + TERSENESS * said.size() / (1.0 + wording.text().size());
      boolean isAsked = !said.isEmpty() && spoken >= HALF * words && !isAstray;
      return new Scored(new Reading(question, values, fit), share, isAsked);
    }
  }

  private double weight(Word word) {
    return weights.getOrDefault(word.stem(), unknown);
  }

  private static boolean isAfter(Question question, Parameter blank, String word) {
    return !word.isEmpty()
        && (question.text().contains(" " + word + " {" + blank.name() + "}")
            || question.name().endsWith("-" + word));
  }

  /** Whether a name stands where the question has the other side: "to" and not "from", say. */
  private static boolean isWrongWay(Question question, Parameter blank, String word) {
    String hole = "{" + blank.name() + "}";
    String other = word.equals("to") ? " from " : word.equals("from") ? " to " : "";
    return (!other.isEmpty() && question.text().contains(other + hole))
        || isBefore(question, blank, word);
  }

  /** Whether a question goes on with some word behind a blank: "does {actor} perceive", say. */
  private static boolean isBefore(Question question, Parameter blank, String word) {
    String hole = "{" + blank.name() + "}";
    int at = question.text().indexOf(hole);
    List<Word> after = Words.of(at < 0 ? "" : question.text().substring(at + hole.length()));
    return !after.isEmpty()
        && !after.get(0).isSmall()
        && Words.of(word).stream().anyMatch(it -> it.stem().equals(after.get(0).stem()));
  }

  /** Puts a name into the first open blank of its kind, and gives that blank. */
  private Optional<Parameter> place(Question question, Part part, Map<String, String> values) {
    for (Parameter blank : question.parameters()) {
      Optional<Meaning> fitting =
          part.meanings().stream().filter(it -> fits(it, blank)).findFirst();
      if (!values.containsKey(blank.name()) && fitting.isPresent()) {
        values.put(blank.name(), fitting.get().key());
        return Optional.of(blank);
      }
    }
    return Optional.empty();
  }

  private boolean fits(Meaning meaning, Parameter blank) {
    return meaning.kind().equals(blank.kind()) || blanks.schema().isA(meaning.kind(), blank.kind());
  }

  /** A single date fills two blanks: from its first day to its last. */
  private static Map<String, String> dates(Question question, List<PartialDate> dates) {
    List<Parameter> open =
        question.parameters().stream().filter(blank -> blank.kind().equals("date")).toList();
    Map<String, String> values = new LinkedHashMap<>();
    if (open.isEmpty() || dates.isEmpty()) {
      return values;
    }
    List<String> days = new ArrayList<>(List.of(dates.get(0).first().toString()));
    if (open.size() > 1) {
      PartialDate last = dates.get(dates.size() - 1);
      days.add(last.after().minusDays(1).toString());
    }
    for (int i = 0; i < open.size(); i++) {
      values.put(open.get(i).name(), days.get(i));
    }
    return values;
  }
}
