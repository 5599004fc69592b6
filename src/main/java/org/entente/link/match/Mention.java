package org.entente.link.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.link.Item;

/**
 * A thing for which an item is sought, and what is known of it.
 *
 * @param key the thing's key, or any other name for messages
 * @param kind its class by local name; empty where nobody knows
 * @param names its name first, then its other names in any language
 * @param countries the items of the states it belongs to
 * @param related the items of all that facts tie it to
 * @param years the years of its dates
 */
public record Mention(
    String key,
    String kind,
    List<String> names,
    Set<Item> countries,
    Set<Item> related,
    Set<Integer> years) {
  /** Refuses a thing without a name. */
  public Mention {
    if (names.isEmpty() || names.get(0).isBlank()) {
      throw new IllegalArgumentException(key + " has no name to look for; give one");
    }
    names = List.copyOf(names);
    countries = Set.copyOf(countries);
    related = Set.copyOf(related);
    years = Set.copyOf(years);
  }

  /** A name of a kind, of which nothing else is known. */
  public static Mention of(String name, String kind) {
    return new Mention(name, kind, List.of(name), Set.of(), Set.of(), Set.of());
  }

  /** The name that it goes by first. */
  public String name() {
    return names.get(0);
  }

  /** Its names besides the first. */
  public List<String> otherNames() {
    return new ArrayList<>(names.subList(1, names.size()));
  }
}
