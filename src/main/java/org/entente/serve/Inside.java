package org.entente.serve;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.LocalConnector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.component.LifeCycle;
import org.entente.serve.answer.Note;

/**
 * A way into a server that no network leads to: what comes by it is HTTP as everywhere, but noted
 * to be the server's own. Nobody outside this program can send such a request.
 */
final class Inside implements AutoCloseable {
  private static final long LONGEST_SECONDS = 20;
  private static final String END = "\r\n\r\n";
  private static final String FINE = "HTTP/1.1 20";
  private static final String PAGE = "Accept: text/html\nAccept-Encoding: gzip\n";
  private static final String FORM =
      """
      Content-Type: application/x-www-form-urlencoded
      Accept: application/sparql-results+json
      """;

  private final LocalConnector way;

  private Inside(Server jetty) {
    HttpConfiguration http = new HttpConfiguration();
    Intake.tune(http);
    http.addCustomizer(
        (request, headers) -> {
          Note.own(request::setAttribute);
          return request;
        });
    this.way = new LocalConnector(jetty, new HttpConnectionFactory(http));
  }

  /** Opens a way into a server that runs, beside those that it has. */
  static Inside beside(Server jetty) {
    Inside inside = new Inside(jetty);
    LifeCycle.start(inside.way);
    return inside;
  }

  /** Gives the only way into a server that has not started yet. */
  static Inside only(Server jetty) {
    Inside inside = new Inside(jetty);
    jetty.setConnectors(new Connector[] {inside.way});
    return inside;
  }

  /**
   * Gives the page at a path, as a browser asks for it; empty where there is none.
   *
   * @throws IOException if there is no answer
   */
  String page(String path) throws Exception {
    byte[] answer = send("GET " + path, PAGE, "");
    String text = new String(answer, StandardCharsets.ISO_8859_1);
    int body = text.indexOf(END) + END.length();
    if (!text.startsWith(FINE) || !text.substring(0, body).contains("Content-Encoding: gzip")) {
      return "";
    }
    InputStream zipped = new ByteArrayInputStream(answer, body, answer.length - body);
    try (GZIPInputStream page = new GZIPInputStream(zipped)) {
      return new String(page.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /**
   * Sends the only field of a form.
   *
   * @throws IOException if there is no answer, or a refusal
   */
  void post(String path, String field, String value) throws Exception {
    String body = field + '=' + URLEncoder.encode(value, StandardCharsets.UTF_8);
    byte[] answer = send("POST " + path, FORM + "Content-Length: " + body.length() + "\n", body);
    String text = new String(answer, StandardCharsets.UTF_8);
    if (!text.startsWith(FINE)) {
      throw new IOException(text);
    }
  }

  private byte[] send(String what, String headers, String body) throws Exception {
    String head = what + " HTTP/1.1\nHost: localhost\nConnection: close\n" + headers + "\n";
    String request = head.replace("\n", "\r\n") + body;
    ByteBuffer bytes = ByteBuffer.wrap(request.getBytes(StandardCharsets.UTF_8));
    ByteBuffer answer = way.getResponse(bytes, LONGEST_SECONDS, TimeUnit.SECONDS);
    if (answer == null) {
      throw new IOException("no answer to " + what);
    }
    return BufferUtil.toArray(answer);
  }

  @Override
  public void close() {
    LifeCycle.stop(way);
  }
}
