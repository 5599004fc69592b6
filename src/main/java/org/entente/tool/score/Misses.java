package org.entente.tool.score;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.document.Text;
import org.entente.fact.score.Alignment;
import org.entente.fact.score.ClaimLine;
import org.entente.fact.score.Filler;
import org.entente.fact.score.Level;
import org.entente.fact.score.Offsets;
import org.entente.fact.score.Pair;
import org.entente.fact.score.Score;
import org.entente.fact.score.Unit;
import org.entente.fact.score.Verdict;

/**
 * What went wrong, claim by claim.
 *
 * @param sections what went wrong in each way, in the order of the documents
 */
public record Misses(List<Section> sections) {
  /** Claims with one fault. */
  public record Section(String fault, List<Miss> misses, int total) {}

  /**
   * One claim.
   *
   * @param at file and line, of gold and of the prediction where there are both
   * @param sentence what its passage says; empty where the text is not at hand
   */
  public record Miss(String at, String claim, String sentence) {}

  /**
   * The first misses of each kind.
   *
   * @param limit how many of each at most
   * @param texts those at hand, by the document's id
   */
  public static Misses of(Score score, Offsets offsets, int limit, Map<String, Text> texts) {
    return new Misses(
        Stream.of(
                section("leaks", score.leaks(), limit, pair -> pair(pair, texts)),
                section("missed", units(score, Alignment::missed), limit, it -> unit(it, texts)),
                section("wrong", units(score, Alignment::wrong), limit, it -> unit(it, texts)),
                section("differing", differing(score), limit, pair -> pair(pair, texts)),
                section("outside the text", offsets.outside(), limit, it -> line(it)))
            .filter(section -> section.total() > 0)
            .toList());
  }

  private static <T> Section section(String fault, List<T> all, int limit, Function<T, Miss> miss) {
    return new Section(fault, all.stream().limit(limit).map(miss).toList(), all.size());
  }

  private static List<Unit> units(Score score, Function<Alignment, List<Unit>> part) {
    return score.documents().values().stream().flatMap(it -> part.apply(it).stream()).toList();
  }

  private static List<Pair> differing(Score score) {
    return score.documents().values().stream()
        .flatMap(it -> it.pairs().stream())
        .filter(pair -> !pair.isLeak() && !pair.reaches(Level.STRICT))
        .toList();
  }

  private static Miss unit(Unit unit, Map<String, Text> texts) {
    String slots =
        unit.written().entrySet().stream()
            .map(it -> it.getKey() + " " + String.join(", ", it.getValue()))
            .collect(Collectors.joining("; "));
    return new Miss(
        unit.line().at().toString(),
        unit.kind() + " (" + unit.line().modality().term() + "): " + slots,
        Offsets.sentence(unit.line(), texts));
  }

  private static Miss line(ClaimLine line) {
    return new Miss(line.at().toString(), line.start() + "–" + line.end(), "");
  }

  private static Miss pair(Pair pair, Map<String, Text> texts) {
    Unit gold = pair.gold();
    Unit predicted = pair.predicted();
    List<String> differences = new ArrayList<>();
    if (!gold.kind().equals(predicted.kind())) {
      differences.add(predicted.kind() + " for " + gold.kind());
    }
    if (gold.line().modality() != predicted.line().modality()) {
      differences.add(predicted.line().modality().term() + " for " + gold.line().modality().term());
    }
    pair.verdicts()
        .forEach(
            (slot, verdict) -> {
              if (verdict != Verdict.RIGHT) {
                differences.add(slot + " " + difference(pair, slot));
              }
            });
    return new Miss(
        gold.line().at() + " " + predicted.line().at(),
        gold.kind()
            + ": "
            + (differences.isEmpty() ? "as rejected" : String.join("; ", differences)),
        Offsets.sentence(gold.line(), texts));
  }

  private static String difference(Pair pair, String slot) {
    return written(pair.said(slot)) + " for " + written(pair.gold().fillers(slot));
  }

  private static String written(Map<String, Filler> fillers) {
    return fillers.isEmpty()
        ? "nothing"
        : fillers.values().stream().map(Filler::written).collect(Collectors.joining(", "));
  }

  /** For people. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (Section section : sections) {
      text.append('\n').append(section.fault()).append(": ").append(section.total()).append('\n');
      for (Miss miss : section.misses()) {
        text.append("  ").append(miss.at()).append("  ").append(miss.claim()).append('\n');
        if (!miss.sentence().isEmpty()) {
          text.append("    ").append(miss.sentence().replaceAll("\\s+", " ")).append('\n');
        }
      }
    }
    return text.toString();
  }

  /** For programs: an array for each fault that there is. */
  public JsonObject json() {
    JsonObject json = new JsonObject();
    for (Section section : sections) {
      JsonArray array = new JsonArray();
      for (Miss miss : section.misses()) {
        JsonObject entry = new JsonObject();
        entry.addProperty("at", miss.at());
        entry.addProperty("claim", miss.claim());
        entry.addProperty("sentence", miss.sentence());
        array.add(entry);
      }
      json.add(section.fault(), array);
    }
    return json;
  }
}
