package org.entente.link.online;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.entente.document.DataException;
import org.entente.document.Location;
import org.entente.link.Item;
import org.entente.link.match.Finder;
import org.entente.link.match.Mention;

/**
 * Finds items by a service of the Reconciliation API 0.2 (W3C Entity Reconciliation Community
 * Group, 2023): one batch for each thing, with a query for each of its first names.
 *
 * @param classes Wikidata's classes of things of a kind; empty where nobody knows
 */
public record ReconciliationFinder(
    PoliteClient client, URI service, Function<String, List<Item>> classes) implements Finder {
  private static final int NAMES = 4;
  private static final int LIMIT = 5;

  @Override
  public Set<Item> find(Mention mention) {
    List<String> names = mention.names().subList(0, Math.min(NAMES, mention.names().size()));
    JsonArray types = new JsonArray();
    classes.apply(mention.kind()).forEach(it -> types.add(it.id()));
    JsonObject batch = new JsonObject();
    for (int i = 0; i < names.size(); i++) {
      JsonObject query = new JsonObject();
      query.addProperty("query", names.get(i));
      query.addProperty("limit", LIMIT);
      if (!types.isEmpty()) {
        query.add("type", types);
      }
      batch.add("q" + i, query);
    }
    String answer =
        client.post(service, "application/json", Map.of("queries", batch.toString()), () -> false);
    try {
      return items(JsonParser.parseString(answer).getAsJsonObject());
    } catch (JsonParseException | IllegalStateException | NullPointerException e) {
      throw new DataException(
          Location.of(service.toString()),
          "does not answer as a reconciliation service: " + e.getMessage(),
          "Name another with --reconciler");
    }
  }

  private static Set<Item> items(JsonObject batch) {
    Set<Item> items = new LinkedHashSet<>();
    for (Map.Entry<String, JsonElement> result : batch.entrySet()) {
      JsonArray candidates = result.getValue().getAsJsonObject().getAsJsonArray("result");
      for (JsonElement candidate : candidates) {
        String id = candidate.getAsJsonObject().get("id").getAsString();
        if (id.matches("Q[1-9]\\d*")) {
          items.add(new Item(id));
        }
      }
    }
    return items;
  }
}
