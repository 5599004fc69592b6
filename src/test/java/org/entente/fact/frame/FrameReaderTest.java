package org.entente.fact.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.fact.Cases;
import org.entente.fact.Modality;
import org.entente.fact.OntologyException;
import org.entente.fact.Schema;
import org.entente.fact.Source;
import org.entente.fact.reading.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FrameReaderTest {
  private static final String FOLDER = "frame/frame-errors";
  private static final Schema SCHEMA = Project.SCHEMA;

  static Stream<String> cases() throws IOException {
    return Cases.names(FOLDER);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyProblemStandsInTheReport(String name) throws IOException {
    List<Source> sources = Cases.given(FOLDER, name);
    OntologyException report =
        assertThrows(
            OntologyException.class, () -> FrameReader.read(sources, SCHEMA, Project.THESAURUS));
    assertEquals(Cases.expected(FOLDER, name), report.getMessage());
  }

  @Test
  void aFrameIsReadAsItStands() {
    Frame frame =
        read(
            """
            frame: pact-signed
            version: 3
            kind: Treaty
            about: States sign a treaty.
            constructions:
              - verbs: [sign, enter into force]
                nouns: signing
                thing: object, of
                slots:
                  signatory: {roles: "subject + with*, by", kinds: State, least: 2}
                needs: [signatory | date]
                set: {status: signed}
                unless: negotiation
                begins: true
                modality: planned
                confidence: 0.9
            yes:
              - say: Japan signed a pact with Chile.
                claims: ["Treaty: signatory Japan, Chile; status signed"]
            no: Japan should sign a pact with Chile.
            """);
    assertEquals("pact-signed@3", frame.maker());
    assertEquals(1, frame.yes().size());
    assertEquals(List.of("Japan should sign a pact with Chile."), frame.no());
    Construction only = frame.constructions().get(0);
    assertEquals(
        List.of(
            new Construction.Trigger(Construction.Part.VERB, "sign", List.of()),
            new Construction.Trigger(Construction.Part.VERB, "enter", List.of("into", "force")),
            new Construction.Trigger(Construction.Part.NOUN, "signing", List.of())),
        only.triggers());
    Construction.RoleSet together = new Construction.RoleSet(List.of("subject", "with*"));
    Construction.RoleSet by = new Construction.RoleSet(List.of("by"));
    assertEquals(
        Map.of("signatory", new Construction.Slot(List.of(together, by), Set.of("State"), 2)),
        only.slots());
    assertEquals(List.of(Set.of("signatory", "date")), only.needs());
    assertEquals(Map.of("status", "signed"), only.constants());
    assertEquals(Set.of("negotiation"), only.unless());
    assertEquals(Optional.of(Modality.PLANNED), only.modality());
    assertEquals(0.9, only.confidence());
  }

  @Test
  void whatAFrameLeavesOutIsUsual() {
    Frame frame =
        read(
            """
            frame: visit-paid
            version: 1
            kind: Visit
            about: Somebody visits somebody.
            constructions:
              - verbs: visit
                slots: {visitor: subject}
            """);
    Construction only = frame.constructions().get(0);
    Construction.Slot visitor =
        new Construction.Slot(
            List.of(new Construction.RoleSet(List.of("subject"))),
            SCHEMA.slot("Visit", "visitor").orElseThrow().range(),
            1);
    assertEquals(Map.of("visitor", visitor), only.slots());
    assertEquals(Optional.empty(), only.modality());
    assertEquals(0.8, only.confidence());
  }

  private static Frame read(String text) {
    return FrameReader.read(List.of(new Source("frame.yaml", text)), SCHEMA, Project.THESAURUS)
        .get(0);
  }
}
