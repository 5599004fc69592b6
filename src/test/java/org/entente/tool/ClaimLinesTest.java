package org.entente.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entente.graph.Corpora;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Claims as JSON Lines are what their JSON Schema says. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClaimLinesTest {
  private static final Path FILE = Path.of("data", "claim-lines.schema.json");

  private List<String> lines = List.of();
  private Schema schema =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema("true");

  @BeforeAll
  void export(@TempDir Path folder) throws IOException, InterruptedException {
    try (Shell shell = new Shell(folder)) {
      lines = shell.run("entente export --format jsonl").lines().toList();
    }
    schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(FILE));
  }

  @Test
  void everyClaimIsALineThatTheSchemaAccepts() {
    long claims =
        Corpora.files(Corpora.ontology()).stream().mapToLong(file -> file.claims().size()).sum();
    assertEquals(claims, lines.size());
    lines.forEach(line -> assertEquals(List.of(), errors(line), line));
  }

  /** One thing at a time is made wrong in a line that is right. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          kind         | "treaty"
          slots        | {}
          slots        | {"subject": ["NATO"], "object": []}
          slots        | {"subject": ["NATO"], "object": ["Japan"], "date": ["2022"]}
          start        | -1
          end          | "4"
          paragraph    | 0
          modality     | "rumoured"
          reviewStatus | "rejected"
          attributedTo | "NATO"
          confidence   | 1.5
          frame        | ""
          inherited    | [1]
          mood         | "good"
          document     | "A text"
          """)
  void theSchemaRefusesOtherValues(String field, String value) {
    JsonObject line =
        lines.stream()
            .map(it -> JsonParser.parseString(it).getAsJsonObject())
            .filter(it -> it.get("kind").getAsString().equals("partnerOf"))
            .findFirst()
            .orElseThrow();
    line.add(field, JsonParser.parseString(value));
    assertNotEquals(List.of(), errors(line.toString()));
  }

  @Test
  void theSchemaKnowsTheOntologysKindsAndNoOthers() throws IOException {
    Set<String> kinds =
        JsonParser.parseString(Files.readString(FILE))
            .getAsJsonObject()
            .getAsJsonObject("properties")
            .getAsJsonObject("kind")
            .getAsJsonArray("enum")
            .asList()
            .stream()
            .map(JsonElement::getAsString)
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(new TreeSet<>(Corpora.ontology().schema().kinds().keySet()), kinds);
  }

  private List<Error> errors(String line) {
    return schema.validate(line, InputFormat.JSON);
  }
}
