package org.entente.link.slice;

import org.entente.document.DataException;
import org.entente.document.Location;
import org.entente.link.Item;

/** Wikidata has no such item any longer. */
public final class NoSuchItem extends DataException {
  private static final long serialVersionUID = 1L;

  /** Names the item. */
  public NoSuchItem(Item item) {
    super(
        Location.of(item.id()),
        "Wikidata has no such item, or has merged it into another",
        "Look at https://www.wikidata.org/wiki/" + item + " and correct data/links.tsv");
  }
}
