package org.entente.serve.page.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.graph.answer.Answer;
import org.entente.serve.page.Ref;

/**
 * Where the things of a column are: points in a graticule, without outlines of land, so that it
 * draws no borders.
 *
 * @param points those with most rows first
 * @param meridians the lines from north to south
 * @param parallels the lines from west to east
 * @param height of the picture
 * @param unplaced how many things of the column have no coordinates here
 */
public record PointMap(
    List<Point> points, List<Line> meridians, List<Line> parallels, int height, int unplaced) {
  private static final int LABEL = 26;

  /**
   * A thing at its place.
   *
   * @param label where its name stands; none where it would cover another
   */
  public record Point(
      String whole, String address, int rows, double x, double y, Optional<Caption> label) {
    /** Gives the radius. */
    public double radius() {
      return 3.5 + Math.min(rows, 8) * 0.6;
    }
  }

  /** A line of the graticule: how far to the right or down it is, and what it is called. */
  public record Line(double at, String name) {}

  /** A name and where it begins or, as SVG says, is anchored. */
  public record Caption(String text, double x, double y, String anchor) {}

  private record Spot(Position position, String name, String address) {}

  /** Takes copies. */
  public PointMap {
    points = List.copyOf(points);
    meridians = List.copyOf(meridians);
    parallels = List.copyOf(parallels);
  }

  /** Draws the first column that holds two places or more, and mostly places. */
  static Optional<PointMap> of(DatasetGraph data, Answer answer) {
    return IntStream.range(0, answer.columns().size())
        .mapToObj(column -> of(data, answer, column))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<PointMap> of(DatasetGraph data, Answer answer, int column) {
    Map<Node, Integer> rows = new LinkedHashMap<>();
    Map<Node, Spot> spots = new LinkedHashMap<>();
    int subject = Math.max(0, Labelling.subject(answer, List.of(column)));
    for (Answer.Row row : answer.rows()) {
      Optional<Node> node = row.cells().get(column).node();
      if (node.isPresent()) {
        boolean known = rows.merge(node.get(), 1, Integer::sum) > 1;
        if (!known) {
          Answer.Cell named = row.cells().get(node.get().isLiteral() ? subject : column);
          Position.of(data, node.get()).ifPresent(it -> spots.put(node.get(), spot(it, named)));
        }
      }
    }
    long places = spots.values().stream().map(Spot::position).distinct().count();
    boolean mostly = 2 * spots.size() >= rows.size();
    return places < 2 || !mostly ? Optional.empty() : Optional.of(draw(rows, spots));
  }

  private static Spot spot(Position position, Answer.Cell named) {
    return new Spot(position, named.shown(), named.node().map(Ref::address).orElse(""));
  }

  private static PointMap draw(Map<Node, Integer> rows, Map<Node, Spot> spots) {
    Projection frame = Projection.of(spots.values().stream().map(Spot::position).toList());
    List<Map.Entry<Node, Spot>> ordered = new ArrayList<>(spots.entrySet());
    ordered.sort(
        Map.Entry.comparingByKey(
            (one, other) -> rows.getOrDefault(other, 0) - rows.getOrDefault(one, 0)));
    Room room = new Room(Projection.WIDTH, frame.pixels());
    List<Point> points = new ArrayList<>();
    for (Map.Entry<Node, Spot> entry : ordered) {
      Spot spot = entry.getValue();
      double x = frame.x(spot.position().longitude());
      double y = frame.y(spot.position().latitude());
      String label = Labelling.shortened(spot.name(), LABEL);
      points.add(
          new Point(
              Labelling.shortened(spot.name(), 300),
              spot.address(),
              rows.getOrDefault(entry.getKey(), 1),
              x,
              y,
              room.place(label, x, y)));
    }
    int unplaced = rows.size() - spots.size();
    return new PointMap(points, frame.meridians(), frame.parallels(), frame.pixels(), unplaced);
  }

  /** Gives how many points have no name beside them. */
  public long unnamed() {
    return points.stream().filter(point -> point.label().isEmpty()).count();
  }
}
