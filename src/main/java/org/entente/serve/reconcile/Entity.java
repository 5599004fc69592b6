package org.entente.serve.reconcile;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;

/**
 * A thing that can be matched.
 *
 * @param id its IRI within {@link Entities#SPACE}: {@code id/nato}
 * @param name the English label
 * @param otherNames in any language
 * @param kinds its classes by local name
 */
record Entity(Node node, String id, String name, List<String> otherNames, Set<String> kinds) {
  /** The name with its most telling types, as candidates and suggestions show it. */
  JsonObject json(Terms terms, String types) {
    JsonObject json = new JsonObject();
    json.addProperty("id", id);
    json.addProperty("name", name);
    JsonArray array = new JsonArray();
    terms.mostSpecific(kinds).forEach(kind -> array.add(kind.json()));
    json.add(types, array);
    return json;
  }
}
