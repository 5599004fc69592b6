package org.entente.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Measurements of one thing. */
final class Figures {
  private final List<Double> sorted = new ArrayList<>();

  void add(double figure) {
    int place = Collections.binarySearch(sorted, figure);
    sorted.add(place < 0 ? -place - 1 : place, figure);
  }

  void addAll(Figures others) {
    others.sorted.forEach(this::add);
  }

  int count() {
    return sorted.size();
  }

  /** The figure that a share of all do not pass: 0.5 gives the median. */
  double quantile(double share) {
    return sorted.get((int) Math.ceil(share * sorted.size()) - (share == 0 ? 0 : 1));
  }

  double median() {
    return quantile(0.5);
  }

  /** The median, and the least and the greatest. */
  String spread() {
    return String.format(Locale.ROOT, "%.1f (%.1f to %.1f)", median(), quantile(0), quantile(1));
  }
}
