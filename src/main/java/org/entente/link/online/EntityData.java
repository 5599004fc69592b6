package org.entente.link.online;

import java.net.URI;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.graph.Triple;
import org.entente.link.Item;
import org.entente.link.slice.EntityReader;
import org.entente.link.slice.ItemFacts;
import org.entente.link.slice.Kinds;
import org.entente.link.slice.Origin;
import org.entente.link.slice.Slice;

/**
 * What Wikidata knows of items, one at a time.
 *
 * @param address where {@code Q7184.json} lies; ends in a slash
 * @param origin what is said of where it comes from
 * @param kinds which of Wikidata's classes mean which kinds
 */
public record EntityData(PoliteClient client, URI address, Origin origin, Kinds kinds)
    implements Function<Item, ItemFacts> {
  /**
   * An item's triples, in the shapes of the slice.
   *
   * @throws org.entente.document.DataException if there is no such item, or no answer
   */
  public Set<Triple> triples(Item item) {
    String json = client.get(address.resolve(item + ".json"), "application/json");
    return EntityReader.read(item, json, origin, kinds);
  }

  @Override
  public ItemFacts apply(Item item) {
    return Slice.of(triples(item)).facts(item).orElseGet(() -> ItemFacts.unknown(item));
  }
}
