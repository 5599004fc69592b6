package org.entente.fact.score;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.entente.fact.Calibration;

/**
 * Which predicted claims are sound: gold has all that they say, though it may say more. A list of
 * pairs is sound where each of its pairs is.
 *
 * @param sound the claims that are
 * @param unsound the others
 */
public record Soundness(List<ClaimLine> sound, List<ClaimLine> unsound) {
  /**
   * The claims whose confidence lies in one tenth, from its beginning to before its end.
   *
   * @param tenth which one, from 0 to 9
   * @param claims how many there are
   * @param sound how many of them are
   * @param confidence the mean of what they say
   */
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

  /** The tenths of confidence that hold claims, from the surest; of claims that tell theirs. */
  public List<Tenth> tenths() {
    List<Tenth> tenths = new ArrayList<>();
    for (int tenth = 9; tenth >= 0; tenth--) {
      double[] right = in(tenth, sound);
      double[] wrong = in(tenth, unsound);
      int all = right.length + wrong.length;
      if (all > 0) {
        double sum = DoubleStream.concat(DoubleStream.of(right), DoubleStream.of(wrong)).sum();
        tenths.add(new Tenth(tenth, all, right.length, sum / all));
      }
    }
    return tenths;
  }

  private static double[] in(int tenth, List<ClaimLine> lines) {
    return lines.stream()
        .flatMapToDouble(it -> it.confidence().stream())
        .filter(it -> Math.min(9, (int) (it * 10 + 1e-9)) == tenth)
        .toArray();
  }

  /**
   * Fits confidence to what turned out sound; where no claim tells its confidence, nothing changes.
   *
   * @param before by which the claims' confidence was calibrated
   * @return what gives claims of such a form their share of sound ones
   */
  public Calibration calibration(Calibration before) {
    List<Map<String, Double>> features = features(sound);
    int positive = features.size();
    features.addAll(features(unsound));
    return features.isEmpty()
        ? before
        : before.then(new Calibration(LogisticRegression.fit(features, positive)));
  }

  /** How many claims tell how sure they are. */
  public int telling() {
    return tenths().stream().mapToInt(Tenth::claims).sum();
  }

  private static List<Map<String, Double>> features(List<ClaimLine> lines) {
    List<Map<String, Double>> features = new ArrayList<>();
    lines.stream()
        .filter(it -> it.confidence().isPresent())
        .forEach(it -> features.add(it.features()));
    return features;
  }
}
