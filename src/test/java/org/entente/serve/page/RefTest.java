package org.entente.serve.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.entente.graph.Vocabulary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefTest {
  @ParameterizedTest
  @CsvSource({
    "https://w3id.org/entente/id/nato, /id/nato",
    "https://w3id.org/entente/ontology#Actor, /ontology#Actor",
    "https://w3id.org/entente/id/a b?c=d, /id/a%20b%3Fc%3Dd",
    "https://w3id.org/entente/id/나토, /id/%EB%82%98%ED%86%A0",
    "https://w3id.org/entente/id/\"><script>, /id/%22%3E%3Cscript%3E",
    "http://www.wikidata.org/entity/Q7184, http://www.wikidata.org/entity/Q7184",
    "https://w3id.org/entente//evil.example, /%2Fevil.example",
    "https://w3id.org/entente///evil.example, /%2F%2Fevil.example",
    "javascript:alert(1), ''",
    "urn:isbn:1, ''"
  })
  void ownNodesLeadHereAndOthersOnlyToTheWeb(String iri, String address) {
    assertEquals(address, Ref.address(Vocabulary.iri(iri)));
  }

  @ParameterizedTest
  @CsvSource({"a\u202Eb, ab", "a\u2066b\u2069, ab", "a\u0007b, ab", "한국 NATO, 한국 NATO"})
  void textsHaveNoInvisibleControls(String text, String shown) {
    Node literal = NodeFactory.createLiteralString(text);
    assertEquals("", Ref.address(literal));
    assertEquals(shown, new Ref(text, "").text());
  }
}
