package org.entente.serve.page.figure;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.graph.answer.Answer;

/** The pictures that the columns of an answer allow. */
public record Figures(
    Optional<Timeline> timeline,
    Optional<Network> network,
    Optional<PointMap> map,
    Optional<Bars> bars) {
  /** No picture at all. */
  public static final Figures NONE =
      new Figures(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /**
   * Draws what can be drawn; must be called inside a transaction.
   *
   * @param hub an actor that every row is about, if there is one
   */
  public static Figures of(DatasetGraph data, Query query, Answer answer, Optional<Node> hub) {
    return new Figures(
        Timeline.of(answer),
        Network.of(data, answer, hub),
        PointMap.of(data, answer),
        Bars.of(query, answer));
  }

  /** Says whether there is no picture. */
  public boolean isEmpty() {
    return timeline.isEmpty() && network.isEmpty() && map.isEmpty() && bars.isEmpty();
  }
}
