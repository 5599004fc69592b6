package org.entente.serve.page.ask;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.entente.graph.Question;
import org.entente.serve.page.Ref;
import org.entente.serve.page.ask.Ask.Asked;

/**
 * Of one sort of things, how many each of two actors has, and how many both.
 *
 * @param sort what is counted
 * @param own how many each has, as links to which
 * @param shared how many both have, as a link to which
 */
public record Tally(String sort, List<Ref> own, Ref shared) {
  /**
   * A sort of things.
   *
   * @param ofOne the question for those of one actor
   * @param column where these stand in its answer
   * @param ofBoth the part with those of both, in its first column
   * @param kind of which kind they are there; empty where it has but one
   */
  record Sort(String name, String ofOne, String column, String ofBoth, String kind) {
    Sort(String name, String ofOne, String column, String ofBoth) {
      this(name, ofOne, column, ofBoth, "");
    }
  }

  /** What is counted. */
  static final List<Sort> SORTS =
      List.of(
          new Sort("agreements", "agreements-with", "agreement", "agreements-between"),
          new Sort("groups and organizations", "memberships-of", "group", "shared-memberships"),
          new Sort("summits", "summits-attended", "summit", "met-at", "Summit"),
          new Sort("meetings", "meetings-attended", "meeting", "met-at", "Meeting"),
          new Sort(
              "threats that they perceive", "threats-perceived-by", "threat", "shared-threats"),
          new Sort("arms, aid and goods received", "transfers-to", "transfer", "transfers-between"),
          new Sort("arms supplied", "arms-from", "transfer", "transfers-between"));

  /** Takes a copy. */
  public Tally {
    own = List.copyOf(own);
  }

  /** Counts for two actors; must be called inside a transaction. */
  static Tally of(DatasetGraph data, Catalogue catalogue, Sort sort, List<Node> actors, Part both) {
    List<Ref> own = new ArrayList<>();
    Question question = catalogue.named(sort.ofOne());
    for (Node actor : actors) {
      Map<String, Node> values = new HashMap<>(question.defaults());
      values.put("actor", actor);
      Asked asked = Asked.of(question, new Filled(values, Map.of(), Map.of()), 1);
      int things = Sought.values(data, asked.query(), Var.alloc(sort.column())).size();
      own.add(new Ref(String.valueOf(things), asked.address()));
    }
    Ref shared = new Ref(String.valueOf(both.result().things(sort.kind())), "#" + both.anchor());
    return new Tally(sort.name(), own, shared);
  }
}
