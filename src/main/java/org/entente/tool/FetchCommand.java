package org.entente.tool;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.entente.document.DataException;
import org.entente.document.Location;
import org.entente.link.Item;
import org.entente.link.Link;
import org.entente.link.match.Linking;
import org.entente.link.online.Addresses;
import org.entente.link.online.EntityData;
import org.entente.link.online.PoliteClient;
import org.entente.link.online.Refresh;
import org.entente.link.online.Superclasses;
import org.entente.link.slice.Kinds;
import org.entente.link.slice.Slice;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings the slice of Wikidata up to date. */
@Command(
    name = "fetch",
    mixinStandardHelpOptions = true,
    description = {
      "Asks Wikidata for the items of all linked things, keeps what it says in wikidata/slice.ttl,",
      "and shows what changed: + is said anew, - no longer."
    },
    footer = {"", "Example: entente link fetch --online --contact you@example.org"})
final class FetchCommand implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final Console console;

  @Mixin private WorkOptions work = new WorkOptions();
  @Mixin private OnlineOptions online = new OnlineOptions();

  @Parameters(
      arity = "0..*",
      paramLabel = "ITEM",
      description = "The items; as it is, those of all linked things.")
  private List<String> items = List.of();

  @Option(
      names = "--entities",
      paramLabel = "URL",
      description = "Where an item's data lie, as Q7184.json (${DEFAULT-VALUE}).")
  private URI entities = Addresses.USUAL.entities();

  FetchCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Settings settings = work.settings();
    Linking linking = settings.linking(settings.readOntology());
    if (!online.online()) {
      throw new DataException(
          Location.of("entente link fetch"),
          "asks Wikidata, and nothing leaves this machine without your word. The slice here was"
              + " taken on "
              + days(linking.slice()),
          "Add --online to go and ask");
    }
    List<Item> wanted = wanted(linking);
    URI address = online.addresses(Addresses.USUAL.reconciler(), entities).entities();
    PoliteClient client = online.client(PATIENCE, OnlineOptions.DAY);
    Superclasses kinds = new Superclasses(online.sparql(client), Kinds.in(work.data()));
    EntityData data = new EntityData(client, address, kinds);
    Refresh refresh = Refresh.of(linking.slice(), wanted, data);
    work.write(Slice.FILE, refresh.slice().write());
    refresh.changes().forEach(console.out()::println);
    console.say(refresh.changes().size() + " changes" + (work.isDryRun() ? ", not written." : "."));
    return Exit.FINE;
  }

  private static String days(Slice slice) {
    String days = slice.dates().stream().map(LocalDate::toString).collect(Collectors.joining(", "));
    return days.isEmpty() ? "no day yet: it is empty" : days;
  }

  private List<Item> wanted(Linking linking) {
    if (!items.isEmpty()) {
      return items.stream().map(FetchCommand::item).toList();
    }
    return linking.links().all().stream()
        .map(Link::same)
        .flatMap(Optional::stream)
        .sorted(Comparator.comparing(Item::id))
        .toList();
  }

  private static Item item(String id) {
    try {
      return new Item(id);
    } catch (IllegalArgumentException e) {
      throw new DataException(Location.of(id), String.valueOf(e.getMessage()), "");
    }
  }
}
