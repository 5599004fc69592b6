package org.entente.link.slice;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.entente.document.DataException;
import org.entente.document.Location;
import org.entente.graph.Vocabulary;
import org.entente.link.Item;

/**
 * Reads an item from Wikidata's entity data (the JSON of {@code Special:EntityData}) as triples of
 * the slice: what questions and pages use, and no more.
 */
public final class EntityReader {
  /** The languages of the labels that the slice keeps; "mul" is one label for many languages. */
  public static final List<String> LANGUAGES = List.of("en", "ko", "fr", "de", "ja", "mul");

  private final Item item;
  private final Node source;
  private final Function<Set<Item>, SortedSet<String>> kinds;
  private final Set<Triple> out = new LinkedHashSet<>();

  private EntityReader(Item item, Node source, Function<Set<Item>, SortedSet<String>> kinds) {
    this.item = item;
    this.source = source;
    this.kinds = kinds;
  }

  /**
   * The triples of an item.
   *
   * @param json one answer of the entity data, which may hold the item under another name where two
   *     were merged
   * @param kinds which kinds instances of some classes fit
   * @throws NoSuchItem if it does not hold the item
   * @throws DataException if it is no entity data
   */
  public static Set<Triple> read(
      Item item, String json, Origin origin, Function<Set<Item>, SortedSet<String>> kinds) {
    EntityReader reader = new EntityReader(item, origin.node(), kinds);
    try {
      reader.entity(JsonParser.parseString(json).getAsJsonObject());
    } catch (JsonParseException | IllegalStateException | NullPointerException e) {
      throw new DataException(
          Location.of(item.id()), "the entity data cannot be read: " + e.getMessage(), "");
    }
    reader.out.addAll(origin.triples());
    return reader.out;
  }

  private void entity(JsonObject answer) {
    JsonObject entities = answer.getAsJsonObject("entities");
    JsonElement found = entities == null ? null : entities.get(item.id());
    if (found == null || found.getAsJsonObject().has("missing")) {
      throw new NoSuchItem(item);
    }
    JsonObject entity = found.getAsJsonObject();
    say(Vocabulary.TYPE, Wikibase.ITEM);
    say(Vocabulary.DERIVED_FROM, source);
    Optional.ofNullable(entity.get("lastrevid")).ifPresent(it -> say(Wikibase.VERSION, number(it)));
    for (String language : LANGUAGES) {
      words(entity, "labels", language).forEach(it -> say(Vocabulary.LABEL, it));
      words(entity, "aliases", language).forEach(it -> say(Vocabulary.ALT_LABEL, it));
    }
    words(entity, "descriptions", "en").forEach(it -> say(Wikibase.DESCRIPTION, it));
    Set<Item> classes = new LinkedHashSet<>();
    claims(entity, classes);
    kinds.apply(classes).forEach(kind -> say(Wikibase.KIND, Vocabulary.ent(kind)));
  }

  private static Node number(JsonElement revision) {
    return NodeFactory.createLiteralDT(revision.getAsString(), XSDDatatype.XSDinteger);
  }

  private void say(Node property, Node value) {
    out.add(Triple.create(item.node(), property, value));
  }

  private static List<Node> words(JsonObject entity, String kind, String language) {
    JsonElement words = object(entity, kind).get(language);
    List<Node> found = new ArrayList<>();
    if (words != null && words.isJsonArray()) {
      words.getAsJsonArray().forEach(it -> found.add(word(it, language)));
    } else if (words != null) {
      found.add(word(words, language));
    }
    return found;
  }

  private static Node word(JsonElement word, String language) {
    return NodeFactory.createLiteralLang(
        word.getAsJsonObject().get("value").getAsString(), language);
  }

  // An entity without any claims has an empty array in their place.
  private static JsonObject object(JsonObject parent, String name) {
    JsonElement child = parent.get(name);
    return child != null && child.isJsonObject() ? child.getAsJsonObject() : new JsonObject();
  }

  private void claims(JsonObject entity, Set<Item> classes) {
    for (Map.Entry<String, JsonElement> claims : object(entity, "claims").entrySet()) {
      String property = claims.getKey();
      if (Property.of(property).isPresent()) {
        List<JsonObject> all = objects(claims.getValue().getAsJsonArray());
        boolean preferred = all.stream().anyMatch(it -> rank(it).equals("preferred"));
        all.forEach(it -> statement(property, it, preferred, classes));
      }
    }
  }

  private static List<JsonObject> objects(JsonArray array) {
    List<JsonObject> objects = new ArrayList<>();
    array.forEach(it -> objects.add(it.getAsJsonObject()));
    return objects;
  }

  private static String rank(JsonObject claim) {
    return claim.get("rank").getAsString();
  }

  private void statement(String property, JsonObject claim, boolean preferred, Set<Item> classes) {
    Optional<SnakValue> value = SnakValue.of(claim.getAsJsonObject("mainsnak"));
    if (value.isEmpty()) {
      return;
    }
    String id = claim.get("id").getAsString().replace('$', '-');
    Node statement = Vocabulary.iri(Wikibase.OWN + id);
    boolean best = rank(claim).equals(preferred ? "preferred" : "normal");
    say(Vocabulary.iri(Vocabulary.P + property), statement);
    out.add(Triple.create(statement, Vocabulary.TYPE, Wikibase.STATEMENT));
    out.add(Triple.create(statement, Wikibase.RANK, Wikibase.rank(rank(claim))));
    out.add(Triple.create(statement, Vocabulary.DERIVED_FROM, source));
    value.get().write(statement, Vocabulary.PS, property, out);
    if (best) {
      out.add(Triple.create(statement, Vocabulary.TYPE, Wikibase.BEST_RANK));
      say(Vocabulary.iri(Vocabulary.WDT + property), value.get().node());
    }
    if (property.equals(Property.INSTANCE_OF.id()) && best) {
      value.get().item().ifPresent(classes::add);
    }
    qualifiers(statement, claim);
  }

  private void qualifiers(Node statement, JsonObject claim) {
    for (Map.Entry<String, JsonElement> snaks : object(claim, "qualifiers").entrySet()) {
      String property = snaks.getKey();
      for (JsonObject snak : objects(snaks.getValue().getAsJsonArray())) {
        SnakValue.qualifier(snak, statement, property)
            .ifPresent(it -> it.write(statement, Vocabulary.PQ, property, out));
      }
    }
  }
}
