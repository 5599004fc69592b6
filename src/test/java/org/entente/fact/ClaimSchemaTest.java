package org.entente.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.graph.Corpora;
import org.entente.graph.Ontology;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The JSON Schema that editors check claim files with says what the reader says. */
class ClaimSchemaTest {
  private static final Path FILE = Path.of("data", "claims.schema.json");
  private static final Schema SCHEMA = Cases.schema();

  static List<Path> claimFiles() {
    return Ontology.files(Corpora.CLAIMS, ".yaml");
  }

  @ParameterizedTest
  @MethodSource("claimFiles")
  void acceptsTheProjectsClaimFiles(Path file) throws IOException {
    assertEquals(List.of(), errors(Files.readString(file)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "brought-names",
        "bad-document-dated-unknown",
        "bad-document-digest",
        "bad-document-grade",
        "bad-truth-and-terms",
        "empty-lists",
        "format-missing",
        "format-of-tomorrow",
        "missing-document",
        "missing-fields",
        "unknown-key",
        "unknown-key-of-file",
        "unknown-kind",
        "unknown-slot",
        "wrong-shapes"
      })
  void refusesWhatTheReaderRefuses(String name) throws IOException {
    for (Source source : Cases.given("errors", name)) {
      assertNotEquals(List.of(), errors(source.text()), source.name());
    }
  }

  @Test
  void knowsTheOntologysKindsAndNoOthers() throws IOException {
    JsonObject claim = definitions().getAsJsonObject("claim").getAsJsonObject("properties");
    Set<String> kinds =
        claim.getAsJsonObject("kind").getAsJsonArray("enum").asList().stream()
            .map(JsonElement::getAsString)
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(new TreeSet<>(SCHEMA.kinds().keySet()), kinds);
  }

  static Stream<Schema.Kind> kinds() {
    return SCHEMA.kinds().values().stream();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void knowsTheSlotsOfEachKindAndNoOthers(Schema.Kind kind) throws IOException {
    JsonObject slots = definitions().getAsJsonObject("slots-" + kind.name());
    assertEquals(kind.slots().keySet(), slots.getAsJsonObject("properties").keySet());
    assertEquals(false, slots.get("additionalProperties").getAsBoolean());
  }

  private static JsonObject definitions() throws IOException {
    return JsonParser.parseString(Files.readString(FILE))
        .getAsJsonObject()
        .getAsJsonObject("$defs");
  }

  private static List<Error> errors(String yaml) throws IOException {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(Files.readString(FILE))
        .validate(yaml, InputFormat.YAML);
  }
}
