package org.entente.serve.protocol;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.QueryException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.UpdateExec;
import org.apache.jena.system.Txn;
import org.apache.jena.update.UpdateRequest;
import org.entente.graph.Store;
import org.entente.serve.answer.Outcome;
import org.entente.serve.answer.Refusal;

/** Takes any update, for the harness alone; even here nothing is fetched from elsewhere. */
public final class OpenUpdate implements Answering {
  private final Store store;

  /** Takes the store that updates change. */
  public OpenUpdate(Store store) {
    this.store = store;
  }

  @Override
  public void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (!request.getMethod().equals("POST")) {
      throw new Refusal(Outcome.READ_ONLY, "An update comes by POST.");
    }
    UpdateRequest update = Updates.parse(text(request));
    DatasetGraph data = store.dataset();
    try {
      Txn.executeWrite(data, () -> run(update, data));
    } catch (QueryException e) {
      throw new Refusal(Outcome.MALFORMED, "The update cannot be carried out. " + e.getMessage());
    }
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }

  private static void run(UpdateRequest update, DatasetGraph data) {
    UpdateExec.dataset(data).update(update).set(ARQ.httpServiceAllowed, false).build().execute();
  }

  private static String text(HttpServletRequest request) throws IOException {
    String field = request.getParameter("update");
    return field != null
        ? field
        : new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
