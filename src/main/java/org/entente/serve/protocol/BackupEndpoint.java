package org.entente.serve.protocol;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.document.DataException;
import org.entente.graph.Store;
import org.entente.graph.backup.Backup;
import org.entente.serve.answer.Outcome;
import org.entente.serve.answer.Refusal;
import org.entente.serve.limit.BackupLimits;
import org.entente.serve.limit.Job;
import org.entente.serve.limit.StoppableDataset;

/**
 * Backs up and restores the store while it is served, on a thread of the crew. What is restored may
 * say anything, so to write is not enough for it: the server has to be started for it.
 */
public final class BackupEndpoint {
  /** Where a backup is asked for. */
  public static final String BACKUP = "/$/backup";

  /** Where a backup is handed in. */
  public static final String RESTORE = "/$/restore";

  /** How much of a backup that is not taken is read all the same, in bytes. */
  private static final int HEARD = 1 << 20;

  private static final String REPLACE = "replace=true";
  private static final String HANDED_IN = "A backup is handed in as the body of a POST.";

  private static final String LATE =
      "The backup was stopped after %s seconds, and nothing of it is sent. Start the server with"
          + " a longer --backup-timeout; or, where it keeps its data with --location, stop it and"
          + " make the backup by: entente backup --location DIR -o FILE";

  private static final String OTHERWISE =
      " Or, where it keeps its data with --location, stop it and restore the backup by: entente restore FILE --location DIR --replace";

  private final Store store;
  private final Changes changes;
  private final BackupLimits limits;

  BackupEndpoint(Store store, Changes changes, BackupLimits limits) {
    this.store = store;
    this.changes = changes;
    this.limits = limits;
  }

  /** Answers a POST with all that the store holds at one moment. */
  void backup(HttpServletRequest request, HttpServletResponse response) throws IOException {
    requirePost(request, "A backup is asked for by POST.");
    ByteArrayOutputStream file = changes.run(limits.time(), LATE, this::backup);
    response.setContentType("application/gzip");
    response.setHeader("Content-Disposition", "attachment; filename=\"entente.nq.gz\"");
    response.setHeader("Cache-Control", "no-store");
    response.setContentLength(file.size());
    file.writeTo(response.getOutputStream());
  }

  private ByteArrayOutputStream backup(Job<?> job) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try {
      Backup.write(store, file, job::check);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  /** Makes the store hold what the body of a POST holds. */
  void restore(HttpServletRequest request, HttpServletResponse response) throws IOException {
    requirePost(request, HANDED_IN);
    byte[] body = body(request);
    String by = Changes.by(request);
    boolean replace = REPLACE.equals(request.getQueryString());
    String late =
        "Restoring was stopped after %s seconds, and nothing was changed. Start the server with a"
            + " longer --backup-timeout."
            + OTHERWISE;
    int quads = changes.run(limits.time(), late, job -> restore(body, by, replace, job));
    changes.done(response, HttpServletResponse.SC_OK, "restored " + quads + " quads\n");
  }

  /** Says, to whoever hands in a backup, that it is not taken. */
  static void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
    requirePost(request, HANDED_IN);
    // Who is cut off while he still sends may never hear why.
    request.getInputStream().readNBytes(HEARD);
    throw new Refusal(
        Outcome.FORBIDDEN,
        "This server takes no backups, since a backup may say what no document does. Start it"
            + " with --restore to let editors hand them in.");
  }

  private byte[] body(HttpServletRequest request) throws IOException {
    byte[] body = request.getInputStream().readNBytes(limits.bytes());
    if (request.getInputStream().read() >= 0) {
      throw new Refusal(
          Outcome.BODY_TOO_LARGE,
          "The backup is longer than "
              + limits.bytes()
              + " bytes. Start the server with a larger --backup-size."
              + OTHERWISE);
    }
    return body;
  }

  private int restore(byte[] body, String by, boolean replace, Job<?> job) {
    try {
      Backup backup = read(body, job);
      DatasetGraph data = new StoppableDataset(store.dataset(), job);
      changes.corpus().restore(backup.act(by), data, () -> backup.put(data, replace));
      return backup.size();
    } catch (DataException e) {
      throw new Refusal(
          Outcome.INVALID, String.valueOf(e.getMessage()).replace("--replace", "?" + REPLACE));
    }
  }

  private Backup read(byte[] body, Job<?> job) {
    String tooLong =
        "The backup unpacks to more than "
            + limits.unpackedBytes()
            + " bytes. Start the server with a larger --backup-unpacked."
            + OTHERWISE;
    return Backup.read(
        "the body",
        new ByteArrayInputStream(body),
        text -> new BoundedText(text, limits.unpackedBytes(), tooLong),
        job::check);
  }

  private static void requirePost(HttpServletRequest request, String otherwise) {
    if (!request.getMethod().equals("POST")) {
      throw new Refusal(Outcome.READ_ONLY, otherwise, Map.of("Allow", "POST"));
    }
  }
}
