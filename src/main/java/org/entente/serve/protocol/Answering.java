package org.entente.serve.protocol;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.entente.serve.answer.Refusal;

/** Something at a path that answers requests. */
@FunctionalInterface
public interface Answering {
  /**
   * Answers a request.
   *
   * @throws Refusal if the answer is an error
   * @throws IOException if the sender has gone
   */
  void answer(HttpServletRequest request, HttpServletResponse response) throws IOException;
}
