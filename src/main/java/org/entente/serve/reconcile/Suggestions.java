package org.entente.serve.reconcile;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.entente.link.match.Names;

/**
 * Completes what somebody types.
 *
 * @param prefix what was typed so far
 * @param skip how many suggestions were seen already
 * @param check throws where the answer should be stopped
 */
record Suggestions(String prefix, int skip, Runnable check) {
  private static final int LIMIT = 20;

  /** Things with a name that begins so; the shorter name first. */
  JsonObject entities(Entities entities) {
    List<JsonObject> found =
        entities.byId().values().stream()
            .filter(it -> it.id().equals(prefix) || names(it).anyMatch(this::begins))
            .sorted(
                Comparator.comparing((Entity it) -> !begins(it.name()))
                    .thenComparing(it -> it.name().length())
                    .thenComparing(Entity::id))
            .map(it -> it.json(entities.terms(), "notable"))
            .toList();
    return result(found);
  }

  /** Classes or properties whose label or name begins so. */
  JsonObject terms(Collection<Terms.Term> terms) {
    return result(
        terms.stream()
            .filter(it -> begins(it.name()) || begins(it.id()))
            .map(
                it -> {
                  JsonObject json = it.json();
                  json.addProperty("description", it.comment());
                  return json;
                })
            .toList());
  }

  private static Stream<String> names(Entity entity) {
    return Stream.concat(Stream.of(entity.name()), entity.otherNames().stream());
  }

  private boolean begins(String name) {
    check.run();
    return Names.folded(name).startsWith(Names.folded(prefix));
  }

  private JsonObject result(List<JsonObject> found) {
    JsonArray array = new JsonArray();
    found.stream().skip(skip).limit(LIMIT).forEach(array::add);
    JsonObject result = new JsonObject();
    result.add("result", array);
    return result;
  }
}
