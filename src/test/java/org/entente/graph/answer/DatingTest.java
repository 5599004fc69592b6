package org.entente.graph.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.entente.document.PartialDate;
import org.entente.graph.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatingTest {
  private static final Node SUMMIT = Vocabulary.iri("http://example.org/summit");

  @ParameterizedTest(name = "{0}: {1} until {2}")
  @CsvSource({
    "the last day, 2022-06-28, 2022-06-30, 2022-06-30",
    "the finest of several, 2022-06-28, 2022-06-30 2022-06-01/month, 2022-06-30",
    "none of two that differ, 2022-06-28, 2022-06-29 2022-06-30, ''",
    "none that is no later, 2022-06-28, 2022-06-28, ''",
    "none of another beginning, 2022-06-27, 2022-06-30, ''"
  })
  void tellsWhenSomethingEnded(String what, String shown, String ends, String told) {
    DatasetGraph data = DatasetGraphFactory.createTxnMem();
    say(data, "startDate", "2022-06-28");
    for (String end : ends.split(" ")) {
      say(data, "endDate", end.replace("/month", ""));
      if (end.endsWith("/month")) {
        data.add(Quad.defaultGraphIRI, SUMMIT, Vocabulary.DATE_PRECISION, Vocabulary.ent("month"));
      }
    }
    Node date = NodeFactory.createLiteralString(shown);
    assertEquals(
        told,
        Dating.end(data, SUMMIT, date).stream()
            .map(PartialDate::toString)
            .collect(Collectors.joining()));
  }

  @Test
  void whatBeganAndIsNotSaidToHaveEndedIsOpen() {
    DatasetGraph data = DatasetGraphFactory.createTxnMem();
    say(data, "startDate", "2022-06-28");
    assertTrue(Dating.isOpen(data, SUMMIT, NodeFactory.createLiteralString("2022-06-28")));
    assertFalse(Dating.isOpen(data, SUMMIT, NodeFactory.createLiteralString("2022-06-27")));
    say(data, "endDate", "2022-06-30");
    assertFalse(Dating.isOpen(data, SUMMIT, NodeFactory.createLiteralString("2022-06-28")));
  }

  private static void say(DatasetGraph data, String property, String day) {
    data.add(
        Quad.defaultGraphIRI,
        SUMMIT,
        Vocabulary.ent(property),
        NodeFactory.createLiteralDT(day, XSDDatatype.XSDdate));
  }
}
