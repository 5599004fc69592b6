package org.entente.serve.page.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.graph.Evidence.Support;
import org.entente.graph.Vocabulary;
import org.entente.graph.view.Texts;
import org.entente.serve.page.Ref;

/** Numbers passages in the order in which a page needs them. */
public final class Sources {
  private final DatasetGraph data;
  private final Texts texts;
  private final Map<Node, Numbered> numbered = new LinkedHashMap<>();
  private final Map<String, Ref> documents = new HashMap<>();

  /** A passage, by the first of the claims that need it. */
  private record Numbered(int number, Support place, Set<Node> claims) {}

  /** Takes where documents have their names, and where their sentences are read. */
  public Sources(DatasetGraph data, Texts texts) {
    this.data = data;
    this.texts = texts;
  }

  /** Gives the numbers of the passages that something rests on, sorted. */
  public List<Integer> numbers(List<Support> supports) {
    return supports.stream().map(this::number).distinct().sorted().toList();
  }

  private int number(Support support) {
    Numbered own =
        numbered.computeIfAbsent(
            support.passage(),
            key -> new Numbered(numbered.size() + 1, support, new LinkedHashSet<>()));
    own.claims().add(support.claim());
    return own.number();
  }

  /** Gives every passage that was numbered. */
  public List<Source> all() {
    List<Source> all = new ArrayList<>();
    for (Numbered own : numbered.values()) {
      Ref document = documents.computeIfAbsent(own.place().document(), this::document);
      all.add(Source.of(own.number(), own.place(), document, texts, own.claims()));
    }
    return all;
  }

  private Ref document(String id) {
    return Ref.of(data, Vocabulary.iri(Vocabulary.DOC + id));
  }
}
