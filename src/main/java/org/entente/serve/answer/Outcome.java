package org.entente.serve.answer;

import java.util.Locale;

/** How a request ended, with the status that says so. */
public enum Outcome {
  ANSWERED(200),
  MALFORMED(400),
  UNAUTHORIZED(401),
  FORBIDDEN(403),
  ABSENT(404),
  READ_ONLY(405),
  UNWRITABLE(406),
  TOO_SLOW(408),
  BODY_TOO_LARGE(413),
  UNREADABLE(415),
  FOREIGN(421),
  INVALID(422),
  RESULT_TOO_LARGE(422),
  TOO_MANY(429),
  FAILED(500),
  UNANSWERED(502),
  BUSY(503),
  TIMED_OUT(503),
  CANCELLED(503),
  OUT_OF_MEMORY(503);

  private final int status;

  Outcome(int status) {
    this.status = status;
  }

  /** Gives the HTTP status. */
  public int status() {
    return status;
  }

  /** Gives the name under which metrics count it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
