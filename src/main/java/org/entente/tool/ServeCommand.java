package org.entente.tool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.entente.document.DataException;
import org.entente.document.Location;
import org.entente.fact.review.Archive;
import org.entente.graph.Corpus;
import org.entente.graph.DatasetStore;
import org.entente.graph.Ontology;
import org.entente.graph.Store;
import org.entente.graph.view.Terms;
import org.entente.link.federation.Federation;
import org.entente.reason.Rule;
import org.entente.reason.Rules;
import org.entente.reason.derive.ReasonedDataset;
import org.entente.serve.EntenteServer;
import org.entente.serve.OpenPractice;
import org.entente.serve.Practice;
import org.entente.serve.access.Proxy;
import org.entente.serve.page.review.ReviewDesk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Serves the graph at a SPARQL endpoint until stopped. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description =
        "Serves the graph at a SPARQL endpoint until stopped with Ctrl-C; read-only without"
            + " --update.",
    footer = {"", "Example: entente serve --port 8080 --ask agreements-covering"})
final class ServeCommand implements Callable<Integer> {
  private final Console console;

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private CorpusOptions corpus = new CorpusOptions();

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "Where to listen (${DEFAULT-VALUE}); 0 takes any free port.")
  private int port = 3030;

  @Option(
      names = "--host",
      paramLabel = "HOST",
      description = "The address to listen on (${DEFAULT-VALUE}: this machine alone).")
  private String host = "127.0.0.1";

  @Mixin private LimitOptions limits = new LimitOptions();
  @Mixin private LogOptions log = new LogOptions();

  @Option(
      names = "--ask",
      paramLabel = "QUESTION",
      description = "First answers a question of the catalogue.")
  private Optional<String> question = Optional.empty();

  @Option(
      names = "--documents",
      paramLabel = "DIR",
      description = "The texts that you hold, each as ID.txt: sentences are shown from them.")
  private Optional<Path> documents = Optional.empty();

  @Option(
      names = "--review",
      description = {
        "Lets you decide on candidates at /review: the claim files are those of the data (--data"
            + " DIR;",
        "as it is, of the folder 'data' where you are). With --users, for reviewers and editors."
      })
  private boolean review;

  @Option(
      names = "--by",
      paramLabel = "NAME",
      description = "With --review: who decides (${DEFAULT-VALUE}).")
  private String by = System.getProperty("user.name");

  @Mixin private AccessOptions access = new AccessOptions();
  @Mixin private OnlineOptions online = new OnlineOptions();

  @Option(
      names = "--no-warm-up",
      description =
          "Does without the few seconds of work after the start that make first answers quick.")
  private boolean cold;

  @Option(
      names = "--bench",
      paramLabel = "RULES",
      hidden = true,
      description = "Serves an empty data set at /ds that anybody on this machine may change.")
  private Optional<Path> bench = Optional.empty();

  ServeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    org.entente.serve.Settings how = how();
    if (bench.isPresent()) {
      List<Rule> rules = rules(bench.get());
      Supplier<Practice> practice = () -> new OpenPractice(how, reasoned(rules), rules);
      try (Store store = reasoned(rules)) {
        String what = "an empty data set with " + rules.size() + " rules";
        serve(how, store, Optional.empty(), Optional.empty(), Optional.of(practice), what);
      }
      return Exit.FINE;
    }
    Settings settings = review ? corpus.reviewed(documents) : corpus.settings(documents);
    try (Holdings holdings = Holdings.open(settings)) {
      Asking asking = Asking.plainly(holdings, console, settings.documents());
      question.map(Wording::plain).ifPresent(asking::ask);
      if (how.access().update() && settings.location().isEmpty()) {
        console.say(
            "What editors write ends with this server, and no journal tells of it: name a store"
                + " with --location to keep both.");
      }
      serve(
          settings.documents().map(how::withDocuments).orElse(how),
          holdings.store(),
          review ? Optional.of(desk(holdings, settings)) : Optional.empty(),
          how.access().update() ? Optional.of(holdings.corpus()) : Optional.empty(),
          how.access().update() || review
              ? Optional.of(() -> new DocumentPractice(settings, holdings))
              : Optional.empty(),
          count(holdings.read(Corpus::documents).size()));
    }
    return Exit.FINE;
  }

  private ReviewDesk desk(Holdings holdings, Settings settings) {
    Ontology ontology = holdings.ontology();
    Path claims = settings.claimsFolder();
    return new ReviewDesk(
        new Archive(claims, ontology.schema(), ontology.thesaurus()),
        holdings.corpus(),
        documents.orElse(claims),
        Terms.of(ontology.vocabulary()),
        by,
        Clock.systemUTC());
  }

  static Store reasoned(List<Rule> rules) {
    return DatasetStore.inMemory(Clock.systemUTC(), dataset -> new ReasonedDataset(dataset, rules));
  }

  /** Rules of any vocabulary; none where there is no such file. */
  private static List<Rule> rules(Path file) {
    try {
      return Files.exists(file) ? Rules.parse(Files.readString(file)) : List.of();
    } catch (IOException | RuntimeException e) {
      throw new DataException(
          Location.of(file.toString()),
          "cannot be read as rules: " + e,
          "Write Jena's rule syntax");
    }
  }

  private org.entente.serve.Settings how() {
    try {
      org.entente.serve.Settings settings =
          org.entente.serve.Settings.usual()
              .withPort(port)
              .withHost(host)
              .withLimits(limits.limits())
              .withLog(log.log(console))
              .withAccess(access.access());
      if (review) {
        settings.requireReviewable();
      }
      return bench.isPresent() ? settings.opened() : settings;
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  private Federation federation() {
    return online.online()
        ? Federation.online(
            online.sparql(online.client(limits.limits().time(), OnlineOptions.WEEK)))
        : Federation.offline();
  }

  private static String count(int documents) {
    return documents == 1 ? "1 document" : documents + " documents";
  }

  /** Until Ctrl-C, or until the thread is interrupted. */
  private void serve(
      org.entente.serve.Settings how,
      Store store,
      Optional<ReviewDesk> desk,
      Optional<Corpus> written,
      Optional<Supplier<Practice>> practice,
      String what) {
    CountDownLatch stop = new CountDownLatch(1);
    CountDownLatch stopped = new CountDownLatch(1);
    try (EntenteServer server = EntenteServer.start(how, store, federation(), desk, written)) {
      String address = how.access().proxy().map(Proxy::origin).orElseGet(server::address);
      console.say(
          address + "/ shows " + what + "; SPARQL at " + address + how.dataset() + "/sparql");
      desk.ifPresent(it -> console.say("Review at " + address + "/review"));
      written.ifPresent(
          it -> console.say("Editors write at " + address + how.dataset() + "/update"));
      console.say("Ctrl-C stops.");
      // With a network, some pages ask elsewhere: nobody but a reader may have them do so.
      if (!cold && !online.online()) {
        server.warmUp(practice);
      }
      Runtime.getRuntime().addShutdownHook(new Thread(() -> await(stop, stopped)));
      stop.await();
    } catch (InterruptedException e) {
      console.say("Stopped.");
    } finally {
      store.close();
      stopped.countDown();
    }
  }

  /** Asks the serving thread to close everything, and lets the program end only then. */
  private static void await(CountDownLatch stop, CountDownLatch stopped) {
    stop.countDown();
    try {
      stopped.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
