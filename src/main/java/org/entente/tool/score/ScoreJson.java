package org.entente.tool.score;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
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

/**
 * A score as JSON, for programs; shares to four places, none where there was nothing to measure.
 */
public final class ScoreJson {
  private ScoreJson() {}

  /** One object. */
  public static JsonObject of(Score score, Offsets offsets) {
    JsonObject json = tally(score.total());
    json.addProperty("repeated", score.repeated());
    JsonObject macro = new JsonObject();
    for (Level level : Level.values()) {
      macro.add(level.term(), figures(score.macro(level)));
    }
    json.add("macro", macro);
    json.add("documents", tallies(score.byDocument()));
    json.add("kinds", tallies(score.byKind()));
    json.add("slots", slots(score.slots()));
    json.add("modalities", modalities(score.modalities()));
    json.add("evidence", evidence(score.evidence(), offsets));
    json.add("leaks", leaks(score));
    json.add("names", names(score.names()));
    json.add("confidence", confidence(score.soundness()));
    return json;
  }

  private static JsonObject tally(Tally tally) {
    JsonObject json = new JsonObject();
    json.addProperty("gold", tally.gold().total());
    json.addProperty("predicted", tally.predicted().total());
    for (Level level : Level.values()) {
      JsonObject figures = figures(tally.figures(level));
      figures.addProperty("goldHits", tally.gold().hits(level));
      figures.addProperty("predictedHits", tally.predicted().hits(level));
      json.add(level.term(), figures);
    }
    return json;
  }

  private static JsonObject tallies(Map<String, Tally> tallies) {
    JsonObject json = new JsonObject();
    tallies.forEach((name, tally) -> json.add(name, tally(tally)));
    return json;
  }

  private static JsonObject figures(Figures figures) {
    JsonObject json = new JsonObject();
    share(json, "precision", figures.precision());
    share(json, "recall", figures.recall());
    share(json, "f1", figures.f1());
    return json;
  }

  private static JsonObject slots(Map<String, Map<Verdict, Integer>> slots) {
    JsonObject json = new JsonObject();
    slots.forEach(
        (slot, verdicts) -> {
          JsonObject counts = new JsonObject();
          for (Verdict verdict : Verdict.values()) {
            counts.addProperty(verdict.term(), verdicts.getOrDefault(verdict, 0));
          }
          share(counts, "accuracy", Verdict.accuracy(verdicts));
          json.add(slot, counts);
        });
    return json;
  }

  private static JsonObject modalities(Map<Modality, Map<Modality, Integer>> table) {
    JsonObject json = new JsonObject();
    table.forEach(
        (gold, predicted) -> {
          JsonObject row = new JsonObject();
          predicted.forEach((modality, count) -> row.addProperty(modality.term(), count));
          json.add(gold.term(), row);
        });
    return json;
  }

  private static JsonObject evidence(Evidence evidence, Offsets offsets) {
    JsonObject json = new JsonObject();
    json.addProperty("found", evidence.found());
    json.addProperty("overlapping", evidence.overlapping());
    json.addProperty("exact", evidence.exact());
    share(json, "share", evidence.share());
    json.addProperty("checked", offsets.checked());
    json.addProperty("outside", offsets.outside().size());
    return json;
  }

  private static JsonObject leaks(Score score) {
    long forbidden = score.leaks().stream().filter(it -> !it.isWanted()).count();
    JsonObject json = new JsonObject();
    json.addProperty("asActual", score.leaks().size() - forbidden);
    json.addProperty("forbidden", forbidden);
    share(json, "share", score.leakage());
    return json;
  }

  private static JsonObject names(Names names) {
    JsonObject json = new JsonObject();
    json.addProperty("wrong", names.wrong());
    json.addProperty("unlinked", names.unlinked());
    return json;
  }

  private static JsonObject confidence(Soundness soundness) {
    JsonObject json = new JsonObject();
    share(json, "sound", soundness.share());
    JsonArray tenths = new JsonArray();
    for (Soundness.Tenth it : soundness.tenths()) {
      JsonObject tenth = new JsonObject();
      share(tenth, "from", it.tenth() / 10.0);
      tenth.addProperty("claims", it.claims());
      share(tenth, "confidence", it.confidence());
      tenth.addProperty("sound", it.sound());
      tenths.add(tenth);
    }
    json.add("tenths", tenths);
    return json;
  }

  private static void share(JsonObject json, String name, double share) {
    if (!Double.isNaN(share)) {
      json.addProperty(name, BigDecimal.valueOf(share).setScale(4, RoundingMode.HALF_UP));
    }
  }
}
