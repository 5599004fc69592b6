package org.entente.tool.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.link.Item;
import org.entente.link.match.Mention;
import org.entente.link.match.Proposal;
import org.entente.link.match.Scorer;
import org.entente.link.slice.ItemFacts;
import org.entente.tool.answer.Table;

/**
 * A thing and an item that it may be.
 *
 * @param proposal the candidate; empty where none was found
 */
public record Pair(Mention mention, Optional<Proposal> proposal) {
  /**
   * The two side by side, in the same shape.
   *
   * @param knowledge what is known of an item
   */
  String show(Function<Item, ItemFacts> knowledge) {
    Optional<ItemFacts> facts = proposal.map(it -> knowledge.apply(it.item()));
    List<List<String>> rows = new ArrayList<>();
    row(rows, "name", mention.name(), facts.map(this::name));
    row(rows, "also called", list(mention.otherNames()), facts.map(it -> otherNames(it)));
    row(rows, "kind", mention.kind(), facts.map(it -> String.join(", ", it.kinds())));
    row(rows, "what it is", "", facts.map(ItemFacts::description));
    row(
        rows,
        "country",
        names(mention.countries(), knowledge),
        facts.map(it -> names(Scorer.countries(it), knowledge)));
    row(
        rows,
        "ties",
        names(mention.related(), knowledge),
        facts.map(it -> names(it.neighbours(), knowledge)));
    row(rows, "years", years(mention.years()), facts.map(it -> years(it.years())));
    String item = proposal.map(it -> "Wikidata: " + it.item()).orElse("Wikidata: no candidate");
    return new Table(List.of("", "Entente: " + mention.key(), item), rows)
        + proposal.map(it -> "score " + it.score() + ": " + it.why() + "\n").orElse("");
  }

  private static void row(
      List<List<String>> rows, String name, String thing, Optional<String> item) {
    if (!thing.isEmpty() || !item.orElse("").isEmpty()) {
      rows.add(List.of(name, thing, item.orElse("")));
    }
  }

  /** The label of the candidate where nothing else is known of the item. */
  private String name(ItemFacts facts) {
    return facts.labels().isEmpty()
        ? proposal.map(Proposal::label).orElse(facts.name())
        : facts.name();
  }

  private static String otherNames(ItemFacts facts) {
    return list(facts.names().stream().filter(it -> !it.equals(facts.name())).toList());
  }

  private static String list(List<String> names) {
    return String.join(", ", names);
  }

  private static String names(Set<Item> items, Function<Item, ItemFacts> knowledge) {
    return items.stream()
        .map(it -> knowledge.apply(it).name())
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private static String years(Set<Integer> years) {
    return years.stream().sorted().map(String::valueOf).collect(Collectors.joining(", "));
  }
}
