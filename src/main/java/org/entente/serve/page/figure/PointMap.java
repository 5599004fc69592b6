package org.entente.serve.page.figure;

import java.util.ArrayList;
import java.util.Collection;
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
 * Where the things of some columns are: points in a graticule, on land without borders.
 *
 * @param points those with most rows first
 * @param meridians the lines from north to south
 * @param parallels the lines from west to east
 * @param land the coasts, as the data of an SVG path
 * @param height of the picture
 * @param unplaced how many things of the same columns have no coordinates here
 */
public record PointMap(
    List<Point> points,
    List<Line> meridians,
    List<Line> parallels,
    String land,
    int height,
    int unplaced) {
  private static final int LABEL = 26;
  private static final int FEWEST = 3;

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

  /** What a column holds: how many rows have each thing, and where some of them are. */
  private record Column(Map<Node, Integer> rows, Map<Node, Spot> spots) {
    boolean isOfPlaces() {
      return !spots.isEmpty() && 2 * spots.size() >= rows.size();
    }
  }

  /**
   * Draws the columns that mostly hold places, where there are so many places that a map tells more
   * than their names.
   */
  static Optional<PointMap> of(DatasetGraph data, Answer answer) {
    Map<Node, Integer> rows = new LinkedHashMap<>();
    Map<Node, Spot> spots = new LinkedHashMap<>();
    IntStream.range(0, answer.columns().size())
        .mapToObj(column -> column(data, answer, column))
        .filter(Column::isOfPlaces)
        .forEach(
            column -> {
              column.rows().forEach((node, count) -> rows.merge(node, count, Integer::sum));
              column.spots().entrySet().removeIf(it -> isKnown(spots.values(), it));
              spots.putAll(column.spots());
            });
    long places = spots.values().stream().map(Spot::position).distinct().count();
    return places < FEWEST ? Optional.empty() : Optional.of(draw(rows, spots));
  }

  /** Coordinates in a column of their own are those of a thing that another column has shown. */
  private static boolean isKnown(Collection<Spot> spots, Map.Entry<Node, Spot> other) {
    Spot spot = other.getValue();
    boolean placed =
        other.getKey().isLiteral()
            && spots.stream().anyMatch(it -> it.position().equals(spot.position()));
    return placed || spots.stream().anyMatch(it -> it.name().equals(spot.name()));
  }

  private static Column column(DatasetGraph data, Answer answer, int column) {
    Column found = new Column(new LinkedHashMap<>(), new LinkedHashMap<>());
    int subject = Math.max(0, Labelling.subject(answer, List.of(column)));
    for (Answer.Row row : answer.rows()) {
      Optional<Node> node = row.cells().get(column).node();
      if (node.isPresent() && found.rows().merge(node.get(), 1, Integer::sum) == 1) {
        Answer.Cell named = row.cells().get(node.get().isLiteral() ? subject : column);
        Position.of(data, node.get())
            .ifPresent(it -> found.spots().put(node.get(), spot(it, named)));
      }
    }
    return found;
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
    spots.values().stream()
        .map(Spot::position)
        .forEach(at -> room.keep(frame.x(at.longitude()), frame.y(at.latitude())));
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
    int unplaced =
        (int) rows.keySet().stream().filter(it -> it.isURI() && !spots.containsKey(it)).count();
    return new PointMap(
        points,
        frame.meridians(),
        frame.parallels(),
        Coastline.within(frame),
        frame.pixels(),
        unplaced);
  }

  /** Gives how many points have no name beside them. */
  public long unnamed() {
    return points.stream().filter(point -> point.label().isEmpty()).count();
  }
}
