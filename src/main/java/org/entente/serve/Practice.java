package org.entente.serve;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.fuseki.main.FusekiServer;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.LocalConnector;
import org.eclipse.jetty.server.Server;
import org.entente.graph.Store;
import org.entente.reason.Rule;
import org.entente.serve.limit.Crew;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has Java compile what takes in changes and answers questions, before anybody waits for it: a
 * second server without an address, log or figures of its own takes in and drops made-up documents.
 * Its data are nobody's, and garbage when it ends.
 */
final class Practice implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Practice.class);

  /** Whoever waits for the server's first answer has it by then. */
  private static final Duration DELAY = Duration.ofSeconds(2);

  /** Whoever asks shall not share processors and compiler with this. */
  private static final Duration QUIET = Duration.ofMillis(500);

  private static final Duration LONGEST = Duration.ofMinutes(2);
  private static final int DOCUMENTS = 60;
  private static final long BREAK = 50;
  private static final List<String> QUESTIONS =
      List.of(
          "SELECT (COUNT(*) AS ?n) { ?x ?p ?y }",
          "PREFIX m: <urn:example:practice:> SELECT ?x ?t { ?x m:title ?t ; m:about ?y . ?y m:name"
              + " ?n FILTER (LANG(?n) = \"en\") } ORDER BY ?t LIMIT 10");

  private final Supplier<Store> scratch;
  private final List<Rule> rules;
  private final Presence presence;
  private final Thread thread = new Thread(this::begin, "entente-practice");
  private volatile boolean closed;

  /**
   * Takes what to practise with; nothing happens yet.
   *
   * @param scratch gives an empty store like the one that is served
   * @param rules those by which the scratch store reasons
   * @param presence knows whether anybody asks the served one
   */
  Practice(Supplier<Store> scratch, List<Rule> rules, Presence presence) {
    this.scratch = scratch;
    this.rules = rules;
    this.presence = presence;
    thread.setDaemon(true);
  }

  /** Begins as soon as nobody asks, in a thread of its own. */
  void start() {
    thread.start();
  }

  private void begin() {
    try {
      long end = System.nanoTime() + LONGEST.toNanos();
      Thread.sleep(DELAY.toMillis());
      if (isQuiet(end)) {
        practise(end);
      }
    } catch (InterruptedException e) {
      LOG.debug("Practice was ended early");
    } catch (Exception | OutOfMemoryError e) {
      LOG.debug("Practice failed, which harms nobody", e);
    }
  }

  private void practise(long end) throws Exception {
    Settings settings = Settings.usual().opened();
    try (Store store = scratch.get();
        Crew crew = new Crew(1, settings.limits().memoryShare())) {
      Parts none = new Parts(Optional.empty(), Optional.empty(), Optional.empty());
      FusekiServer server = EntenteServer.assemble(settings, store, crew, new Presence(), none);
      Server jetty = server.getJettyServer();
      LocalConnector inside = new LocalConnector(jetty, new HttpConnectionFactory());
      jetty.setConnectors(new Connector[] {inside});
      Intake.tune(server, settings);
      jetty.start();
      try {
        documents(inside, end);
      } finally {
        jetty.stop();
      }
    }
  }

  private void documents(LocalConnector server, long end) throws Exception {
    for (int i = 0; i < DOCUMENTS && isQuiet(end); i++) {
      String document = MadeUp.document(i, rules);
      send(server, "update", "INSERT DATA {" + document + "}");
      send(server, "query", QUESTIONS.get(i % QUESTIONS.size()));
      send(server, "update", "DELETE DATA {" + document + "}");
    }
  }

  /** Waits until nobody asks; says whether that came before the end. */
  private boolean isQuiet(long end) throws InterruptedException {
    while (!closed && System.nanoTime() < end) {
      if (presence.isQuiet(QUIET)) {
        return true;
      }
      Thread.sleep(BREAK);
    }
    return false;
  }

  private static void send(LocalConnector server, String what, String text) throws Exception {
    String body = what + "=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
    server.getResponse(
        "POST /ds/"
            + what
            + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: application/sparql-results+json\r\n"
            + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
            + body.length()
            + "\r\n\r\n"
            + body);
  }

  /** Ends the practice, where it has not ended, and waits until it has. */
  @Override
  public void close() {
    closed = true;
    thread.interrupt();
    try {
      thread.join(QUIET.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
