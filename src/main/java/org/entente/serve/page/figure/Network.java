package org.entente.serve.page.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.graph.Vocabulary;
import org.entente.graph.answer.Answer;
import org.entente.graph.view.Labels;
import org.entente.serve.page.Ref;

/**
 * Actors that rows bring together, as points and lines.
 *
 * @param points those with most lines, as many as can be told apart
 * @param more how many actors are left out
 */
public record Network(List<Point> points, List<Line> lines, int more) {
  private static final int MOST = 45;
  private static final int LABEL = 26;
  private static final Node ACTOR = Vocabulary.ent("Actor");

  /** An actor at its place. */
  public record Point(String label, String whole, String address, double x, double y, int degree) {
    /** Says whether its name stands to the left of it. */
    public boolean isLeft() {
      return x < Layout.WIDTH / 2.0;
    }
  }

  /** A line between two actors, the thicker the more rows. */
  public record Line(double x1, double y1, double x2, double y2, int rows) {}

  private record Pair(int from, int to) {}

  /** Takes copies. */
  public Network {
    points = List.copyOf(points);
    lines = List.copyOf(lines);
  }

  /** Draws the first two columns of actors; where there is only one, with the hub of all rows. */
  static Optional<Network> of(DatasetGraph data, Answer answer, Optional<Node> hub) {
    List<Integer> columns = columns(data, answer);
    if (columns.isEmpty() || (columns.size() == 1 && hub.isEmpty())) {
      return Optional.empty();
    }
    Map<Node, Integer> places = new LinkedHashMap<>();
    Map<Pair, Integer> pairs = new LinkedHashMap<>();
    for (Answer.Row row : answer.rows()) {
      Optional<Node> one = row.cells().get(columns.get(0)).node();
      Optional<Node> other = columns.size() > 1 ? row.cells().get(columns.get(1)).node() : hub;
      if (one.isPresent() && other.isPresent() && !one.equals(other)) {
        int from = place(places, one.get());
        int to = place(places, other.get());
        pairs.merge(new Pair(Math.min(from, to), Math.max(from, to)), 1, Integer::sum);
      }
    }
    return places.size() > 2
        ? Optional.of(drawn(data, List.copyOf(places.keySet()), pairs))
        : Optional.empty();
  }

  /** Draws the actors with most lines, and the lines between them. */
  private static Network drawn(DatasetGraph data, List<Node> actors, Map<Pair, Integer> pairs) {
    Map<Integer, Integer> degrees = degrees(pairs);
    List<Integer> chosen =
        IntStream.range(0, actors.size())
            .boxed()
            .sorted(Comparator.comparing(it -> -degrees.getOrDefault(it, 0)))
            .limit(MOST)
            .sorted()
            .toList();
    Map<Pair, Integer> among = new LinkedHashMap<>();
    pairs.forEach(
        (pair, rows) -> {
          Pair own = new Pair(chosen.indexOf(pair.from()), chosen.indexOf(pair.to()));
          if (own.from() >= 0 && own.to() >= 0) {
            among.put(own, rows);
          }
        });
    List<Node> some = chosen.stream().map(actors::get).toList();
    return draw(data, some, among, actors.size() - some.size());
  }

  private static Map<Integer, Integer> degrees(Map<Pair, Integer> pairs) {
    Map<Integer, Integer> degrees = new TreeMap<>();
    for (Pair pair : pairs.keySet()) {
      degrees.merge(pair.from(), 1, Integer::sum);
      degrees.merge(pair.to(), 1, Integer::sum);
    }
    return degrees;
  }

  private static int place(Map<Node, Integer> places, Node actor) {
    return places.computeIfAbsent(actor, key -> places.size());
  }

  private static List<Integer> columns(DatasetGraph data, Answer answer) {
    return IntStream.range(0, answer.columns().size())
        .filter(column -> answer.rows().stream().allMatch(row -> fits(data, row, column)))
        .filter(
            column ->
                answer.rows().stream().anyMatch(row -> row.cells().get(column).node().isPresent()))
        .limit(2)
        .boxed()
        .toList();
  }

  private static boolean fits(DatasetGraph data, Answer.Row row, int column) {
    return row.cells().get(column).node().map(node -> isActor(data, node)).orElse(true);
  }

  private static boolean isActor(DatasetGraph data, Node node) {
    return node.isURI() && data.contains(Node.ANY, node, Vocabulary.TYPE, ACTOR);
  }

  private static Network draw(
      DatasetGraph data, List<Node> actors, Map<Pair, Integer> pairs, int more) {
    Map<Integer, Integer> degrees = degrees(pairs);
    List<int[]> edges =
        pairs.keySet().stream().map(pair -> new int[] {pair.from(), pair.to()}).toList();
    Layout layout = Layout.of(actors.size(), edges, height(actors.size()));
    Labels labels = new Labels(data);
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < actors.size(); i++) {
      String label = labels.of(actors.get(i));
      points.add(
          new Point(
              Labelling.shortened(label, LABEL),
              Labelling.shortened(label, 300),
              Ref.address(actors.get(i)),
              layout.x(i),
              layout.y(i),
              degrees.getOrDefault(i, 0)));
    }
    List<Line> lines = new ArrayList<>();
    pairs.forEach(
        (pair, rows) ->
            lines.add(
                new Line(
                    layout.x(pair.from()),
                    layout.y(pair.from()),
                    layout.x(pair.to()),
                    layout.y(pair.to()),
                    Math.min(rows, 6))));
    return new Network(points, lines, more);
  }

  /** Gives the height of the picture. */
  public int height() {
    return height(points.size());
  }

  private static int height(int points) {
    return Math.min(600, 140 + 24 * points);
  }

  /** Gives the width of the picture. */
  public int width() {
    return Layout.WIDTH;
  }
}
