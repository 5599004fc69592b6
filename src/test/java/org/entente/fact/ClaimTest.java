package org.entente.fact;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.entente.document.Digests;
import org.entente.document.PartialDate;
import org.entente.document.Passage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimTest {
  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1.1, Double.NaN, Double.POSITIVE_INFINITY})
  void confidenceLiesBetweenNoneAndFull(double confidence) {
    assertThrows(IllegalArgumentException.class, () -> claim(confidence, 1, Claim.BY_HAND));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 7})
  void credibilityIsOneOfSixGrades(int grade) {
    assertThrows(IllegalArgumentException.class, () -> claim(1, grade, Claim.BY_HAND));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a frame", "a/b", "<b>", "a#1"})
  void whoMadeItBecomesPartOfAName(String by) {
    assertThrows(IllegalArgumentException.class, () -> claim(1, 1, by));
  }

  @ParameterizedTest
  @CsvSource({"2023, 2022", "2023-02, 2023-01", "2023-02-02, 2023-02-01", "2023, 2022-12-31"})
  void anEndBeforeTheStartIsRefused(String from, String until) {
    assertThrows(IllegalArgumentException.class, () -> validity(from, until));
  }

  @ParameterizedTest
  @CsvSource({"2023, 2023", "2023-02-02, 2023", "2023-02-02, 2023-02-02", "2023, 2023-01-01"})
  void anEndMayLieWithinWhatIsKnownOfTheStart(String from, String until) {
    assertDoesNotThrow(() -> validity(from, until));
  }

  @ParameterizedTest
  @EnumSource(Modality.class)
  void onlyWhatIsAcceptedAndActualHolds(Modality modality) {
    for (ReviewStatus status : ReviewStatus.values()) {
      boolean holds = modality == Modality.ACTUAL && status == ReviewStatus.ACCEPTED;
      assertEquals(holds, claim(1, 1, Claim.BY_HAND, modality, status).holds());
    }
  }

  @Test
  void slotsAreSorted() {
    assertEquals(
        List.of(Schema.OBJECT, Schema.SUBJECT),
        List.copyOf(claim(1, 1, Claim.BY_HAND).slots().keySet()));
  }

  private static Claim.Validity validity(String from, String until) {
    return new Claim.Validity(
        Optional.of(PartialDate.parse(from)), Optional.of(PartialDate.parse(until)));
  }

  private static Claim claim(double confidence, int credibility, String by) {
    return claim(confidence, credibility, by, Modality.ACTUAL, ReviewStatus.ACCEPTED);
  }

  private static Claim claim(
      double confidence, int credibility, String by, Modality modality, ReviewStatus status) {
    TreeMap<String, List<Value>> slots = new TreeMap<>();
    slots.put(Schema.SUBJECT, List.of(new Value.Thing("japan", "State")));
    slots.put(Schema.OBJECT, List.of(new Value.Thing("ip4", "Group")));
    return new Claim(
        new Passage("a-text", 1, 0, 10, Digests.sha256("")),
        "memberOf",
        Optional.empty(),
        slots,
        modality,
        status,
        confidence,
        OptionalInt.of(credibility),
        List.of(),
        Claim.Validity.ALWAYS,
        by,
        Set.of());
  }
}
