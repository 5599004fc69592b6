package org.entente.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.entente.serve.protocol.Front;
import org.entente.serve.protocol.Metrics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that say nothing, half of it, or all of it very slowly keep nobody else from asking. */
@TestInstance(Lifecycle.PER_CLASS)
class SlowClientsTest {
  private static final int MANY = 250;
  private static final String HEAD = "POST /entente/sparql HTTP/1.1\r\nHost: localhost\r\n";
  private static final String QUERY = "Content-Type: application/sparql-query\r\n";
  private static final String FORM = "Content-Type: application/x-www-form-urlencoded\r\n";

  private final EntenteServer server =
      EntenteServer.start(
          Settings.usual()
              .withPort(0)
              .withLimits(Settings.usual().limits().withGrace(Duration.ZERO)),
          HeldStore.inMemory().with("<http://e/s> <http://e/p> '" + "a".repeat(2_000_000) + "' ."));
  private final Asking ask = new Asking(server);
  private final List<Socket> sockets = new ArrayList<>();

  @AfterEach
  void hangUp() throws IOException {
    for (Socket socket : sockets) {
      socket.close();
    }
    sockets.clear();
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "GET / HTTP/1.1\r\nHost: loc",
        HEAD + QUERY + "Content-Length: 1000\r\n\r\nASK",
        HEAD + FORM + "Content-Length: 1000\r\n\r\nquery=",
        HEAD + QUERY + "Transfer-Encoding: chunked\r\n\r\n5\r\nAS",
        "GET /entente/sparql?query=SELECT*%7B?s?p?o%7D HTTP/1.1\r\nHost: localhost\r\n\r\n"
      })
  void manyWhoWaitKeepNobodyFromAsking(String sent) throws IOException {
    for (int i = 0; i < MANY; i++) {
      Socket socket = connect();
      socket.getOutputStream().write(sent.getBytes(StandardCharsets.US_ASCII));
    }
    assertEquals(200, ask.query("ASK { ?s ?p ?o }").statusCode());
    assertEquals(200, ask.get("/$/ping").statusCode());
  }

  @Test
  void whoSendsABodySlowlyIsNotWaitedFor() throws Exception {
    assertGivenUp(connect(), "Content-Length: 100000\r\n\r\nASK {} #");
  }

  @Test
  void whoSendsAHeadSlowlyIsShutOut() throws Exception {
    Server jetty = new Server();
    ServerConnector connector = new ServerConnector(jetty);
    connector.setHost("127.0.0.1");
    Patience patience = new Patience(jetty, Duration.ofMillis(200));
    connector.addEventListener(patience);
    jetty.addConnector(connector);
    jetty.addBean(patience);
    jetty.start();
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), connector.getLocalPort())) {
      assertEquals("", dripping(socket, "GET / HTTP/1.1\r\nX: "));
    } finally {
      jetty.stop();
    }
  }

  /** A server whose clients must send and read a megabyte a second, after a moment. */
  private static final class Hurried implements AutoCloseable {
    private final Server jetty = new Server();
    private final ServerConnector connector = new ServerConnector(jetty);
    private final CompletableFuture<Boolean> ended = new CompletableFuture<>();

    Hurried() throws Exception {
      connector.setHost("127.0.0.1");
      jetty.addConnector(connector);
      ServletContextHandler context = new ServletContextHandler();
      Presence presence = new Presence(new Pace(Duration.ofMillis(300), 1 << 20));
      context.addFilter(presence, "/*", EnumSet.of(DispatcherType.REQUEST));
      Front front = new Front(this::answer, new Metrics());
      context.addServlet(front, "/*");
      jetty.setHandler(context);
      jetty.start();
    }

    /** Reads all, then sends more than any buffer in between holds. */
    private void answer(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      request.getInputStream().readAllBytes();
      byte[] much = new byte[1 << 26];
      response.setContentLength(much.length);
      try {
        response.getOutputStream().write(much);
        ended.complete(true);
      } catch (IOException e) {
        ended.complete(false);
        throw e;
      }
    }

    Socket connect() throws IOException {
      return new Socket(InetAddress.getLoopbackAddress(), connector.getLocalPort());
    }

    @Override
    public void close() throws IOException {
      try {
        jetty.stop();
      } catch (Exception e) {
        throw new IOException(e);
      }
    }
  }

  @Test
  void aBodyOfSteadyButSlowPiecesIsNotWaitedFor() throws Exception {
    try (Hurried hurried = new Hurried();
        Socket socket = hurried.connect()) {
      assertGivenUp(socket, "Content-Length: 10000000\r\n\r\n");
    }
  }

  @Test
  void whoReadsAnAnswerSlowlyIsShutOut() throws Exception {
    try (Hurried hurried = new Hurried();
        Socket socket = hurried.connect()) {
      write(socket, "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
      InputStream in = socket.getInputStream();
      while (!hurried.ended.isDone()) {
        // Never idle, and never fast: what the machine holds in between is soon full.
        assertTrue(in.read(new byte[1000]) > 0);
        Thread.sleep(20);
      }
      assertFalse(hurried.ended.get());
    }
  }

  @Test
  void whoReadsWithoutPauseGetsAll() throws Exception {
    try (Hurried hurried = new Hurried();
        Socket socket = hurried.connect()) {
      write(socket, "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
      assertTrue(socket.getInputStream().readAllBytes().length > 1 << 26);
      assertTrue(hurried.ended.get());
    }
  }

  private Socket connect() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
    sockets.add(socket);
    return socket;
  }

  private static void write(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
  }

  private static void assertGivenUp(Socket socket, String body) throws Exception {
    String answer = dripping(socket, HEAD + QUERY + "Connection: close\r\n" + body);
    assertTrue(answer.startsWith("HTTP/1.1 408"), answer);
    assertTrue(answer.contains("came too slowly, so it was not waited for."), answer);
  }

  /** All that comes while a client sends a beginning at once, and then sign by sign. */
  private static String dripping(Socket socket, String beginning) throws Exception {
    write(socket, beginning);
    Thread drip = new Thread(() -> drip(socket));
    drip.start();
    try {
      return read(socket);
    } finally {
      drip.interrupt();
      drip.join();
    }
  }

  private static void drip(Socket socket) {
    try {
      while (true) {
        write(socket, "a");
        Thread.sleep(50);
      }
    } catch (IOException | InterruptedException e) {
      // Shut out, or told to end.
    }
  }

  /** All that comes until the connection is closed, by whichever way. */
  private static String read(Socket socket) throws IOException {
    socket.setSoTimeout(60_000);
    StringBuilder all = new StringBuilder();
    InputStream in = socket.getInputStream();
    try {
      for (int c = in.read(); c >= 0; c = in.read()) {
        all.append((char) c);
      }
    } catch (SocketException e) {
      // Reset is closed, too.
    }
    return all.toString();
  }
}
