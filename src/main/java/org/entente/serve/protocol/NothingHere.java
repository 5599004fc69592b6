package org.entente.serve.protocol;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.entente.serve.answer.Outcome;
import org.entente.serve.answer.Refusal;

/** Answers at every path that nothing else answers at. */
public final class NothingHere implements Answering {
  @Override
  public void answer(HttpServletRequest request, HttpServletResponse response) {
    throw new Refusal(
        Outcome.ABSENT,
        "There is nothing at "
            + request.getRequestURI()
            + ". The page at / tells where the endpoint is.");
  }
}
