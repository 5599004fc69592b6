package org.entente.serve.page.figure;

import java.util.List;

/**
 * Places for points so that those with a line between them are near and all others apart
 * (Fruchterman and Reingold 1991), begun on a circle: the same lines give the same places.
 */
final class Layout {
  static final int WIDTH = 960;
  private static final double MARGIN_X = 190;
  private static final double MARGIN_Y = 30;
  private static final int STEPS = 300;
  private static final double GRAVITY = 0.3;

  private final double[] x;
  private final double[] y;

  private Layout(int points) {
    x = new double[points];
    y = new double[points];
    for (int i = 0; i < points; i++) {
      x[i] = Math.cos(2 * Math.PI * i / points);
      y[i] = Math.sin(2 * Math.PI * i / points);
    }
  }

  /** Places points that are numbered from 0; each line has the numbers of its ends. */
  static Layout of(int points, List<int[]> lines, int height) {
    Layout layout = new Layout(points);
    double ideal = 1.6 / Math.sqrt(points);
    for (int step = 0; step < STEPS; step++) {
      layout.step(lines, ideal, 0.15 * (1 - step / (double) STEPS));
    }
    fit(layout.x, MARGIN_X, WIDTH - MARGIN_X);
    fit(layout.y, MARGIN_Y, height - MARGIN_Y);
    return layout;
  }

  double x(int point) {
    return x[point];
  }

  double y(int point) {
    return y[point];
  }

  private void step(List<int[]> lines, double ideal, double longest) {
    double[] moveX = new double[x.length];
    double[] moveY = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      // Towards the middle: else parts without a line between them fly apart.
      moveX[i] -= x[i] * GRAVITY;
      moveY[i] -= y[i] * GRAVITY;
      for (int j = 0; j < x.length; j++) {
        double distance = distance(i, j);
        double push = i == j ? 0 : ideal * ideal / (distance * distance);
        moveX[i] += (x[i] - x[j]) * push;
        moveY[i] += (y[i] - y[j]) * push;
      }
    }
    for (int[] line : lines) {
      double pull = distance(line[0], line[1]) / ideal;
      for (int end = 0; end < 2; end++) {
        moveX[line[end]] += (x[line[1 - end]] - x[line[end]]) * pull;
        moveY[line[end]] += (y[line[1 - end]] - y[line[end]]) * pull;
      }
    }
    for (int i = 0; i < x.length; i++) {
      double length = Math.max(1e-9, Math.hypot(moveX[i], moveY[i]));
      x[i] += moveX[i] / length * Math.min(length, longest);
      y[i] += moveY[i] / length * Math.min(length, longest);
    }
  }

  private double distance(int i, int j) {
    return Math.max(1e-3, Math.hypot(x[i] - x[j], y[i] - y[j]));
  }

  private static void fit(double[] places, double from, double to) {
    double least = Double.MAX_VALUE;
    double most = -Double.MAX_VALUE;
    for (double place : places) {
      least = Math.min(least, place);
      most = Math.max(most, place);
    }
    double scale = (to - from) / Math.max(1e-9, most - least);
    for (int i = 0; i < places.length; i++) {
      places[i] = from + (places[i] - least) * scale;
    }
  }
}
