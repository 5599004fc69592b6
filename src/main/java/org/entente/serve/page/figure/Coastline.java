package org.entente.serve.page.figure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Land, without any border on it: Natural Earth, at 1 to 110 million. What lies outside a picture
 * is cut away (Sutherland and Hodgman 1974).
 */
final class Coastline {
  private static final List<Shape> SHAPES = shapes();
  private static final double EDGE = 3;

  private Coastline() {}

  /** A corner of a shape, in degrees of longitude and latitude, or in units of a picture. */
  private record Corner(double x, double y) {
    static Corner parse(String pair) {
      int comma = pair.indexOf(',');
      return new Corner(
          Double.parseDouble(pair.substring(0, comma)),
          Double.parseDouble(pair.substring(comma + 1)));
    }

    Corner towards(Corner other, double share) {
      return new Corner(x + (other.x - x) * share, y + (other.y - y) * share);
    }

    String written() {
      return Math.round(x) + " " + Math.round(y);
    }
  }

  /** Corners in degrees, and the box in which they lie. */
  private record Shape(List<Corner> corners, double west, double east, double south, double north) {
    static Shape of(List<Corner> corners) {
      DoubleSummaryStatistics x = corners.stream().mapToDouble(Corner::x).summaryStatistics();
      DoubleSummaryStatistics y = corners.stream().mapToDouble(Corner::y).summaryStatistics();
      return new Shape(corners, x.getMin(), x.getMax(), y.getMin(), y.getMax());
    }

    /** Whether some of it may be in a picture, so many degrees further east. */
    boolean isSeen(Projection frame, int turn) {
      return frame.east(east + turn) >= -EDGE
          && frame.east(west + turn) <= Projection.WIDTH + EDGE
          && frame.y(south) >= -EDGE
          && frame.y(north) <= frame.pixels() + EDGE;
    }
  }

  private static List<Shape> shapes() {
    try (InputStream in = Coastline.class.getResourceAsStream("coastline.txt")) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its file coastline.txt");
      }
      return new String(in.readAllBytes(), StandardCharsets.US_ASCII)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> Shape.of(Stream.of(line.split(" ")).map(Corner::parse).toList()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Gives what a picture shows of it as the data of an SVG path; empty where it is all sea. */
  static String within(Projection frame) {
    StringBuilder path = new StringBuilder();
    for (Shape shape : SHAPES) {
      // Both a picture and a shape may go beyond the date line, on either side.
      for (int turn = -720; turn <= 720; turn += 360) {
        if (shape.isSeen(frame, turn)) {
          draw(cut(corners(shape.corners(), frame, turn), frame), path);
        }
      }
    }
    return path.toString();
  }

  private static List<Corner> corners(List<Corner> shape, Projection frame, int turn) {
    return shape.stream()
        .map(it -> new Corner(frame.east(it.x() + turn), frame.y(it.y())))
        .toList();
  }

  private static List<Corner> cut(List<Corner> shape, Projection frame) {
    List<Corner> left = cut(shape, it -> it.x() + EDGE);
    List<Corner> right = cut(left, it -> Projection.WIDTH + EDGE - it.x());
    List<Corner> top = cut(right, it -> it.y() + EDGE);
    return cut(top, it -> frame.pixels() + EDGE - it.y());
  }

  /** Keeps the part on one side of a line: where the distance from it is positive. */
  private static List<Corner> cut(List<Corner> shape, ToDoubleFunction<Corner> distance) {
    List<Corner> kept = new ArrayList<>();
    for (int i = 0; i < shape.size(); i++) {
      Corner from = shape.get(i);
      Corner to = shape.get((i + 1) % shape.size());
      double before = distance.applyAsDouble(from);
      double after = distance.applyAsDouble(to);
      if (before >= 0) {
        kept.add(from);
      }
      if (before >= 0 != after >= 0) {
        kept.add(from.towards(to, before / (before - after)));
      }
    }
    return kept;
  }

  private static void draw(List<Corner> shape, StringBuilder path) {
    List<String> corners = new ArrayList<>();
    for (Corner corner : shape) {
      String written = corner.written();
      if (corners.isEmpty() || !corners.get(corners.size() - 1).equals(written)) {
        corners.add(written);
      }
    }
    if (corners.size() > 2) {
      path.append('M').append(String.join(" ", corners)).append('Z');
    }
  }
}
