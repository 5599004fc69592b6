package org.entente.serve.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who logs in, and what happens to those who guess. */
class LoginTest {
  private static final String NOTHING = "DELETE DATA { <http://e/a> <http://e/b> 1 }";
  private static final int PATIENCE = 30_000;

  @TempDir Path folder;
  private SmallCorpus small;

  @BeforeEach
  void start() {
    small = new SmallCorpus(folder);
  }

  @AfterEach
  void stop() {
    small.close();
  }

  private int status(String name, String password) {
    return answer(name, password).status();
  }

  private Wire.Answer answer(String name, String password) {
    return small.wire.post(
        "/entente/update", "application/sparql-update", NOTHING, Wire.basic(name, password));
  }

  @Test
  void guessingIsSlowedAndThenTheRightPasswordIsRefusedToo() throws InterruptedException {
    for (int i = 0; i < 5; i++) {
      assertEquals(401, status("editor", "guess number " + i));
    }
    Wire.Answer paused = answer("editor", SmallCorpus.RIGHT);
    assertEquals(429, paused.status());
    assertTrue(paused.header("Retry-After").orElse("").matches("\\d+"), paused.head());
    assertEquals(429, status("reader", SmallCorpus.RIGHT), "the address is slowed as well");
    long deadline = System.nanoTime() + PATIENCE * 1_000_000L;
    while (status("editor", SmallCorpus.RIGHT) == 429 && System.nanoTime() < deadline) {
      Thread.sleep(200);
    }
    assertEquals(204, status("editor", SmallCorpus.RIGHT));
  }

  @Test
  void aNameThatNobodyHasIsSlowedLikeOthers() {
    for (int i = 0; i < 5; i++) {
      assertEquals(401, status("nobody", SmallCorpus.RIGHT));
    }
    assertEquals(429, status("nobody", SmallCorpus.RIGHT));
  }

  @Test
  void whatTheFileSaysNowCounts() throws IOException {
    assertEquals(204, status("editor", SmallCorpus.RIGHT));
    Users before = Users.read(small.users);
    User editor = before.find("editor").orElseThrow();
    before.with(editor.with(Password.of("another horse", 1))).write(small.users);
    assertEquals(401, status("editor", SmallCorpus.RIGHT));
    assertEquals(204, status("editor", "another horse"));
    before
        .with(new User("editor", Role.READER, Optional.empty(), editor.password()))
        .write(small.users);
    assertEquals(403, status("editor", SmallCorpus.RIGHT));
    before.without("editor").write(small.users);
    assertEquals(401, status("editor", SmallCorpus.RIGHT));
    before.write(small.users);
    Files.writeString(small.users, "damaged\n");
    Wire.Answer damaged = answer("editor", SmallCorpus.RIGHT);
    assertEquals(500, damaged.status());
    assertFalse(damaged.body().contains(small.users.toString()), damaged.body());
    before.write(small.users);
    assertEquals(204, status("editor", SmallCorpus.RIGHT));
  }

  @Test
  void aNameAndAPasswordOfAnyScriptAreKnownInEitherForm() {
    // The same letters, composed in the file and decomposed in the request.
    Users.read(small.users)
        .with(
            new User(
                "Jos\u00e9 민지",
                Role.EDITOR,
                Optional.empty(),
                Password.of("contrase\u00f1a del mar", 1)))
        .write(small.users);
    assertEquals(204, status("Jose\u0301 민지", "contrasen\u0303a del mar"));
  }
}
