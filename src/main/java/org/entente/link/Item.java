package org.entente.link;

import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.entente.graph.Vocabulary;

/**
 * A Wikidata item.
 *
 * @param id Q and a number without leading zeros: {@code Q7184}
 */
public record Item(String id) {
  private static final Pattern FORM = Pattern.compile("Q[1-9][0-9]*");

  /** Refuses anything else, addresses of items included. */
  public Item {
    if (!FORM.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "\"" + id + "\" is no Wikidata item: write Q and its number, as in Q7184");
    }
  }

  /** Its name in the graph. */
  public Node node() {
    return Vocabulary.iri(Vocabulary.WD + id);
  }

  @Override
  public String toString() {
    return id;
  }
}
