package org.entente.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugsTest {
  @ParameterizedTest
  @CsvSource({
    "K9 Thunder,k9-thunder",
    "'  AN/TPQ-53  radar. ',an-tpq-53-radar",
    "People's Liberation Army,peoples-liberation-army",
    "People’s Liberation Army,peoples-liberation-army",
    "İsmail Demir,ismail-demir",
    "Łódź,odz",
    "Forças Armadas — Brasil,forcas-armadas-brasil",
    "'--',unnamed",
    "'',unnamed",
    "국방부,unnamed"
  })
  @DisplayName("A key has the letters and digits of a name, in ASCII as with accents")
  void ofNames(String name, String slug) {
    assertEquals(slug, Slugs.of(name));
  }
}
