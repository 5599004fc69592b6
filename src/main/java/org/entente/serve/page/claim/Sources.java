package org.entente.serve.page.claim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.graph.Evidence.Support;
import org.entente.graph.view.Texts;

/** Numbers passages in the order in which a page needs them. */
public final class Sources {
  private final DatasetGraph data;
  private final Texts texts;
  private final Map<Node, Integer> numbers = new LinkedHashMap<>();
  private final Map<Node, Set<Node>> claims = new LinkedHashMap<>();

  /** Takes where passages and their sentences are read. */
  public Sources(DatasetGraph data, Texts texts) {
    this.data = data;
    this.texts = texts;
  }

  /** Gives the numbers of the passages that a fact rests on, sorted. */
  public List<Integer> numbers(List<Support> supports) {
    return supports.stream()
        .map(support -> number(support.passage(), support.claim()))
        .distinct()
        .sorted()
        .toList();
  }

  /** Gives the number of the passage of a claim. */
  public int number(Node passage, Node claim) {
    claims.computeIfAbsent(passage, key -> new LinkedHashSet<>()).add(claim);
    return numbers.computeIfAbsent(passage, key -> numbers.size() + 1);
  }

  /** Gives every passage that was numbered. */
  public List<Source> all() {
    List<Source> all = new ArrayList<>();
    numbers.forEach(
        (passage, number) ->
            all.add(
                Source.of(
                    data,
                    texts,
                    number,
                    passage,
                    List.copyOf(claims.getOrDefault(passage, Set.of())))));
    return all;
  }
}
