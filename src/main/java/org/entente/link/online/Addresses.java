package org.entente.link.online;

import java.net.URI;

/**
 * Whom to ask.
 *
 * @param sparql Wikidata's query service, or a mirror
 * @param reconciler a service of the Reconciliation API 0.2 whose identifiers are Wikidata's
 * @param entities where {@code Q7184.json} gives an item's data; ends in a slash
 */
public record Addresses(URI sparql, URI reconciler, URI entities) {
  /** Wikidata and the reconciliation service that serves it. */
  public static final Addresses USUAL =
      new Addresses(
          URI.create("https://query.wikidata.org/sparql"),
          URI.create("https://wikidata.reconci.link/en/api"),
          URI.create("https://www.wikidata.org/wiki/Special:EntityData/"));

  /** Refuses what cannot be asked over HTTP; ends the address of entities in a slash. */
  public Addresses {
    require(sparql);
    require(reconciler);
    require(entities);
    entities = entities.toString().endsWith("/") ? entities : URI.create(entities + "/");
  }

  private static void require(URI address) {
    if (address.getHost() == null || !String.valueOf(address.getScheme()).matches("https?")) {
      throw new IllegalArgumentException(
          "\"" + address + "\" cannot be asked: write an address that begins with https://");
    }
  }
}
