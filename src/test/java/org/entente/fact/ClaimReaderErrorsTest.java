package org.entente.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.stream.Stream;
import org.entente.document.DataException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ClaimReaderErrorsTest {
  private static final String FOLDER = "errors";
  private static final Schema SCHEMA = Cases.schema();

  static Stream<String> cases() throws IOException {
    return Cases.names(FOLDER);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyProblemStandsInTheReport(String name) throws IOException {
    Thesaurus known = Cases.thesaurus(SCHEMA);
    DataException report =
        assertThrows(
            DataException.class, () -> ClaimReader.read(Cases.given(FOLDER, name), SCHEMA, known));
    assertEquals(Cases.expected(FOLDER, name), report.getMessage());
  }
}
