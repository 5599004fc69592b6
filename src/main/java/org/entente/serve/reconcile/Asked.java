package org.entente.serve.reconcile;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.serve.answer.Outcome;
import org.entente.serve.answer.Refusal;

/**
 * One query of a batch.
 *
 * @param name what to look for; empty where only properties are given
 * @param types what a candidate must, or should, be; empty for anything
 * @param strictness how many of the types a candidate must have
 * @param limit how many candidates are wanted
 * @param properties the values that a candidate should have, by property, as text
 */
record Asked(
    Optional<String> name,
    Set<String> types,
    Strictness strictness,
    int limit,
    Map<String, Set<String>> properties) {
  private static final Pattern PLACE = Pattern.compile("line (\\d+) column (\\d+)");

  /** What {@code type_strict} says. */
  enum Strictness {
    ANY,
    ALL,
    SHOULD;

    private static Strictness of(JsonElement json) {
      return json == null || json.isJsonNull()
          ? ANY
          : Stream.of(values())
              .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(json.getAsString()))
              .findFirst()
              .orElseThrow(() -> wrong("type_strict is any, all or should, not " + json + "."));
    }
  }

  /** Whether a thing of these kinds is a candidate. */
  boolean accepts(Set<String> kinds) {
    return types.isEmpty()
        || switch (strictness) {
          case ANY -> fits(kinds);
          case ALL -> kinds.containsAll(types);
          case SHOULD -> true;
        };
  }

  /** Whether a thing of these kinds is of one of the types. */
  boolean fits(Set<String> kinds) {
    return types.isEmpty() || types.stream().anyMatch(kinds::contains);
  }

  /** How many queries a batch may hold. */
  static final int BATCH = 100;

  private static final int LONGEST = 1000;
  private static final int USUAL_LIMIT = 5;
  private static final int LARGEST_LIMIT = 100;

  /**
   * Reads a batch.
   *
   * @throws Refusal with what is wrong, if it is none
   */
  static Map<String, Asked> batch(String json) {
    JsonObject batch = object(json, "queries");
    if (batch.size() > BATCH) {
      throw new Refusal(
          Outcome.BODY_TOO_LARGE,
          "A batch holds at most " + BATCH + " queries; this one has " + batch.size() + ".");
    }
    Map<String, Asked> queries = new LinkedHashMap<>();
    for (Map.Entry<String, JsonElement> entry : batch.entrySet()) {
      try {
        queries.put(entry.getKey(), query(entry.getValue().getAsJsonObject()));
      } catch (IllegalStateException
          | UnsupportedOperationException
          | NumberFormatException
          | NullPointerException e) {
        throw wrong("The query " + entry.getKey() + " is not as the Reconciliation API has it.");
      }
    }
    return queries;
  }

  /**
   * The JSON object of a parameter.
   *
   * @throws Refusal if it is none
   */
  static JsonObject object(String json, String parameter) {
    try {
      return JsonParser.parseString(json).getAsJsonObject();
    } catch (JsonParseException | IllegalStateException e) {
      Matcher place = PLACE.matcher(String.valueOf(e.getMessage()));
      String where =
          place.find()
              ? " It goes wrong in line " + place.group(1) + ", column " + place.group(2) + "."
              : "";
      throw wrong("The parameter " + parameter + " holds no JSON object." + where);
    }
  }

  static Refusal wrong(String sentence) {
    return new Refusal(Outcome.MALFORMED, sentence);
  }

  private static Asked query(JsonObject json) {
    Optional<String> name =
        Optional.ofNullable(json.get("query"))
            .map(JsonElement::getAsString)
            .map(String::strip)
            .filter(it -> !it.isEmpty());
    Map<String, Set<String>> properties = properties(json);
    if (name.filter(it -> it.length() > LONGEST).isPresent()) {
      throw wrong("No name has more than " + LONGEST + " letters.");
    }
    if (name.isEmpty() && properties.isEmpty()) {
      throw wrong("A query needs a name (query) or properties.");
    }
    int limit =
        Optional.ofNullable(json.get("limit")).map(JsonElement::getAsInt).orElse(USUAL_LIMIT);
    if (limit < 1) {
      throw wrong("The limit " + limit + " is not positive.");
    }
    return new Asked(
        name,
        types(json.get("type")),
        Strictness.of(json.get("type_strict")),
        Math.min(limit, LARGEST_LIMIT),
        properties);
  }

  private static Map<String, Set<String>> properties(JsonObject json) {
    Map<String, Set<String>> properties = new LinkedHashMap<>();
    for (JsonElement element : list(json.get("properties"))) {
      JsonObject property = element.getAsJsonObject();
      Set<String> values = new TreeSet<>();
      list(property.get("v")).forEach(value -> values.add(text(value)));
      properties.put(property.get("pid").getAsString(), values);
    }
    return properties;
  }

  /** One value may stand alone or in an array. */
  private static List<JsonElement> list(JsonElement element) {
    List<JsonElement> list = new ArrayList<>();
    if (element instanceof JsonArray array) {
      array.forEach(list::add);
    } else if (element != null && !element.isJsonNull()) {
      list.add(element);
    }
    return list;
  }

  private static String text(JsonElement value) {
    return value.isJsonObject()
        ? value.getAsJsonObject().get("id").getAsString()
        : value.getAsString();
  }

  private static Set<String> types(JsonElement type) {
    Set<String> types = new TreeSet<>();
    list(type).forEach(it -> types.add(text(it)));
    return types;
  }
}
