package org.entente.serve;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.NanoTime;
import org.entente.serve.answer.Note;

/**
 * Tells of each request that has ended in one line of JSON: when, what, how it ended, how long it
 * took, how many rows and bytes went out. Never who asked with what password, and what was asked
 * only at the level that is called so.
 *
 * @param level which requests are told of
 * @param lines takes each line, from any thread
 */
public record Log(Level level, Consumer<String> lines) {
  /** Tells of nothing. */
  public static final Log OFF = new Log(Level.OFF, line -> {});

  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();
  // 501 and 505 are for requests that are no HTTP as anybody speaks it.
  private static final Set<Integer> FAILURES = Set.of(500, 502, 503);

  /** Which requests are told of: none, those that failed here, all, all with their questions. */
  public enum Level {
    OFF,
    ERROR,
    INFO,
    DEBUG
  }

  /** Gives what Jetty calls when a request has ended, those included that were never understood. */
  RequestLog requests() {
    return (request, response) -> {
      boolean failed = FAILURES.contains(response.getStatus());
      if (Note.isOwn(request::getAttribute)) {
        return;
      }
      if (level.compareTo(Level.INFO) >= 0 || (level == Level.ERROR && failed)) {
        lines.accept(GSON.toJson(line(request, response)));
      }
    };
  }

  private Map<String, Object> line(Request request, Response response) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("time", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString());
    line.put("method", request.getMethod());
    line.put("path", Optional.ofNullable(request.getHttpURI().getPath()).orElse(""));
    line.put("status", response.getStatus());
    line.put("ms", NanoTime.millisSince(request.getBeginNanoTime()));
    Note.rows(request::getAttribute).ifPresent(rows -> line.put("rows", rows));
    line.put("bytes", Response.getContentBytesWritten(response));
    if (level == Level.DEBUG) {
      Note.question(request::getAttribute)
          .or(() -> Optional.ofNullable(request.getHttpURI().getQuery()))
          .ifPresent(text -> line.put("query", text));
    }
    return line;
  }
}
