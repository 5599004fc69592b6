package org.entente.link.match;

import java.util.Set;
import org.entente.link.Item;

/** Finds items that may be a thing; which of them is, others decide. */
@FunctionalInterface
public interface Finder {
  /**
   * Items that bear a name like the thing's.
   *
   * @throws org.entente.document.DataException if it cannot be asked
   */
  Set<Item> find(Mention mention);
}
