package org.entente.serve.reconcile;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.entente.link.match.Matcher;
import org.entente.link.match.Names;

/**
 * Ranks things for a query: by name, and moved by how many of the wanted values they have.
 *
 * @param values what things have
 * @param check throws once the work is to stop
 */
record Ranking(Entities entities, Values values, Runnable check) {
  private static final double OTHER_NAME = 0.96;
  private static final double SWAY = 20;

  /** What it costs a thing to be of another type than it should be. */
  private static final double OTHER_TYPE = 10;

  private record Candidate(Entity entity, double name, OptionalDouble shared, boolean fits) {
    double score() {
      double sway = shared.isPresent() ? SWAY * (2 * shared.getAsDouble() - 1) : 0;
      double cost = fits ? 0 : OTHER_TYPE;
      return Math.max(0, Math.min(100, 100 * name + sway) - cost);
    }
  }

  /** The candidates of a query, as the API writes them. */
  JsonObject result(Asked asked) {
    List<Candidate> best =
        found(asked).stream()
            .filter(entity -> asked.accepts(entity.kinds()))
            .map(entity -> candidate(entity, asked))
            .filter(it -> asked.name().isPresent() || it.shared().orElse(0) > 0)
            .sorted(
                Comparator.comparingDouble(Candidate::score)
                    .reversed()
                    .thenComparing(it -> it.entity().id()))
            .limit(asked.limit() + 1L)
            .toList();
    boolean clear = Matcher.isClear(best.stream().map(Candidate::score).toList());
    JsonArray array = new JsonArray();
    for (int i = 0; i < Math.min(asked.limit(), best.size()); i++) {
      array.add(json(best.get(i), asked, clear && i == 0));
    }
    JsonObject result = new JsonObject();
    result.add("result", array);
    return result;
  }

  private Collection<Entity> found(Asked asked) {
    return asked.name().map(entities::like).orElseGet(() -> entities.byId().values());
  }

  private Candidate candidate(Entity entity, Asked asked) {
    check.run();
    return new Candidate(
        entity,
        asked.name().map(name -> likeness(entity, name)).orElse(0.5),
        shared(entity, asked),
        asked.fits(entity.kinds()));
  }

  private static double likeness(Entity entity, String name) {
    if (entity.id().equals(name) || entity.node().getURI().equals(name)) {
      return 1;
    }
    double other =
        entity.otherNames().stream().mapToDouble(it -> Names.likeness(it, name)).max().orElse(0);
    return Math.max(Names.likeness(entity.name(), name), OTHER_NAME * other);
  }

  private OptionalDouble shared(Entity entity, Asked asked) {
    return asked.properties().entrySet().stream()
        .mapToDouble(it -> values.hasAny(entity, it.getKey(), it.getValue()) ? 1 : 0)
        .average();
  }

  private JsonObject json(Candidate candidate, Asked asked, boolean match) {
    JsonObject json = candidate.entity().json(entities.terms(), "type");
    json.addProperty("score", Math.round(candidate.score() * 10) / 10.0);
    json.addProperty("match", match);
    JsonArray features = new JsonArray();
    features.add(feature("name", candidate.name()));
    candidate.shared().ifPresent(it -> features.add(feature("properties", it)));
    if (!asked.types().isEmpty()) {
      features.add(feature("type", candidate.fits() ? 1 : 0));
    }
    json.add("features", features);
    return json;
  }

  private static JsonObject feature(String id, double value) {
    JsonObject json = new JsonObject();
    json.addProperty("id", id);
    json.addProperty("value", value);
    return json;
  }
}
