package org.entente.link.online;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
    client(NOON).get(stand.at("/a"), "application/json");
    Stand.Request asked = stand.requests().get(0);
    assertTrue(asked.header("User-Agent").matches("Entente/9 \\(me@example\\.org\\) Java/\\d+"));
    assertEquals("application/json", asked.header("Accept"));
  }

  @ParameterizedTest
  @CsvSource({"7, 7", "'Thu, 26 Nov 2026 12:00:09 GMT', 9", "soon, 2"})
  void waitsAsLongAsTheServerWishes(String header, long seconds) {
    replies.add(Reply.later(header));
    assertEquals("fine", client(NOON).get(stand.at("/a"), "*/*"));
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
    assertThrows(DataException.class, () -> client(NOON).get(stand.at("/b"), "*/*"));
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
    assertEquals("first", client(NOON).get(stand.at("/a"), "*/*"));
    assertEquals("first", client(NOON.plusSeconds(3600)).get(stand.at("/a"), "*/*"));
    assertEquals("fine", client(NOON.plus(Duration.ofDays(8))).get(stand.at("/a"), "*/*"));
    assertEquals(2, stand.requests().size());
  }

  @Test
  void whatWasRefusedIsNotKept() {
    replies.add(new Reply(500, "", Map.of()));
    assertThrows(DataException.class, () -> client(NOON).get(stand.at("/a"), "*/*"));
    assertEquals("fine", client(NOON).get(stand.at("/a"), "*/*"));
  }

  @Test
  void asksOneThingAtATime() {
    PoliteClient client = client(NOON);
    IntStream.range(0, 12)
        .parallel()
        .forEach(i -> client.post(stand.at("/" + i), "*/*", Map.of("n", "ä " + i)));
    assertEquals(12, stand.requests().size());
    assertEquals(1, stand.mostAtOnce());
    assertTrue(stand.requests().stream().allMatch(it -> it.field("n").startsWith("ä ")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nobody", "a b@example.org", "me@example.org\nX: y"})
  void aContactIsAnAddress(String contact) {
    assertThrows(
        IllegalArgumentException.class,
        () -> new PoliteClient.Identity("9", contact, Duration.ofSeconds(5)));
  }

  private PoliteClient client(Instant now) {
    Clock clock = Clock.fixed(now, ZoneOffset.UTC);
    return new PoliteClient(
        new PoliteClient.Identity("9", "me@example.org", Duration.ofSeconds(30)),
        new AnswerCache(folder, Duration.ofDays(7), clock),
        clock,
        pauses::add);
  }
}
