package org.entente.serve.protocol;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.jena.fuseki.servlets.ActionProcessor;
import org.apache.jena.fuseki.servlets.HttpAction;
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
      refuse(response, refusal);
      return refusal.outcome();
    } catch (RuntimeException e) {
      LOG.warn("{} {} failed", request.getMethod(), request.getRequestURI(), e);
      refuse(
          response,
          new Refusal(Outcome.FAILED, "This is a fault of the server, written to its log: " + e));
      return Outcome.FAILED;
    }
  }

  /** Sends a refusal; also for those who stand before this. */
  public static void refuse(HttpServletResponse response, Refusal refusal) throws IOException {
    byte[] sentence = (refusal.sentence() + "\n").getBytes(StandardCharsets.UTF_8);
    response.setStatus(refusal.outcome().status());
    refusal.headers().forEach(response::setHeader);
    response.setHeader("Cache-Control", "no-store");
    response.setContentType("text/plain; charset=utf-8");
    response.setContentLength(sentence.length);
    response.getOutputStream().write(sentence);
  }
}
