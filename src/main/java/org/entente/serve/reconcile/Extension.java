package org.entente.serve.reconcile;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.serve.answer.Outcome;
import org.entente.serve.answer.Refusal;

/**
 * Gives the values of some properties for some things.
 *
 * @param check throws once the work is to stop
 */
record Extension(Entities entities, Values values, Runnable check) {
  /** How many cells an answer may have. */
  private static final int CELLS = 20_000;

  /** The answer to a data extension query. */
  JsonObject answer(JsonObject query) {
    List<Terms.Term> properties = properties(query);
    List<String> ids = ids(query);
    if ((long) ids.size() * properties.size() > CELLS) {
      throw new Refusal(
          Outcome.BODY_TOO_LARGE,
          "The ids times the properties are at most " + CELLS + "; ask in several parts.");
    }
    JsonArray meta = new JsonArray();
    properties.forEach(property -> meta.add(property.json()));
    JsonObject rows = new JsonObject();
    for (String id : ids) {
      check.run();
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
    array(query, "ids").forEach(id -> ids.add(text(id, "Each of the ids")));
    return ids;
  }

  private List<Terms.Term> properties(JsonObject query) {
    List<Terms.Term> properties = new ArrayList<>();
    for (JsonElement property : array(query, "properties")) {
      if (!property.isJsonObject() || !property.getAsJsonObject().has("id")) {
        throw Asked.wrong("Each property of a data extension query is an object with an id.");
      }
      String id = text(property.getAsJsonObject().get("id"), "The id of a property");
      properties.add(
          Optional.ofNullable(entities.terms().properties().get(id))
              .orElseThrow(() -> Asked.wrong("There is no property \"" + id + "\".")));
    }
    return properties;
  }

  private static String text(JsonElement element, String what) {
    if (element instanceof JsonPrimitive text && text.isString()) {
      return text.getAsString();
    }
    throw Asked.wrong(what + " of a data extension query is a text, not " + element + ".");
  }

  private static JsonArray array(JsonObject query, String name) {
    if (query.get(name) instanceof JsonArray array) {
      return array;
    }
    throw Asked.wrong("A data extension query needs the array " + name + ".");
  }
}
