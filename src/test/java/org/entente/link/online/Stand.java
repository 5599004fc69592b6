package org.entente.link.online;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * A server on this machine that stands in for Wikidata: it answers as it is told, and remembers.
 */
public final class Stand implements AutoCloseable {
  /** What was asked: path, fields of the form, headers. */
  public record Request(String path, Map<String, String> form, Map<String, String> headers) {
    /** A field of the form; empty where it has none of this name. */
    public String field(String name) {
      return form.getOrDefault(name, "");
    }

    /** A header; empty where there is none of this name. */
    public String header(String name) {
      return headers.getOrDefault(name, "");
    }
  }

  /** What is answered. */
  public record Reply(int status, String body, Map<String, String> headers) {
    public static Reply ok(String body) {
      return new Reply(200, body, Map.of());
    }

    public static Reply later(String seconds) {
      return new Reply(429, "too many requests", Map.of("Retry-After", seconds));
    }
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Request> requests = Collections.synchronizedList(new ArrayList<>());
  private volatile int atOnce;
  private volatile int most;

  /** Starts on a free port of the loopback address. */
  public Stand(Function<Request, Reply> answers) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", exchange -> handle(exchange, answers));
    server.setExecutor(threads);
    server.start();
  }

  private void handle(HttpExchange exchange, Function<Request, Reply> answers) throws IOException {
    enter();
    Request request = read(exchange);
    requests.add(request);
    Reply reply = answers.apply(request);
    // Before the answer goes out: who has it may ask again at once.
    leave();
    byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
    reply.headers().forEach(exchange.getResponseHeaders()::set);
    exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private synchronized void enter() {
    atOnce++;
    most = Math.max(most, atOnce);
  }

  private synchronized void leave() {
    atOnce--;
  }

  private static Request read(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Map<String, String> form = new TreeMap<>();
    for (String field : body.split("&")) {
      int equals = field.indexOf('=');
      if (equals > 0) {
        form.put(decoded(field.substring(0, equals)), decoded(field.substring(equals + 1)));
      }
    }
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
    return new Request(exchange.getRequestURI().getPath(), form, headers);
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  /** The address of a path. */
  public URI at(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  /** What was asked so far, in order. */
  public List<Request> requests() {
    return List.copyOf(requests);
  }

  /** How many requests were open at the same time, at most. */
  public int mostAtOnce() {
    return most;
  }

  /** The entity data of a few items, by path; 404 for others. */
  public static Function<Request, Reply> entities(Map<String, String> byItem) {
    return request ->
        Optional.ofNullable(byItem.get(request.path().replaceFirst("^.*/(Q\\d+)\\.json$", "$1")))
            .map(Reply::ok)
            .orElse(new Reply(404, "no such item", Map.of()));
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
