package org.entente.serve.protocol;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.entente.document.DataException;
import org.entente.graph.Store;
import org.entente.graph.backup.Backup;
import org.entente.graph.journal.Act;
import org.entente.serve.answer.Outcome;
import org.entente.serve.answer.Refusal;

/** Backs up and restores the store that is served, for those who may change all of it. */
public final class BackupEndpoint {
  /** Where a backup is asked for. */
  public static final String BACKUP = "/$/backup";

  /** Where a backup is handed in. */
  public static final String RESTORE = "/$/restore";

  private final Store store;

  /** Takes the store that is served. */
  public BackupEndpoint(Store store) {
    this.store = store;
  }

  /** Answers a POST with all that the store holds at one moment. */
  public void backup(HttpServletRequest request, HttpServletResponse response) throws IOException {
    requirePost(request, "A backup is asked for by POST.");
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    Backup.write(store, file);
    response.setContentType("application/gzip");
    response.setHeader("Content-Disposition", "attachment; filename=\"entente.nq.gz\"");
    response.setHeader("Cache-Control", "no-store");
    response.setContentLength(file.size());
    file.writeTo(response.getOutputStream());
  }

  /**
   * Makes the store hold what the body of a POST holds; {@code ?replace=true} if it is not empty.
   */
  public void restore(HttpServletRequest request, HttpServletResponse response) throws IOException {
    requirePost(request, "A backup is handed in as the body of a POST.");
    byte[] body = request.getInputStream().readAllBytes();
    boolean replace = "replace=true".equals(request.getQueryString());
    String who = Optional.ofNullable(request.getRemoteUser()).orElseGet(Act::user);
    try {
      Backup backup = Backup.read("the body", new ByteArrayInputStream(body));
      backup.restore(store, replace, who);
      byte[] said = ("restored " + backup.size() + " quads\n").getBytes(StandardCharsets.UTF_8);
      response.setContentType("text/plain; charset=utf-8");
      response.setContentLength(said.length);
      response.getOutputStream().write(said);
    } catch (DataException e) {
      throw new Refusal(
          Outcome.MALFORMED,
          String.valueOf(e.getMessage()).replace("say --replace", "add ?replace=true"));
    }
  }

  private static void requirePost(HttpServletRequest request, String otherwise) {
    if (!request.getMethod().equals("POST")) {
      throw new Refusal(Outcome.READ_ONLY, otherwise);
    }
  }
}
