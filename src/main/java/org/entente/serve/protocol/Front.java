package org.entente.serve.protocol;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.jena.fuseki.servlets.ActionProcessor;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.eclipse.jetty.http.HttpException;
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

  private final transient Answering answering;
  private final transient Metrics metrics;

  /** Takes what answers, and where to count how it ended. */
  public Front(Answering answering, Metrics metrics) {
    this.answering = answering;
    this.metrics = metrics;
  }

  @Override
  public void process(HttpAction action) {
    service(action.getRequest(), action.getResponse());
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response) {
    try {
      metrics.count(outcome(request, response));
    } catch (IOException | UncheckedIOException e) {
      LOG.debug("The sender of {} has gone", request.getRequestURI(), e);
    }
  }

  private Outcome outcome(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      answering.answer(request, response);
      return Outcome.ANSWERED;
    } catch (Refusal refusal) {
      refuse(request, response, refusal);
      return refusal.outcome();
    } catch (RuntimeException e) {
      Refusal refusal = isSendersFault(e) ? unreadable(e) : failure(request, e);
      refuse(request, response, refusal);
      return refusal.outcome();
    }
  }

  /** Jetty reads parameters when they are first asked for, and throws what is wrong with them. */
  private static boolean isSendersFault(RuntimeException e) {
    return e instanceof HttpException http && http.getCode() < 500;
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

  /** Sends a refusal; also for those who stand before this. */
  public static void refuse(
      HttpServletRequest request, HttpServletResponse response, Refusal refusal)
      throws IOException {
    byte[] sentence = (refusal.sentence() + "\n").getBytes(StandardCharsets.UTF_8);
    response.setStatus(refusal.outcome().status());
    refusal.headers().forEach(response::setHeader);
    response.setHeader("Cache-Control", "no-store");
    if (!QueryRequest.isReading(request)) {
      // Its body may be unread: then Jetty closes the connection, and the sender must know.
      response.setHeader("Connection", "close");
    }
    response.setContentType("text/plain; charset=utf-8");
    response.setContentLength(sentence.length);
    response.getOutputStream().write(sentence);
  }
}
