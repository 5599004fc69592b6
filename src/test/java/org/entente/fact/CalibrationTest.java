package org.entente.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.document.Location;
import org.entente.graph.Corpora;
import org.junit.jupiter.api.Test;

class CalibrationTest {
  private static final Schema SCHEMA = Corpora.ontology().schema();

  private static Map<String, Double> treaty(double confidence) {
    return Calibration.features(
        "Treaty", Set.of("signatory", "date", "name"), Set.of("date"), 120, confidence);
  }

  @Test
  void withoutWeightsAFrameIsTakenAtItsWord() {
    for (double confidence : List.of(0.05, 0.5, 0.7, 0.95)) {
      assertEquals(confidence, Calibration.NONE.probability(treaty(confidence)), 1e-9);
    }
  }

  @Test
  void aNameThatAnybodyMayChooseSaysNothing() {
    assertEquals(
        Set.of(
            "base",
            "confidence",
            "inherited date",
            "kind Treaty",
            "length",
            "slot date",
            "slot signatory"),
        treaty(0.7).keySet());
  }

  @Test
  void twoCalibrationsComeToTheSameAsOneAfterTheOther() {
    Random random = new Random(20261129);
    for (int i = 0; i < 100; i++) {
      Calibration first = random(random);
      Calibration second = random(random);
      double stated = 0.3 + 0.4 * random.nextDouble();
      double once = first.probability(treaty(stated));
      if (once > 0.01 && once < 0.99) {
        assertEquals(
            second.probability(treaty(once)), first.then(second).probability(treaty(stated)), 1e-9);
      }
    }
  }

  private static Calibration random(Random random) {
    SortedMap<String, Double> weights = new TreeMap<>();
    treaty(0.5).keySet().forEach(it -> weights.put(it, random.nextGaussian() / 2));
    return new Calibration(weights);
  }

  @Test
  void aFileIsReadAsItWasWritten() {
    SortedMap<String, Double> weights =
        new TreeMap<>(Map.of("base", -0.25, "kind memberOf", 1.5, "slot date", 0.0));
    String file = CalibrationFile.write(new Calibration(weights));
    assertTrue(file.contains("\nbase: -0.25\nkind memberOf: 1.50\nslot date: 0.00\n"), file);
    assertEquals(
        weights, CalibrationFile.read(new Source("confidence.yaml", file), SCHEMA).weights());
  }

  @Test
  void aWeightOfNothingAndOneThatIsNoNumberAreToldWithTheirPlace() {
    Source source = new Source("confidence.yaml", "base: 0.1\nkind Treati: 1\nlength: much\n");
    OntologyException refusal =
        assertThrows(OntologyException.class, () -> CalibrationFile.read(source, SCHEMA));
    assertEquals(
        List.of(new Location("confidence.yaml", 2, 1), new Location("confidence.yaml", 3, 9)),
        refusal.problems().stream().map(it -> it.at()).toList());
    assertTrue(String.valueOf(refusal.getMessage()).contains("kind Treaty"), refusal::toString);
  }
}
