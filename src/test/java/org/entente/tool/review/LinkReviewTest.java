package org.entente.tool.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.link.Item;
import org.entente.link.Link;
import org.entente.link.Links;
import org.entente.link.match.Mention;
import org.entente.link.match.Proposal;
import org.entente.link.slice.ItemFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One key makes one decision, and it is written at once. */
class LinkReviewTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

  private final List<Links> saved = new ArrayList<>();
  private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
  private int decisions;

  @ParameterizedTest
  @CsvSource({
    "s, 'a same Q1'",
    "S, 'a same Q1'",
    "u, 'a unsure Q1'",
    "us, 'a same Q2'",
    "uu, 'a unsure Q1; a unsure Q2'",
    "ud, 'a unsure Q1; a different Q2'",
    "uz, ''",
    "n, 'a none -'",
    "dn, 'a none -; a different Q1'",
    "ds, 'a same Q2; a different Q1'",
    "dd, 'a different Q1; a different Q2'",
    "kk, ''",
    "sz, ''",
    "dzs, 'a same Q1'",
    "ks, 'a same Q2'",
    "kzs, 'a same Q1'",
    "zs, 'a same Q1'",
    "'x?\ns\n', 'a same Q1'"
  })
  void keysDecideOnTheFirstThing(String keys, String expected) throws IOException {
    Links links = run(keys, pair("a", "Q1"), pair("a", "Q2"));
    assertEquals(expected, text(links));
    assertTrue(expected.isEmpty() || text(saved.get(saved.size() - 1)).equals(expected));
  }

  @ParameterizedTest
  @CsvSource({"s, 1", "sz, 0", "dn, 2", "us, 2", "dzd, 1", "kk, 0"})
  void decisionsThatStandAreCounted(String keys, int count) throws IOException {
    run(keys, pair("a", "Q1"), pair("a", "Q2"));
    assertEquals(count, decisions);
  }

  @Test
  void aDecisionSettlesTheThingAndTheItem() throws IOException {
    Links links = run("ss", pair("a", "Q1"), pair("a", "Q2"), pair("b", "Q1"), pair("c", "Q3"));
    assertEquals("a same Q1; c same Q3", text(links));
  }

  @Test
  void quittingKeepsWhatWasDecided() throws IOException {
    assertEquals("a same Q1", text(run("sqs", pair("a", "Q1"), pair("b", "Q2"))));
    assertEquals("a same Q1", text(run("s", pair("a", "Q1"), pair("b", "Q2"))));
  }

  @Test
  void whereNothingWasProposedOnlyNoneCanBeSaid() throws IOException {
    assertEquals("a none -", text(run("sun", new Pair(mention("a"), Optional.empty()))));
    assertTrue(shown().contains("No item was proposed"), shown());
  }

  @Test
  void whoWhenAndWhyAreWritten() throws IOException {
    Link.Decision decision = run("s", pair("a", "Q1")).all().get(0).decision().orElseThrow();
    assertEquals("Kim", decision.by());
    assertEquals(TODAY, decision.date());
    assertEquals(
        "the treaty series; candidate of 2026-11-26, score 97.5: label 1.00", decision.source());
  }

  @Test
  void theTwoStandSideBySideInTheSameShape() throws IOException {
    run("q", pair("a", "Q1"));
    assertTrue(shown().contains("Entente: a"), shown());
    assertTrue(shown().contains("Wikidata: Q1"), shown());
    assertTrue(shown().matches("(?s).*name +name of a +name of Q1\n.*kind +State +State\n.*"));
    assertTrue(shown().contains("s same · d different · u unsure · n none · k skip · z undo"));
  }

  @Test
  void theNoteOfAnOpenRowOrAnEarlierJudgementStays() throws IOException {
    Links open = new Links(List.of(new Link("a", "State", Optional.empty(), "not the island")));
    Links unsure = run(open, "u", pair("a", "Q1"));
    assertEquals("not the island", unsure.all().get(0).note());
    Links same = run(unsure, "s", pair("a", "Q1"));
    assertEquals("a same Q1", text(same));
    assertEquals("not the island", same.all().get(0).note());
  }

  @Test
  void anItemOfWhichNothingIsKnownIsCalledAsItWasProposed() {
    String shown = pair("a", "Q1").show(ItemFacts::unknown);
    assertTrue(shown.matches("(?s).*name +name of a +name of Q1\n.*"), shown);
  }

  @ParameterizedTest
  @CsvSource({"' ', why", "'a\tb', why", "Kim, 'one\ntwo'"})
  void whoCannotBeWrittenIntoATableIsRefused(String by, String why) {
    assertThrows(IllegalArgumentException.class, () -> new LinkReview.Judge(by, TODAY, why));
  }

  private Links run(String keys, Pair... pairs) throws IOException {
    return run(new Links(List.of()), keys, pairs);
  }

  private Links run(Links links, String keys, Pair... pairs) throws IOException {
    LinkReview cases =
        new LinkReview(
            List.of(pairs),
            new LinkReview.Judge("Kim", TODAY, "the treaty series"),
            LinkReviewTest::facts);
    Walk<Links> walk =
        new Walk<>(cases, links, new PrintStream(shown, true, StandardCharsets.UTF_8), saved::add);
    InputStream in = new ByteArrayInputStream(keys.getBytes(StandardCharsets.UTF_8));
    decisions = walk.run(Keys.piped(in));
    return saved.isEmpty() ? links : saved.get(saved.size() - 1);
  }

  private String shown() {
    return shown.toString(StandardCharsets.UTF_8);
  }

  private static Pair pair(String key, String item) {
    Proposal proposal =
        new Proposal(key, "State", new Item(item), "name of " + item, 97.5, "label 1.00", TODAY);
    return new Pair(mention(key), Optional.of(proposal));
  }

  private static Mention mention(String key) {
    return new Mention(key, "State", List.of("name of " + key), Set.of(), Set.of(), Set.of());
  }

  private static ItemFacts facts(Item item) {
    java.util.TreeMap<String, String> labels = new java.util.TreeMap<>();
    labels.put("en", "name of " + item);
    return new ItemFacts(
        item,
        labels,
        new java.util.TreeSet<>(),
        "",
        new java.util.TreeSet<>(Set.of("State")),
        List.of());
  }

  private static String text(Links links) {
    return String.join(
        "; ",
        links.all().stream()
            .map(
                it ->
                    it.key()
                        + " "
                        + it.decision().orElseThrow().judgement().term()
                        + " "
                        + it.item().map(Item::id).orElse("-"))
            .toList());
  }
}
