package org.entente.tool.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.fact.Modality;
import org.entente.fact.score.Evidence;
import org.entente.fact.score.Figures;
import org.entente.fact.score.Level;
import org.entente.fact.score.Names;
import org.entente.fact.score.Offsets;
import org.entente.fact.score.Score;
import org.entente.fact.score.Soundness;
import org.entente.fact.score.Tally;
import org.entente.fact.score.Verdict;
import org.entente.tool.answer.Table;

/** A score as tables, for people. */
public final class ScoreText {
  private static final String NONE = "–";

  private final Score score;
  private final Tally total;

  private ScoreText(Score score) {
    this.score = score;
    this.total = score.total();
  }

  /** The whole report. */
  public static String of(Score score, Offsets offsets) {
    ScoreText text = new ScoreText(score);
    return Stream.of(
            text.head(),
            text.levels(),
            text.documents(),
            text.kinds(),
            text.slots(),
            text.modalities(),
            text.confidence(),
            text.sentences(offsets))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private String head() {
    return "gold "
        + total.gold().total()
        + ", predicted "
        + total.predicted().total()
        + ", aligned "
        + total.gold().aligned()
        + ", repeated "
        + score.repeated()
        + ", documents "
        + score.documents().size()
        + "\n";
  }

  private String levels() {
    List<List<String>> rows = new ArrayList<>();
    for (Level level : Level.values()) {
      rows.add(row(List.of(level.term(), "claims"), total.figures(level)));
      if (score.documents().size() > 1) {
        rows.add(row(List.of("", "documents"), score.macro(level)));
      }
    }
    return new Table(List.of("level", "mean over", "precision", "recall", "F1"), rows).toString();
  }

  private static List<String> row(List<String> first, Figures figures) {
    return Stream.concat(
            first.stream(),
            Stream.of(figures.precision(), figures.recall(), figures.f1()).map(ScoreText::share))
        .toList();
  }

  private String documents() {
    return score.documents().size() < 2 ? "" : tallies("document", score.byDocument());
  }

  private String kinds() {
    return tallies("kind", score.byKind());
  }

  private static String tallies(String first, Map<String, Tally> tallies) {
    List<List<String>> rows =
        tallies.entrySet().stream().map(it -> row(it.getKey(), it.getValue())).toList();
    List<String> header =
        List.of(
            first,
            "gold",
            "predicted",
            "precision",
            "recall",
            "F1",
            "main precision",
            "main recall",
            "main F1");
    return new Table(header, rows).toString();
  }

  private static List<String> row(String name, Tally tally) {
    List<String> counts =
        List.of(
            name, String.valueOf(tally.gold().total()), String.valueOf(tally.predicted().total()));
    return row(row(counts, tally.figures(Level.STRICT)), tally.figures(Level.MAIN));
  }

  private String slots() {
    List<List<String>> rows = new ArrayList<>();
    score.slots().forEach((slot, verdicts) -> rows.add(row(slot, verdicts)));
    List<String> header =
        Stream.of(
                Stream.of("slot"),
                Stream.of(Verdict.values()).map(Verdict::term),
                Stream.of("accuracy"))
            .flatMap(it -> it)
            .toList();
    return rows.isEmpty() ? "" : new Table(header, rows).toString();
  }

  private static List<String> row(String slot, Map<Verdict, Integer> verdicts) {
    IntStream counts =
        Stream.of(Verdict.values()).mapToInt(verdict -> verdicts.getOrDefault(verdict, 0));
    return Stream.of(
            Stream.of(slot),
            counts.mapToObj(String::valueOf),
            Stream.of(share(Verdict.accuracy(verdicts))))
        .flatMap(it -> it)
        .toList();
  }

  private String modalities() {
    List<List<String>> rows = new ArrayList<>();
    score.modalities().forEach((gold, predicted) -> rows.add(row(gold, predicted)));
    List<String> header =
        Stream.concat(
                Stream.of("gold is"), Stream.of(Modality.values()).map(it -> "said " + it.term()))
            .toList();
    return rows.isEmpty() ? "" : new Table(header, rows).toString();
  }

  private static List<String> row(Modality gold, Map<Modality, Integer> predicted) {
    return Stream.concat(
            Stream.of(gold.term()),
            Stream.of(Modality.values()).map(it -> String.valueOf(predicted.getOrDefault(it, 0))))
        .toList();
  }

  private String confidence() {
    List<List<String>> rows = new ArrayList<>();
    for (Soundness.Tenth it : score.soundness().tenths()) {
      rows.add(
          List.of(
              String.format(
                  Locale.ROOT, "%.1f to %.1f", it.tenth() / 10.0, (it.tenth() + 1) / 10.0),
              String.valueOf(it.claims()),
              share(it.confidence()),
              String.valueOf(it.sound()),
              share((double) it.sound() / it.claims())));
    }
    List<String> header = List.of("confidence", "claims", "on average", "sound", "share");
    return rows.isEmpty() ? "" : new Table(header, rows).toString();
  }

  private String sentences(Offsets offsets) {
    Evidence evidence = score.evidence();
    Names names = score.names();
    long forbidden = score.leaks().stream().filter(it -> !it.isWanted()).count();
    int leaks = score.leaks().size();
    List<String> lines = new ArrayList<>();
    lines.add(
        "evidence: %d of %d in gold's passage (%s), %d with just its start and end"
            .formatted(
                evidence.overlapping(),
                evidence.found(),
                share(evidence.share()),
                evidence.exact()));
    if (offsets.checked() > 0) {
      int inside = offsets.checked() - offsets.outside().size();
      lines.add("offsets: %d of %d lie in the texts".formatted(inside, offsets.checked()));
    }
    lines.add(
        "leaks: %d of %d (%s): %d said as actual, %d that should not have come out"
            .formatted(
                leaks,
                total.predicted().total(),
                share(score.leakage()),
                leaks - forbidden,
                forbidden));
    double sound = score.soundness().share();
    if (!Double.isNaN(sound)) {
      lines.add("sound: %s say nothing that gold does not".formatted(share(sound)));
    }
    lines.add("names: %d wrong, %d unlinked".formatted(names.wrong(), names.unlinked()));
    return String.join("\n", lines) + "\n";
  }

  private static String share(double share) {
    return Double.isNaN(share) ? NONE : String.format(Locale.ROOT, "%.3f", share);
  }
}
