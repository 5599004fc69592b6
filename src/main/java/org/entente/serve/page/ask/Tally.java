package org.entente.serve.page.ask;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
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
  /** A sort of things, the question for those of one actor, and the part with those of both. */
  record Sort(String name, String ofOne, String ofBoth) {}

  /** What is counted. */
  static final List<Sort> SORTS =
      List.of(
          new Sort("agreements", "agreements-with", "agreements-between"),
          new Sort("groups and organizations", "memberships-of", "shared-memberships"),
          new Sort("threats that they perceive", "threats-perceived-by", "shared-threats"));

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
      own.add(new Ref(String.valueOf(things(data, asked.query())), asked.address()));
    }
    Ref shared = new Ref(String.valueOf(both.result().things()), "#" + both.anchor());
    return new Tally(sort.name(), own, shared);
  }

  /** How many things the first column names. */
  private static long things(DatasetGraph data, Query query) {
    Var first = query.getProjectVars().get(0);
    try (QueryExec exec =
        QueryExec.dataset(data).query(query).set(ARQ.httpServiceAllowed, false).build()) {
      RowSet rows = exec.select();
      return rows.stream()
          .flatMap(row -> Optional.ofNullable(row.get(first)).stream())
          .distinct()
          .count();
    }
  }
}
