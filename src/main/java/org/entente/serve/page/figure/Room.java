package org.entente.serve.page.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.serve.page.figure.PointMap.Caption;

/**
 * Finds room for names beside their points: none covers another or its point, none leaves the
 * picture.
 */
final class Room {
  private static final double LETTER = 7.4;
  private static final double LINE = 27;
  private static final double GAP = 12;
  private static final double POINT = 4;

  private final Box whole;
  private final List<Box> taken = new ArrayList<>();
  private final List<Box> points = new ArrayList<>();

  private record Box(double x, double y, double width, double height) {
    boolean intersects(Box other) {
      return x < other.x + other.width
          && other.x < x + width
          && y < other.y + other.height
          && other.y < y + height;
    }

    boolean contains(Box other) {
      return x <= other.x
          && y <= other.y
          && other.x + other.width <= x + width
          && other.y + other.height <= y + height;
    }
  }

  /** A name, and the room that it takes together with its point. */
  private record Choice(Caption caption, Box room) {}

  Room(double width, double height) {
    whole = new Box(0, 0, width, height - LINE);
  }

  /** Keeps room for a point, before any has its name. */
  void keep(double x, double y) {
    points.add(point(x, y));
  }

  private static Box point(double x, double y) {
    return new Box(x - POINT, y - POINT, 2 * POINT, 2 * POINT);
  }

  /** Takes room for the name of a point: to its right, its left, above or below it. */
  Optional<Caption> place(String name, double x, double y) {
    Box own = point(x, y);
    Optional<Choice> free =
        choices(name, x, y)
            .filter(it -> whole.contains(it.room()))
            .filter(
                it -> points.stream().noneMatch(at -> !at.equals(own) && it.room().intersects(at)))
            .filter(it -> taken.stream().noneMatch(it.room()::intersects))
            .findFirst();
    taken.add(free.map(Choice::room).orElse(own));
    return free.map(Choice::caption);
  }

  private static Stream<Choice> choices(String name, double x, double y) {
    double width = name.codePointCount(0, name.length()) * LETTER + GAP;
    double top = y - LINE / 2;
    return Stream.of(
        new Choice(
            new Caption(name, x + GAP, y + 5, "start"),
            new Box(x - POINT, top, width + POINT, LINE)),
        new Choice(
            new Caption(name, x - GAP, y + 5, "end"), new Box(x - width, top, width + POINT, LINE)),
        new Choice(
            new Caption(name, x, y - GAP, "middle"),
            new Box(x - width / 2, y - LINE, width, LINE + POINT)),
        new Choice(
            new Caption(name, x, y + LINE - 5, "middle"),
            new Box(x - width / 2, y - POINT, width, LINE + POINT)));
  }
}
