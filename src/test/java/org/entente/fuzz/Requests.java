package org.entente.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.entente.graph.Corpora;
import org.entente.graph.Question;
import org.entente.graph.Questions;
import org.entente.graph.Store;
import org.entente.serve.EntenteServer;
import org.entente.serve.Settings;

/**
 * Requests, as a line {@code METHOD target}, lines of headers, and a body after an empty line. What
 * is wrong with one is told with a status of its own; the server never fails, and is busy or out of
 * time only in words.
 */
final class Requests implements Way {
  private static final String HEAD = "request.http";
  private static final Pattern FAULT =
      Pattern.compile("\\w+(Exception|Error): |\\sat (java|org)\\.[\\w.]+\\(|\\.java:\\d+");
  private static final Pattern METHOD = Pattern.compile("[A-Z]{1,10}");
  private static final List<String> METHODS =
      List.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE");
  private static final int LONGEST_HEAD = 12_000;

  private static final List<String> ENDINGS =
      List.of("", ".ttl", ".jsonld", ".nt", ".html", ".json", ".rdf", ".csv", ".svg");
  private static final List<String> ACCEPTED =
      List.of(
          "text/html",
          "text/turtle",
          "application/ld+json",
          "application/n-triples",
          "*/*",
          "application/sparql-results+json",
          "text/csv",
          "application/rdf+xml",
          "text/*;q=0.5",
          "application/trig",
          "application/json, text/html;q=0.9",
          "image/png",
          "nonsense",
          "application/sparql-results+xml;q=1.0000, */*;q=0");
  private static final List<String> PARAMETERS =
      List.of(
          "q",
          "query",
          "default-graph-uri",
          "named-graph-uri",
          "graph",
          "default",
          "timeout",
          "as-of",
          "actor",
          "other",
          "topic",
          "s",
          "p",
          "o",
          "page",
          "kind",
          "relation",
          "format",
          "show",
          "run",
          "limit",
          "queries",
          "extend",
          "prefix",
          "id",
          "text",
          "document",
          "claim");

  private final Store store = Corpora.loaded();
  private final EntenteServer server =
      EntenteServer.start(Settings.usual().withPort(0).withTimeout(Duration.ofMillis(500)), store);
  private final List<Input> seeds = new ArrayList<>();
  private final List<String> paths = new ArrayList<>();
  private final List<String> queries = new ArrayList<>();

  Requests() {
    paths.addAll(
        List.of(
            "/",
            "/search?q=NATO",
            "/suggest?q=kor",
            "/ask",
            "/ask?q=who+is+a+partner+of+NATO",
            "/compare?actor=nato&other=japan",
            "/conflicts",
            "/sparql",
            "/id/nato",
            "/id/none",
            "/id/south-korea",
            "/topic/cybersecurity",
            "/ontology",
            "/ontology/partnerOf",
            "/dataset",
            "/rule/ally-is-partner",
            "/graph/inferred",
            "/graph/about",
            "/.well-known/void",
            "/entente",
            "/entente/sparql",
            "/entente/query",
            "/entente/get?default",
            "/entente/data?graph=https://w3id.org/entente/graph/names",
            "/entente/update",
            "/entente/upload",
            "/reconcile",
            "/reconcile?queries=%7B%22q0%22%3A%7B%22query%22%3A%22NATO%22%7D%7D",
            "/reconcile/suggest/entity?prefix=na",
            "/reconcile/preview?id=nato",
            "/$/ping",
            "/explain?s=id:japan&p=ent:partnerOf&o=id:nato",
            "/why-not?s=id:nato&p=ent:allyOf&o=id:japan",
            "/assets/entente.css",
            "/favicon.ico",
            "/none"));
    for (Path file : org.entente.graph.Ontology.files(Corpora.CLAIMS, ".yaml")) {
      paths.add("/document/" + String.valueOf(file.getFileName()).replace(".yaml", ""));
    }
    for (Question question : new Questions(Corpora.ontology().questions()).all()) {
      paths.add("/ask/" + question.name());
      paths.add("/question/" + question.name());
      question
          .parameters()
          .forEach(it -> paths.add("/ask/" + question.name() + "?" + it.name() + "=NATO"));
      queries.add(question.query());
    }
    queries.add("ASK {}");
    queries.add("CONSTRUCT { ?s ?p ?o } { ?s ?p ?o } LIMIT 3");
    queries.add("DESCRIBE <https://w3id.org/entente/id/nato>");
    paths.forEach(it -> seeds.add(Input.of(HEAD, "GET " + it + "\nAccept: text/html\n\n")));
    for (String query : queries) {
      seeds.add(asked("GET", query, "text/csv"));
      seeds.add(
          Input.of(
              HEAD, "POST /entente/sparql\nContent-Type: application/sparql-query\n\n" + query));
    }
  }

  private static Input asked(String method, String query, String accept) {
    String target = "/entente/sparql?query=" + URLEncoder.encode(query, UTF_8);
    return Input.of(HEAD, method + " " + target + "\nAccept: " + accept + "\n\n");
  }

  @Override
  public List<Input> seeds() {
    return seeds;
  }

  @Override
  public List<String> words() {
    List<String> words = new ArrayList<>(ENDINGS);
    words.addAll(ACCEPTED);
    PARAMETERS.forEach(it -> words.add("&" + it + "="));
    words.addAll(
        List.of(
            "SELECT",
            "OPTIONAL {",
            "FILTER(",
            "UNION",
            "GRAPH ?g",
            "<<( ",
            ")>>",
            "{|",
            "BIND(1/0 AS ?x)",
            "VALUES ?x { 1 }",
            "ORDER BY",
            "LIMIT 0",
            "SERVICE <http://127.0.0.1:9/>",
            "FROM <file:/>",
            "HEAD ",
            "PUT ",
            "DELETE ",
            "OPTIONS ",
            "PATCH ",
            "If-None-Match: *",
            "Range: bytes=0-1",
            "Content-Encoding: gzip",
            "Content-Type: multipart/form-data",
            "Origin: null",
            "Cookie: a=b",
            "Accept-Language: ko",
            "Transfer-Encoding: gzip",
            "Expect: 100-continue",
            "%2F",
            "%",
            ";a=b"));
    return words;
  }

  @Override
  public Input made(Random random) {
    if (random.nextInt(3) == 0) {
      String query = queries.get(random.nextInt(queries.size()));
      return asked(random.nextInt(5) == 0 ? "HEAD" : "GET", query, any(ACCEPTED, random));
    }
    String path = any(paths, random).replaceFirst("\\?.*", "");
    StringBuilder target = new StringBuilder(path.equals("/") ? path : path + any(ENDINGS, random));
    for (int i = random.nextInt(4); i > 0; i--) {
      target
          .append(target.indexOf("?") < 0 ? '?' : '&')
          .append(any(PARAMETERS, random))
          .append('=');
      target.append(URLEncoder.encode(any(words(), random), UTF_8));
    }
    return Input.of(HEAD, "GET " + target + "\nAccept: " + any(ACCEPTED, random) + "\n\n");
  }

  private static String any(List<String> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }

  @Override
  public boolean put(Input input, boolean thorough) throws IOException {
    String text = new String(input.bytes(), ISO_8859_1);
    int end = text.indexOf("\n\n");
    String[] head = (end < 0 ? text : text.substring(0, end)).split("\n", -1);
    String request = request(head, end < 0 ? "" : text.substring(end + 2));
    return answered(request.substring(0, request.indexOf(' ')), sent(request));
  }

  /** What a client that can write at all sends: one request, its length told rightly. */
  private static String request(String[] head, String body) {
    String[] line = (head[0] + " /").split(" ", 2);
    String method = METHOD.matcher(line[0]).matches() ? line[0] : "GET";
    String target = visible(line[1].substring(0, Math.max(1, line[1].length() - 2)));
    StringBuilder all = new StringBuilder(method).append(' ');
    all.append(target.startsWith("/") ? "" : "/").append(target).append(" HTTP/1.1\r\n");
    for (int i = 1; i < head.length && all.length() < LONGEST_HEAD; i++) {
      if (head[i].matches("[A-Za-z-]+: [\\x20-\\xFF&&[^\\x7F]]*") && !isOurs(head[i])) {
        all.append(head[i]).append("\r\n");
      }
    }
    all.append("Host: localhost\r\nConnection: close\r\nContent-Length: ").append(body.length());
    return all.append("\r\n\r\n").append(body).toString();
  }

  private static boolean isOurs(String header) {
    return header.matches("(?i)(host|connection|content-length|transfer-encoding|expect):.*");
  }

  /** Bytes that would end the line are encoded; whatever else is wrong stays. */
  private static String visible(String target) {
    StringBuilder visible = new StringBuilder();
    for (char sign : target.substring(0, Math.min(target.length(), LONGEST_HEAD)).toCharArray()) {
      visible.append(sign <= ' ' || sign == 0x7F ? "%%%02X".formatted((int) sign) : "" + sign);
    }
    return visible.toString();
  }

  private String sent(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.setSoTimeout(60_000);
      socket.getOutputStream().write(request.getBytes(ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
    }
  }

  private static boolean answered(String method, String answer) {
    assertTrue(answer.startsWith("HTTP/1.1 "), () -> "no answer: " + shortened(answer));
    int status = Integer.parseInt(answer.substring(9, 12));
    int end = answer.indexOf("\r\n\r\n");
    String body = answer.substring(end + 4);
    boolean unknown = status == 501 && !METHODS.contains(method);
    assertTrue(status < 500 || status == 503 || unknown, () -> shortened(answer));
    if (status >= 400) {
      assertFalse(FAULT.matcher(body).find(), () -> shortened(answer));
    }
    boolean silent = method.equals("HEAD");
    assertFalse(status == 503 && body.isBlank() && !silent, () -> "503 without a sentence");
    return status < 400;
  }

  private static String shortened(String answer) {
    return answer.substring(0, Math.min(answer.length(), 900));
  }

  @Override
  public void close() {
    server.close();
    store.close();
  }
}
