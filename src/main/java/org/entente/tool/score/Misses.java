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
   * @param at file and line
   * @param difference where the prediction stands that was taken for it, and in what it differs;
   *     empty where there is none
   * @param sentence what its passage says; empty where the text is not at hand
   */
  public record Miss(String at, String claim, String difference, String sentence) {}

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
    return miss(unit, "", texts);
  }

  private static Miss miss(Unit unit, String difference, Map<String, Text> texts) {
    String slots =
        unit.written().entrySet().stream()
            .map(it -> it.getKey() + " " + String.join(", ", it.getValue()))
            .collect(Collectors.joining("; "));
    return new Miss(
        unit.line().at().toString(),
        unit.kind() + " (" + unit.line().modality().term() + "): " + slots,
        difference,
        Offsets.sentence(unit.line(), texts));
  }

  private static Miss line(ClaimLine line) {
    return new Miss(
        line.at().toString(), line.kind() + " from " + line.start() + " to " + line.end(), "", "");
  }

  private static Miss pair(Pair pair, Map<String, Text> texts) {
    String differences =
        pair.isWanted() ? String.join("; ", differences(pair)) : "should not have come out";
    return miss(pair.gold(), pair.predicted().line().at() + ": " + differences, texts);
  }

  private static List<String> differences(Pair pair) {
    List<String> differences = new ArrayList<>();
    add(differences, pair.predicted().kind(), pair.gold().kind());
    add(
        differences,
        pair.predicted().line().modality().term(),
        pair.gold().line().modality().term());
    pair.verdicts()
        .forEach(
            (slot, verdict) -> {
              if (verdict != Verdict.RIGHT) {
                differences.add(slot + " " + difference(pair, slot));
              }
            });
    return differences;
  }

  private static void add(List<String> differences, String predicted, String gold) {
    if (!predicted.equals(gold)) {
      differences.add(predicted + " for " + gold);
    }
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
        Stream.of(miss.difference(), miss.sentence())
            .filter(it -> !it.isEmpty())
            .forEach(it -> text.append("    ").append(it.replaceAll("\\s+", " ")).append('\n'));
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
        entry.addProperty("difference", miss.difference());
        entry.addProperty("sentence", miss.sentence());
        array.add(entry);
      }
      json.add(section.fault(), array);
    }
    return json;
  }
}
