package org.entente.tool;

import java.nio.file.Path;
import java.util.Optional;
import org.entente.serve.access.Access;
import org.entente.serve.access.Proxy;
import picocli.CommandLine.Option;

/** The options that say who may ask a server for what. */
final class AccessOptions {
  @Option(
      names = "--cors",
      paramLabel = "ORIGIN",
      description = "Lets the pages of an origin read answers; '*' for all.")
  private Optional<String> cors = Optional.empty();

  @Option(
      names = "--users",
      paramLabel = "FILE",
      description = "Those who may log in, as 'entente user' writes them.")
  private Optional<Path> users = Optional.empty();

  @Option(
      names = "--update",
      description = "Lets editors of --users write: updates, graphs, documents.")
  private boolean update;

  @Option(
      names = "--restore",
      description = {
        "With --update: lets editors hand in backups too, at /$/restore. A backup may state what",
        "no document says."
      })
  private boolean restore;

  @Option(names = "--login", description = "Lets only those of --users read.")
  private boolean login;

  @Option(
      names = "--behind-proxy",
      paramLabel = "ADDRESS",
      description = {
        "What a proxy with TLS in front is called, such as https://graph.example.org: only what"
            + " comes",
        "through it by https is answered."
      })
  private Optional<String> origin = Optional.empty();

  @Option(
      names = "--proxy-ip",
      paramLabel = "IP",
      description = "From where that proxy asks (${DEFAULT-VALUE}).")
  private String proxy = "127.0.0.1";

  /**
   * Who may ask for what.
   *
   * @throws IllegalArgumentException if the options do not go together
   */
  Access access() {
    return new Access(
        cors, users, login, update, restore, origin.map(it -> new Proxy(it, proxy)), false);
  }
}
