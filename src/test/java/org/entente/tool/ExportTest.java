package org.entente.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertIterableEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.Quad;
import org.entente.fact.ClaimFile;
import org.entente.graph.ClassicReification;
import org.entente.graph.Contents;
import org.entente.graph.Corpora;
import org.entente.graph.Vocabulary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is exported says what the store says, in every format. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportTest {
  private static final CSVFormat CSV =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  @TempDir private Path folder = Path.of("");
  private final Holdings holdings = Holdings.made(Settings.PACKED);

  @AfterAll
  void close() {
    holdings.close();
  }

  private List<Quad> quads() {
    return holdings.read(dataset -> dataset.stream().toList());
  }

  @ParameterizedTest
  @CsvSource({"trig,''", "nq,''", "trig,--rdf11", "nq,--rdf11", "jsonld,''"})
  void allGraphsAreReadAgainAsTheyWere(String format, String option) throws Exception {
    boolean classic = format.equals("jsonld") || !option.isEmpty();
    Stream<Quad> quads = quads().stream();
    List<String> expected = Contents.lines(classic ? ClassicReification.convert(quads) : quads);
    assertIterableEquals(expected, Contents.lines(read(export(format, option))));
  }

  @Test
  void turtleHoldsFactsAndClaimsInOneGraph() throws Exception {
    List<Quad> read = read(export("ttl", "")).toList();
    Set<Triple> known =
        ClassicReification.convert(quads().stream())
            .map(Quad::asTriple)
            .collect(Collectors.toSet());
    read.forEach(quad -> assertTrue(quad.isDefaultGraph() && known.contains(quad.asTriple())));
    Set<Triple> found = read.stream().map(Quad::asTriple).collect(Collectors.toSet());
    quads().stream()
        .filter(Quad::isDefaultGraph)
        .forEach(fact -> assertTrue(found.contains(fact.asTriple()), fact::toString));
    assertEquals(rows(Files.readString(export("csv", ""))).size(), claims(found));
  }

  /** How many claims of documents there are; inferred ones have no review. */
  private static long claims(Set<Triple> triples) {
    return triples.stream()
        .filter(triple -> triple.getPredicate().equals(Vocabulary.REVIEW_STATUS))
        .count();
  }

  @ParameterizedTest
  @CsvSource({"trig", "nq", "ttl", "jsonl", "csv", "dyad-year"})
  void theSameContentMakesTheSameBytes(String format) throws Exception {
    Path first = Files.move(export(format, ""), folder.resolve("first"));
    assertIterableEquals(Files.readAllLines(first), Files.readAllLines(export(format, "")));
    Files.delete(first);
  }

  @Test
  void csvHasOneRowForEachClaimWithWhereItStands() throws Exception {
    List<ClaimFile> files = Corpora.files(holdings.ontology());
    List<CSVRecord> rows = rows(Files.readString(export("csv", "")));
    assertEquals(files.stream().mapToLong(file -> file.claims().size()).sum(), rows.size());
    for (CSVRecord row : rows) {
      String passage =
          "passage:" + row.get("document") + "_" + row.get("start") + "-" + row.get("end");
      assertEquals(passage, row.get("passage"));
    }
    assertEquals(rows.size(), rows.stream().map(row -> row.get("claim")).distinct().count());
  }

  @Test
  void aDyadCountsEachAgreementOnceInItsYear() throws Exception {
    CSVRecord row = dyad("NATO", "South Korea", "2023");
    assertEquals("1", row.get("agreements"));
    assertEquals("0", row.get("armsTransfers"));
    assertEquals("2", dyad("Poland", "South Korea", "2022").get("armsTransfers"));
  }

  @Test
  void noDyadStandsTwiceOrLinksAnActorToItself() throws Exception {
    List<CSVRecord> rows = rows(Files.readString(export("dyad-year", "")));
    Set<List<String>> keys =
        rows.stream()
            .map(row -> List.of(row.get("actor1"), row.get("actor2"), row.get("year")))
            .collect(Collectors.toSet());
    assertEquals(rows.size(), keys.size());
    keys.forEach(key -> assertTrue(key.get(0).compareTo(key.get(1)) < 0, key::toString));
  }

  @Test
  void anOldFileStaysUntilTheNewOneIsWhole() throws Exception {
    Path file = Files.writeString(folder.resolve("my-old.csv"), "old");
    try (Shell shell = new Shell(folder)) {
      shell.run("entente export --format csv --data my-nothing -o my-old.csv");
      assertEquals("old", Files.readString(file));
      shell.run("entente export --format csv --data none -o my-old.csv");
    }
    assertEquals(1, Files.readAllLines(file).size());
    assertEquals(List.of(), hidden());
  }

  private List<String> hidden() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(it -> it.startsWith("."))
          .toList();
    }
  }

  @Test
  void cellsThatASpreadsheetWouldRunAreHarmless() throws Exception {
    try (Shell shell = new Shell(folder)) {
      shell.run(
          "entente load src/test/resources/org/entente/tool/formulas.yaml --location my-formulas");
      String csv = shell.run("entente export --format csv --location my-formulas");
      List<String> names = rows(csv).stream().map(row -> row.get("name")).sorted().toList();
      assertEquals(List.of("'+1+1", "'-2+3", "'=1+1", "'@SUM(A1)"), names);
    }
  }

  private CSVRecord dyad(String one, String other, String year) throws Exception {
    return rows(Files.readString(export("dyad-year", ""))).stream()
        .filter(row -> row.get("actor1").equals(one) && row.get("actor2").equals(other))
        .filter(row -> row.get("year").equals(year))
        .findFirst()
        .orElseThrow();
  }

  private static List<CSVRecord> rows(String csv) throws IOException {
    return CSV.parse(new StringReader(csv)).getRecords();
  }

  private Path export(String format, String option) throws Exception {
    try (Shell shell = new Shell(folder)) {
      String file = "my-export." + format;
      shell.run("entente export --format " + format + " " + option + " -o " + file);
      assertEquals(Exit.FINE, shell.code());
      return shell.file(file);
    }
  }

  private static Stream<Quad> read(Path file) {
    return Iter.asStream(RDFDataMgr.loadDatasetGraph(file.toString()).find());
  }
}
