package org.entente.serve.page.figure;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.serve.page.figure.PointMap.Line;

/**
 * An equirectangular picture of the part of the Earth where some places are; it is cut where the
 * widest stretch of longitudes without any of them is.
 *
 * @param west the longitude of the left edge
 * @param north the latitude of the upper edge
 * @param width in degrees
 * @param height in degrees
 */
record Projection(double west, double north, double width, double height) {
  /** The width of the picture. */
  static final int WIDTH = 1000;

  private static final double LEAST = 18;
  private static final double MARGIN = 0.16;
  private static final List<Integer> STEPS = List.of(5, 10, 15, 30, 45, 60);
  private static final int MOST_LINES = 9;

  /** Takes places, at least one. */
  static Projection of(Collection<Position> places) {
    double[] sorted = places.stream().mapToDouble(Position::longitude).sorted().toArray();
    int first = afterWidestGap(sorted);
    double left = sorted[first];
    double right = first == 0 ? sorted[sorted.length - 1] : sorted[first - 1] + 360;
    double low = places.stream().mapToDouble(Position::latitude).min().orElse(0);
    double high = places.stream().mapToDouble(Position::latitude).max().orElse(0);
    double width = Math.min(360, Math.max(LEAST * 3, (right - left) * (1 + 2 * MARGIN)));
    double height = Math.max(width / 3.2, Math.max(LEAST, (high - low) * (1 + 2 * MARGIN)));
    // Wide enough for its height, so that the picture never stands taller than it is wide.
    double wide = Math.min(360, Math.max(width, height * 2));
    double tall = Math.min(180, height);
    double north = Math.min(90, (low + high) / 2 + tall / 2);
    return new Projection((left + right) / 2 - wide / 2, Math.max(north, -90 + tall), wide, tall);
  }

  private static int afterWidestGap(double[] sorted) {
    int widest = 0;
    double gap = sorted[0] + 360 - sorted[sorted.length - 1];
    for (int i = 1; i < sorted.length; i++) {
      if (sorted[i] - sorted[i - 1] > gap) {
        gap = sorted[i] - sorted[i - 1];
        widest = i;
      }
    }
    return widest;
  }

  double x(double longitude) {
    double east = ((longitude - west) % 360 + 360) % 360;
    return rounded(east * scale());
  }

  /** The same without coming back on the other side: a longitude may lie beyond 180 degrees. */
  double east(double longitude) {
    return rounded((longitude - west) * scale());
  }

  double y(double latitude) {
    return rounded((north - latitude) * scale());
  }

  int pixels() {
    return (int) Math.ceil(height * scale());
  }

  private double scale() {
    return WIDTH / width;
  }

  /** Gives the meridians. */
  List<Line> meridians() {
    return multiples(west, west + width)
        .map(it -> new Line(rounded((it - west) * scale()), named(it, "E", "W")))
        .toList();
  }

  /** Gives the parallels. */
  List<Line> parallels() {
    return multiples(north - height, north)
        .map(it -> new Line(y(it), named(it, "N", "S")))
        .toList();
  }

  private Stream<Integer> multiples(double from, double to) {
    int step =
        STEPS.stream().filter(it -> width / it <= MOST_LINES).findFirst().orElse(STEPS.get(5));
    return IntStream.rangeClosed((int) Math.ceil(from / step), (int) Math.floor(to / step))
        .mapToObj(it -> it * step);
  }

  private static String named(int degrees, String positive, String negative) {
    int plain = positive.equals("E") ? Math.floorMod(degrees + 180, 360) - 180 : degrees;
    String side = plain > 0 ? positive : negative;
    return Math.abs(plain) + "°" + (plain == 0 || plain == -180 ? "" : " " + side);
  }

  private static double rounded(double length) {
    return Math.round(length * 10) / 10.0;
  }
}
