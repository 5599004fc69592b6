package org.entente.serve.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A word that ARQ would take long to read is seen, whatever stands before or in it. */
class WordsTest {
  static Stream<Arguments> texts() {
    String blanks = "a ".repeat(100_000);
    return Stream.of(
        Arguments.of(true, "SELECT * { ?x ?p \"" + blanks + "\" }"),
        Arguments.of(true, "SELECT * { ?x ?p ?y FILTER (1<\"" + blanks + "\") }"),
        Arguments.of(true, "SELECT * { ?x e:" + "\\,".repeat(100_000) + " ?y }"),
        Arguments.of(true, "SELECT * { ?x <http://e/" + "\\u0041,".repeat(20_000) + "> ?y }"),
        Arguments.of(
            false, "SELECT * { ?x ?p ?y FILTER (1<2 && " + "1<3 && ".repeat(20_000) + "true) }"),
        Arguments.of(false, "SELECT * { " + "?x <http://e/p> ?y . ".repeat(20_000) + "}"));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void seesGiants(boolean giant, String text) {
    assertEquals(giant, Words.hasGiant(text));
  }
}
