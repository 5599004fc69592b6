package org.entente.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may ask, and whose pages may read. */
class GateTest {
  private static final String PATH = "/entente/sparql?query=ASK%7B%7D";

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "localhost:3030", "127.0.0.1:1", "[::1]:3030", "LOCALHOST"})
  void ownNamesAreAnswered(String host) throws IOException {
    assertTrue(raw(usual(), "GET " + PATH, "Host: " + host).startsWith("HTTP/1.1 200"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", PATH, "/entente/data", "/$/ping", "/$/metrics", "/.well-known/void", "/none"})
  void foreignNamesAreRefusedOnEveryPath(String path) throws IOException {
    for (String host :
        new String[] {"example.org", "localhost.example.org", "127.0.0.1.nip.io:80"}) {
      String answer = raw(usual(), "GET " + path, "Host: " + host);
      assertTrue(answer.startsWith("HTTP/1.1 421"), answer);
      assertTrue(answer.contains("listens on this machine only"), answer);
    }
    String absolute = raw(usual(), "GET http://example.org" + path, "Host: localhost");
    assertFalse(absolute.startsWith("HTTP/1.1 2"), absolute);
  }

  @Test
  void otherAddressesAnswerToAnyName() throws IOException {
    Settings everywhere = usual().withHost("0.0.0.0");
    assertTrue(raw(everywhere, "GET " + PATH, "Host: example.org").startsWith("HTTP/1.1 200"));
  }

  @Test
  void pagesFromElsewhereReadNothingUnlessToldSo() throws IOException {
    String answer = raw(usual(), "GET " + PATH, "Host: localhost", "Origin: https://a.example");
    assertFalse(answer.contains("Access-Control"), answer);
    assertTrue(answer.contains("X-Content-Type-Options: nosniff"), answer);
    String options =
        raw(
            usual(),
            "OPTIONS " + PATH,
            "Host: localhost",
            "Origin: https://a.example",
            "Access-Control-Request-Method: POST");
    assertFalse(options.contains("Access-Control"), options);
    assertTrue(options.startsWith("HTTP/1.1 204") && options.contains("Allow: GET"), options);
  }

  @Test
  void pagesOfTheOriginRead() throws IOException {
    Settings one = usual().withCors("https://a.example");
    String own = raw(one, "GET " + PATH, "Host: localhost", "Origin: https://a.example");
    assertTrue(own.contains("Access-Control-Allow-Origin: https://a.example"), own);
    assertTrue(own.contains("Vary: Accept, Origin"), own);
    String other = raw(one, "GET " + PATH, "Host: localhost", "Origin: https://b.example");
    assertFalse(other.contains("Access-Control-Allow-Origin"), other);
    String any =
        raw(usual().withCors("*"), "GET " + PATH, "Host: localhost", "Origin: https://b.example");
    assertTrue(any.contains("Access-Control-Allow-Origin: *"), any);
  }

  @Test
  void preflightsAreAnswered() throws IOException {
    String answer =
        raw(
            usual().withCors("*"),
            "OPTIONS /entente/sparql",
            "Host: localhost",
            "Origin: https://b.example",
            "Access-Control-Request-Method: POST",
            "Access-Control-Request-Headers: content-type");
    assertTrue(answer.startsWith("HTTP/1.1 204"), answer);
    assertTrue(answer.contains("Access-Control-Allow-Methods: GET, HEAD, POST"), answer);
    assertTrue(answer.contains("Access-Control-Allow-Headers: Accept, Content-Type"), answer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sec-Fetch-Site: cross-site|Sec-Fetch-Mode: no-cors|Sec-Fetch-Dest: image",
        "Sec-Fetch-Site: same-site|Sec-Fetch-Mode: no-cors|Sec-Fetch-Dest: script",
        "Sec-Fetch-Site: cross-site|Sec-Fetch-Mode: cors|Origin: https://a.example",
        "Sec-Fetch-Site: cross-site|Sec-Fetch-Mode: navigate|Sec-Fetch-Dest: iframe",
        "Sec-Fetch-Site: cross-site|Sec-Fetch-Mode: navigate|Sec-Fetch-Dest: document"
            + "|Sec-Purpose: prefetch",
        "Sec-Fetch-Site: cross-site"
      })
  void whatAPageElsewhereAsksForIsRefused(String headers) throws IOException {
    for (String path : List.of("/", PATH, "/entente/data", "/assets/none.css", "/$/ping")) {
      String answer = raw(usual(), "GET " + path, own(headers));
      assertTrue(answer.startsWith("HTTP/1.1 403"), answer);
      assertTrue(answer.contains("only links to this server work from there"), answer);
    }
  }

  @Test
  void aFormOfAPageElsewhereIsRefused() throws IOException {
    String answer =
        raw(
            usual(),
            "POST " + PATH,
            own(
                "Content-Length: 0|Sec-Fetch-Site: cross-site|Sec-Fetch-Mode: navigate"
                    + "|Sec-Fetch-Dest: document"));
    assertTrue(answer.startsWith("HTTP/1.1 403"), answer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "User-Agent: curl",
        "Sec-Fetch-Site: none|Sec-Fetch-Mode: navigate|Sec-Fetch-Dest: document",
        "Sec-Fetch-Site: same-origin|Sec-Fetch-Mode: cors|Sec-Fetch-Dest: script",
        "Sec-Fetch-Site: cross-site|Sec-Fetch-Mode: navigate|Sec-Fetch-Dest: document",
        "Sec-Fetch-Site: same-site|Sec-Fetch-Mode: navigate|Sec-Fetch-Dest: document"
            + "|Referer: http://127.0.0.1:3333/"
      })
  void linksOwnPagesAndProgramsAreAnswered(String headers) throws IOException {
    String answer = raw(usual(), "GET " + PATH, own(headers));
    assertTrue(answer.startsWith("HTTP/1.1 200"), answer);
    assertTrue(answer.contains("Cross-Origin-Resource-Policy: same-origin"), answer);
  }

  @Test
  void whosePagesMayReadMayAsk() throws IOException {
    Settings one = usual().withCors("http://127.0.0.1:3333");
    String site = "Sec-Fetch-Site: same-site|";
    for (String from :
        List.of(
            "Sec-Fetch-Mode: cors|Origin: http://127.0.0.1:3333",
            "Sec-Fetch-Mode: navigate|Sec-Fetch-Dest: iframe|Referer: http://127.0.0.1:3333/p")) {
      String answer = raw(one, "GET /reconcile", own(site + from));
      assertTrue(answer.startsWith("HTTP/1.1 200"), answer);
      assertFalse(answer.contains("Cross-Origin-Resource-Policy"), answer);
    }
    for (String from :
        List.of(
            "Sec-Fetch-Mode: cors|Origin: http://127.0.0.1:33331",
            "Sec-Fetch-Mode: cors|Origin: null|Referer: http://127.0.0.1:3333/",
            "Sec-Fetch-Mode: no-cors|Sec-Fetch-Dest: image")) {
      String answer = raw(one, "GET /reconcile", own(site + from));
      assertTrue(answer.startsWith("HTTP/1.1 403"), answer);
    }
    String any = raw(usual().withCors("*"), "GET " + PATH, own(site + "Sec-Fetch-Mode: no-cors"));
    assertTrue(any.startsWith("HTTP/1.1 200"), any);
  }

  private static String[] own(String headers) {
    return ("Host: localhost|" + headers).split("\\|");
  }

  @Test
  void anOccupiedPortIsSaidSo() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      CannotServe e =
          assertThrows(
              CannotServe.class,
              () ->
                  EntenteServer.start(
                      usual().withPort(taken.getLocalPort()), HeldStore.inMemory()));
      assertEquals(
          "Port "
              + taken.getLocalPort()
              + " of 127.0.0.1 is in use or not ours to take. "
              + "Stop the program that has it, or choose another with --port (0 takes any free one).",
          e.getMessage());
    }
    assertThrows(
        CannotServe.class,
        () -> EntenteServer.start(usual().withHost("192.0.2.1"), HeldStore.inMemory()));
  }

  @Test
  void settingsRefuseNonsense() {
    assertThrows(IllegalArgumentException.class, () -> usual().withPort(70_000));
    assertThrows(IllegalArgumentException.class, () -> usual().withHost(" "));
    assertThrows(IllegalArgumentException.class, () -> usual().withQueries(0));
    assertThrows(IllegalArgumentException.class, () -> usual().withResultBytes(0));
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> usual().withHost("0.0.0.0").opened());
    assertTrue(String.valueOf(e.getMessage()).contains("listens on 127.0.0.1 only"));
  }

  private static Settings usual() {
    return Settings.usual().withPort(0);
  }

  /** Java's own client does not let a request name its host. */
  private static String raw(Settings settings, String line, String... headers) throws IOException {
    try (EntenteServer server = EntenteServer.start(settings, HeldStore.inMemory());
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      String request =
          line + " HTTP/1.1\r\n" + String.join("\r\n", headers) + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
