package org.entente.serve.page.ask;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.document.PartialDate;
import org.entente.fact.Schema;
import org.entente.graph.Question;
import org.entente.graph.Question.Parameter;
import org.entente.serve.page.ask.Mentions.Meaning;
import org.entente.serve.page.ask.Mentions.Part;
import org.entente.serve.page.ask.Words.Word;

/** How one question fits what was written, part by part. */
final class Fit {
  private static final double HALF = 0.5;
  private static final double NAME = 3;
  private static final double OPEN_BLANK = 0.12;
  private static final double TITLE = 0.1;
  private static final double PREPOSITION = 0.15;
  private static final double WRONG_WAY = 0.3;
  private static final double TERSENESS = 0.1;
  private static final double OPENING = 0.02;
  private static final double ASKING = 0.05;
  private static final double KIND = 0.02;

  private final Question question;
  private final Wording wording;
  private final Weights weights;
  private final Schema schema;
  private final Map<String, String> values = new LinkedHashMap<>();
  private final Set<String> said = new LinkedHashSet<>();
  private final List<PartialDate> loose = new ArrayList<>();
  private double total;
  private double covered;
  private double words;
  private double spoken;
  private double bonus;
  private boolean isAstray;

  Fit(Question question, Wording wording, Weights weights, Schema schema) {
    this.question = question;
    this.wording = wording;
    this.weights = weights;
    this.schema = schema;
  }

  /**
   * A question and how it fits.
   *
   * @param covered the share of what was written that it accounts for
   * @param isAsked whether enough of the words that are no names speak for it, every name has its
   *     place in it, none on the wrong side, and none is wanting beside them
   */
  record Scored(Reading reading, double covered, boolean isAsked) {}

  /** A single date fills two blanks: from its first day to its last. */
  void dates(List<PartialDate> dates) {
    List<Parameter> open =
        question.parameters().stream().filter(blank -> blank.kind().equals("date")).toList();
    if (open.isEmpty() || dates.isEmpty()) {
      loose.addAll(dates);
      return;
    }
    values.put(open.get(0).name(), dates.get(0).first().toString());
    if (open.size() > 1) {
      PartialDate last = dates.get(dates.size() - 1);
      values.put(open.get(1).name(), last.after().minusDays(1).toString());
    }
  }

  /** Whoever begins as the question does, word by word, or asks for the same, may well mean it. */
  void opening(List<Word> words) {
    List<Word> own = Words.of(question.text());
    int same = 0;
    while (same < Math.min(own.size(), words.size())
        && own.get(same).stem().equals(words.get(same).stem())) {
      same++;
    }
    bonus += same > 2 ? OPENING * same : 0;
    bonus += ASKING * wording.asked(words);
    isAstray |= !words.isEmpty() && wording.isNobody(words.get(0));
  }

  /** Names go before those that only say which kind of thing is meant. */
  void add(List<Part> parts) {
    parts.stream().filter(part -> !part.isOfKind()).forEach(this::add);
    parts.stream().filter(Part::isOfKind).forEach(this::add);
  }

  private void add(Part part) {
    Optional<Hole> hole = part.isName() ? place(part) : Optional.empty();
    if (hole.isEmpty() && part.isOfKind()) {
      return;
    }
    double weight = part.isName() ? NAME : weights.of(part.words().get(0).stem());
    total += weight;
    if (hole.isPresent()) {
      covered += weight;
      placed(part, hole.get());
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

  /** Puts a name into the first open blank of its kind, and gives that. */
  private Optional<Hole> place(Part part) {
    for (Hole hole : wording.holes()) {
      Optional<Meaning> fitting =
          part.meanings().stream().filter(it -> hole.takes(it, schema)).findFirst();
      String blank = hole.blank().name();
      if (!values.containsKey(blank) && fitting.isPresent()) {
        values.put(blank, fitting.get().key());
        return Optional.of(hole);
      }
    }
    return Optional.empty();
  }

  private void placed(Part part, Hole hole) {
    bonus += hole.isAfter(part.before()) ? PREPOSITION : 0;
    bonus += hole.isBefore(part.after()) ? PREPOSITION : 0;
    bonus += KIND * weights.ofKind(hole.blank().kind());
    if (hole.isWrongWay(part)) {
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
    total += weights.unknown() * loose.stream().filter(date -> !isOfName(date)).count();
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
    boolean isWhole = open == 0 || values.isEmpty();
    boolean isAsked =
        said.stream().anyMatch(wording::isAbout) && spoken >= HALF * words && isWhole && !isAstray;
    return new Scored(new Reading(question, values, fit), share, isAsked);
  }
}
