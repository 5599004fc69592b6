package org.entente.link.online;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.document.DataException;
import org.entente.link.online.Stand.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PoliteClientTest {
  private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

  @TempDir private Path folder;
  private final Deque<Reply> replies = new ConcurrentLinkedDeque<>();
  private final List<Duration> pauses = new ArrayList<>();
  private final Stand stand =
      new Stand(request -> replies.isEmpty() ? Reply.ok("fine") : replies.remove());

  @AfterEach
  void close() {
    stand.close();
  }

  @Test
  void saysWhoAsksAndHowToReachThem() {
    client(NOON).get(stand.at("/a"), "application/json").text();
    Stand.Request asked = stand.requests().get(0);
    assertTrue(asked.header("User-Agent").matches("Entente/9 \\(me@example\\.org\\) Java/\\d+"));
    assertEquals("application/json", asked.header("Accept"));
  }

  @ParameterizedTest
  @CsvSource({"7, 7", "'Thu, 26 Nov 2026 12:00:09 GMT', 9", "soon, 2"})
  void waitsAsLongAsTheServerWishes(String header, long seconds) {
    replies.add(Reply.later(header));
    assertEquals("fine", got(NOON, "/a"));
    assertEquals(List.of(Duration.ofSeconds(seconds)), pauses);
  }

  @Test
  void givesUpWhereTheWaitIsTooLongOrOftenRepeated() {
    replies.add(Reply.later("3600"));
    DataException tooLong =
        assertThrows(DataException.class, () -> client(NOON).get(stand.at("/a"), "*/*"));
    assertTrue(tooLong.toString().contains("left alone for 3600 s"), tooLong.getMessage());
    assertEquals(List.of(), pauses);
    IntStream.range(0, 4).forEach(i -> replies.add(new Reply(503, "", Map.of())));
    assertThrows(DataException.class, () -> got(NOON.plusSeconds(3601), "/b"));
    assertEquals(
        List.of(Duration.ofSeconds(2), Duration.ofSeconds(4), Duration.ofSeconds(8)), pauses);
  }

  @Test
  void otherErrorsAreToldAtOnceWithTheirReason() {
    replies.add(new Reply(400, "malformed\nquery", Map.of()));
    DataException told =
        assertThrows(DataException.class, () -> client(NOON).get(stand.at("/a"), "*/*"));
    assertTrue(told.toString().contains("answered 400: malformed query"), told.getMessage());
  }

  @Test
  void aServerThatIsNotThereIsToldSo() {
    java.net.URI gone = stand.at("/a");
    stand.close();
    DataException told = assertThrows(DataException.class, () -> client(NOON).get(gone, "*/*"));
    assertTrue(told.toString().contains("does not answer"), told.getMessage());
  }

  @Test
  void asksOnceAndKeepsTheAnswerForAWeekEvenForAnotherRun() {
    replies.add(Reply.ok("first"));
    assertEquals("first", got(NOON, "/a"));
    assertEquals("first", got(NOON.plusSeconds(3600), "/a"));
    assertEquals("fine", got(NOON.plus(Duration.ofDays(8)), "/a"));
    assertEquals(2, stand.requests().size());
  }

  @Test
  void whatWasRefusedIsNotKept() {
    replies.add(new Reply(500, "", Map.of()));
    assertThrows(DataException.class, () -> client(NOON).get(stand.at("/a"), "*/*"));
    assertEquals("fine", got(NOON, "/a"));
  }

  @Test
  void asksOneThingAtATime() {
    PoliteClient client = client(NOON);
    IntStream.range(0, 12)
        .parallel()
        .forEach(i -> client.post(stand.at("/" + i), "*/*", Map.of("n", "ä " + i), () -> false));
    assertEquals(12, stand.requests().size());
    assertEquals(1, stand.mostAtOnce());
    assertTrue(stand.requests().stream().allMatch(it -> it.field("n").startsWith("ä ")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "nobody", "a b@example.org", "me@example.org\nX: y", "müller@example.org"})
  void aContactIsAnAddress(String contact) {
    assertThrows(
        IllegalArgumentException.class,
        () -> new PoliteClient.Identity("9", contact, Duration.ofSeconds(5)));
  }

  @Test
  void whoWantsToBeLeftAloneIsNotAskedBeforeThatByLaterRunsNeither() {
    replies.add(Reply.later("3600"));
    assertThrows(DataException.class, () -> got(NOON, "/a"));
    DataException told = assertThrows(DataException.class, () -> got(NOON.plusSeconds(1800), "/b"));
    assertTrue(told.toString().contains("1800 s are left"), told.getMessage());
    assertEquals(1, stand.requests().size());
    assertEquals("fine", got(NOON.plusSeconds(3590), "/b"));
    assertEquals(List.of(Duration.ofSeconds(10)), pauses);
  }

  @Test
  void aBodyThatStallsHoldsNobodyLongerThanItsTime() throws IOException {
    try (Stalling server = new Stalling()) {
      PoliteClient client = client(NOON, Duration.ofMillis(300));
      DataException told =
          assertThrows(DataException.class, () -> client.get(server.address(), "*/*"));
      assertTrue(told.toString().contains("does not answer within"), told.getMessage());
      assertEquals("fine", client.get(stand.at("/a"), "*/*").text());
    }
  }

  @Test
  void whatNobodyWantsAnyLongerIsNotWaitedFor() throws IOException {
    try (Stalling server = new Stalling()) {
      PoliteClient client = client(NOON, Duration.ofDays(1));
      DataException told =
          assertThrows(
              DataException.class,
              () -> client.post(server.address(), "*/*", Map.of(), server::wasAsked));
      assertTrue(told.toString().contains("was not asked to the end"), told.getMessage());
      assertEquals("fine", client.get(stand.at("/a"), "*/*").text());
    }
  }

  @Test
  void anEndlessBodyIsCutOff() {
    replies.add(Reply.ok("x".repeat(70_000_000)));
    DataException told = assertThrows(DataException.class, () -> got(NOON, "/a"));
    assertTrue(told.toString().contains("more than 64000000 bytes"), told.getMessage());
  }

  @Test
  void whatIsTooOldOrTooMuchIsDeletedTheOldestFirst() throws IOException {
    ReplyCache first = cache(NOON.minus(Duration.ofDays(8)), 100);
    first.reply("too old", () -> "x");
    for (int i = 0; i < 4; i++) {
      String text = String.valueOf(i).repeat(40);
      cache(NOON.plusSeconds(i), 100).reply("question " + i, () -> text);
    }
    ReplyCache last = cache(NOON.plusSeconds(9), 100);
    assertEquals("3".repeat(40), last.reply("question 3", () -> "anew").text());
    assertEquals("2".repeat(40), last.reply("question 2", () -> "anew").text());
    assertEquals(NOON.plusSeconds(2), last.reply("question 2", () -> "anew").made());
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(2, files.count());
    }
    assertEquals("anew", last.reply("question 0", () -> "anew").text());
  }

  private String got(Instant now, String path) {
    return client(now).get(stand.at(path), "*/*").text();
  }

  private ReplyCache cache(Instant now, long most) {
    return new ReplyCache(folder, Duration.ofDays(7), most, Clock.fixed(now, ZoneOffset.UTC));
  }

  private PoliteClient client(Instant now) {
    return client(now, Duration.ofSeconds(30));
  }

  private PoliteClient client(Instant now, Duration patience) {
    Clock clock = Clock.fixed(now, ZoneOffset.UTC);
    return new PoliteClient(
        new PoliteClient.Identity("9", "me@example.org", patience),
        new ReplyCache(folder, Duration.ofDays(7), ReplyCache.USUAL_MOST, clock),
        clock,
        (time, unwanted) -> pauses.add(time));
  }
}
