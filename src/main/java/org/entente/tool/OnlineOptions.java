package org.entente.tool;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.entente.link.online.Addresses;
import org.entente.link.online.AnswerCache;
import org.entente.link.online.PoliteClient;
import org.entente.link.online.SparqlService;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of a command that may ask Wikidata. */
final class OnlineOptions {
  private static final Duration KEPT = Duration.ofDays(7);

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
          "A mail address or page at which you can be reached: sent along, as Wikimedia asks.")
  private String contact = "https://w3id.org/entente/";

  @Option(
      names = "--sparql",
      paramLabel = "URL",
      description = "A mirror of Wikidata's query service (${DEFAULT-VALUE}).")
  private URI sparql = Addresses.USUAL.sparql();

  @Option(
      names = "--cache",
      paramLabel = "DIR",
      description = "Where answers are kept for a week, so that interrupted work goes on.")
  private Path cache = Path.of(System.getProperty("user.home"), ".cache", "entente");

  boolean online() {
    return online;
  }

  /** The query service, asked by one client. */
  SparqlService sparql(PoliteClient client) {
    return new SparqlService(client, sparql);
  }

  /** Who asks, patiently, one request at a time. */
  PoliteClient client(Duration patience) {
    String version =
        Optional.ofNullable(Main.class.getPackage().getImplementationVersion()).orElse("dev");
    try {
      return new PoliteClient(
          new PoliteClient.Identity(version, contact, patience),
          new AnswerCache(cache, KEPT, Clock.systemUTC()),
          Clock.systemUTC(),
          PoliteClient.Pause.real());
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }
}
