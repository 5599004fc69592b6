package org.entente.serve.protocol;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.entente.document.DataException;
import org.entente.graph.Store;
import org.entente.graph.backup.Backup;
import org.entente.serve.answer.Outcome;
import org.entente.serve.answer.Refusal;

/**
 * Backs up and restores the store while it is served, on a thread of the crew. What is restored may
 * say anything, so to write is not enough for it: the server has to be started for it.
 */
public final class BackupEndpoint {
  /** Where a backup is asked for. */
  public static final String BACKUP = "/$/backup";

  /** Where a backup is handed in. */
  public static final String RESTORE = "/$/restore";

  private static final String REPLACE = "replace=true";
  private static final int LONGEST = 16 << 20;

  // Lines and quads are held besides: as with answers, a small heap takes less.
  private static final long LONGEST_UNPACKED =
      Math.min(256L << 20, Runtime.getRuntime().maxMemory() / 16);

  private static final String OTHERWISE =
      " Stop the server and restore it by: entente restore FILE --location DIR --replace";

  private final Store store;
  private final Changes changes;

  BackupEndpoint(Store store, Changes changes) {
    this.store = store;
    this.changes = changes;
  }

  /** Answers a POST with all that the store holds at one moment. */
  void backup(HttpServletRequest request, HttpServletResponse response) throws IOException {
    requirePost(request, "A backup is asked for by POST.");
    ByteArrayOutputStream file = changes.run(job -> backup());
    response.setContentType("application/gzip");
    response.setHeader("Content-Disposition", "attachment; filename=\"entente.nq.gz\"");
    response.setHeader("Cache-Control", "no-store");
    response.setContentLength(file.size());
    file.writeTo(response.getOutputStream());
  }

  private ByteArrayOutputStream backup() {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try {
      Backup.write(store, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  /** Makes the store hold what the body of a POST holds. */
  void restore(HttpServletRequest request, HttpServletResponse response) throws IOException {
    requirePost(request, "A backup is handed in as the body of a POST.");
    if (!changes.corpus().isRestorable()) {
      throw new Refusal(
          Outcome.FORBIDDEN,
          "This server takes no backups, since a backup may say what no document does. Start it"
              + " with --restore to let editors hand them in.");
    }
    byte[] body = request.getInputStream().readNBytes(LONGEST + 1);
    if (body.length > LONGEST) {
      throw new Refusal(
          Outcome.BODY_TOO_LARGE, "The backup is longer than " + LONGEST + " bytes." + OTHERWISE);
    }
    String by = Changes.by(request);
    boolean replace = REPLACE.equals(request.getQueryString());
    int quads = changes.run(job -> restore(body, by, replace));
    changes.done(response, HttpServletResponse.SC_OK, "restored " + quads + " quads\n");
  }

  private int restore(byte[] body, String by, boolean replace) {
    try {
      Backup backup = read(body);
      changes.corpus().restore(backup.act(by), () -> backup.put(store.dataset(), replace));
      return backup.size();
    } catch (DataException e) {
      throw new Refusal(
          Outcome.INVALID, String.valueOf(e.getMessage()).replace("--replace", "?" + REPLACE));
    }
  }

  private static Backup read(byte[] body) {
    String tooLong = "The backup unpacks to more than " + LONGEST_UNPACKED + " bytes." + OTHERWISE;
    return Backup.read(
        "the body",
        new ByteArrayInputStream(body),
        text -> new BoundedText(text, LONGEST_UNPACKED, tooLong));
  }

  private static void requirePost(HttpServletRequest request, String otherwise) {
    if (!request.getMethod().equals("POST")) {
      throw new Refusal(Outcome.READ_ONLY, otherwise, Map.of("Allow", "POST"));
    }
  }
}
