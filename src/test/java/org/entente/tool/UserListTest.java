package org.entente.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Users are listed for programs, too. */
class UserListTest {
  @TempDir Path folder;

  private String run(String... args) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    byte[] password = "correct horse battery\n".getBytes(StandardCharsets.UTF_8);
    assertEquals(Exit.FINE, Main.run(args, out, out, new ByteArrayInputStream(password)));
    return said.toString(StandardCharsets.UTF_8);
  }

  @Test
  void asJsonTheyHaveNameRoleAndLastDayAndNothingElse() {
    String users = folder.resolve("users").toString();
    run("user", "add", "kim", "--role", "editor", "--users", users);
    run("user", "add", "Ada Guest", "--role", "reader", "--until", "2027-01-31", "--users", users);
    assertEquals(
        """
        [
          {
            "name": "Ada Guest",
            "role": "reader",
            "until": "2027-01-31"
          },
          {
            "name": "kim",
            "role": "editor"
          }
        ]
        """,
        run("user", "list", "--json", "--users", users));
  }
}
