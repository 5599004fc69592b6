package org.entente.tool;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.entente.link.online.Addresses;
import org.entente.link.online.PoliteClient;
import org.entente.link.online.ReplyCache;
import org.entente.link.online.SparqlService;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of a command that may ask Wikidata. */
final class OnlineOptions {
  /** How old an answer may be that candidates, or rows of a query, come from. */
  static final Duration WEEK = Duration.ofDays(7);

  /** How old an answer may be that the slice is made from. */
  static final Duration DAY = Duration.ofDays(1);

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Option(
      names = "--online",
      description = "Asks Wikidata; without it nothing leaves this machine.")
  private boolean online;

  @Option(
      names = "--contact",
      paramLabel = "ADDRESS",
      description =
          "A mail address or page at which you can be reached: sent along, as Wikimedia asks; needed with --online.")
  private Optional<String> contact = Optional.empty();

  @Option(
      names = "--sparql",
      paramLabel = "URL",
      description = "A mirror of Wikidata's query service (${DEFAULT-VALUE}).")
  private URI sparql = Addresses.USUAL.sparql();

  @Option(
      names = "--cache",
      paramLabel = "DIR",
      description =
          "Where answers are kept, so that interrupted work goes on: for a week, for fetch a day.")
  private Path cache = Path.of(System.getProperty("user.home"), ".cache", "entente");

  boolean online() {
    return online;
  }

  /**
   * Whom to ask.
   *
   * @throws ParameterException if an address cannot be asked
   */
  Addresses addresses(URI reconciler, URI entities) {
    return refusing(() -> new Addresses(sparql, reconciler, entities));
  }

  /** The query service, asked by one client. */
  SparqlService sparql(PoliteClient client) {
    Addresses usual = Addresses.USUAL;
    return new SparqlService(client, addresses(usual.reconciler(), usual.entities()).sparql());
  }

  /**
   * Who asks, patiently, one request at a time.
   *
   * @param age how old an answer may be that is kept on disk
   */
  PoliteClient client(Duration patience, Duration age) {
    String version =
        Optional.ofNullable(Main.class.getPackage().getImplementationVersion()).orElse("dev");
    Clock clock = Clock.systemUTC();
    return new PoliteClient(
        refusing(() -> new PoliteClient.Identity(version, reachable(), patience)),
        new ReplyCache(cache, age, ReplyCache.USUAL_MOST, clock),
        clock,
        PoliteClient.Pause.real());
  }

  private String reachable() {
    return contact.orElseThrow(
        () ->
            new IllegalArgumentException(
                "Wikimedia wants to know whom to write to about --online: add --contact with a"
                    + " mail address or the address of a page of yours"));
  }

  private <T> T refusing(Supplier<T> made) {
    try {
      return made.get();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }
}
