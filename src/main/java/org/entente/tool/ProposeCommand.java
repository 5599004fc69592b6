package org.entente.tool;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.entente.document.DataException;
import org.entente.document.Location;
import org.entente.fact.Nearest;
import org.entente.fact.Schema;
import org.entente.graph.answer.JsonAnswer;
import org.entente.link.Item;
import org.entente.link.match.Finder;
import org.entente.link.match.Linking;
import org.entente.link.match.LocalKnowledge;
import org.entente.link.match.Matcher;
import org.entente.link.match.Mention;
import org.entente.link.match.Mentions;
import org.entente.link.match.Proposal;
import org.entente.link.match.Proposals;
import org.entente.link.match.Proposing;
import org.entente.link.match.Scorer;
import org.entente.link.online.Addresses;
import org.entente.link.online.EntityData;
import org.entente.link.online.PoliteClient;
import org.entente.link.online.ReconciliationFinder;
import org.entente.link.online.SparqlFinder;
import org.entente.link.online.Superclasses;
import org.entente.link.slice.ItemFacts;
import org.entente.link.slice.Kinds;
import org.entente.link.slice.NoSuchItem;
import org.entente.link.slice.Slice;
import org.entente.tool.answer.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Proposes items for things that have none. */
@Command(
    name = "propose",
    mixinStandardHelpOptions = true,
    description = {
      "Proposes Wikidata items for things without one, with a score and what it rests on, and keeps",
      "them in candidates.tsv until somebody judges them (entente link review)."
    },
    footer = {"", "Example: entente link propose soviet-union"})
final class ProposeCommand implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final Console console;

  @Mixin private WorkOptions work = new WorkOptions();
  @Mixin private OnlineOptions online = new OnlineOptions();

  @Parameters(
      arity = "0..*",
      paramLabel = "KEY",
      description = "The things; as it is, all of which nobody has decided.")
  private List<String> keys = List.of();

  @Option(
      names = "--reconciler",
      paramLabel = "URL",
      description = "A reconciliation service of Wikidata's items (${DEFAULT-VALUE}).")
  private URI reconciler = Addresses.USUAL.reconciler();

  @Option(
      names = "--entities",
      paramLabel = "URL",
      description = "Where an item's data lie, as Q7184.json (${DEFAULT-VALUE}).")
  private URI entities = Addresses.USUAL.entities();

  @Option(names = "--json", description = "The proposals as one JSON array.")
  private boolean json;

  ProposeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (Holdings holdings = Holdings.open(work.settings())) {
      List<Mention> mentions = mentions(holdings);
      Optional<EntityData> wikidata = wikidata();
      Proposing proposing = proposing(holdings, wikidata);
      Proposals all = holdings.linking().proposals();
      Slice slice = holdings.linking().slice();
      List<Proposal> found = new ArrayList<>();
      for (Mention mention : mentions) {
        List<Proposal> own = proposing.propose(mention);
        all = all.with(mention.key(), own);
        work.write(Proposals.FILE, all.write());
        slice = wikidata.isPresent() ? kept(slice, own, wikidata.get()) : slice;
        found.addAll(own);
      }
      console.out().print(json ? JsonAnswer.print(array(found)) : table(found).toString());
      console.say(summary(mentions.size(), found));
    }
    return Exit.FINE;
  }

  /** What Wikidata says of candidates goes into the slice, so that a review can show it. */
  private Slice kept(Slice slice, List<Proposal> found, EntityData wikidata) {
    List<Item> absent =
        found.stream().map(Proposal::item).filter(it -> slice.facts(it).isEmpty()).toList();
    if (absent.isEmpty()) {
      return slice;
    }
    Slice now = slice;
    for (Item item : absent) {
      now = now.with(item, wikidata.triples(item));
    }
    work.write(Slice.FILE, now.write());
    return now;
  }

  private List<Mention> mentions(Holdings holdings) {
    List<Mention> open =
        holdings.read(
            dataset ->
                new Mentions(
                        dataset,
                        holdings.ontology().thesaurus(),
                        holdings.ontology().schema(),
                        holdings.linking().links())
                    .undecided());
    List<String> known = open.stream().map(Mention::key).toList();
    keys.stream()
        .filter(key -> !known.contains(key))
        .findFirst()
        .ifPresent(it -> refuse(it, known));
    return open.stream().filter(it -> keys.isEmpty() || keys.contains(it.key())).toList();
  }

  private static void refuse(String key, List<String> known) {
    List<String> near = Nearest.to(key, known);
    throw new DataException(
        Location.of(key),
        "no thing of this key waits for an item",
        near.isEmpty()
            ? "entente ask unlinked-actors names some"
            : "nearest: " + String.join(", ", near));
  }

  private Optional<EntityData> wikidata() {
    if (!online.online()) {
      return Optional.empty();
    }
    URI address = online.addresses(reconciler, entities).entities();
    PoliteClient client = online.client(PATIENCE, OnlineOptions.WEEK);
    Superclasses kinds = new Superclasses(online.sparql(client), Kinds.in(work.data()));
    return Optional.of(new EntityData(client, address, kinds));
  }

  private Proposing proposing(Holdings holdings, Optional<EntityData> wikidata) {
    Linking linking = holdings.linking();
    Schema schema = holdings.ontology().schema();
    Scorer scorer = new Scorer(schema, linking.links().items());
    LocalKnowledge local =
        new LocalKnowledge(linking.slice(), linking.links(), holdings.ontology().thesaurus());
    List<Finder> finders = new ArrayList<>(List.of(local));
    wikidata.ifPresent(
        it ->
            finders.addAll(
                List.of(
                    new ReconciliationFinder(
                        it.client(), reconciler, kind -> classes(kind, schema)),
                    new SparqlFinder(online.sparql(it.client())))));
    Function<Item, ItemFacts> knowledge =
        wikidata.<Function<Item, ItemFacts>>map(it -> item -> facts(it, item)).orElse(local);
    return new Proposing(
        new Matcher(finders, knowledge, scorer), linking.links(), LocalDate.now(Clock.systemUTC()));
  }

  private List<Item> classes(String kind, Schema schema) {
    return Kinds.in(work.data()).classes(it -> Scorer.agree(schema, kind, it));
  }

  /** A candidate that is gone is passed over, and the others are not lost for it. */
  private ItemFacts facts(EntityData wikidata, Item item) {
    try {
      return wikidata.apply(item);
    } catch (NoSuchItem e) {
      console.say(item + " is passed over: Wikidata has it no longer.");
      return ItemFacts.unknown(item);
    }
  }

  private static Table table(List<Proposal> found) {
    return new Table(
        List.of("thing", "kind", "item", "label", "score", "features"),
        found.stream()
            .map(
                it ->
                    List.of(
                        it.key(),
                        it.kind(),
                        it.item().id(),
                        it.label(),
                        String.valueOf(it.score()),
                        it.why()))
            .toList());
  }

  private static JsonArray array(List<Proposal> found) {
    JsonArray array = new JsonArray();
    for (Proposal it : found) {
      JsonObject json = new JsonObject();
      json.addProperty("thing", it.key());
      json.addProperty("kind", it.kind());
      json.addProperty("item", it.item().id());
      json.addProperty("label", it.label());
      json.addProperty("score", it.score());
      json.addProperty("features", it.why());
      array.add(json);
    }
    return array;
  }

  private String summary(int things, List<Proposal> found) {
    long withSome = found.stream().map(Proposal::key).distinct().count();
    String written =
        work.isDryRun() ? "nothing was written" : "kept in " + work.data().resolve(Proposals.FILE);
    return "Found "
        + found.size()
        + (found.size() == 1 ? " candidate" : " candidates")
        + " for "
        + withSome
        + " of "
        + things
        + (things == 1 ? " thing, " : " things, ")
        + written
        + ".";
  }
}
