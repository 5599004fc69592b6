package org.entente.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Proposing and judging from the command line. */
class LinkCommandsTest extends LinkCommands {
  @Test
  void anActorIsProposedJudgedLinkedAndAskedAboutInOneFederatedQuestion() throws IOException {
    assertEquals(0, run("", "link", "propose", "soviet-union"), err());
    assertTrue(out().contains("Q15180  Soviet Union  100.0  label 1.00"), out());
    assertTrue(rows("possible-links").contains("Soviet Union (Q15180)"));
    assertFalse(rows("linked-actors").contains("Q15180"));
    assertEquals(0, run("s", "link", "review", "--by", "Kim"), err());
    assertTrue(out().contains("former country in Eurasia"), out());
    assertTrue(links().contains("soviet-union\tState\tsame\tQ15180\tKim\t"), links());
    assertFalse(Files.readString(data().resolve("candidates.tsv")).contains("Q15180"));
    assertTrue(rows("linked-actors").contains("Q15180"));
    assertFalse(rows("unlinked-actors").contains("Soviet Union"));
    String query =
        "SELECT ?what { id:soviet-union owl:sameAs ?item "
            + "SERVICE <https://query.wikidata.org/sparql> "
            + "{ ?item <http://schema.org/description> ?what } }";
    assertEquals(
        0, run(query, "query", "-", "--data", data().toString(), "--format", "csv"), err());
    assertTrue(out().contains("former country in Eurasia"), out());
    assertEquals(0, run("", "check", "--data", data().toString()), out() + err());
    String page = page("/id/soviet-union");
    assertTrue(page.contains("http://www.wikidata.org/entity/Q15180"), page);
    assertTrue(page.contains("Soviet Union (en)"), page);
    assertTrue(page.contains("Taken on 2026-11-26 from npm package"), page);
  }

  @Test
  void aThingsPageShowsWhatWikidataSaysByTheNamesOfItsPropertiesAndNothingRaw() throws IOException {
    String page = page("/id/south-korea");
    String wikidata = page.substring(page.indexOf("<h2>Wikidata</h2>"), page.indexOf("<h2>Refer"));
    String text = wikidata.replaceAll("<[^>]*>", "");
    for (String shown :
        List.of(
            "South Korea (en); Corée du Sud (fr); 韓国 (ja); 대한민국 (ko)",
            "capital\nSeoul",
            "ISO 3166-1 alpha-2 code\nKR",
            "member of\nUnited Nations",
            "coordinate location\n37, 127.5")) {
      assertTrue(text.contains(shown), text);
    }
    assertFalse(wikidata.contains("graph/wikidata#"), wikidata);
    assertFalse(text.matches("(?s).*(\\bP\\d|wdt:|prov:|rdf:|wikibase:).*"), text);
  }

  @Test
  void whatWasJudgedUnsureIsJudgedAgainWhenAskedFor() throws IOException {
    run("", "link", "propose", "soviet-union");
    run("u", "link", "review");
    assertTrue(links().contains("soviet-union\tState\tunsure\tQ15180"), links());
    run("s", "link", "review");
    assertFalse(out().contains("Q15180"), out());
    String keys = "k".repeat(keysBefore("soviet-union")) + "s";
    assertEquals(0, run(keys, "link", "review", "--all"), err());
    assertTrue(links().contains("soviet-union\tState\tsame\tQ15180"), links());
    assertFalse(links().contains("unsure\tQ15180"), links());
  }

  @Test
  void whoJudgesHasAName() {
    assertEquals(2, run("s", "link", "review", "--by", ""));
    assertTrue(err().contains("give a name with --by"), err());
    assertEquals(2, run("s", "link", "review", "--why", "a\nb"));
    assertTrue(err().contains("one line"), err());
  }

  @Test
  void aDryRunWritesNothing() throws IOException {
    String before = links();
    assertEquals(0, run("", "link", "propose", "--dry-run", "--json", "soviet-union"), err());
    assertEquals(
        "Q15180",
        JsonParser.parseString(out())
            .getAsJsonArray()
            .get(0)
            .getAsJsonObject()
            .get("item")
            .getAsString());
    assertFalse(Files.exists(data().resolve("candidates.tsv")));
    run("", "link", "propose", "soviet-union");
    assertEquals(0, run("d", "link", "review", "--dry-run"), err());
    assertEquals(before, links());
  }

  @Test
  void whatWasJudgedDifferentIsNotProposedAgain() throws IOException {
    run("", "link", "propose", "soviet-union");
    run("d", "link", "review", "--why", "the state, not the union");
    assertTrue(links().contains("different\tQ15180"), links());
    assertTrue(links().contains("the state, not the union; candidate of "), links());
    assertEquals(0, run("", "link", "propose", "soviet-union"), err());
    assertTrue(err().contains("0 candidates for 0 of 1 thing,"), err());
  }

  @Test
  void wrongWordsAreAnsweredWithTheNearest() throws IOException {
    assertEquals(2, run("", "link"));
    assertEquals(2, run("", "link", "propose", "soviet-onion"));
    assertTrue(err().contains("nearest: soviet-union"), err());
    assertEquals(2, run("", "link", "fetch", "--online", "17"));
    assertTrue(err().contains("is no Wikidata item"), err());
    assertEquals(2, run("", "link", "propose", "--online", "--contact", "me"));
    assertTrue(err().contains("is no contact"), err());
    assertEquals(2, run("", "link", "propose", "--online"));
    assertTrue(err().contains("add --contact"), err());
    for (String option : List.of("--sparql", "--reconciler", "--entities")) {
      assertEquals(
          2, run("", "link", "propose", "--online", "--contact", "me@example.org", option, "foo"));
      assertTrue(err().contains("\"foo\" cannot be asked"), option + err());
    }
  }

  @Test
  void aThingOfAnotherKindThanItsItemIsAFinding() throws IOException {
    Files.writeString(
        data().resolve("links.tsv"),
        links()
            .replace("Place\tsame\tQ8684", "Place\tsame\tQ1253000")
            .replace("Person\tsame\tQ1253\t", "Person\tsame\tQ8684\t"));
    assertEquals(1, run("", "check", "--data", data().toString()), err());
    assertTrue(
        out().contains("ban-ki-moon is of kind Person, but Q8684 (Seoul) is of kind Place"), out());
  }

  /** How many pairs a review of all shows before those of a thing. */
  private int keysBefore(String key) {
    run("k".repeat(40_000), "link", "review", "--all");
    String before = out().substring(0, out().indexOf("Entente: " + key));
    return before.split("\\d+ of \\d+\n", -1).length - 2;
  }
}
