package org.entente.serve;

import java.net.BindException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Endpoint;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.fuseki.servlets.ActionProcessor;
import org.eclipse.jetty.server.ServerConnector;
import org.entente.document.DataException;
import org.entente.graph.Corpus;
import org.entente.graph.Store;
import org.entente.link.federation.Federation;
import org.entente.serve.access.Login;
import org.entente.serve.limit.BackupLimits;
import org.entente.serve.limit.Crew;
import org.entente.serve.limit.Limits;
import org.entente.serve.page.review.ReviewDesk;
import org.entente.serve.protocol.Answering;
import org.entente.serve.protocol.BackupEndpoint;
import org.entente.serve.protocol.Changes;
import org.entente.serve.protocol.Desk;
import org.entente.serve.protocol.Freshness;
import org.entente.serve.protocol.Front;
import org.entente.serve.protocol.GraphEndpoint;
import org.entente.serve.protocol.Metrics;
import org.entente.serve.protocol.NothingHere;
import org.entente.serve.protocol.OpenData;
import org.entente.serve.protocol.OpenUpdate;
import org.entente.serve.protocol.QueryEndpoint;
import org.entente.serve.protocol.ReadOnly;
import org.entente.serve.protocol.ServiceDescription;
import org.entente.serve.reconcile.Reconciliation;

/** One embedded Fuseki on one port, answering questions to a store. */
public final class EntenteServer implements AutoCloseable {
  // They write three lines for every request; /$/metrics counts them instead. Held here, because
  // Java forgets the level of a logger that nobody holds.
  private static final List<Logger> TALKATIVE =
      List.of(Logger.getLogger("org.apache.jena.fuseki"), Logger.getLogger("org.eclipse.jetty"));
  // They tell of what a sender wrote wrongly, who reads of it in the answer.
  private static final List<Logger> STRICT =
      List.of(
          Logger.getLogger("org.eclipse.jetty.http"),
          Logger.getLogger("org.eclipse.jetty.util.HostPort"));

  private static final Duration UNWINDING = Duration.ofSeconds(2);

  private final FusekiServer fuseki;
  private final Crew crew;
  private final Presence presence;
  private final Settings settings;
  private volatile Optional<Thread> warmUp = Optional.empty();

  private EntenteServer(FusekiServer fuseki, Crew crew, Presence presence, Settings settings) {
    this.fuseki = fuseki;
    this.crew = crew;
    this.presence = presence;
    this.settings = settings;
  }

  /**
   * Starts a server that answers for Wikidata from the slice. The store stays its owner's: closing
   * the server does not close it.
   *
   * @throws CannotServe if the address cannot be listened on
   */
  public static EntenteServer start(Settings settings, Store store) {
    return start(settings, store, Federation.offline());
  }

  /**
   * Starts a server whose queries may ask Wikidata, as a federation says.
   *
   * @throws CannotServe if the address cannot be listened on
   */
  public static EntenteServer start(Settings settings, Store store, Federation federation) {
    return start(settings, store, federation, Optional.empty());
  }

  /**
   * Starts a server on which people may review candidates.
   *
   * @param review the claim files, and the graph of the store that follows them
   * @throws CannotServe if the address cannot be listened on
   * @throws IllegalArgumentException if anybody could decide
   */
  public static EntenteServer start(
      Settings settings, Store store, Federation federation, Optional<ReviewDesk> review) {
    return start(settings, store, federation, review, Optional.empty());
  }

  /**
   * Starts a server on which people may review candidates, and change what the store holds.
   *
   * @param review the claim files, and the graph of the store that follows them
   * @param corpus the documents of the store, which change where the settings let editors write
   * @throws CannotServe if the address cannot be listened on
   * @throws IllegalArgumentException if anybody could decide, or nothing is there to write into
   * @throws DataException if the file of users is not in order
   */
  public static EntenteServer start(
      Settings settings,
      Store store,
      Federation federation,
      Optional<ReviewDesk> review,
      Optional<Corpus> corpus) {
    if (review.isPresent()) {
      settings.requireReviewable();
    }
    Optional<Login> login =
        settings.access().users().map(file -> new Login(file, Clock.systemUTC()));
    federation.open(store.dataset());
    quieten(TALKATIVE, Level.WARNING);
    quieten(STRICT, Level.SEVERE);
    Limits limits = settings.limits();
    Crew crew = new Crew(limits.queries(), limits.memoryShare());
    Optional<Changes> changes =
        settings.access().update()
            ? Optional.of(
                new Changes(
                    corpus.orElseThrow(
                        () -> new IllegalArgumentException("no documents to write into")),
                    store,
                    crew,
                    limits.time(),
                    login.orElseThrow()))
            : Optional.empty();
    Presence presence = new Presence();
    Parts parts = new Parts(login, review, changes);
    FusekiServer fuseki = assemble(settings, store, crew, presence, parts);
    Intake.tune(fuseki, settings);
    try {
      fuseki.start();
    } catch (RuntimeException e) {
      crew.close();
      throw explain(settings, e);
    }
    return new EntenteServer(fuseki, crew, presence, settings);
  }

  private static void quieten(List<Logger> loggers, Level level) {
    loggers.stream()
        .filter(logger -> logger.getLevel() == null)
        .forEach(logger -> logger.setLevel(level));
  }

  static FusekiServer assemble(
      Settings settings, Store store, Crew crew, Presence presence, Parts parts) {
    Metrics metrics = new Metrics();
    String vary = settings.access().cors().isPresent() ? "Accept, Origin" : "Accept";
    Freshness freshness =
        new Freshness(store, Instant.now().toString(), vary, !settings.access().open());
    Desk desk = new Desk(store, crew, freshness, settings.limits());
    Pages pages = new Pages(settings, desk, parts);
    Front reconciliation =
        new Front(new Reconciliation(store, crew, settings.limits().time()), metrics);
    FusekiServer.Builder server =
        Intake.threads(FusekiServer.create())
            .port(settings.port())
            .fusekiModules(FusekiModules.create())
            .add(settings.dataset(), service(settings, store, desk, metrics, parts))
            .addFilter("/*", presence)
            .addFilter("/*", new Gate(settings, parts.login()))
            .addFilter("/*", new Forms(settings.limits().bodyBytes()))
            .enablePing(true)
            .addServlet(
                "/$/metrics", new Front(new MetricsPage(metrics, crew, store), new Metrics()))
            .addServlet("/.well-known/void", new Front(new GraphEndpoint(desk).about(), metrics))
            .addServlet(Reconciliation.PATH, reconciliation)
            .addServlet(Reconciliation.PATH + "/*", reconciliation)
            .addServlet("/*", new Front(new NothingHere(), new Metrics(), pages.telling()));
    pages.all(metrics).forEach(server::addServlet);
    parts.changes().ifPresent(it -> backups(settings, it, server, metrics));
    return server.build();
  }

  private static void backups(
      Settings settings, Changes changes, FusekiServer.Builder server, Metrics metrics) {
    BackupLimits limits = settings.limits().backups();
    Answering restoring =
        settings.access().restore() ? changes.restore(limits) : changes.noRestore();
    server.addServlet(BackupEndpoint.BACKUP, new Front(changes.backup(limits), metrics));
    server.addServlet(BackupEndpoint.RESTORE, new Front(restoring, metrics));
  }

  private static DataService service(
      Settings settings, Store store, Desk desk, Metrics metrics, Parts parts) {
    boolean open = settings.access().open();
    boolean isWritten = open || parts.changes().isPresent();
    Answering reading = new GraphEndpoint(desk);
    Front query = new Front(new QueryEndpoint(desk, new ServiceDescription(desk)), metrics);
    Front graphs = new Front(reading, metrics);
    Front data = new Front(parts.changes().map(it -> it.graphs(reading)).orElse(reading), metrics);
    Answering updating = parts.changes().map(Changes::update).orElseGet(ReadOnly::new);
    Front update = new Front(open ? new OpenUpdate(store) : updating, metrics);
    Front upload = new Front(new ReadOnly(), metrics);
    return DataService.newBuilder(store.dataset())
        .addEndpoint(endpoint("", Operation.Query, query))
        .addEndpoint(endpoint("sparql", Operation.Query, query))
        .addEndpoint(endpoint("query", Operation.Query, query))
        .addEndpoint(endpoint("get", Operation.GSP_R, graphs))
        .addEndpoint(
            endpoint(
                "data",
                isWritten ? Operation.GSP_RW : Operation.GSP_R,
                open ? new OpenData(graphs, metrics) : data))
        .addEndpoint(endpoint("update", Operation.Update, update))
        .addEndpoint(endpoint("upload", Operation.Upload, upload))
        .build();
  }

  private static Endpoint endpoint(String name, Operation operation, ActionProcessor processor) {
    return Endpoint.create().endpointName(name).operation(operation).processor(processor).build();
  }

  private static CannotServe explain(Settings settings, RuntimeException e) {
    String address = settings.host() + ":" + settings.port();
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof BindException) {
        return new CannotServe(
            "Port "
                + settings.port()
                + " of "
                + settings.host()
                + " is in use or not ours to take. Stop the program that has it, or choose another"
                + " with --port (0 takes any free one).",
            e);
      }
      if (cause instanceof UnresolvedAddressException) {
        return new CannotServe(
            "No machine is known by the name "
                + settings.host()
                + ". Write 127.0.0.1 for this machine only, or 0.0.0.0 for all its addresses.",
            e);
      }
    }
    return new CannotServe("The server cannot listen on " + address + ": " + e.getMessage(), e);
  }

  /** Gives the port it listens on. */
  public int port() {
    return ((ServerConnector) fuseki.getJettyServer().getConnectors()[0]).getLocalPort();
  }

  /** Gives the address to type into a browser, without a slash at its end. */
  public String address() {
    String host = settings.host();
    String name = host.contains(":") ? "[" + host + "]" : host;
    return "http://" + (host.equals("0.0.0.0") ? "localhost" : name) + ":" + port();
  }

  /**
   * Reads its own pages and practises changes for some seconds of processor time while nobody asks,
   * on a thread of its own, which ends by itself or when this is closed. None of it is counted,
   * logged or seen.
   *
   * @param practice changes of the kind that this server takes, if it takes any
   * @return that thread
   */
  public Thread warmUp(Optional<Supplier<Practice>> practice) {
    Thread thread = new WarmUp(fuseki.getJettyServer(), settings, presence, practice);
    warmUp = Optional.of(thread);
    thread.start();
    return thread;
  }

  /** Waits until the server is stopped. */
  public void join() {
    fuseki.join();
  }

  /** Stops listening, lets requests in hand end, refuses those that take longer than the grace. */
  @Override
  public void close() {
    warmUp.ifPresent(Thread::interrupt);
    Intake.close(fuseki);
    presence.close();
    presence.awaitVisitors(settings.limits().grace());
    crew.close();
    presence.await(UNWINDING);
    fuseki.stop();
  }
}
