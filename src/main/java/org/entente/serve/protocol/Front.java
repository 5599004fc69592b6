package org.entente.serve.protocol;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.jena.fuseki.servlets.ActionProcessor;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.eclipse.jetty.http.HttpException;
import org.entente.serve.answer.Note;
import org.entente.serve.answer.Outcome;
import org.entente.serve.answer.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stands before everything that answers, under Fuseki's data set as well as beside it: what goes
 * wrong behind it reaches the sender as a status and a sentence, and is counted.
 */
public final class Front extends HttpServlet implements ActionProcessor {
  private static final Logger LOG = LoggerFactory.getLogger(Front.class);

  private static final int SLOW = 408;

  private final transient Answering answering;
  private final transient Metrics metrics;
  private final transient Telling telling;

  /** How a refusal is told. */
  @FunctionalInterface
  public interface Telling {
    /** Sends a refusal with its status. */
    void tell(HttpServletRequest request, HttpServletResponse response, Refusal refusal)
        throws IOException;
  }

  /** Takes what answers, and where to count how it ended; refusals are told in plain text. */
  public Front(Answering answering, Metrics metrics) {
    this(answering, metrics, Front::refuse);
  }

  /** Takes what answers, where to count how it ended, and how refusals are told. */
  public Front(Answering answering, Metrics metrics, Telling telling) {
    this.answering = answering;
    this.metrics = metrics;
    this.telling = telling;
  }

  @Override
  public void process(HttpAction action) {
    service(action.getRequest(), action.getResponse());
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response) {
    try {
      answer(request, response);
    } catch (IOException | UncheckedIOException e) {
      LOG.debug("The sender of {} has gone, or sent nonsense", request.getRequestURI(), e);
      refuseUnread(request, response, e);
    }
  }

  /** Who has gone hears nothing; but who sent a body that cannot be read must not read 200. */
  private void refuseUnread(
      HttpServletRequest request, HttpServletResponse response, Exception cause) {
    if (response.isCommitted()) {
      return;
    }
    try {
      tell(request, response, unreadableBody(cause));
    } catch (IOException e) {
      LOG.debug("The sender of {} has gone", request.getRequestURI(), e);
    }
  }

  /** Gives what is said of a body that ends early, comes too slowly or is no HTTP. */
  public static Refusal unreadableBody(Exception cause) {
    for (Throwable e = cause; e != null; e = e.getCause()) {
      if (e instanceof TimeoutException
          || (e instanceof HttpException http && http.getCode() == SLOW)) {
        return new Refusal(
            Outcome.TOO_SLOW, "The body of the request came too slowly, so it was not waited for.");
      }
    }
    return new Refusal(
        Outcome.MALFORMED,
        "The body of the request cannot be read: it ends early, or its pieces are no HTTP.");
  }

  private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    try {
      Parameters.requireOnce(request);
      answering.answer(request, response);
      count(request, Outcome.ANSWERED);
    } catch (Refusal refusal) {
      tell(request, response, refusal);
    } catch (RuntimeException e) {
      tell(request, response, refusal(request, e));
    }
  }

  private void tell(HttpServletRequest request, HttpServletResponse response, Refusal refusal)
      throws IOException {
    // Counted first: whoever has read of the refusal finds it in the metrics.
    count(request, refusal.outcome());
    telling.tell(request, response, refusal);
  }

  private void count(HttpServletRequest request, Outcome outcome) {
    if (!Note.isOwn(request::getAttribute)) {
      metrics.count(outcome);
    }
  }

  /** Jetty reads parameters when they are first asked for, and throws what is wrong with them. */
  private static boolean isSendersFault(RuntimeException e) {
    return e instanceof HttpException http && http.getCode() < 500;
  }

  private static Refusal refusal(HttpServletRequest request, RuntimeException e) {
    if (e instanceof HttpException http && http.getCode() == SLOW) {
      return unreadableBody(e);
    }
    return isSendersFault(e) ? unreadable(e) : failure(request, e);
  }

  private static Refusal unreadable(RuntimeException e) {
    return new Refusal(
        Outcome.MALFORMED,
        "The parameters cannot be read: "
            + e.getMessage()
            + ". Encode them as UTF-8 with %XX; send a long query as the body of a POST with Content-Type: application/sparql-query.");
  }

  private static Refusal failure(HttpServletRequest request, RuntimeException e) {
    LOG.warn("{} {} failed", request.getMethod(), request.getRequestURI(), e);
    return new Refusal(
        Outcome.FAILED, "This is a fault of the server, which its log explains: " + e);
  }

  /** Sends a refusal in plain text; also for those who stand before this. */
  public static void refuse(
      HttpServletRequest request, HttpServletResponse response, Refusal refusal)
      throws IOException {
    head(request, response, refusal);
    byte[] text = text(refusal).getBytes(StandardCharsets.UTF_8);
    response.setContentType("text/plain; charset=utf-8");
    response.setContentLength(text.length);
    response.getOutputStream().write(text);
  }

  /** Sets the status and the headers that belong to a refusal, however it is told. */
  public static void head(
      HttpServletRequest request, HttpServletResponse response, Refusal refusal) {
    response.setStatus(refusal.outcome().status());
    refusal.headers().forEach(response::setHeader);
    response.setHeader("Cache-Control", "no-store");
    if (!QueryRequest.isReading(request)) {
      // Its body may be unread: then Jetty closes the connection, and the sender must know.
      response.setHeader("Connection", "close");
    }
  }

  private static String text(Refusal refusal) {
    return refusal.suggestions().stream()
        .map(suggestion -> suggestion.label() + ": " + suggestion.address() + "\n")
        .collect(Collectors.joining("", refusal.sentence() + "\n", ""));
  }
}
