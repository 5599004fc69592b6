package org.entente.serve;

import java.time.Duration;
import org.apache.jena.fuseki.main.FusekiServer;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** How Jetty takes requests in: where it listens, how much it reads, how long it waits. */
final class Intake {
  private static final int HEADER_BYTES = 16 * 1024;
  // Fuseki's buffers are larger than what Jetty pools: every request would clear megabytes.
  private static final int BUFFER_BYTES = 32 * 1024;
  private static final int CONNECTIONS = 1000;
  private static final int FEWEST_THREADS = 4;
  // Fuseki's twenty would all wait for twenty clients that are slow, or for as many long queries.
  private static final int MOST_THREADS = 250;
  private static final long IDLE_MILLIS = 30_000;
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  // Below this, whoever sends or reads does so to keep a thread from others.
  private static final long BYTES_A_SECOND = 256;

  private Intake() {}

  /** Says how many requests are in hand at once. */
  static FusekiServer.Builder threads(FusekiServer.Builder server) {
    return server.numServerThreads(FEWEST_THREADS, MOST_THREADS);
  }

  static void tune(FusekiServer fuseki, Settings settings) {
    Server jetty = fuseki.getJettyServer();
    Patience patience = new Patience(jetty, PATIENCE);
    for (Connector connector : jetty.getConnectors()) {
      if (connector instanceof ServerConnector address) {
        address.setHost(settings.host());
        address.setIdleTimeout(IDLE_MILLIS);
        address.addEventListener(patience);
      }
      tune(connector.getConnectionFactory(HttpConnectionFactory.class).getHttpConfiguration());
    }
    for (ServletContextHandler context : jetty.getDescendants(ServletContextHandler.class)) {
      context.setErrorHandler(new Faults());
    }
    jetty.setErrorHandler(new Faults());
    jetty.setRequestLog(settings.log().requests());
    jetty.addBean(new NetworkConnectionLimit(CONNECTIONS, jetty));
    jetty.addBean(patience);
  }

  // Jetty means to take the two rates away, and has nothing yet that ends slow clients instead.
  @SuppressWarnings("removal")
  static void tune(HttpConfiguration http) {
    http.setOutputBufferSize(BUFFER_BYTES);
    http.setRequestHeaderSize(HEADER_BYTES);
    http.setMinRequestDataRate(BYTES_A_SECOND);
    http.setMinResponseDataRate(BYTES_A_SECOND);
    http.setSendServerVersion(false);
  }

  /** Takes no further connections; those that are there stay. */
  static void close(FusekiServer fuseki) {
    for (Connector connector : fuseki.getJettyServer().getConnectors()) {
      if (connector instanceof ServerConnector address) {
        address.close();
      }
    }
  }
}
