package org.entente.fact.score;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.document.Location;
import org.entente.fact.Calibration;
import org.entente.fact.Modality;
import org.entente.fact.ReviewStatus;
import org.junit.jupiter.api.Test;

class SoundnessTest {
  private final List<ClaimLine> sound = new ArrayList<>();
  private final List<ClaimLine> unsound = new ArrayList<>();

  private ClaimLine line(String kind, double confidence) {
    int place = sound.size() + unsound.size();
    return new ClaimLine(
        new Location("it.jsonl", place + 1, 0),
        "it",
        kind,
        new TreeMap<>(),
        100 * place,
        100 * place + 80,
        Modality.ACTUAL,
        ReviewStatus.CANDIDATE,
        OptionalDouble.of(confidence),
        Set.of());
  }

  private void add(String kind, int right, int wrong) {
    for (int i = 0; i < right; i++) {
      sound.add(line(kind, 0.7));
    }
    for (int i = 0; i < wrong; i++) {
      unsound.add(line(kind, 0.7));
    }
  }

  @Test
  void claimsAreCountedByTheTenthOfTheirConfidence() {
    sound.add(line("Visit", 1));
    sound.add(line("Visit", 0.9));
    unsound.add(line("Visit", 0.9));
    unsound.add(line("Visit", 0.29));
    sound.add(line("Visit", 0.3));
    Soundness soundness = new Soundness(sound, unsound);
    assertEquals(0.6, soundness.share());
    assertEquals(
        List.of("9 3 2", "3 1 1", "2 1 0"),
        soundness.tenths().stream()
            .map(it -> it.tenth() + " " + it.claims() + " " + it.sound())
            .toList());
  }

  @Test
  void confidenceBecomesTheShareThatIsSound() {
    add("Visit", 900, 100);
    add("Meeting", 300, 700);
    Calibration first = new Soundness(sound, unsound).calibration(Calibration.NONE);
    assertEquals(0.9, probability(first, "Visit", 0.7), 0.01);
    assertEquals(0.3, probability(first, "Meeting", 0.7), 0.01);
  }

  @Test
  void whatIsCalibratedAlreadyStaysAsItIs() {
    add("Visit", 900, 100);
    add("Meeting", 300, 700);
    Calibration first = new Soundness(sound, unsound).calibration(Calibration.NONE);
    Soundness again =
        new Soundness(
            sound.stream().map(it -> line(it.kind(), confidence(first, it))).toList(),
            unsound.stream().map(it -> line(it.kind(), confidence(first, it))).toList());
    Calibration second = again.calibration(first);
    assertEquals(0.9, probability(second, "Visit", 0.7), 0.01);
    assertEquals(0.3, probability(second, "Meeting", 0.7), 0.01);
  }

  private static double confidence(Calibration by, ClaimLine line) {
    return probability(by, line.kind(), line.confidence().orElseThrow());
  }

  private static double probability(Calibration by, String kind, double stated) {
    SortedMap<String, Double> features =
        new TreeMap<>(Calibration.features(kind, Set.of(), Set.of(), 80, stated));
    return by.probability(features);
  }
}
