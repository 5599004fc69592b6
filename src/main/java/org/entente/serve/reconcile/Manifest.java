package org.entente.serve.reconcile;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import org.entente.graph.Vocabulary;

/**
 * What the service says of itself.
 *
 * @param address of the service, as the sender wrote it
 */
record Manifest(String address) {
  private static final List<String> USUAL = List.of("Actor", "Agreement", "Event", "Topic");

  JsonObject json(Terms terms) {
    JsonObject json = new JsonObject();
    JsonArray versions = new JsonArray();
    versions.add("0.2");
    json.add("versions", versions);
    json.addProperty("name", "Entente: international security partnerships");
    json.addProperty("identifierSpace", Entities.SPACE);
    json.addProperty("schemaSpace", Vocabulary.ENT);
    json.add("defaultTypes", defaultTypes(terms));
    json.add("view", url("/view?id={{id}}"));
    JsonObject preview = url("/preview?id={{id}}");
    preview.addProperty("width", 400);
    preview.addProperty("height", 200);
    json.add("preview", preview);
    JsonObject suggest = new JsonObject();
    List.of("entity", "type", "property")
        .forEach(kind -> suggest.add(kind, service("/suggest/" + kind)));
    json.add("suggest", suggest);
    JsonObject extend = new JsonObject();
    extend.add("propose_properties", service("/properties"));
    extend.add("property_settings", new JsonArray());
    json.add("extend", extend);
    json.addProperty("batchSize", Asked.BATCH);
    return json;
  }

  private static JsonArray defaultTypes(Terms terms) {
    JsonArray types = new JsonArray();
    terms.types().values().stream()
        .filter(type -> USUAL.contains(type.id()))
        .forEach(type -> types.add(type.json()));
    return types;
  }

  private JsonObject url(String path) {
    JsonObject json = new JsonObject();
    json.addProperty("url", address + path);
    return json;
  }

  private JsonObject service(String path) {
    JsonObject json = new JsonObject();
    json.addProperty("service_url", address);
    json.addProperty("service_path", path);
    return json;
  }
}
