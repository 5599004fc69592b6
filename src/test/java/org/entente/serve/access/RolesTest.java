package org.entente.serve.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.fact.review.Harbour;
import org.entente.link.federation.Federation;
import org.entente.serve.EntenteServer;
import org.entente.serve.Settings;
import org.entente.serve.page.review.ReviewedData;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every path, by everybody, on each kind of server: from a table of requests. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RolesTest {
  private static final String RIGHT = "correct horse battery";
  private static final String PUBLIC = "graph.example.org";
  private static final int READ_ONLY = 4;
  private static final Password KEPT = Password.of(RIGHT, 1);

  /** No Base64, no colon within it, no UTF-8, and twice. */
  private static final List<List<String>> MALFORMED =
      List.of(
          List.of("Authorization: Basic ###"),
          List.of("Authorization: Basic YWJj"),
          List.of("Authorization: Basic /zr/"),
          List.of(Wire.basic("editor", RIGHT), Wire.basic("editor", RIGHT)));

  private final ReviewedData data = new ReviewedData();
  private final List<EntenteServer> servers = new ArrayList<>();
  private int sent;

  @BeforeAll
  void start(@TempDir Path folder) {
    Path file = folder.resolve("users");
    List<User> users = new ArrayList<>();
    for (Role role : Role.values()) {
      users.add(new User(role.term(), role, Optional.empty(), KEPT));
    }
    users.add(new User("expired", Role.EDITOR, Optional.of(LocalDate.parse("2020-12-31")), KEPT));
    for (int i = 0; i < requests().count() * 3; i++) {
      users.add(new User("victim" + i, Role.EDITOR, Optional.empty(), KEPT));
    }
    new Users(users).write(file);
    Access writable =
        Access.USUAL.withUsers(file).updated().behind(new Proxy("https://" + PUBLIC, "127.0.0.1"));
    Settings usual = Settings.usual().withPort(0);
    servers.add(EntenteServer.start(usual, data.store()));
    for (Access access : List.of(writable, writable.readByUsers())) {
      servers.add(
          EntenteServer.start(
              usual.withAccess(access),
              data.store(),
              Federation.offline(),
              data.desk(),
              Optional.of(data.corpus())));
    }
  }

  @AfterAll
  void stop() {
    servers.forEach(EntenteServer::close);
    data.close();
  }

  static Stream<String> requests() {
    try {
      return Files.readAllLines(Path.of("src", "test", "resources", "access", "requests.tsv"))
          .stream()
          .filter(line -> !line.startsWith("#"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("requests")
  void whoMayIsAnsweredAndNobodyElse(String line) {
    String[] row = line.split("\t", -1);
    for (int i = 0; i < servers.size(); i++) {
      String[] due = row[READ_ONLY + i].split(" ");
      for (Map.Entry<String, List<String>> told : credentials().entrySet()) {
        thenAnswerIs(i, row, told.getKey(), told.getValue(), due[0], Integer.parseInt(due[1]));
      }
    }
  }

  /** What a request may say of its sender, by what it is called here. */
  private Map<String, List<String>> credentials() {
    int place = sent++;
    Map<String, List<String>> all = new LinkedHashMap<>();
    all.put("none", List.of());
    all.put("other scheme", List.of("Authorization: Bearer abc"));
    all.put("malformed", MALFORMED.get(place % MALFORMED.size()));
    all.put("wrong", List.of(Wire.basic("victim" + place, "wrong horse battery")));
    all.put("empty", List.of(Wire.basic("victim" + place, "")));
    all.put("unknown", List.of(Wire.basic("nobody" + place, RIGHT)));
    all.put("expired", List.of(Wire.basic("expired", RIGHT)));
    for (Role role : Role.values()) {
      all.put(role.term(), List.of(Wire.basic(role.term(), RIGHT)));
    }
    return all;
  }

  private void thenAnswerIs(
      int server, String[] row, String who, List<String> headers, String role, int status) {
    List<String> lines = new ArrayList<>(headers);
    // Each from an address of its own, as else so many wrong passwords would be slowed.
    lines.add(
        "X-Forwarded-For: 198.51.100.1, 10." + sent / 250 + "." + sent % 250 + "." + who.length());
    if (server > 0) {
      lines.add("X-Forwarded-Proto: https");
      lines.add("Host: " + PUBLIC);
    }
    String body = row[3].equals("harbour") ? Harbour.claims() : row[3];
    Wire.Answer answer =
        new Wire(servers.get(server).port())
            .send(row[0], row[1], row[2], body, lines.toArray(String[]::new));
    String told = String.join(" ", row) + " as " + who + " on server " + server + ": " + answer;
    assertEquals(due(who, role, status), answer.status(), told);
    boolean isTooLittle = answer.body().contains("this takes the role");
    assertEquals(isKnown(who) && !may(who, role), isTooLittle, told);
    assertEquals(answer.status() == 401, answer.header("WWW-Authenticate").isPresent(), told);
  }

  private static int due(String who, String role, int status) {
    if (role.equals("anybody")) {
      return status;
    }
    if (isKnown(who)) {
      return may(who, role) ? status : 403;
    }
    return who.equals("malformed") ? 400 : 401;
  }

  private static boolean isKnown(String who) {
    return Stream.of(Role.values()).anyMatch(role -> role.term().equals(who));
  }

  private static boolean may(String who, String role) {
    return role.equals("anybody") || Role.of(who).includes(Role.of(role));
  }
}
