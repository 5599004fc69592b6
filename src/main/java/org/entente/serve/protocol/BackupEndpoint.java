package org.entente.serve.protocol;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import org.entente.document.DataException;
import org.entente.graph.Store;
import org.entente.graph.backup.Backup;
import org.entente.serve.answer.Outcome;
import org.entente.serve.answer.Refusal;

/** Backs up and restores the store while it is served. */
public final class BackupEndpoint {
  /** Where a backup is asked for. */
  public static final String BACKUP = "/$/backup";

  /** Where a backup is handed in. */
  public static final String RESTORE = "/$/restore";

  private static final String REPLACE = "replace=true";

  private final Store store;
  private final Changes changes;

  BackupEndpoint(Store store, Changes changes) {
    this.store = store;
    this.changes = changes;
  }

  /** Answers a POST with all that the store holds at one moment. */
  void backup(HttpServletRequest request, HttpServletResponse response) throws IOException {
    requirePost(request, "A backup is asked for by POST.");
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    Backup.write(store, file);
    response.setContentType("application/gzip");
    response.setHeader("Content-Disposition", "attachment; filename=\"entente.nq.gz\"");
    response.setHeader("Cache-Control", "no-store");
    response.setContentLength(file.size());
    file.writeTo(response.getOutputStream());
  }

  /** Makes the store hold what the body of a POST holds. */
  void restore(HttpServletRequest request, HttpServletResponse response) throws IOException {
    requirePost(request, "A backup is handed in as the body of a POST.");
    try {
      Backup backup = Backup.read("the body", request.getInputStream());
      backup.restore(store, REPLACE.equals(request.getQueryString()), Changes.by(request));
      changes.done(response, HttpServletResponse.SC_OK, "restored " + backup.size() + " quads\n");
    } catch (DataException e) {
      throw new Refusal(
          Outcome.INVALID, String.valueOf(e.getMessage()).replace("--replace", "?" + REPLACE));
    }
  }

  private static void requirePost(HttpServletRequest request, String otherwise) {
    if (!request.getMethod().equals("POST")) {
      throw new Refusal(Outcome.READ_ONLY, otherwise, Map.of("Allow", "POST"));
    }
  }
}
