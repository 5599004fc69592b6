package org.entente.fact.score;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.entente.document.Location;
import org.entente.document.PartialDate;
import org.entente.document.Problem;
import org.entente.fact.Modality;
import org.entente.fact.Nearest;
import org.entente.fact.ReviewStatus;
import org.entente.fact.Schema;

/** The fields of one line, and what is wrong with them. */
final class LineFields {
  private final JsonObject json;
  private final Location at;
  private final Schema schema;
  private final List<Problem> problems;

  LineFields(JsonObject json, Location at, Schema schema, List<Problem> problems) {
    this.json = json;
    this.at = at;
    this.schema = schema;
    this.problems = problems;
  }

  /** The claim; empty where there was a problem. */
  Optional<ClaimLine> claim() {
    int before = problems.size();
    String document = text("document");
    String kind = oneOf("kind", text("kind"), schema.kinds().keySet());
    int start = number("start");
    int end = number("end");
    if (problems.size() == before && end <= start) {
      problem("end " + end + " does not lie after start " + start, "");
    }
    Modality modality = term("modality", Modality.values(), Modality::term, Modality.ACTUAL);
    ReviewStatus status =
        json.has("reviewStatus")
            ? term(
                "reviewStatus", ReviewStatus.values(), ReviewStatus::term, ReviewStatus.CANDIDATE)
            : ReviewStatus.CANDIDATE;
    SortedMap<String, List<String>> slots = slots(kind);
    OptionalDouble confidence = confidence();
    Set<String> inherited = inherited(slots.keySet());
    return problems.size() > before
        ? Optional.empty()
        : Optional.of(
            new ClaimLine(
                at, document, kind, slots, start, end, modality, status, confidence, inherited));
  }

  private void problem(String what, String next) {
    problems.add(new Problem(at, what, next));
  }

  private String text(String field) {
    if (json.get(field) instanceof JsonPrimitive found
        && found.isString()
        && !found.getAsString().isBlank()) {
      return found.getAsString();
    }
    problem(json.has(field) ? field + " takes a text" : field + " is missing", "");
    return "";
  }

  private int number(String field) {
    if (json.get(field) instanceof JsonPrimitive found
        && found.isNumber()
        && found.getAsString().matches("\\d{1,9}")) {
      return found.getAsInt();
    }
    problem(
        json.has(field) ? field + " takes a whole number from 0" : field + " is missing",
        "Offsets count Unicode code points of the document's text");
    return 0;
  }

  private OptionalDouble confidence() {
    if (!json.has("confidence")) {
      return OptionalDouble.empty();
    }
    if (json.get("confidence") instanceof JsonPrimitive found
        && found.isNumber()
        && found.getAsDouble() >= 0
        && found.getAsDouble() <= 1) {
      return OptionalDouble.of(found.getAsDouble());
    }
    problem("confidence takes a number from 0 to 1", "");
    return OptionalDouble.empty();
  }

  private Set<String> inherited(Set<String> filled) {
    Set<String> inherited = new TreeSet<>();
    if (json.get("inherited") instanceof JsonArray array) {
      array.forEach(it -> inherited.add(it.isJsonPrimitive() ? it.getAsString() : ""));
      inherited.retainAll(filled);
    } else if (json.has("inherited")) {
      problem("inherited takes a list of slots", "");
    }
    return inherited;
  }

  private String oneOf(String field, String word, Collection<String> known) {
    if (!word.isEmpty() && !known.contains(word)) {
      List<String> near = Nearest.to(word, known);
      problem(
          "unknown " + field + " \"" + word + "\"",
          (near.isEmpty() ? "known: " : "nearest known: ")
              + String.join(", ", near.isEmpty() ? known : near));
    }
    return word;
  }

  private <T> T term(String field, T[] values, Function<T, String> term, T other) {
    String word = oneOf(field, text(field), Stream.of(values).map(term).toList());
    return Stream.of(values).filter(it -> term.apply(it).equals(word)).findFirst().orElse(other);
  }

  private SortedMap<String, List<String>> slots(String kind) {
    SortedMap<String, List<String>> slots = new TreeMap<>();
    if (!(json.get("slots") instanceof JsonObject found) || found.isEmpty()) {
      problem("slots takes an object with a list of values for each slot", "");
      return slots;
    }
    Schema.Kind known = schema.kinds().get(kind);
    if (known == null) {
      return slots;
    }
    for (Map.Entry<String, JsonElement> slot : found.entrySet()) {
      String name = oneOf("slot of " + kind, slot.getKey(), known.slots().keySet());
      slots.put(name, values(name, slot.getValue()));
      Optional.ofNullable(known.slots().get(name))
          .ifPresent(it -> slots.get(name).forEach(value -> check(it, value)));
    }
    if (known.binary() && slots.size() < known.slots().size()) {
      problem(kind + " takes both subject and object", "");
    }
    return slots;
  }

  private List<String> values(String slot, JsonElement given) {
    List<String> values = new ArrayList<>();
    if (given instanceof JsonArray array) {
      for (JsonElement value : array) {
        if (value instanceof JsonPrimitive text
            && text.isString()
            && !text.getAsString().isBlank()) {
          values.add(text.getAsString());
        }
      }
      if (!values.isEmpty() && values.size() == array.size()) {
        return values;
      }
    }
    problem(slot + " takes a list of texts", "Write [\"…\"], for a single value and a number too");
    return List.of();
  }

  private void check(Schema.Slot slot, String value) {
    try {
      switch (slot.type()) {
        case DATE -> PartialDate.parse(value);
        case INTEGER, DECIMAL -> new BigDecimal(value);
        case TRUTH -> oneOf(slot.name(), value, List.of("true", "false"));
        case CONSTANT -> oneOf(slot.name(), value, slot.range());
        case THING, WORDS -> {}
      }
    } catch (NumberFormatException e) {
      problem(slot.name() + " takes a plain number, not \"" + value + "\"", "");
    } catch (IllegalArgumentException e) {
      problem(slot.name() + ": " + e.getMessage(), "");
    }
  }
}
