package org.entente.fact.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.fact.Cases;
import org.entente.fact.OntologyException;
import org.entente.fact.Source;
import org.entente.fact.analysis.Valency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LexiconReaderTest {
  private static final String FOLDER = "entity/lexicon-errors";
  private static final Set<String> CLASSES = Set.of("Treaty", "Summit", "WeaponSystem");

  static Stream<String> cases() throws IOException {
    return Cases.names(FOLDER);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyProblemStandsInTheReport(String name) throws IOException {
    Source source = Cases.given(FOLDER, name).get(0);
    OntologyException report =
        assertThrows(OntologyException.class, () -> LexiconReader.read(source, CLASSES));
    assertEquals(Cases.expected(FOLDER, name), report.getMessage());
  }

  @Test
  void wordsAreKnownInAnyCaseAndNounsInThePlural() {
    String text =
        "kinds: {Treaty: [treaty], Summit: summit}\noffices: [minister, secretary-general]";
    Lexicon lexicon = LexiconReader.read(new Source("words.yaml", text), CLASSES);
    assertTrue(lexicon.has(Lexicon.Role.OFFICES, "Secretary-General"));
    assertFalse(lexicon.has(Lexicon.Role.BODIES, "minister"));
    assertEquals(Optional.of("Treaty"), lexicon.kind("Treaties"));
    assertEquals(Optional.of("Summit"), lexicon.kind("summits"));
    assertEquals(Optional.empty(), lexicon.kind("meeting"));
  }

  @Test
  void whatOneGivesTradesInOrMakesIsHandled() {
    String text = "giving: lend\ntrade: [sell, buy]\nmaking: build\nasking: urge";
    Valency valency = LexiconReader.read(new Source("words.yaml", text), CLASSES).valency();
    assertEquals(Set.of("lend", "sell", "buy", "build"), valency.handled());
    assertEquals(Set.of("lend"), valency.giving());
    assertEquals(Set.of("urge"), valency.asking());
  }

  @Test
  void nounsOfOneSortStandTogether() {
    String text = "sorts:\n  - [drone, uav]\n  - [ship, boat]";
    Lexicon lexicon = LexiconReader.read(new Source("words.yaml", text), CLASSES);
    assertEquals(List.of(Set.of("drone", "uav"), Set.of("ship", "boat")), lexicon.sorts());
  }
}
