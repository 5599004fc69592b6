package org.entente.serve.access;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.entente.link.federation.Federation;
import org.entente.serve.EntenteServer;
import org.entente.serve.Settings;
import org.entente.serve.page.review.ReviewedData;

/** A server with the harbour's candidates and one user of each role, all of the same password. */
final class SmallCorpus implements AutoCloseable {
  static final String RIGHT = "correct horse battery";
  static final String EDITOR = Wire.basic("editor", RIGHT);

  final ReviewedData data = new ReviewedData();
  final Path users;
  final EntenteServer server;
  final Wire wire;

  /** Starts one on which editors write. */
  SmallCorpus(Path folder) {
    this(folder, settings -> settings);
  }

  /** Starts one with other settings. */
  SmallCorpus(Path folder, UnaryOperator<Settings> with) {
    users = folder.resolve("users");
    List<User> all = new ArrayList<>();
    for (Role role : Role.values()) {
      all.add(new User(role.term(), role, Optional.empty(), Password.of(RIGHT, 1)));
    }
    new Users(all).write(users);
    Settings settings =
        Settings.usual().withPort(0).withAccess(Access.USUAL.withUsers(users).updated());
    server =
        EntenteServer.start(
            with.apply(settings),
            data.store(),
            Federation.offline(),
            data.desk(),
            Optional.of(data.corpus()));
    wire = new Wire(server.port());
  }

  /** Sends an update as the editor. */
  Wire.Answer update(String update, String... headers) {
    List<String> all = new ArrayList<>(List.of(headers));
    all.add(EDITOR);
    return wire.post(
        "/entente/update", "application/sparql-update", update, all.toArray(String[]::new));
  }

  boolean ask(String pattern) {
    return wire.post("/entente/sparql", "application/sparql-query", "ASK { " + pattern + " }")
        .body()
        .contains("true");
  }

  @Override
  public void close() {
    server.close();
    data.close();
  }
}
