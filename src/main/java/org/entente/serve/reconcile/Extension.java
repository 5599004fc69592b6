package org.entente.serve.reconcile;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gives the values of some properties for some things. */
record Extension(Entities entities, Values values) {
  /** The answer to a data extension query. */
  JsonObject answer(JsonObject query) {
    List<Terms.Term> properties = properties(query);
    JsonArray meta = new JsonArray();
    properties.forEach(property -> meta.add(property.json()));
    JsonObject rows = new JsonObject();
    for (String id : ids(query)) {
      JsonObject row = new JsonObject();
      Optional<Entity> entity = entities.named(id);
      for (Terms.Term property : properties) {
        row.add(
            property.id(),
            entity.map(it -> values.json(it, property.id())).orElseGet(JsonArray::new));
      }
      rows.add(id, row);
    }
    JsonObject answer = new JsonObject();
    answer.add("meta", meta);
    answer.add("rows", rows);
    return answer;
  }

  private static List<String> ids(JsonObject query) {
    List<String> ids = new ArrayList<>();
    array(query, "ids").forEach(id -> ids.add(id.getAsString()));
    return ids;
  }

  private List<Terms.Term> properties(JsonObject query) {
    List<Terms.Term> properties = new ArrayList<>();
    for (JsonElement property : array(query, "properties")) {
      if (!property.isJsonObject() || !property.getAsJsonObject().has("id")) {
        throw Asked.wrong("Each property of a data extension query is an object with an id.");
      }
      String id = property.getAsJsonObject().get("id").getAsString();
      properties.add(
          Optional.ofNullable(entities.terms().properties().get(id))
              .orElseThrow(() -> Asked.wrong("There is no property \"" + id + "\".")));
    }
    return properties;
  }

  private static JsonArray array(JsonObject query, String name) {
    if (query.get(name) instanceof JsonArray array) {
      return array;
    }
    throw Asked.wrong("A data extension query needs the array " + name + ".");
  }
}
