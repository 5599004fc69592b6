package org.entente.link.match;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.entente.fact.Thesaurus;
import org.entente.link.Item;
import org.entente.link.Link;
import org.entente.link.Links;
import org.entente.link.slice.ItemFacts;
import org.entente.link.slice.Slice;

/**
 * What is known of items without a network: the slice, and for items that were judged to be a thing
 * the thing's own names too. Immutable.
 */
public final class LocalKnowledge implements Finder, Function<Item, ItemFacts> {
  private final Map<Item, ItemFacts> facts = new LinkedHashMap<>();
  private final NameIndex<Item> index;

  /** Takes the slice, the judgements and the names of things. */
  public LocalKnowledge(Slice slice, Links links, Thesaurus thesaurus) {
    slice.items().forEach(item -> slice.facts(item).ifPresent(it -> facts.put(item, it)));
    for (Link link : links.all()) {
      link.same()
          .ifPresent(
              item ->
                  thesaurus
                      .entry(link.key())
                      .ifPresent(entry -> facts.put(item, apply(item).alsoCalled(names(entry)))));
    }
    Map<Item, List<String>> names = new LinkedHashMap<>();
    facts.forEach((item, it) -> names.put(item, it.names()));
    this.index = new NameIndex<>(names);
  }

  /** All names of a thing that mean it wherever they stand, the English label first. */
  static List<String> names(Thesaurus.Entry entry) {
    List<String> names = new ArrayList<>(List.of(entry.label()));
    entry.labels().values().stream().filter(it -> !names.contains(it)).forEach(names::add);
    entry.aliases().stream()
        .filter(Thesaurus.Alias::plain)
        .map(Thesaurus.Alias::name)
        .filter(it -> !names.contains(it))
        .forEach(names::add);
    return names;
  }

  @Override
  public Set<Item> find(Mention mention) {
    return index.like(mention.names());
  }

  @Override
  public ItemFacts apply(Item item) {
    return facts.getOrDefault(item, ItemFacts.unknown(item));
  }
}
