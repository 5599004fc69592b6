package org.entente.serve.page.ask;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.entente.graph.Question;
import org.entente.serve.page.Ref;

/**
 * Of one sort of things, how many each of two actors has, and how many both.
 *
 * @param sort what is counted
 * @param own how many each has, as links to which
 * @param shared how many both have, as a link to which; empty where nobody has one with another
 */
public record Tally(String sort, List<Ref> own, Optional<Ref> shared) {
  /**
   * A sort of things.
   *
   * @param ofOne the question for those of one actor
   * @param column where these stand in its answer
   * @param ofBoth the part of those that both have to do with
   * @param isShared whether two can have the same one
   */
  record Sort(String name, String ofOne, String column, String ofBoth, boolean isShared) {}

  /** What is counted. */
  static final List<Sort> SORTS =
      List.of(
          new Sort("agreements", "agreements-with", "agreement", "agreements-between", true),
          new Sort(
              "groups and organizations", "memberships-of", "group", "shared-memberships", true),
          new Sort("summits", "summits-attended", "summit", "met-at", true),
          new Sort("meetings", "meetings-attended", "meeting", "met-at", true),
          new Sort(
              "threats that they perceive",
              "threats-perceived-by",
              "threat",
              "shared-threats",
              true),
          new Sort(
              "arms, aid and goods received",
              "transfers-to",
              "transfer",
              "transfers-between",
              false),
          new Sort("arms supplied", "arms-from", "transfer", "transfers-between", false));

  /** Takes a copy. */
  public Tally {
    own = List.copyOf(own);
  }

  /** Counts for two actors; must be called inside a transaction. */
  static Tally of(DatasetGraph data, Catalogue catalogue, Sort sort, List<Node> actors, Part both) {
    List<Ref> own = new ArrayList<>();
    Set<Node> common = new HashSet<>();
    Question question = catalogue.named(sort.ofOne());
    for (Node actor : actors) {
      Map<String, Node> values = new HashMap<>(question.defaults());
      values.put("actor", actor);
      Asked asked = Asked.of(question, values);
      Set<Node> things = Sought.values(data, asked.query(), Var.alloc(sort.column()));
      if (own.isEmpty()) {
        common.addAll(things);
      } else {
        common.retainAll(things);
      }
      own.add(new Ref(String.valueOf(things.size()), asked.address()));
    }
    return new Tally(
        sort.name(),
        own,
        sort.isShared()
            ? Optional.of(new Ref(String.valueOf(common.size()), "#" + both.anchor()))
            : Optional.empty());
  }
}
