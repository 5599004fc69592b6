package org.entente.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ThesaurusReaderErrorsTest {
  private static final String FOLDER = "thesaurus-errors";
  private static final Set<String> KINDS = Set.of("State", "Place", "Alliance");

  static Stream<String> cases() throws IOException {
    return Cases.names(FOLDER);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyProblemStandsInTheReport(String name) throws IOException {
    OntologyException report =
        assertThrows(
            OntologyException.class, () -> ThesaurusReader.read(Cases.given(FOLDER, name), KINDS));
    assertEquals(Cases.expected(FOLDER, name), report.getMessage());
  }
}
