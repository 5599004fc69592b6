package org.entente.link.online;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;

/** A server that begins every answer and ends none. */
public final class Stalling implements AutoCloseable {
  private final HttpServer server;
  private volatile boolean asked;

  /** Starts on a free port of the loopback address. */
  public Stalling() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, 1000);
          exchange.getResponseBody().write('{');
          exchange.getResponseBody().flush();
          asked = true;
        });
    server.start();
  }

  /** Where it listens. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  /** Whether somebody waits for an answer. */
  public boolean wasAsked() {
    return asked;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
