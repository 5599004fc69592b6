package org.entente.tool.export;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * A claim as a line of JSON, in the form that other programs read.
 *
 * @param slots things by their labels, plain decimals, dates at their precision, terms
 * @param confidence 0 to 1
 * @param frame which frame made it, or {@code hand}
 */
public record JsonLine(
    String document,
    String kind,
    Map<String, List<String>> slots,
    int start,
    int end,
    int paragraph,
    String modality,
    String reviewStatus,
    List<String> attributedTo,
    BigDecimal confidence,
    String frame,
    Collection<String> inherited) {
  /** The line's object. */
  public JsonObject json() {
    JsonObject values = new JsonObject();
    slots.forEach((slot, texts) -> values.add(slot, array(texts)));
    JsonObject json = new JsonObject();
    json.addProperty("document", document);
    json.addProperty("kind", kind);
    json.add("slots", values);
    json.addProperty("start", start);
    json.addProperty("end", end);
    json.addProperty("paragraph", paragraph);
    json.addProperty("modality", modality);
    json.addProperty("reviewStatus", reviewStatus);
    json.add("attributedTo", array(attributedTo));
    json.addProperty("confidence", confidence);
    json.addProperty("frame", frame);
    json.add("inherited", array(inherited));
    return json;
  }

  private static JsonArray array(Collection<String> texts) {
    JsonArray array = new JsonArray();
    texts.forEach(array::add);
    return array;
  }
}
