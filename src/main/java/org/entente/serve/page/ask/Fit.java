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
import org.entente.graph.Question.Parameter;
import org.entente.serve.page.ask.Mentions.Meaning;
import org.entente.serve.page.ask.Mentions.Part;
import org.entente.serve.page.ask.Words.Word;

/** How one question fits what was written, part by part. */
final class Fit {
  private static final double HALF = 0.5;
  private static final double MOST = 0.6;
  private static final double NAME = 3;
  private static final double OPEN_BLANK = 0.12;
  private static final double TITLE = 0.1;
  private static final double PREPOSITION = 0.15;
  private static final double WRONG_WAY = 0.3;
  private static final double TERSENESS = 0.1;
  private static final double OPENING = 0.02;
  private static final double ASKING = 0.05;
  private static final double KIND = 0.02;
  private static final double DENYING = 0.2;
  private static final double EXACT = 0.1;
  private static final double BY_THE_WAY = 0.1;

  private final Wording wording;
  private final Weights weights;
  private final Schema schema;
  private final Map<String, String> values = new LinkedHashMap<>();
  private final Set<String> said = new LinkedHashSet<>();
  private final Set<String> kinds = new LinkedHashSet<>();
  private final List<PartialDate> loose = new ArrayList<>();
  private double total;
  private double covered;
  private double words;
  private double spoken;
  private double bonus;
  private boolean isAstray;
  private boolean isAttached;
  private boolean isAskedSo;

  Fit(Wording wording, Weights weights, Schema schema) {
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
  void dates(Days days) {
    List<Parameter> open =
        wording.question().parameters().stream()
            .filter(blank -> blank.kind().equals("date"))
            .toList();
    boolean isOne = open.size() == 1 && days.dates().size() == 1 && !days.isOpen();
    Optional<Days.Period> period = days.period();
    if (period.isEmpty() || (open.size() < 2 && !isOne)) {
      loose.addAll(days.dates());
      return;
    }
    values.put(open.get(0).name(), period.get().first().toString());
    if (!isOne) {
      values.put(open.get(1).name(), period.get().last().toString());
    }
  }

  /** Whoever begins as the question does, word by word, or asks for the same, may well mean it. */
  void opening(Written written) {
    List<Word> own = wording.words();
    List<Word> words = written.words();
    int same = 0;
    while (same < Math.min(own.size(), words.size())
        && own.get(same).stem().equals(words.get(same).stem())) {
      same++;
    }
    bonus += same > 2 ? OPENING * same : 0;
    bonus += ASKING * wording.asked(written);
    isAstray |= wording.isSilent(written);
    isAskedSo = wording.asked(written) == wording.asks().size();
    // "No partner" does not ask for whom an actor does not attend.
    isAstray |= !wording.denials().containsAll(written.denials());
    bonus -= wording.isDenying() && !written.isDenying() ? DENYING : 0;
    isAstray |= written.isBeyond() && !wording.isBeyond();
  }

  /** Names go before those that only say which kind of thing is meant. */
  void add(List<Part> parts) {
    parts.stream().filter(part -> !part.isOfKind()).forEach(this::add);
    parts.stream().filter(Part::isOfKind).forEach(this::add);
  }

  private void add(Part part) {
    Optional<Hole> hole = part.isName() ? place(part) : Optional.empty();
    if (hole.isEmpty() && part.isOfKind()) {
      total += HALF * NAME;
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

  /** Puts a name into the open blank of its kind where it stands best, and gives that. */
  private Optional<Hole> place(Part part) {
    Optional<Hole> best =
        wording.holes().stream()
            .filter(hole -> !values.containsKey(hole.blank().name()))
            .filter(hole -> meant(part, hole).isPresent())
            .reduce((one, next) -> place(part, next) > place(part, one) ? next : one);
    best.ifPresent(
        hole -> meant(part, hole).ifPresent(it -> values.put(hole.blank().name(), it.key())));
    return best;
  }

  private Optional<Meaning> meant(Part part, Hole hole) {
    return part.meanings().stream().filter(it -> hole.takes(it, schema)).findFirst();
  }

  private double place(Part part, Hole hole) {
    return (hole.isAfter(part) ? PREPOSITION : 0)
        + (hole.isBefore(part.after()) ? PREPOSITION : 0)
        - (isByTheWay(part, hole) ? BY_THE_WAY : 0)
        - (hole.isWrongWay(part) ? WRONG_WAY : 0);
  }

  /** "Seoul" is a city first, and its country's government by the way. */
  private boolean isByTheWay(Part part, Hole hole) {
    return !meant(part, hole).equals(part.meanings().stream().findFirst());
  }

  private void placed(Part part, Hole hole) {
    // "In Tokyo" asks for a place, and not for Japan.
    boolean isCalledSo = meant(part, hole).map(Meaning::isByTheWay).orElse(false);
    isAstray |= part.before().written().equals("in") && (isCalledSo || isByTheWay(part, hole));
    isAttached |= hole.isAfter(part);
    kinds.add(hole.blank().kind());
    bonus += place(part, hole);
    isAstray |= hole.isWrongWay(part);
    bonus += KIND * weights.ofKind(hole.blank().kind());
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

  /** "Tanks for Poland" says it all, as the question may be asked so. */
  private boolean isNamesOnly(int open) {
    long names = wording.holes().stream().filter(it -> !it.blank().kind().equals("date")).count();
    boolean isTold = isAttached || kinds.size() == names;
    return wording.isBare() && isAskedSo && open == 0 && words == 0 && isTold;
  }

  Scored scored() {
    total += weights.unknown() * loose.stream().filter(date -> !isOfName(date)).count();
    double share = total == 0 ? 0 : covered / total;
    int open = wording.question().parameters().size() - values.size();
    boolean isExact = share == 1 && wording.isExactly(said);
    double fit =
        share
            + bonus
            + (isExact ? EXACT : 0)
            - OPEN_BLANK * open
            + TITLE
                * wording.title().stream().filter(said::contains).count()
                / (1.0 + wording.title().size())
            + TERSENESS * said.size() / (1.0 + wording.own().size());
    boolean isWhole = open == 0 || values.isEmpty();
    boolean isAbout = said.stream().anyMatch(wording::isAbout) || isNamesOnly(open);
    boolean isAsked = isAbout && spoken >= MOST * words && isWhole && !isAstray;
    return new Scored(new Reading(wording.question(), values, fit), share, isAsked);
  }
}
