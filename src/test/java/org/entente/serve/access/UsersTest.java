package org.entente.serve.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.document.DataException;
import org.entente.tool.Main;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file of users is right, or says in which line it is not. */
class UsersTest {
  private static final String HASH = Password.of("correct horse battery", 1).toString();
  private static final User KIM =
      new User("Kim Minji", Role.EDITOR, Optional.empty(), Password.parse(HASH));
  private static final User ADA =
      new User(
          "ada@example.org",
          Role.READER,
          Optional.of(LocalDate.parse("2027-12-31")),
          Password.parse(HASH));

  /** A line, and words of what is said of it. */
  private static final String DAMAGED =
      """
      kim | NAME:ROLE:UNTIL:HASH
      kim:editor::HASH:more | NAME:ROLE:UNTIL:HASH
      :editor::HASH | is no user's name
      a\u0001b:editor::HASH | is no user's name
      \u202Ekim:editor::HASH | is no user's name
      kim:king::HASH | "king" is no role; choose one of: reader, reviewer, editor
      kim:Editor::HASH | is no role
      kim:editor:2027-13-01:HASH | "2027-13-01" is no day
      kim:editor::secret | the hash is not written
      kim:editor::pbkdf2-sha256$0$AAECAwQFBgcICQoLDA0ODw==$AA== | iterations do not lie
      kim:editor::pbkdf2-sha256$99999999$AAECAwQFBgcICQoLDA0ODw==$AA== | iterations do not lie
      kim:editor::pbkdf2-sha256$1$AAECAwQFBgcICQoLDA0ODw==$AA== | the hash does not have 32 bytes
      kim:editor::pbkdf2-sha256$1$AA==$AA== | the salt does not have 16 bytes
      """;

  @TempDir Path folder;

  @Test
  void whatIsWrittenIsReadAgain() throws IOException {
    Path file = folder.resolve("users");
    Users users = new Users(List.of(KIM, ADA));
    users.write(file);
    assertEquals(users, Users.read(file));
    assertEquals(new Users(List.of(ADA)), users.without("Kim Minji"));
    users.with(KIM.with(Password.of("another horse", 1))).write(file);
    assertEquals(2, Users.read(file).all().size());
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(List.of(file), files.toList(), "nothing is left beside it");
    }
  }

  @Test
  void aDamagedLineIsTold() {
    for (String line : DAMAGED.lines().toList()) {
      String[] row = line.replace(":HASH |", ":" + HASH + " |").split(" \\| ");
      DataException e =
          assertThrows(
              DataException.class, () -> Users.parse("users", "# comment\n" + row[0]), line);
      String told = String.valueOf(e.getMessage());
      assertTrue(told.startsWith("users:2: is damaged: ") && told.contains(row[1]), told);
      assertFalse(told.contains(HASH), told);
    }
    DataException twice =
        assertThrows(DataException.class, () -> Users.parse("users", KIM + "\n\n" + KIM + "\n"));
    assertTrue(String.valueOf(twice.getMessage()).startsWith("users:3: "), twice::getMessage);
  }

  @Test
  void aFileThatOthersReadIsRefused() throws IOException {
    Path file = folder.resolve("users");
    new Users(List.of(KIM)).write(file);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    DataException e = assertThrows(DataException.class, () -> Users.read(file));
    assertTrue(String.valueOf(e.getMessage()).contains("chmod 600"), e::getMessage);
    assertThrows(DataException.class, () -> Users.read(folder.resolve("none")));
    assertThrows(
        DataException.class, () -> new Users(List.of(KIM)).write(folder.resolve("no/users")));
  }

  @Test
  void thoseWhoAddUsersAtTheSameTimeWaitForEachOther() throws Exception {
    Path file = folder.resolve("users");
    List<Process> adding = new ArrayList<>();
    for (String name : List.of("ada", "kim", "lee", "max")) {
      adding.add(adding(name, file));
    }
    for (Process process : adding) {
      assertEquals(0, process.waitFor());
    }
    assertEquals(
        List.of("ada", "kim", "lee", "max"),
        Users.read(file).all().stream().map(User::name).toList());
  }

  private static Process adding(String name, Path file) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String path = System.getProperty("java.class.path");
    Process process =
        new ProcessBuilder(
                List.of(
                    java,
                    "-cp",
                    path,
                    Main.class.getName(),
                    "user",
                    "add",
                    name,
                    "--role",
                    "reader",
                    "--users",
                    file.toString()))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (OutputStream in = process.getOutputStream()) {
      in.write("correct horse battery\n".getBytes(StandardCharsets.UTF_8));
    }
    return process;
  }
}
