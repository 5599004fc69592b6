package org.entente.serve.protocol;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.entente.serve.answer.Refusal;

/** Stands where other servers take changes, and says that this one takes none. */
public final class ReadOnly implements Answering {
  @Override
  public void answer(HttpServletRequest request, HttpServletResponse response) {
    throw QueryRequest.readOnly("an update", "OPTIONS");
  }

  /**
   * Does nothing if a request only reads.
   *
   * @throws Refusal if it would change something
   */
  public static void require(HttpServletRequest request) {
    if (!QueryRequest.isReading(request)) {
      throw QueryRequest.readOnly(request.getMethod(), "GET, HEAD, OPTIONS");
    }
  }
}
