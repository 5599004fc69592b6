package org.entente.link.online;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;
import org.apache.jena.graph.Triple;
import org.entente.link.Item;
import org.entente.link.slice.EntityReader;
import org.entente.link.slice.ItemFacts;
import org.entente.link.slice.NoSuchItem;
import org.entente.link.slice.Origin;
import org.entente.link.slice.Slice;

/**
 * What Wikidata knows of items, one at a time.
 *
 * @param address where {@code Q7184.json} lies; ends in a slash
 * @param kinds which kinds instances of Wikidata's classes fit
 */
public record EntityData(
    PoliteClient client, URI address, Function<Set<Item>, SortedSet<String>> kinds)
    implements Function<Item, ItemFacts> {
  /**
   * An item's triples, in the shapes of the slice, with the day on which Wikidata gave them.
   *
   * @throws NoSuchItem if there is none
   * @throws org.entente.document.DataException if there is no answer
   */
  public Set<Triple> triples(Item item) {
    ReplyCache.Reply reply = reply(item);
    LocalDate day = LocalDate.ofInstant(reply.made(), ZoneOffset.UTC);
    return EntityReader.read(item, reply.text(), Origin.wikidata(day), kinds);
  }

  private ReplyCache.Reply reply(Item item) {
    try {
      return client.get(address.resolve(item + ".json"), "application/json");
    } catch (Refused e) {
      throw e.isAbsent() ? new NoSuchItem(item) : e;
    }
  }

  @Override
  public ItemFacts apply(Item item) {
    return Slice.of(triples(item)).facts(item).orElseGet(() -> ItemFacts.unknown(item));
  }
}
