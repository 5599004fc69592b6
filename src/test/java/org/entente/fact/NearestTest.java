package org.entente.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
  @Test
  void theNearestStandFirstAndThreeAreEnough() {
    assertEquals(
        List.of("Japan", "Jaan", "Japans"),
        Nearest.to("japan", List.of("Jaan", "Poland", "Japans", "Japan", "Jap")));
  }

  @Test
  void whatNoSlipOfTheHandExplainsIsNotNear() {
    assertEquals(List.of(), Nearest.to("Ruritania", List.of("Japan", "NATO", "Lithuania")));
    assertEquals(List.of("Lithuania"), Nearest.to("Lituanya", List.of("Japan", "Lithuania")));
  }

  @Test
  void shortNamesAllowFewerSlips() {
    assertEquals(List.of("UK"), Nearest.to("US", List.of("UK", "EU", "IP4")));
    assertEquals(List.of(), Nearest.to("x", List.of("UK", "y")));
  }

  @Test
  void everyNameIsToldOnceAndNoEmptyOne() {
    assertEquals(List.of("ip4"), Nearest.to("ip5", List.of("ip4", "", "ip4")));
    assertEquals(List.of(), Nearest.to("", List.of("a", "")));
  }
}
