package org.entente.serve.protocol;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.exec.UpdateExec;
import org.apache.jena.sparql.exec.UpdateExecBuilder;
import org.apache.jena.update.UpdateRequest;
import org.entente.graph.Pending;
import org.entente.serve.answer.Outcome;
import org.entente.serve.answer.Refusal;
import org.entente.serve.limit.Job;
import org.entente.serve.limit.StoppableRewrite;
import org.jspecify.annotations.Nullable;

/** Takes updates of the SPARQL 1.1 protocol. */
final class UpdateEndpoint implements Answering {
  private static final int LONGEST = 4 * 1024 * 1024;

  private final Changes changes;

  UpdateEndpoint(Changes changes) {
    this.changes = changes;
  }

  @Override
  public void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (!request.getMethod().equals("POST")) {
      throw new Refusal(
          Outcome.READ_ONLY, "An update comes by POST.", Map.of("Allow", "POST, OPTIONS"));
    }
    String text = text(request);
    changes.edit(request, "update: " + text, () -> Updates.parse(text), UpdateEndpoint::run);
    changes.done(response, HttpServletResponse.SC_NO_CONTENT);
  }

  private static String text(HttpServletRequest request) throws IOException {
    String type = SentText.type(request);
    if (request.getParameter("using-graph-uri") != null
        || request.getParameter("using-named-graph-uri") != null) {
      throw new Refusal(Outcome.MALFORMED, "Write USING and USING NAMED into the update itself.");
    }
    return switch (type) {
      case "application/sparql-update" -> SentText.read(request, "update", LONGEST);
      case "application/x-www-form-urlencoded" -> only(request.getParameterValues("update"));
      default ->
          throw new Refusal(
              Outcome.UNREADABLE,
              "An update comes as application/sparql-update or as the field update of"
                  + " application/x-www-form-urlencoded, not as "
                  + (type.isEmpty() ? "a body without Content-Type." : type + "."));
    };
  }

  private static String only(String @Nullable [] updates) {
    if (updates == null || updates.length != 1) {
      throw new Refusal(Outcome.MALFORMED, "The request needs the parameter update= exactly once.");
    }
    return updates[0];
  }

  private static void run(UpdateRequest update, Pending pending, Job<?> job) {
    UpdateExecBuilder exec =
        UpdateExec.dataset(pending)
            .update(update)
            .set(ARQConstants.symCancelQuery, job.signal())
            .set(ARQConstants.sysOptimizerFactory, StoppableRewrite.factory())
            .set(ARQ.httpServiceAllowed, false)
            .set(ARQ.enablePropertyFunctions, false);
    Evaluation.told(
        "The update",
        () -> {
          exec.build().execute();
          return true;
        });
  }
}
