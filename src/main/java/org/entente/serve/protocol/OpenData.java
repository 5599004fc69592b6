package org.entente.serve.protocol;

import java.util.Locale;
import java.util.Set;
import org.apache.jena.fuseki.servlets.ActionProcessor;
import org.apache.jena.fuseki.servlets.GSP_RW;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.entente.serve.answer.Outcome;
import org.entente.serve.answer.Refusal;

/** Takes graphs to write, for the harness alone; reads as everywhere. */
public final class OpenData implements ActionProcessor {
  // Formats in which a document cannot name another that the server would fetch.
  private static final Set<String> CLOSED =
      Set.of(
          "application/n-triples",
          "application/n-quads",
          "text/turtle",
          "application/trig",
          "text/plain");

  private final ActionProcessor reading;
  private final ActionProcessor writing = new GSP_RW();
  private final ActionProcessor refusing;

  /** Takes what answers readings, and where to count refusals. */
  public OpenData(Front reading, Metrics metrics) {
    this.reading = reading;
    this.refusing =
        new Front(
            (request, response) -> {
              throw new Refusal(
                  Outcome.UNREADABLE,
                  "Data come as N-Triples, N-Quads, Turtle or TriG, with their Content-Type.");
            },
            metrics);
  }

  @Override
  public void process(HttpAction action) {
    choose(action).process(action);
  }

  private ActionProcessor choose(HttpAction action) {
    if (QueryRequest.isReading(action.getRequest())) {
      return reading;
    }
    boolean hasData = !action.getRequestMethod().equals("DELETE");
    return hasData && !isClosed(action.getRequestContentType()) ? refusing : writing;
  }

  private static boolean isClosed(String type) {
    return type != null
        && CLOSED.contains(type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT));
  }
}
