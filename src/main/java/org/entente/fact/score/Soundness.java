package org.entente.fact.score;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.fact.Calibration;

/**
 * Which predicted claims are sound: gold has all that they say, though it may say more. A list of
 * pairs is sound where each of its pairs is.
 *
 * @param sound the claims that are
 * @param unsound the others
 */
public record Soundness(List<ClaimLine> sound, List<ClaimLine> unsound) {
  /** The claims whose confidence lies in one tenth, from its beginning to before its end. */
  public record Tenth(int tenth, int claims, int sound, double confidence) {}

  static Soundness of(Collection<Alignment> alignments) {
    Set<ClaimLine> sound = new HashSet<>();
    Set<ClaimLine> unsound = new HashSet<>();
    for (Alignment alignment : alignments) {
      for (Pair pair : alignment.pairs()) {
        (pair.isSound() ? sound : unsound).add(pair.predicted().line());
      }
      alignment.repeated().forEach(unit -> sound.add(unit.line()));
      alignment.wrong().forEach(unit -> unsound.add(unit.line()));
    }
    sound.removeAll(unsound);
    return new Soundness(sorted(sound), sorted(unsound));
  }

  private static List<ClaimLine> sorted(Set<ClaimLine> lines) {
    return lines.stream().sorted(Comparator.comparing(ClaimLine::at)).toList();
  }

  /** The share of sound claims; not a number where there are none. */
  public double share() {
    return (double) sound.size() / (sound.size() + unsound.size());
  }

  /** The tenths of confidence that hold claims, from the surest. */
  public List<Tenth> tenths() {
    List<Tenth> tenths = new ArrayList<>();
    for (int tenth = 9; tenth >= 0; tenth--) {
      List<ClaimLine> right = in(tenth, sound);
      List<ClaimLine> all = new ArrayList<>(right);
      all.addAll(in(tenth, unsound));
      if (!all.isEmpty()) {
        double mean = all.stream().mapToDouble(ClaimLine::confidence).average().orElseThrow();
        tenths.add(new Tenth(tenth, all.size(), right.size(), mean));
      }
    }
    return tenths;
  }

  private static List<ClaimLine> in(int tenth, List<ClaimLine> lines) {
    return lines.stream()
        .filter(it -> Math.min(9, (int) (it.confidence() * 10 + 1e-9)) == tenth)
        .toList();
  }

  /**
   * Fits confidence to what turned out sound.
   *
   * @param before by which the claims' confidence was calibrated
   * @return what gives claims of such a form their share of sound ones
   */
  public Calibration calibration(Calibration before) {
    List<Map<String, Double>> features = new ArrayList<>();
    sound.forEach(line -> features.add(line.features()));
    unsound.forEach(line -> features.add(line.features()));
    return before.then(
        new Calibration(LogisticRegression.fit(features, sound.size())));
  }
}
