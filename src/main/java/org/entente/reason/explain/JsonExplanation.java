package org.entente.reason.explain;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.graph.Evidence.Support;
import org.entente.reason.Interval;
import org.entente.reason.Intervals;
import org.entente.reason.explain.Explanation.Derived;
import org.entente.reason.explain.Explanation.Ground;
import org.entente.reason.explain.Explanation.Proof;
import org.entente.reason.explain.Explanation.Stated;

/** Writes an explanation for programs. */
public final class JsonExplanation {
  private final Sentences sentences;
  private final Function<Support, Optional<String>> texts;

  /**
   * For a dataset, inside the caller's transaction.
   *
   * @param texts what a passage says, where its text is at hand
   */
  public JsonExplanation(DatasetGraph dataset, Function<Support, Optional<String>> texts) {
    this.sentences = new Sentences(dataset);
    this.texts = texts;
  }

  /** One object: the fact, when it holds, how far it is believed, its proofs. */
  public JsonObject write(Explanation explanation) {
    JsonObject json = new JsonObject();
    json.add("fact", fact(explanation.fact()));
    json.addProperty("complete", explanation.complete());
    json.addProperty("limit", explanation.limit());
    json.addProperty("belief", rounded(explanation.belief()));
    json.add("intervals", intervals(explanation.days()));
    json.add("proofs", array(explanation.ground().proofs(), this::proof));
    return json;
  }

  /** A belief to four digits: more would say nothing. */
  static BigDecimal rounded(double belief) {
    return BigDecimal.valueOf(belief).setScale(4, RoundingMode.HALF_EVEN).stripTrailingZeros();
  }

  static JsonObject fact(Triple fact) {
    JsonObject json = new JsonObject();
    json.add("s", term(fact.getSubject()));
    json.add("p", term(fact.getPredicate()));
    json.add("o", term(fact.getObject()));
    return json;
  }

  static JsonElement term(Node node) {
    return new JsonPrimitive(node.isLiteral() ? node.getLiteralLexicalForm() : node.toString());
  }

  static <T> JsonArray array(Collection<T> all, Function<T, JsonElement> one) {
    JsonArray array = new JsonArray();
    all.forEach(it -> array.add(one.apply(it)));
    return array;
  }

  private static JsonArray intervals(Intervals days) {
    return array(days.parts(), JsonExplanation::interval);
  }

  private static JsonElement interval(Interval days) {
    JsonArray ends = new JsonArray();
    ends.add(days.isStartKnown() ? days.from().toString() : null);
    ends.add(days.isEndKnown() ? days.until().toString() : null);
    return ends;
  }

  private JsonElement proof(Proof proof) {
    JsonObject json = new JsonObject();
    json.addProperty("id", proof.id());
    if (proof instanceof Derived derived) {
      json.addProperty("rule", derived.rule());
      json.addProperty("sentence", sentences.fill(derived.template(), derived.binding()));
    } else {
      json.add("rule", JsonNull.INSTANCE);
      json.addProperty("sentence", "It is stated");
    }
    json.addProperty("belief", rounded(proof.belief()));
    json.add("intervals", intervals(proof.days()));
    json.add("premises", premises(proof));
    return json;
  }

  private JsonArray premises(Proof proof) {
    if (proof instanceof Derived derived) {
      return array(derived.premises(), this::premise);
    }
    Stated stated = (Stated) proof;
    return stated.claims().isEmpty()
        ? array(stated.graphs(), JsonExplanation::graph)
        : array(stated.claims(), this::claim);
  }

  private JsonElement premise(Ground premise) {
    JsonObject json = new JsonObject();
    json.add("fact", fact(premise.fact()));
    json.addProperty("sentence", sentences.of(premise.fact()));
    json.add("proofs", array(premise.proofs(), this::proof));
    return json;
  }

  private JsonElement claim(Support support) {
    JsonObject json = new JsonObject();
    json.add("claim", term(support.claim()));
    json.addProperty("document", support.document());
    json.addProperty("paragraph", support.paragraph());
    json.addProperty("start", support.start());
    json.addProperty("end", support.end());
    json.addProperty("text", texts.apply(support).orElse(null));
    json.addProperty("modality", support.modality());
    return json;
  }

  /** What nobody claims has, in place of a passage, the graph that states it. */
  private static JsonElement graph(Node graph) {
    JsonObject json = new JsonObject();
    json.add("claim", JsonNull.INSTANCE);
    json.add("graph", term(graph));
    json.addProperty("modality", "actual");
    return json;
  }
}
